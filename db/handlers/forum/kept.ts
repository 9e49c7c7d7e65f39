import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import { theForum } from '../../records/forum/forum.ts'
import { type ForumRow, forumById, touchForum } from '../../tables/forum/forum.ts'
import { indexForum, unindexForum } from '../../upkeep/search/forum.ts'

/** The forum on the state of which an officer has acted. */
export function fresh({ db }: Context, { id, revision }: { id: string; revision: number }): ForumRow {
  const row = theForum(db, id)
  assertFresh({ revision }, row, [])
  return row
}

/** Makes the forum a revision newer and notes the deed; of participants no name is ever noted. */
export function touched(ctx: Context, row: ForumRow, deed: string, detail: object = {}) {
  touchForum(ctx.db, row.id)
  return noted(ctx, row, deed, detail)
}

/** Notes the deed on a forum that is a revision newer already; the search follows. */
export function noted(ctx: Context, { id, name }: ForumRow, deed: string, detail: object = {}) {
  note(ctx, `forum.${deed}`, id, { name, ...detail })
  const row = forumById(ctx.db, id)
  if (row?.removedAt === null) indexForum(ctx.db, row)
  else unindexForum(ctx.db, id)
  return { id, revision: row?.revision ?? 1 }
}

/** A line that another forum holds under that id must not be moved over. */
export function assertOwn(
  lines: readonly { readonly id: string }[],
  ownerOf: (id: string) => string | undefined,
  forumId: string,
): void {
  const ids = new Set(lines.map(({ id }) => id))
  assertSameRecord(ids.size === lines.length && lines.every(({ id }) => (ownerOf(id) ?? forumId) === forumId))
}
