import { changesOf, fieldsOf, sayField } from '../../record-fields.ts'
import { type PostingValues, postingFields, postingKey } from './posting.ts'

/** What becomes of a line of the file. */
export const postingLineStandings = ['new', 'changed', 'same', 'refused'] as const
export type PostingLineStanding = (typeof postingLineStandings)[number]

/** A line of a file as it was read; `why` says why nothing can be made of it. */
export interface ReadLine {
  readonly at: number
  readonly code: string
  readonly body: string
  readonly values: PostingValues | null
  readonly why: string
}

export interface KnownPosting extends PostingValues {
  readonly id: string
  readonly code: string
  readonly revision: number
}

/** What changes in one field, in the office's words. */
interface ChangedField {
  readonly label: string
  readonly before: string
  readonly after: string
}

export interface ComparedLine extends ReadLine {
  readonly standing: PostingLineStanding
  readonly changed: readonly ChangedField[]
  /** The record it is; null for a new or refused one. */
  readonly id: string | null
  readonly revision: number | null
}

const keyOf = (code: string, { title, openedOn }: PostingValues) => postingKey(code, title, openedOn)

/**
 * What a file would do to the office's postings, line by line: 団体, 職 and 掲載日 say which posting a line is. Two lines of one
 * posting are both refused. What the office has and the file has not stays as it is.
 */
export function comparePostings(lines: readonly ReadLine[], known: readonly KnownPosting[]): ComparedLine[] {
  const byKey = Map.groupBy(known, (each) => keyOf(each.code, each))
  const times = Map.groupBy(
    lines.filter(({ values }) => values !== null),
    ({ code, values }) => (values === null ? '' : keyOf(code, values)),
  )
  return lines.map((line): ComparedLine => {
    const none = { changed: [], id: null, revision: null }
    if (line.values === null) return { ...line, ...none, standing: 'refused' }
    const key = keyOf(line.code, line.values)
    const twins = (times.get(key) ?? []).filter((each) => each !== line)
    if (twins.length > 0)
      return {
        ...line,
        ...none,
        standing: 'refused',
        why: `${twins.map(({ at }) => `${at}行目`).join('、')}と同じ募集(団体・職・掲載日)です。一行にしてください。`,
      }
    const [found, ...others] = byKey.get(key) ?? []
    if (others.length > 0)
      return { ...line, ...none, standing: 'refused', why: '台帳に同じ募集が二つあります。先に一つにしてください。' }
    if (found === undefined) return { ...line, ...none, standing: 'new' }
    const changed = changedFields(found, line.values)
    return {
      ...line,
      standing: changed.length === 0 ? 'same' : 'changed',
      changed,
      id: found.id,
      revision: found.revision,
    }
  })
}

function changedFields(before: PostingValues, after: PostingValues): ChangedField[] {
  const names = Object.keys(changesOf(fieldsOf(postingFields, before), fieldsOf(postingFields, after)).after)
  return names.map((name) => {
    const field = postingFields[name as keyof typeof postingFields]
    const say = (of: PostingValues) => sayField(field, of[name as keyof PostingValues])
    return { label: field.label, before: say(before), after: say(after) }
  })
}
