import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import { type ReadDb, remembered, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface ApplicationRow {
  id: string
  fy: number
  receipt_no: string | null
  state: ApplicationState
  jis2: string | null
  theme: ThemeLetter | null
  received_at: string | null
  late: number
  late_decision: 'accepted' | 'refused' | null
  late_reason: string
  sender_name: string
  sender_address: string
  subject: string
  message_id: string
  note: string
  form: StoredText<'form'>
  version: number
  corrections: number
  to_confirm: number
  defects: number
  discarded_at: string | null
  created_at: string
  /** By which its form was read; null for the one of 令和8年度. */
  read_by: StoredText<'read-by'> | null
  revision: number
  doc_no: string | null
  doc_date: string | null
  dept: string | null
  contact_name: string | null
  tel: string | null
  email: string | null
}

/** A line of the receipt book: what it shows, and nothing of the form itself. */
export type ApplicationLine = Omit<
  ApplicationRow,
  | 'form'
  | 'late_reason'
  | 'sender_name'
  | 'sender_address'
  | 'subject'
  | 'message_id'
  | 'discarded_at'
  | 'created_at'
  | 'read_by'
> & {
  theme_name: string | null
  /** When the 受領連絡 of the version that counts was sent; null while nobody has said so. */
  receipt_sent_at: string | null
}

/**
 * In order of receipt number, drafts last in order of arrival. Theme names and the order are put to the lines here:
 * a join and a sort of such wide rows cost SQLite a quarter of the whole reading (test/bench/rows.ts).
 */
export const applicationRows = (db: ReadDb, fy: number): readonly Readonly<ApplicationLine>[] =>
  remembered(db, `applications of ${fy}`, () => linesInOrder(db, fy))

function linesInOrder(db: ReadDb, fy: number): ApplicationLine[] {
  const names = new Map(themeNames(db, fy).map(({ letter, name }) => [letter, name]))
  const rows = linesOfYear(db, fy)
  const sent = new Map(sentOfYear(db, fy).map(({ id, version, sent_at }) => [`${id} ${version}`, sent_at]))
  for (const row of rows) {
    row.theme_name = (row.theme && names.get(row.theme)) ?? null
    row.receipt_sent_at = sent.get(`${row.id} ${row.version}`) ?? null
  }
  return rows.sort(byReceipt)
}

const themeNames = (db: ReadDb, fy: number) =>
  sql<[number], { letter: ThemeLetter; name: string }>(db, 'SELECT letter, name FROM theme WHERE fy = ?').all(fy)

const sentOfYear = (db: ReadDb, fy: number) =>
  sql<[number], { id: string; version: number; sent_at: string }>(
    db,
    `SELECT r.application_id AS id, r.version, r.sent_at
       FROM receipt_mail r JOIN application a ON a.id = r.application_id
      WHERE a.fy = ? AND r.taken_back_at IS NULL`,
  ).all(fy)

const linesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], ApplicationLine>(
    db,
    `SELECT id, fy, receipt_no, state, jis2, theme, received_at, late, late_decision, note, version, corrections,
            to_confirm, defects, revision, doc_no, doc_date, dept, contact_name, tel, email, NULL AS theme_name, NULL AS receipt_sent_at
       FROM application
      WHERE fy = ? AND discarded_at IS NULL
      ORDER BY received_at, rowid`,
  ).all(fy)

/** R8-02 before R8-10 before R8-100, and numbers before drafts; equal ones stay in order of arrival. */
function byReceipt(a: ApplicationLine, b: ApplicationLine): number {
  if (a.receipt_no === null || b.receipt_no === null)
    return Number(a.receipt_no === null) - Number(b.receipt_no === null)
  return a.receipt_no.length - b.receipt_no.length || (a.receipt_no < b.receipt_no ? -1 : 1)
}

export const applicationById = (db: ReadDb, id: string) =>
  sql<[string], ApplicationRow & Pick<ApplicationLine, 'theme_name' | 'receipt_sent_at'>>(
    db,
    `SELECT a.*, t.name AS theme_name,
            (SELECT sent_at FROM receipt_mail r
              WHERE r.application_id = a.id AND r.version = a.version AND r.taken_back_at IS NULL) AS receipt_sent_at
       FROM application a LEFT JOIN theme t ON t.fy = a.fy AND t.letter = a.theme
      WHERE a.id = ?`,
  ).get(id)

export const applicationByMessage = (db: ReadDb, fy: number, messageId: string) =>
  sql<[number, string], { id: string; late: number }>(
    db,
    'SELECT id, late FROM application WHERE fy = ? AND message_id = ? AND discarded_at IS NULL',
  ).get(fy, messageId)

/** The applications that already hold a file of the same content and kind: a mail and a longer one may have a form in common. */
export const applicationsByHash = (db: ReadDb, fy: number, kind: string, fileId: string) =>
  sql<[number, string, string], { id: string; late: number; message_id: string }>(
    db,
    `SELECT DISTINCT a.id, a.late, a.message_id
       FROM stored_file new
       JOIN stored_file old ON old.sha256 = new.sha256
       JOIN application_file f ON f.file_id = old.id
       JOIN application a ON a.id = f.application_id
      WHERE a.fy = ? AND f.kind = ? AND new.id = ? AND a.discarded_at IS NULL`,
  ).all(fy, kind, fileId)

/** Another application of the same body and year that is in the running. */
export const sameBody = (db: ReadDb, fy: number, jis2: string, notId: string) =>
  sql<[number, string, string], { id: string; receipt_no: string | null; state: ApplicationState }>(
    db,
    `SELECT id, receipt_no, state FROM application
      WHERE fy = ? AND jis2 = ? AND id <> ? AND state <> 'withdrawn' AND discarded_at IS NULL
      ORDER BY receipt_no IS NULL LIMIT 1`,
  ).get(fy, jis2, notId)

