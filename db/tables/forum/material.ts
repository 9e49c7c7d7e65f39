import type { MaterialKind, Permission } from '../../../shared/domain/forum/fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ForumMaterialRow {
  id: string
  forumId: string
  position: number
  slotId: string | null
  kind: MaterialKind
  number: string
  title: string
  /** Whose it is. */
  holder: string
  fileId: string | null
  fileName: string
  address: string
  permission: Permission
  askedOn: string | null
  settledOn: string | null
  settledBy: string
  leftOut: string
  reason: string
}

export const forumMaterialRows = (db: ReadDb, forumId: string) =>
  sql<[string], ForumMaterialRow>(
    db,
    `SELECT id, forum_id AS forumId, position, slot_id AS slotId, kind, number, title, holder, file_id AS fileId,
            file_name AS fileName, address, permission, asked_on AS askedOn, settled_on AS settledOn,
            settled_by AS settledBy, left_out AS leftOut, reason
       FROM forum_material WHERE forum_id = ? ORDER BY position`,
  ).all(forumId)

type Put = Omit<ForumMaterialRow, 'permission' | 'askedOn' | 'settledOn' | 'settledBy' | 'leftOut' | 'reason'>

/** Another file, place or holder makes it another thing; so does another title where nothing else says what it is. */
const isSame = `holder = @holder AND file_id IS @fileId AND address = @address
                AND (title = @title OR file_id IS NOT NULL OR address <> '')`

/** What it is; what was said of its publication stays, as long as it is the thing that was asked about. */
export const putForumMaterial = (db: WriteDb, row: Put) =>
  sql<Put>(
    db,
    `INSERT INTO forum_material (id, forum_id, position, slot_id, kind, number, title, holder, file_id, file_name, address,
                                 permission, settled_by, left_out, reason)
     VALUES (@id, @forumId, @position, @slotId, @kind, @number, @title, @holder, @fileId, @fileName, @address,
             'unasked', '', '', '')
     ON CONFLICT (id) DO UPDATE
        SET position = @position, slot_id = @slotId, kind = @kind, number = @number, title = @title, holder = @holder,
            file_id = @fileId, file_name = @fileName, address = @address,
            permission = CASE WHEN ${isSame} THEN permission ELSE 'unasked' END,
            asked_on = CASE WHEN ${isSame} THEN asked_on END, settled_on = CASE WHEN ${isSame} THEN settled_on END,
            settled_by = CASE WHEN ${isSame} THEN settled_by ELSE '' END,
            left_out = CASE WHEN ${isSame} THEN left_out ELSE '' END,
            reason = CASE WHEN ${isSame} THEN reason ELSE '' END`,
  ).run(row)

export const deleteForumMaterial = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM forum_material WHERE id = ?').run(id)

export const forumMaterialOwner = (db: ReadDb, id: string) =>
  sql<[string], { forumId: string }>(db, 'SELECT forum_id AS forumId FROM forum_material WHERE id = ?').get(id)?.forumId

type Permitted = Pick<
  ForumMaterialRow,
  'id' | 'permission' | 'askedOn' | 'settledOn' | 'settledBy' | 'leftOut' | 'reason'
>

export const setPermission = (db: WriteDb, change: Permitted) =>
  sql<Permitted>(
    db,
    `UPDATE forum_material SET permission = @permission, asked_on = @askedOn, settled_on = @settledOn,
                               settled_by = @settledBy, left_out = @leftOut, reason = @reason
      WHERE id = @id`,
  ).run(change)
