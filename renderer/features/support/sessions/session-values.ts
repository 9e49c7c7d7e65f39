import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import type { sessionFields } from '../fields-of.ts'
import type { CasePage, Session } from '../records.ts'

/** A 支援記録 while it is written: the day may still be missing. */
export type SessionValues = Omit<ReturnType<typeof sessionFields>, 'startAt' | 'reportDue'> & {
  startAt: string | null
  /** Null: seven days after the session. */
  reportDue: string | null
}

/** The next session as one begins to write it: whoever was there the last time is a button away. */
export const blankSession = (): SessionValues => ({
  kind: 'regular',
  track: 'COMMON',
  startAt: null,
  endAt: null,
  place: '',
  agenda: '',
  reported: '',
  summary: '',
  decided: '',
  nextOn: null,
  reportDue: null,
  recordState: 'draft',
  participants: [],
  advice: [],
  actions: [],
})

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

/** What the office would refuse, said beside the field at once. */
export function lackingIn(values: SessionValues): Record<string, string> {
  const lacking: Record<string, string> = {}
  if (values.startAt === null) lacking['startAt'] = '支援の日時を入力してください。'
  for (const [index, { name }] of values.participants.entries())
    if (name.trim() === '') lacking[`participants.${index}.name`] = '参加者名を入力してください。'
  for (const [index, { body }] of values.advice.entries())
    if (body.trim() === '') lacking[`advice.${index}.body`] = '助言を入力してください。'
  for (const [index, { body }] of values.actions.entries())
    if (body.trim() === '') lacking[`actions.${index}.body`] = '宿題を入力してください。'
  return lacking
}

export const heldOn = ({ startAt }: Pick<Session, 'startAt'>): string => jstDate(startAt)
