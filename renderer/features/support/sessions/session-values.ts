import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { blankOf, type TypedOf } from '../../../../shared/domain/record-fields.ts'
import { sessionFields } from '../../../../shared/domain/support/fields/session.ts'
import type { CasePage, Session } from '../records.ts'

/** A 支援記録 while it is written. */
export type SessionValues = TypedOf<typeof sessionFields>

/** The next session as one begins to write it: whoever was there the last time is a button away. */
export const blankSession: SessionValues = { ...blankOf(sessionFields), kind: 'regular' }

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
