import type { IncomingEnding, IncomingKind } from '../../../shared/domain/applications/incoming/item.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface IncomingRow {
  id: string
  fy: number
  parent_id: string | null
  position: number
  name: string
  kind: IncomingKind
  size: number
  sha256: string
  inline: number
  file_id: string | null
  parts: number
  subject: string
  sender: string
  brought_by: string
  brought_at: string
  ending: IncomingEnding
  reason: string
  application_id: string | null
  explained: string
  explained_by: string | null
  explained_at: string | null
  filed_jis2: string | null
  filed_received_at: string | null
  revision: number
}

/** With the application it has become, as it stands now. */
export type IncomingLine = IncomingRow & {
  jis2: string | null
  receipt_no: string | null
  discarded: number
}

/** The newest first; what was found in one file behind it, in its order there. */
export const incomingRows = (db: ReadDb, fy: number) =>
  sql<[number], IncomingLine>(
    db,
    `SELECT i.*, a.jis2, a.receipt_no, a.discarded_at IS NOT NULL AS discarded
       FROM incoming i LEFT JOIN application a ON a.id = i.application_id
      WHERE i.fy = ? ORDER BY i.brought_at DESC, i.rowid`,
  ).all(fy)

export const incomingById = (db: ReadDb, id: string) =>
  sql<[string], IncomingRow>(db, 'SELECT * FROM incoming WHERE id = ?').get(id)

type Later = 'explained' | 'explained_by' | 'explained_at' | 'filed_jis2' | 'filed_received_at' | 'revision'
export type NewIncoming = Omit<IncomingRow, Later>

export const insertIncoming = (db: WriteDb, row: NewIncoming) =>
  sql<NewIncoming>(
    db,
    `INSERT INTO incoming (id, fy, parent_id, position, name, kind, size, sha256, inline, file_id, parts, subject, sender,
                           brought_by, brought_at, ending, reason, application_id)
     VALUES (@id, @fy, @parent_id, @position, @name, @kind, @size, @sha256, @inline, @file_id, @parts, @subject, @sender,
             @brought_by, @brought_at, @ending, @reason, @application_id)`,
  ).run(row)

type Ended = Pick<
  IncomingRow,
  'id' | 'ending' | 'reason' | 'application_id' | 'file_id' | 'parts' | 'subject' | 'sender'
>

export const setIncomingEnding = (db: WriteDb, change: Ended) =>
  sql<Ended>(
    db,
    `UPDATE incoming SET ending = @ending, reason = @reason, application_id = @application_id,
            filed_jis2 = NULL, filed_received_at = NULL, file_id = coalesce(@file_id, file_id), parts = @parts,
            subject = @subject, sender = @sender, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** With all that was found in it and shares its end; which those are. */
export const setIncomingAside = (db: WriteDb, change: { id: string; reason: string }) =>
  sql<typeof change, { id: string }>(
    db,
    `UPDATE incoming SET ending = 'aside', reason = @reason, filed_jis2 = NULL, filed_received_at = NULL,
            revision = revision + 1
      WHERE id = @id OR (parent_id = @id AND (ending IN ('refused', 'aside') OR ending = 'filed' AND filed_jis2 IS NULL))
      RETURNING id`,
  )
    .all(change)
    .map((row) => row.id)

/** With all that was found in it and shares its end; which those are. */
export const setIncomingFiled = (db: WriteDb, change: { id: string; jis2: string; receivedAt: string }) =>
  sql<typeof change, { id: string }>(
    db,
    `UPDATE incoming SET ending = 'filed', filed_jis2 = CASE id WHEN @id THEN @jis2 END,
            filed_received_at = CASE id WHEN @id THEN @receivedAt END, revision = revision + 1
      WHERE id = @id OR (parent_id = @id AND (ending IN ('refused', 'aside') OR ending = 'filed' AND filed_jis2 IS NULL))
      RETURNING id`,
  )
    .all(change)
    .map((row) => row.id)

/** What was filed to any prefecture, in the order in which it came. */
export const filedRows = (db: ReadDb, fy: number) =>
  sql<[number], IncomingRow & { filed_jis2: string; filed_received_at: string }>(
    db,
    'SELECT * FROM incoming WHERE fy = ? AND filed_jis2 IS NOT NULL ORDER BY filed_received_at, rowid',
  ).all(fy)

/** What was found in one of them, in its order there. */
export const incomingParts = (db: ReadDb, id: string) =>
  sql<[string], Pick<IncomingRow, 'id' | 'name' | 'size' | 'file_id' | 'inline'>>(
    db,
    'SELECT id, name, size, file_id, inline FROM incoming WHERE parent_id = ? ORDER BY position',
  ).all(id)

/** As which mail a stored file came. */
export const incomingOfFile = (db: ReadDb, fileId: string) =>
  sql<[string], Pick<IncomingRow, 'subject' | 'sender'>>(
    db,
    `SELECT subject, sender FROM incoming WHERE file_id = ? AND kind = 'mail' LIMIT 1`,
  ).get(fileId)

/** All that came with a draft goes on as a version of what it has replaced; which those are. */
export const setIncomingVersion = (db: WriteDb, change: { draftId: string; id: string }) =>
  sql<typeof change, { id: string }>(
    db,
    `UPDATE incoming SET ending = CASE ending WHEN 'drafted' THEN 'version' ELSE ending END, application_id = @id,
            revision = revision + 1 WHERE application_id = @draftId RETURNING id`,
  )
    .all(change)
    .map((row) => row.id)

/** One that went on with a draft as a version of the wrong body's application: it is the draft's again; its id, where it still was. */
export const setIncomingDraft = (db: WriteDb, change: { id: string; from: string; draftId: string }) =>
  sql<typeof change, { id: string }>(
    db,
    `UPDATE incoming SET ending = CASE ending WHEN 'version' THEN 'drafted' ELSE ending END, application_id = @draftId,
            revision = revision + 1 WHERE id = @id AND application_id = @from RETURNING id`,
  )
    .all(change)
    .map((row) => row.id)

export const setIncomingExplained = (db: WriteDb, change: { id: string; reason: string; by: string; at: string }) =>
  sql<typeof change>(
    db,
    `UPDATE incoming SET explained = @reason, explained_by = @by, explained_at = @at, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export interface AnnouncedRow {
  incoming_id: string
  seq: number
  count: number | null
  name: string | null
  quote: string
}

export const announcedRows = (db: ReadDb, fy: number) =>
  sql<[number], AnnouncedRow>(
    db,
    `SELECT n.* FROM incoming i JOIN incoming_announced n ON n.incoming_id = i.id
      WHERE i.fy = ? ORDER BY n.incoming_id, n.seq`,
  ).all(fy)

export const putAnnounced = (db: WriteDb, row: AnnouncedRow) =>
  sql<AnnouncedRow>(
    db,
    `INSERT OR REPLACE INTO incoming_announced (incoming_id, seq, count, name, quote)
     VALUES (@incoming_id, @seq, @count, @name, @quote)`,
  ).run(row)
