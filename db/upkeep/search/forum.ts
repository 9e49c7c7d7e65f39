import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { WriteDb } from '../../connection.ts'
import { forumTexts } from '../../records/forum/texts.ts'
import { index, unindex } from '../../search.ts'
import type { ForumRow } from '../../tables/forum/forum.ts'

export const indexForum = (db: WriteDb, row: ForumRow): void =>
  index(db, {
    kind: 'forum',
    recordId: row.id,
    ...{ fy: row.fy, jis2: null },
    title: row.name,
    detail: [formatWareki(row.heldOn, 'long'), row.place].filter((word) => word !== '').join(' '),
    route: `/forum/${row.id}`,
    texts: forumTexts(db, row),
  })

export const unindexForum = (db: WriteDb, id: string): void => unindex(db, 'forum', id)
