import type { NoticePostingKind, NoticeWay, UnsentReason } from '../../../shared/domain/talent/notices/notice.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface NoticeRow extends Record<UnsentReason, number> {
  id: string
  fy: number
  no: number
  since: string
  until: string
  subject: string
  body: string
  preparedBy: string
  preparedAt: string
  way: NoticeWay | null
  copiedAt: string | null
  sent: number
  sentOn: string | null
  takenBackAt: string | null
  takenBackWhy: string
  revision: number
}

const columns = `id, fy, no, since, until_on AS until, subject, body, prepared_by AS preparedBy, prepared_at AS preparedAt,
                 way, copied_at AS copiedAt, sent, declined, paused, no_consent AS noConsent, no_mail AS noMail,
                 sent_on AS sentOn, taken_back_at AS takenBackAt, taken_back_why AS takenBackWhy, revision`

/** The newest first. */
export const noticesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], NoticeRow>(
    db,
    `SELECT ${columns} FROM talent_notice WHERE fy = ? ORDER BY until_on DESC, prepared_at DESC, rowid DESC`,
  ).all(fy)

export const noticeById = (db: ReadDb, id: string) =>
  sql<[string], NoticeRow>(db, `SELECT ${columns} FROM talent_notice WHERE id = ?`).get(id)

type NewNotice = Pick<
  NoticeRow,
  'id' | 'fy' | 'no' | 'since' | 'until' | 'subject' | 'body' | 'preparedBy' | 'preparedAt'
>

export const insertNotice = (db: WriteDb, row: NewNotice) =>
  sql<NewNotice>(
    db,
    `INSERT INTO talent_notice (id, fy, no, since, until_on, subject, body, prepared_by, prepared_at)
     VALUES (@id, @fy, @no, @since, @until, @subject, @body, @preparedBy, @preparedAt)`,
  ).run(row)

/** Other words or postings: what was copied before is no more what would be sent. */
export const setNoticeText = (db: WriteDb, change: { id: string; subject: string; body: string }) =>
  sql<typeof change>(
    db,
    `UPDATE talent_notice
        SET subject = @subject, body = @body, way = NULL, copied_by = NULL, copied_at = NULL, sent = 0, declined = 0,
            paused = 0, no_consent = 0, no_mail = 0, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

interface Copied extends Record<UnsentReason, number> {
  id: string
  way: NoticeWay
  by: string
  at: string
  sent: number
}

export const setNoticeCopied = (db: WriteDb, change: Copied) =>
  sql<Copied>(
    db,
    `UPDATE talent_notice
        SET way = @way, copied_by = @by, copied_at = @at, sent = @sent, declined = @declined, paused = @paused,
            no_consent = @noConsent, no_mail = @noMail, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setNoticeSent = (db: WriteDb, change: { id: string; on: string; by: string }) =>
  sql<typeof change>(
    db,
    'UPDATE talent_notice SET sent_on = @on, sent_by = @by, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setNoticeTakenBack = (db: WriteDb, change: { id: string; at: string; by: string; why: string }) =>
  sql<typeof change>(
    db,
    `UPDATE talent_notice
        SET taken_back_at = @at, taken_back_by = @by, taken_back_why = @why, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export interface NoticePostingRow {
  noticeId: string
  postingId: string
  kind: NoticePostingKind
  code: string
  title: string
  sort: number
}

export const noticePostings = (db: ReadDb, noticeId: string) =>
  sql<[string], NoticePostingRow>(
    db,
    `SELECT notice_id AS noticeId, posting_id AS postingId, kind, code, title, sort FROM talent_notice_posting
      WHERE notice_id = ? ORDER BY sort`,
  ).all(noticeId)

export function putNoticePostings(db: WriteDb, noticeId: string, rows: readonly NoticePostingRow[]): void {
  sql<[string]>(db, 'DELETE FROM talent_notice_posting WHERE notice_id = ?').run(noticeId)
  for (const row of rows)
    sql<NoticePostingRow>(
      db,
      `INSERT INTO talent_notice_posting (notice_id, posting_id, kind, code, title, sort)
       VALUES (@noticeId, @postingId, @kind, @code, @title, @sort)`,
    ).run(row)
}

export function putNoticeReceivers(db: WriteDb, noticeId: string, registrantIds: readonly string[]): void {
  sql<[string]>(db, 'DELETE FROM talent_notice_receiver WHERE notice_id = ?').run(noticeId)
  for (const registrantId of registrantIds)
    sql<[string, string]>(db, 'INSERT INTO talent_notice_receiver (notice_id, registrant_id) VALUES (?, ?)').run(
      noticeId,
      registrantId,
    )
}

/** That an erased registrant ever got a notice; how many got it stays. */
export const forgetReceiver = (db: WriteDb, registrantId: string) =>
  sql<[string]>(db, 'DELETE FROM talent_notice_receiver WHERE registrant_id = ?').run(registrantId)
