import { Refusal } from '../shared/domain/refusal.ts'
import { applicationId, type ReadDb, type WriteDb } from './connection.ts'
import { migrations } from './migrations/index.ts'

/** How many steps a file has gone that is up to date. */
export const schemaVersion = migrations.length

/** Brings the file up to date, or refuses one that is not ours or that a newer program wrote. */
export function migrate(db: WriteDb, upTo = migrations.length): void {
  assertOurs(db)
  const done = versionOf(db)
  for (const [index, { up }] of migrations.entries()) {
    const version = index + 1
    if (version <= done || version > upTo) continue
    db.transaction(() => {
      up(db)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  }
}

/** Whether a program of today would change what is in the file before it opens it. */
export const isOutdated = (db: ReadDb): boolean => versionOf(db) < migrations.length

const versionOf = (db: ReadDb) => Number(db.pragma('user_version', { simple: true }))

const refusing = (name: string, deed: string, message: string) =>
  `CREATE TRIGGER ${name} BEFORE ${deed} BEGIN SELECT RAISE(ABORT, '${message}'); END`
const confirmed = `progress_report WHEN OLD.state = 'confirmed'`

/** Every trigger that the migrations leave: a file that brings another (or any view) is not what it seems. */
const ownTriggers: ReadonlySet<string> = new Set([
  refusing(
    'audit_keeps',
    'UPDATE ON audit WHEN OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR (NEW.seq, NEW.at, NEW.who, NEW.did, NEW.subject, NEW.hash, NEW.sum) IS NOT (OLD.seq, OLD.at, OLD.who, OLD.did, OLD.subject, OLD.hash, OLD.sum)',
    'audit is append-only',
  ),
  refusing('audit_stays', 'DELETE ON audit', 'audit is append-only'),
  refusing('progress_report_frozen', `UPDATE ON ${confirmed}`, 'a confirmed report is frozen'),
  refusing('progress_report_kept', `DELETE ON ${confirmed}`, 'a confirmed report is kept'),
  refusing(
    'minutes_round_frozen',
    'UPDATE OF frozen ON minutes_round WHEN OLD.frozen IS NOT NULL',
    'frozen minutes are frozen',
  ),
  refusing('minutes_round_sent', 'UPDATE OF sent ON minutes_round', 'what was sent was sent'),
  refusing('minutes_round_kept', 'DELETE ON minutes_round', 'a version of the minutes is kept'),
])

/** Of a file that no program since has opened yet. */
const formerTriggers: ReadonlySet<string> = new Set([
  refusing('audit_keeps', 'UPDATE ON audit', 'audit is append-only'),
])

const triggersOf = (db: ReadDb): string[] =>
  (db.prepare("SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')").pluck().all() as string[]).map(
    (text) => text.replace(/\s+/g, ' '),
  )

const missingTriggers = (db: ReadDb): string[] => {
  const made = new Set(triggersOf(db))
  return [...ownTriggers].filter((text) => !made.has(text))
}

/** Whether somebody has taken one of ours out of a file that is up to date. */
export const lacksTriggers = (db: ReadDb): boolean => missingTriggers(db).length > 0

export function restoreTriggers(db: WriteDb): void {
  for (const text of missingTriggers(db)) db.exec(text)
}

/** Triggers run inside our own commands, and the audit would not tell of what they do. */
function assertNoForeignTriggers(db: ReadDb): void {
  if (triggersOf(db).every((text) => ownTriggers.has(text) || formerTriggers.has(text))) return
  throw new Refusal(
    'invalid',
    'この台帳ファイルには、伴走台帳のものではない仕掛け(トリガーまたはビュー)が入っています。開かずに、受け取った相手に確かめてください。',
  )
}

/** Whether the making of a file of ours came to its end: the office itself is the last that is written. */
export const isMade = (db: ReadDb): boolean =>
  Number(db.pragma('application_id', { simple: true })) === applicationId &&
  Number(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'office'`).pluck().get()) === 1 &&
  Number(db.prepare('SELECT count(*) FROM office').pluck().get()) === 1

/** A new file has no mark and no tables; anything else without our mark is somebody else's. */
export function assertOurs(db: ReadDb): void {
  const mark = Number(db.pragma('application_id', { simple: true }))
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  if (mark !== applicationId && (mark !== 0 || tables > 0))
    throw new Refusal(
      'invalid',
      'このファイルは伴走台帳のファイルではありません。拡張子が .banso のファイルを選んでください。',
    )
  if (versionOf(db) > migrations.length)
    throw new Refusal(
      'invalid',
      'このファイルは新しい版の伴走台帳で作られています。新しい版のプログラムで開いてください。前の版の形に戻すときは、この台帳の「更新前」のバックアップから復元できます。',
    )
  assertNoForeignTriggers(db)
}
