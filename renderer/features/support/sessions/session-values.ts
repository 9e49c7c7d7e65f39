import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import { blankOf, type TypedOf } from '../../../../shared/domain/record-fields.ts'
import { sessionFields } from '../../../../shared/domain/support/fields/session.ts'
import type { CasePage, Session } from '../records.ts'

/** A 支援記録 while it is written. */
export type SessionValues = TypedOf<typeof sessionFields>

/**
 * The next session as one begins to write it: on the day that was agreed the last time, or today where that is still to
 * come or nothing was agreed, at the same hours and with the same people. What was otherwise is typed over.
 */
export function nextSession(page: CasePage, today: string): SessionValues {
  const blank = { ...blankOf(sessionFields), kind: 'regular' } as const
  const before = sessionBefore(page, null)
  if (before === undefined) return blank
  const { startAt, endAt, nextOn, participants, place } = before
  const day = nextOn !== null && nextOn > jstDate(startAt) && nextOn < today ? nextOn : today
  const on = (moment: string) => `${day}T${toJst(moment).slice(11, 19)}+09:00`
  return {
    ...blank,
    startAt: on(startAt),
    endAt: endAt === null ? null : on(endAt),
    place,
    participants: participants.map((each) => ({ ...each })),
  }
}

/** The newest session that is not this one. */
export const sessionBefore = (page: CasePage, session: Session | null): Session | undefined =>
  page.sessions.filter(({ id }) => id !== session?.id).at(-1)

/** Without the lines that were added and left empty. */
export const tidied = (values: SessionValues): SessionValues => ({
  ...values,
  participants: values.participants.filter(({ name, title }) => name.trim() !== '' || title.trim() !== ''),
  advice: values.advice.filter(({ body, givenBy, result }) =>
    [body, givenBy, result].some((text) => text.trim() !== ''),
  ),
  actions: values.actions.filter(({ body, owner, due }) => body.trim() !== '' || owner.trim() !== '' || due !== null),
})

export const heldOn = ({ startAt }: Pick<Session, 'startAt'>): string => jstDate(startAt)
