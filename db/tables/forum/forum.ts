import type { PersonPart } from '../../../shared/domain/forum/fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ForumRow {
  id: string
  fy: number
  name: string
  heldOn: string
  startsAt: string
  endsAt: string
  place: string
  prefecture: string
  streamed: number
  purpose: string
  follows: string | null
  reportedOn: string | null
  removedAt: string | null
  revision: number
}

const columns = `id, fy, name, held_on AS heldOn, starts_at AS startsAt, ends_at AS endsAt, place, prefecture, streamed,
                 purpose, follows, reported_on AS reportedOn, removed_at AS removedAt, revision`

/** Every forum of a year in the order of their days; the deleted ones too. */
export const forumRows = (db: ReadDb, fy: number) =>
  sql<[number], ForumRow>(db, `SELECT ${columns} FROM forum WHERE fy = ? ORDER BY held_on, starts_at, rowid`).all(fy)

export const forumById = (db: ReadDb, id: string) =>
  sql<[string], ForumRow>(db, `SELECT ${columns} FROM forum WHERE id = ?`).get(id)

type NewForum = Omit<ForumRow, 'reportedOn' | 'removedAt' | 'revision'> & { createdBy: string; createdAt: string }

export const insertForum = (db: WriteDb, row: NewForum) =>
  sql<NewForum>(
    db,
    `INSERT INTO forum (id, fy, name, held_on, starts_at, ends_at, place, prefecture, streamed, purpose, follows,
                        created_by, created_at)
     VALUES (@id, @fy, @name, @heldOn, @startsAt, @endsAt, @place, @prefecture, @streamed, @purpose, @follows,
             @createdBy, @createdAt)`,
  ).run(row)

type Change = Omit<ForumRow, 'fy' | 'follows' | 'reportedOn' | 'removedAt' | 'revision'>

export const setForum = (db: WriteDb, change: Change) =>
  sql<Change>(
    db,
    `UPDATE forum SET name = @name, held_on = @heldOn, starts_at = @startsAt, ends_at = @endsAt, place = @place,
                      prefecture = @prefecture, streamed = @streamed, purpose = @purpose, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const touchForum = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE forum SET revision = revision + 1 WHERE id = ?').run(id)

export const setForumRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE forum SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(change)

export const setForumReported = (db: WriteDb, change: { id: string; on: string | null }) =>
  sql<typeof change>(db, 'UPDATE forum SET reported_on = @on, revision = revision + 1 WHERE id = @id').run(change)

export interface SlotRow {
  id: string
  forumId: string
  position: number
  startsAt: string
  endsAt: string
  title: string
}

export const slotRows = (db: ReadDb, forumId: string) =>
  sql<[string], SlotRow>(
    db,
    `SELECT id, forum_id AS forumId, position, starts_at AS startsAt, ends_at AS endsAt, title
       FROM forum_slot WHERE forum_id = ? ORDER BY position`,
  ).all(forumId)

export const putSlot = (db: WriteDb, row: SlotRow) =>
  sql<SlotRow>(
    db,
    `INSERT INTO forum_slot (id, forum_id, position, starts_at, ends_at, title)
     VALUES (@id, @forumId, @position, @startsAt, @endsAt, @title)
     ON CONFLICT (id) DO UPDATE SET position = @position, starts_at = @startsAt, ends_at = @endsAt, title = @title`,
  ).run(row)

export const deleteSlot = (db: WriteDb, id: string) => sql<[string]>(db, 'DELETE FROM forum_slot WHERE id = ?').run(id)

export const slotOwner = (db: ReadDb, id: string) =>
  sql<[string], { forumId: string }>(db, 'SELECT forum_id AS forumId FROM forum_slot WHERE id = ?').get(id)?.forumId

export interface PersonRow {
  id: string
  forumId: string
  /** Null: a member of the board. */
  slotId: string | null
  position: number
  part: PersonPart
  name: string
  kana: string
  title: string
  absent: number
  proxyName: string
  proxyTitle: string
  proxyKnownOn: string | null
}

export const personRows = (db: ReadDb, forumId: string) =>
  sql<[string], PersonRow>(
    db,
    `SELECT id, forum_id AS forumId, slot_id AS slotId, position, part, name, kana, title, absent,
            proxy_name AS proxyName, proxy_title AS proxyTitle, proxy_known_on AS proxyKnownOn
       FROM forum_person WHERE forum_id = ? ORDER BY position, rowid`,
  ).all(forumId)

type PutPerson = Omit<PersonRow, 'absent' | 'proxyName' | 'proxyTitle' | 'proxyKnownOn'>

/** A space more or less makes nobody else. */
const isSamePerson = `replace(replace(name, ' ', ''), '　', '') = replace(replace(@name, ' ', ''), '　', '')`

/** Who they are; what is known of 代理 and 欠席 stays, unless it is somebody else. */
export const putPerson = (db: WriteDb, row: PutPerson) =>
  sql<PutPerson>(
    db,
    `INSERT INTO forum_person (id, forum_id, slot_id, position, part, name, kana, title)
     VALUES (@id, @forumId, @slotId, @position, @part, @name, @kana, @title)
     ON CONFLICT (id) DO UPDATE
        SET slot_id = @slotId, position = @position, part = @part, name = @name, kana = @kana, title = @title,
            absent = CASE WHEN ${isSamePerson} THEN absent ELSE 0 END,
            proxy_name = CASE WHEN ${isSamePerson} THEN proxy_name ELSE '' END,
            proxy_title = CASE WHEN ${isSamePerson} THEN proxy_title ELSE '' END,
            proxy_known_on = CASE WHEN ${isSamePerson} THEN proxy_known_on END`,
  ).run(row)

export const deletePerson = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM forum_person WHERE id = ?').run(id)

export const personOwner = (db: ReadDb, id: string) =>
  sql<[string], { forumId: string }>(db, 'SELECT forum_id AS forumId FROM forum_person WHERE id = ?').get(id)?.forumId

type Presence = Pick<PersonRow, 'id' | 'absent' | 'proxyName' | 'proxyTitle' | 'proxyKnownOn'>

export const setPresence = (db: WriteDb, change: Presence) =>
  sql<Presence>(
    db,
    `UPDATE forum_person SET absent = @absent, proxy_name = @proxyName, proxy_title = @proxyTitle,
                             proxy_known_on = @proxyKnownOn
      WHERE id = @id`,
  ).run(change)
