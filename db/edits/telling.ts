// What the tellers of edits (told.ts) have in common.

export type Detail = Readonly<Record<string, unknown>>

/** An entry of the record of deeds, with what was noted. */
export interface Deed {
  readonly at: string
  readonly who: string
  readonly did: string
  readonly subject: string
  readonly detail: Detail
}

/** How the record of deeds tells of the edits of one record. */
export interface Told {
  /** Under which they are noted. */
  readonly subjects: readonly string[]
  /** Whether that deed made it a revision newer. */
  readonly touches: (deed: Deed) => boolean
  /** Its making is among these: it can go and be made again, or goes on from what it has replaced. */
  readonly countsMaking?: true
  /** Which of its fields that deed has changed, as a clash names them; null where it may be any. */
  readonly changes: (deed: Deed) => readonly string[] | null
  /** Where it can go and be made again, with revision 1: whether that deed was its end. */
  readonly ends?: (deed: Deed) => boolean
}

export const isDetail = (value: unknown): value is Detail =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const rowsOf = (value: unknown): readonly Detail[] => (Array.isArray(value) ? value.filter(isDetail) : [])
export const rowIn = (value: unknown, id: string) => rowsOf(value).find((row) => row['id'] === id)
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
export const isOneOf =
  (...deeds: string[]) =>
  ({ did }: Deed): boolean =>
    deeds.includes(did)
/** A deed on many at once notes which. */
export const isAmong = ({ detail }: Deed, id: string): boolean =>
  Array.isArray(detail['touched']) && detail['touched'].includes(id)

/** These change what a record is, and none of the words that an edit of it takes. */
const wordless =
  /\.(remove|restore|removeValue|restoreValue|withdraw|confirm|setPassphrase|submit|finish|reopen|markAbsent)$/
export const edited = (deed: Deed): readonly string[] | null => {
  const { after } = deed.detail
  if (isDetail(after)) return Object.keys(after)
  return wordless.test(deed.did) ? [] : null
}
