import type { CasePage } from './records.ts'

interface Revised {
  readonly id: string
  readonly revision: number
}

interface Records<R, F> {
  /** The case as it is stored now. */
  ask: () => Promise<CasePage>
  list: (page: CasePage) => readonly R[]
  fields: (record: R) => F
}

/**
 * The revision an undo may carry: today's, as long as the record still says what the deed made it say (earlier undos
 * have moved its revision on); else the deed's own, which is then refused as stale.
 */
export async function undoRevision<R extends Revised, F>(
  { ask, list, fields }: Records<R, F>,
  after: R,
): Promise<number> {
  const now = list(await ask()).find(({ id }) => id === after.id)
  const same = now !== undefined && JSON.stringify(fields(now)) === JSON.stringify(fields(after))
  return same ? now.revision : after.revision
}

/** Puts back every record of a kind that a deed changed: the one that was edited and those that moved with it. */
export const undoEdits =
  <R extends Revised, F>(
    records: Records<R, F>,
    before: CasePage,
    after: CasePage,
    edit: (input: F & { id: string; revision: number }) => Promise<unknown>,
    first?: string,
  ) =>
  async () => {
    const changed = records.list(before).flatMap((was) => {
      const is = records.list(after).find(({ id }) => id === was.id)
      const same = is === undefined || JSON.stringify(records.fields(is)) === JSON.stringify(records.fields(was))
      return same ? [] : [{ was, is }]
    })
    // The edited one goes back first: the others moved only because of it.
    changed.sort((a, b) => Number(b.was.id === first) - Number(a.was.id === first))
    for (const { was, is } of changed)
      await edit({ ...records.fields(was), id: was.id, revision: await undoRevision(records, is) })
  }
