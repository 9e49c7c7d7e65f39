import type { Expectation, ItemKind, MemberKind, meetingFields } from '../../../shared/domain/meeting/meeting-fields.ts'
import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

type Values = ValuesOf<typeof meetingFields>

export interface MeetingRow extends Omit<Values, 'proxiesCount'> {
  id: string
  fy: number
  proxiesCount: number
  continues: string | null
  removedAt: string | null
  revision: number
}

const columns = `id, fy, no, held_on AS heldOn, starts_at AS startsAt, ends_at AS endsAt, place, form, quorum,
                 proxies_count AS proxiesCount, sent_on AS sentOn, memo, continues, removed_at AS removedAt, revision`

/** Every meeting of a year, in the order of their days; the deleted ones too. */
export const meetingRows = (db: ReadDb, fy: number) =>
  sql<[number], MeetingRow>(db, `SELECT ${columns} FROM meeting WHERE fy = ? ORDER BY held_on, no, rowid`).all(fy)

export const meetingById = (db: ReadDb, id: string) =>
  sql<[string], MeetingRow>(db, `SELECT ${columns} FROM meeting WHERE id = ?`).get(id)

type NewMeeting = Omit<MeetingRow, 'removedAt' | 'revision'> & { createdBy: string; createdAt: string }

export const insertMeeting = (db: WriteDb, row: NewMeeting) =>
  sql<NewMeeting>(
    db,
    `INSERT INTO meeting (id, fy, no, held_on, starts_at, ends_at, place, form, quorum, proxies_count, sent_on, memo,
                          continues, created_by, created_at)
     VALUES (@id, @fy, @no, @heldOn, @startsAt, @endsAt, @place, @form, @quorum, @proxiesCount, @sentOn, @memo,
             @continues, @createdBy, @createdAt)`,
  ).run(row)

type Change = Omit<Values, 'proxiesCount'> & { id: string; proxiesCount: number }

export const setMeeting = (db: WriteDb, change: Change) =>
  sql<Change>(
    db,
    `UPDATE meeting SET no = @no, held_on = @heldOn, starts_at = @startsAt, ends_at = @endsAt, place = @place,
                        form = @form, quorum = @quorum, proxies_count = @proxiesCount, sent_on = @sentOn, memo = @memo,
                        revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const touchMeeting = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE meeting SET revision = revision + 1 WHERE id = ?').run(id)

export const setMeetingRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE meeting SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(change)

export interface ItemRow {
  id: string
  meetingId: string
  position: number
  kind: ItemKind
  title: string
  applicationId: string | null
  minutes: number | null
}

export const itemRows = (db: ReadDb, meetingId: string) =>
  sql<[string], ItemRow>(
    db,
    `SELECT id, meeting_id AS meetingId, position, kind, title, application_id AS applicationId, minutes
       FROM meeting_item WHERE meeting_id = ? ORDER BY position`,
  ).all(meetingId)

export const putItem = (db: WriteDb, row: ItemRow) =>
  sql<ItemRow>(
    db,
    `INSERT INTO meeting_item (id, meeting_id, position, kind, title, application_id, minutes)
     VALUES (@id, @meetingId, @position, @kind, @title, @applicationId, @minutes)
     ON CONFLICT (id) DO UPDATE
        SET position = @position, kind = @kind, title = @title, application_id = @applicationId, minutes = @minutes`,
  ).run(row)

export const deleteItem = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM meeting_item WHERE id = ?').run(id)

export interface MemberRow {
  id: string
  meetingId: string
  position: number
  kind: MemberKind
  reviewerId: string | null
  name: string
  kana: string
  title: string
  isChair: number
  seat: string
  expected: Expectation
  proxy: string
}

export const memberRows = (db: ReadDb, meetingId: string) =>
  sql<[string], MemberRow>(
    db,
    `SELECT id, meeting_id AS meetingId, position, kind, reviewer_id AS reviewerId, name, kana, title,
            is_chair AS isChair, seat, expected, proxy
       FROM meeting_member WHERE meeting_id = ? ORDER BY position`,
  ).all(meetingId)

export const putMember = (db: WriteDb, row: MemberRow) =>
  sql<MemberRow>(
    db,
    `INSERT INTO meeting_member (id, meeting_id, position, kind, reviewer_id, name, kana, title, is_chair, seat, expected,
                                 proxy)
     VALUES (@id, @meetingId, @position, @kind, @reviewerId, @name, @kana, @title, @isChair, @seat, @expected, @proxy)
     ON CONFLICT (id) DO UPDATE
        SET position = @position, kind = @kind, reviewer_id = @reviewerId, name = @name, kana = @kana, title = @title,
            is_chair = @isChair, seat = @seat, expected = @expected, proxy = @proxy`,
  ).run(row)

export const deleteMember = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM meeting_member WHERE id = ?').run(id)

export interface MaterialRow {
  id: string
  meetingId: string
  position: number
  number: string
  title: string
  toCollect: number
  collected: number | null
  collectedBy: string
}

export const materialRows = (db: ReadDb, meetingId: string) =>
  sql<[string], MaterialRow>(
    db,
    `SELECT id, meeting_id AS meetingId, position, number, title, to_collect AS toCollect, collected,
            collected_by AS collectedBy
       FROM meeting_material WHERE meeting_id = ? ORDER BY position`,
  ).all(meetingId)

export const putMaterial = (db: WriteDb, row: Omit<MaterialRow, 'collected' | 'collectedBy'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO meeting_material (id, meeting_id, position, number, title, to_collect, collected_by)
     VALUES (@id, @meetingId, @position, @number, @title, @toCollect, '')
     ON CONFLICT (id) DO UPDATE SET position = @position, number = @number, title = @title, to_collect = @toCollect`,
  ).run(row)

export const setCollected = (db: WriteDb, change: { id: string; collected: number | null; by: string }) =>
  sql<typeof change>(db, 'UPDATE meeting_material SET collected = @collected, collected_by = @by WHERE id = @id').run(
    change,
  )

export const deleteMaterial = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM meeting_material WHERE id = ?').run(id)

/** The meeting whose line it is. */
export const itemOwner = (db: ReadDb, id: string): string | undefined =>
  sql<[string], { meetingId: string }>(db, 'SELECT meeting_id AS meetingId FROM meeting_item WHERE id = ?').get(id)
    ?.meetingId

/** The meeting whose line it is. */
export const memberOwner = (db: ReadDb, id: string): string | undefined =>
  sql<[string], { meetingId: string }>(db, 'SELECT meeting_id AS meetingId FROM meeting_member WHERE id = ?').get(id)
    ?.meetingId

/** The meeting whose line it is. */
export const materialOwner = (db: ReadDb, id: string): string | undefined =>
  sql<[string], { meetingId: string }>(db, 'SELECT meeting_id AS meetingId FROM meeting_material WHERE id = ?').get(id)
    ?.meetingId
