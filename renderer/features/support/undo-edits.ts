import type { Listed } from './records.ts'

export interface Records<R, F> {
  /** The records as they are stored now. */
  readonly renew: () => Promise<readonly R[]>
  readonly fields: (record: R) => F
}

export const sameFields = <R, F>(fields: (record: R) => F, a: R, b: R): boolean =>
  JSON.stringify(fields(a)) === JSON.stringify(fields(b))

/**
 * The revision an undo may carry: that of the record as it is stored now, as long as it still says what the deed made it
 * say (earlier undos have moved its revision on); else the deed's own, which is then refused as stale.
 */
export function revisionAmong<R extends Listed, F>(
  stored: readonly R[],
  fields: Records<R, F>['fields'],
  after: R,
): number {
  const now = stored.find(({ id }) => id === after.id)
  return now !== undefined && sameFields(fields, now, after) ? now.revision : after.revision
}

export const undoRevision = async <R extends Listed, F>({ renew, fields }: Records<R, F>, after: R): Promise<number> =>
  revisionAmong(await renew(), fields, after)

/** Puts a record back to what it was before it was edited. */
export const undoEdit =
  <R extends Listed, F>(
    records: Records<R, F>,
    was: R | null | undefined,
    is: R | undefined,
    edit: (input: F & { id: string; revision: number }) => Promise<unknown>,
  ) =>
  async () => {
    if (!was || !is || sameFields(records.fields, was, is)) return
    await edit({ ...records.fields(was), id: was.id, revision: await undoRevision(records, is) })
  }
