import type { Attendance } from '../../../shared/domain/forum/fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface InvitationRow {
  id: string
  forumId: string
  jis2: string
  sentOn: string
}

export const invitationRows = (db: ReadDb, forumId: string) =>
  sql<[string], InvitationRow>(
    db,
    'SELECT id, forum_id AS forumId, jis2, sent_on AS sentOn FROM forum_invitation WHERE forum_id = ? ORDER BY jis2',
  ).all(forumId)

export const putInvitation = (db: WriteDb, row: InvitationRow) =>
  sql<InvitationRow>(
    db,
    `INSERT INTO forum_invitation (id, forum_id, jis2, sent_on) VALUES (@id, @forumId, @jis2, @sentOn)
     ON CONFLICT (id) DO UPDATE SET sent_on = @sentOn`,
  ).run(row)

export const deleteInvitation = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM forum_invitation WHERE id = ?').run(id)

export interface ParticipantRow {
  id: string
  forumId: string
  jis2: string
  org: string
  name: string
  email: string
  attendance: Attendance
}

export const participantRows = (db: ReadDb, forumId: string) =>
  sql<[string], ParticipantRow>(
    db,
    `SELECT id, forum_id AS forumId, jis2, org, name, email, attendance
       FROM forum_participant WHERE forum_id = ? ORDER BY jis2, rowid`,
  ).all(forumId)

export const putParticipant = (db: WriteDb, row: ParticipantRow) =>
  sql<ParticipantRow>(
    db,
    `INSERT INTO forum_participant (id, forum_id, jis2, org, name, email, attendance)
     VALUES (@id, @forumId, @jis2, @org, @name, @email, @attendance)
     ON CONFLICT (id) DO UPDATE SET org = @org, name = @name, email = @email, attendance = @attendance`,
  ).run(row)

export const deleteParticipant = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM forum_participant WHERE id = ?').run(id)