/** Every application of a body in a year, withdrawn and discarded ones included. */
export const idsOfBody = (db: ReadDb, fy: number, jis2: string) =>
  sql<[number, string], { id: string }>(db, 'SELECT id FROM application WHERE fy = ? AND jis2 = ?')
    .all(fy, jis2)
    .map(({ id }) => id)

export const idsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], { id: string }>(db, 'SELECT id FROM application WHERE fy = ? AND discarded_at IS NULL').all(fy)

/** Whether anything that counts was received in a year. */
export const hasReceived = (db: ReadDb, fy: number): boolean =>
  sql<[number], { id: string }>(
    db,
    'SELECT id FROM application WHERE fy = ? AND received_at IS NOT NULL AND discarded_at IS NULL LIMIT 1',
  ).get(fy) !== undefined

/** The forms alone: they are long, and a line of the receipt book is read without them. */
export const formsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], Pick<ApplicationRow, 'id' | 'form' | 'read_by'>>(
    db,
    'SELECT id, form, read_by FROM application WHERE fy = ? AND discarded_at IS NULL',
  ).all(fy)

export const insertApplication = (
  db: WriteDb,
  row: Pick<
    ApplicationRow,
    | 'id'
    | 'fy'
    | 'state'
    | 'jis2'
    | 'theme'
    | 'received_at'
    | 'late'
    | 'sender_name'
    | 'sender_address'
    | 'subject'
    | 'message_id'
    | 'form'
    | 'read_by'
    | 'created_at'
  >,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO application (id, fy, state, jis2, theme, received_at, late, sender_name, sender_address, subject,
                              message_id, form, read_by, created_at)
     VALUES (@id, @fy, @state, @jis2, @theme, @received_at, @late, @sender_name, @sender_address, @subject,
             @message_id, @form, @read_by, @created_at)`,
  ).run(row)

export const setForm = (db: WriteDb, change: Pick<ApplicationRow, 'id' | 'form' | 'jis2' | 'theme'>) =>
  sql<typeof change>(
    db,
    'UPDATE application SET form = @form, jis2 = @jis2, theme = @theme, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setReadBy = (db: WriteDb, change: Pick<ApplicationRow, 'id' | 'read_by'>) =>
  sql<typeof change>(db, 'UPDATE application SET read_by = @read_by WHERE id = @id').run(change)

export const setReceipt = (db: WriteDb, change: Pick<ApplicationRow, 'id' | 'received_at' | 'late' | 'note'>) =>
  sql<typeof change>(
    db,
    `UPDATE application SET received_at = @received_at, late = @late, note = @note, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setLate = (db: WriteDb, id: string, late: number) =>
  sql<[number, string]>(db, 'UPDATE application SET late = ? WHERE id = ?').run(late, id)

export const setRegistered = (db: WriteDb, change: { id: string; receiptNo: string }) =>
  sql<typeof change>(
    db,
    `UPDATE application SET receipt_no = @receiptNo, state = 'received', revision = revision + 1 WHERE id = @id`,
  ).run(change)

export const setState = (db: WriteDb, change: { id: string; state: ApplicationState; corrections: number }) =>
  sql<typeof change>(
    db,
    `UPDATE application SET state = @state, corrections = corrections + @corrections, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setLateDecision = (db: WriteDb, change: Pick<ApplicationRow, 'id' | 'late_decision' | 'late_reason'>) =>
  sql<typeof change>(
    db,
    `UPDATE application SET late_decision = @late_decision, late_reason = @late_reason, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setNewVersion = (
  db: WriteDb,
  change: Pick<
    ApplicationRow,
    'id' | 'form' | 'jis2' | 'theme' | 'sender_name' | 'sender_address' | 'subject' | 'version'
  >,
) =>
  sql<typeof change>(
    db,
    `UPDATE application SET form = @form, jis2 = @jis2, theme = @theme, sender_name = @sender_name,
            sender_address = @sender_address, subject = @subject, version = @version, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setDiscarded = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change, { revision: number }>(
    db,
    'UPDATE application SET discarded_at = @at, revision = revision + 1 WHERE id = @id RETURNING revision',
  ).get(change)

/** A draft that had become a version of the wrong body's application: it is one again, with its form as it stands now. */
export const setBroughtBack = (db: WriteDb, change: Pick<ApplicationRow, 'id' | 'form' | 'jis2' | 'theme'>) =>
  sql<typeof change>(
    db,
    `UPDATE application SET form = @form, jis2 = @jis2, theme = @theme, discarded_at = NULL, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const touchApplication = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE application SET revision = revision + 1 WHERE id = ?').run(id)

/** Two counts of a line of the receipt book are kept with its row, so that the book opens at once: this, and `setDefects`. */
export const countToConfirm = (db: WriteDb, id: string) =>
  sql<{ id: string }>(
    db,
    `UPDATE application SET
       to_confirm = (SELECT count(*) FROM application_reading WHERE application_id = @id AND confirmed_at IS NULL)
      WHERE id = @id`,
  ).run({ id })

export const setDefects = (db: WriteDb, id: string, count: number) =>
  sql<[number, string]>(db, 'UPDATE application SET defects = ? WHERE id = ?').run(count, id)

/** Every application of a year, thrown away or not. */
export const applicationsOfYear = (db: ReadDb, fy: number): string[] =>
  sql<[number], { id: string }>(db, 'SELECT id FROM application WHERE fy = ? ORDER BY id')
    .all(fy)
    .map(({ id }) => id)
