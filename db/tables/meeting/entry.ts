import type { MeetingDeedKind } from '../../../shared/domain/meeting/deeds.ts'
import type { ProjectionFace } from '../../../shared/domain/meeting/projecting.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

/** A line of the record of a meeting. Never changed again. */
export interface EntryRow {
  id: string
  meetingId: string
  seq: number
  at: string
  kind: MeetingDeedKind
  deed: StoredText<'meeting-deed'>
  writtenAt: string
  writtenBy: string
}

const columns = `id, meeting_id AS meetingId, seq, at, kind, deed, written_at AS writtenAt, written_by AS writtenBy`

/** As they were written, from the line of a number on. */
export const entryRowsFrom = (db: ReadDb, meetingId: string, seq: number) =>
  sql<[string, number], EntryRow>(
    db,
    `SELECT ${columns} FROM meeting_entry WHERE meeting_id = ? AND seq >= ? ORDER BY seq`,
  ).all(meetingId, seq)

export const entryById = (db: ReadDb, id: string) =>
  sql<[string], EntryRow>(db, `SELECT ${columns} FROM meeting_entry WHERE id = ?`).get(id)

export const insertEntry = (db: WriteDb, row: EntryRow) =>
  sql<EntryRow>(
    db,
    `INSERT INTO meeting_entry (id, meeting_id, seq, at, kind, deed, written_at, written_by)
     VALUES (@id, @meetingId, @seq, @at, @kind, @deed, @writtenAt, @writtenBy)`,
  ).run(row)

export interface SpeechRow {
  id: string
  meetingId: string
  itemId: string
  memberId: string | null
  at: string
  words: string
  removedAt: string | null
  revision: number
}

const speechColumns = `id, meeting_id AS meetingId, item_id AS itemId, member_id AS memberId, at, words,
                       removed_at AS removedAt, revision`

/** In the order in which they were begun; the deleted ones too. */
export const speechRows = (db: ReadDb, meetingId: string) =>
  sql<[string], SpeechRow>(db, `SELECT ${speechColumns} FROM speech WHERE meeting_id = ? ORDER BY at, rowid`).all(
    meetingId,
  )

export const speechById = (db: ReadDb, id: string) =>
  sql<[string], SpeechRow>(db, `SELECT ${speechColumns} FROM speech WHERE id = ?`).get(id)

type Spoken = Omit<SpeechRow, 'removedAt' | 'revision'> & { by: string }

export const insertSpeech = (db: WriteDb, row: Spoken) =>
  sql<Spoken, SpeechRow>(
    db,
    `INSERT INTO speech (id, meeting_id, item_id, member_id, at, words, written_by)
     VALUES (@id, @meetingId, @itemId, @memberId, @at, @words, @by) RETURNING ${speechColumns}`,
  ).get(row)

export const setSpeech = (
  db: WriteDb,
  change: Pick<SpeechRow, 'id' | 'itemId' | 'memberId' | 'words'> & { by: string },
) =>
  sql<typeof change, SpeechRow>(
    db,
    `UPDATE speech SET item_id = @itemId, member_id = @memberId, words = @words, written_by = @by,
                       revision = revision + 1
      WHERE id = @id RETURNING ${speechColumns}`,
  ).get(change)

/** As while they are typed: an index whose columns are named is written anew, even with the same value. */
export const setWords = (db: WriteDb, change: Pick<SpeechRow, 'id' | 'words'> & { by: string }) =>
  sql<typeof change, SpeechRow>(
    db,
    `UPDATE speech SET words = @words, written_by = @by, revision = revision + 1 WHERE id = @id RETURNING ${speechColumns}`,
  ).get(change)

export const setSpeechRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change, SpeechRow>(
    db,
    `UPDATE speech SET removed_at = @at, revision = revision + 1 WHERE id = @id RETURNING ${speechColumns}`,
  ).get(change)

export interface ProjectionRow {
  meetingId: string
  hidden: number
  face: ProjectionFace
  dots: number
}

export const projectionRow = (db: ReadDb, meetingId: string) =>
  sql<[string], ProjectionRow>(
    db,
    'SELECT meeting_id AS meetingId, hidden, face, dots FROM projection WHERE meeting_id = ?',
  ).get(meetingId)

export const putProjection = (db: WriteDb, row: ProjectionRow) =>
  sql<ProjectionRow>(
    db,
    `INSERT INTO projection (meeting_id, hidden, face, dots) VALUES (@meetingId, @hidden, @face, @dots)
     ON CONFLICT (meeting_id) DO UPDATE SET hidden = @hidden, face = @face, dots = @dots`,
  ).run(row)

/** Where the meetings of a year have come to one application: the lines that decide or undo, with their meeting. */
export const decidingRows = (db: ReadDb, fy: number) =>
  sql<[number], EntryRow & { no: number }>(
    db,
    `SELECT e.id, e.meeting_id AS meetingId, e.seq, e.at, e.kind, e.deed, e.written_at AS writtenAt,
            e.written_by AS writtenBy, m.no
       FROM meeting m JOIN meeting_entry e ON e.meeting_id = m.id
      WHERE m.fy = ? AND m.removed_at IS NULL AND e.kind IN ('decided', 'reopened', 'undone', 'struck')
      ORDER BY e.at, e.seq`,
  ).all(fy)
