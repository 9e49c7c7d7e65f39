import type { InquiryValues } from '../../../shared/domain/selection/inquiry.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { AboutRow } from './about-row.ts'

export interface InquiryRow extends AboutRow, Omit<InquiryValues, 'about'> {}

const columns = `id, fy, no, application_id AS applicationId, asked_at AS askedAt, means, org, person, contact, question,
                 state, answer, answered_by AS answeredBy, answered_at AS answeredAt, reason, removed_at AS removedAt,
                 revision`

/** The newest first. */
export const inquiryRows = (db: ReadDb, fy: number) =>
  sql<[number], InquiryRow>(
    db,
    `SELECT ${columns} FROM inquiry WHERE fy = ? AND removed_at IS NULL ORDER BY no DESC`,
  ).all(fy)

export const inquiryById = (db: ReadDb, id: string) =>
  sql<[string], InquiryRow>(db, `SELECT ${columns} FROM inquiry WHERE id = ?`).get(id)

type NewInquiry = Omit<InquiryRow, 'no' | 'removedAt' | 'revision'>

export const insertInquiry = (db: WriteDb, row: NewInquiry) =>
  sql<NewInquiry>(
    db,
    `INSERT INTO inquiry (id, fy, no, application_id, asked_at, means, org, person, contact, question, state, answer,
                          answered_by, answered_at, reason)
     VALUES (@id, @fy, (SELECT coalesce(max(no), 0) + 1 FROM inquiry WHERE fy = @fy), @applicationId, @askedAt, @means,
             @org, @person, @contact, @question, @state, @answer, @answeredBy, @answeredAt, @reason)`,
  ).run(row)

export const setInquiry = (db: WriteDb, change: Omit<NewInquiry, 'fy'>) =>
  sql<typeof change>(
    db,
    `UPDATE inquiry
        SET application_id = @applicationId, asked_at = @askedAt, means = @means, org = @org, person = @person,
            contact = @contact, question = @question, state = @state, answer = @answer, answered_by = @answeredBy,
            answered_at = @answeredAt, reason = @reason, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setInquiryRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE inquiry SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(change)
