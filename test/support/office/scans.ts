import Database from 'better-sqlite3'
import { migrate } from '../../../db/migrate.ts'
import { explained } from './statements.ts'

/** Tables that never pass a hundred rows, and what keeps them so. */
const small: Readonly<Record<string, string>> = {
  office: 'one row',
  profile: 'the people of one office',
  programme: 'one row a year',
  call_document: 'two or three papers a year',
  tie_settlement: 'a tie or two a year',
  gate: 'a few a year',
  deadline_move: 'seldom more than one a year',
  measure_version: 'seldom more than one a year',
  letter_template: 'a version or two a year of each letter',
  record_kind: 'seven a year at most',
  record_extension: 'a few a year',
  disposal: 'seven a year at most',
  scouring: 'one row, for a moment',
  accelerator_rule: 'one row a year',
  accelerator_base_day: 'two or three a year',
  accelerator_step_kind: 'a handful a year',
  accelerator_report: '47 a 基準日, two or three a year',
  accelerator_snapshot: 'two or three a year',
  travel: 'a few a month',
  forum: 'a few a year',
  talent_import: 'a list or two a month',
  provision: 'a few a month',
  holiday_edit: 'the days on which an office departs from the calendar',
}

/** Statements that may go through a table that grows, by how they begin, and why. */
const may: readonly (readonly [text: RegExp, why: string])[] = [
  [/^SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1$/, 'one row, by the primary key'],
  [/^SELECT sum FROM audit ORDER BY seq DESC LIMIT 1$/, 'one row, by the primary key'],
  [/^SELECT (\w+)\."\w+",.* FROM \1$/, 'the sum of all values is of every row'],
  [/^SELECT \* FROM audit ORDER BY seq$/, 'the inspection reads every entry'],
  [
    /^SELECT .* FROM (accelerator|accelerator_requirement|appointment|appointment_term|appointment_step)( ORDER BY .*)?$/,
    'a few hundred in the nation, who are listed and counted together',
  ],
  [
    /^SELECT p\.id, .* JOIN training_course c .* WHERE p\.accelerator_person_id IS NOT NULL AND /,
    'who of a few hundred was taught is told together',
  ],
  [
    /^SELECT as_of AS asOf, count\(\*\) AS prefectures FROM pool WHERE /,
    '47 a 基準日, two or three a year, when the room opens',
  ],
  [/^SELECT id AS fileId, .* FROM stored_file WHERE whole = 1 ORDER BY /, 'the inspection reads every file'],
  [/^SELECT \* FROM job .*ORDER BY started_at DESC, rowid DESC LIMIT @limit$/, 'by an index, until there are enough'],
  [/^SELECT \(SELECT count\(\*\) FROM application /, 'what the office holds, counted where an officer asks for it'],
  [
    /^SELECT c\.reviewer_id AS reviewerId, .* c\.withdrawn_at AS withdrawnAt FROM conflict c JOIN /,
    'those that were taken back have no index: a few dozen a year, asked for beside the tally of a closed one',
  ],
  [/^SELECT .* AS docKey, .* AS lineKey, /, 'what exists for a 開示請求 is read whole, a few times a year'],
  [/^SELECT count\(\*\) AS n FROM audit WHERE @id IS NULL OR /, 'the same, of the record of deeds'],
  [
    /^SELECT .* AS (keptYear, t\.\*|fy, count\(\*\) AS n|fy, t\.file_id AS fileId) FROM \w+ t\b/,
    'what is kept, and of whom, is asked of every table',
  ],
  [/^DELETE FROM \w+ AS t WHERE /, 'a year goes once, years after it'],
  [/^DELETE FROM stored_file WHERE whole = 1 AND created_at < \?/, 'with the year of which they are copies'],
  [/^SELECT code, name, before, retired, revision FROM exam ORDER BY /, 'some ten examinations, listed whole'],
  [/^SELECT id, started_at AS startedAt, input FROM job /, 'those of a year go with it'],
  [/^SELECT seq, did, subject FROM audit WHERE erased_at IS NULL/, 'the deeds of a file that goes'],
  [
    /^SELECT id, kind, record_id AS recordId, title, detail, key FROM search_entry$/,
    'what was erased is found no more',
  ],
  [
    /^SELECT id, name, size, sha256, created_at AS createdAt FROM stored_file WHERE whole = 1$/,
    'the originals of a file',
  ],
  [/^SELECT id, .* marks FROM (parting|year_parting) ORDER BY /, 'after an erasure every mark is looked at'],
  [
    /^SELECT .* FROM registrant(_claim|_exam|_consent|_person)?( WHERE (state <> 'erased'|summary_at IS NOT NULL))?( ORDER BY |$)/,
    'the register of some two thousand is listed, filtered and provided whole',
  ],
  [
    /^SELECT l\.provision_id AS provisionId, r\.no FROM provision_line l JOIN registrant r /,
    'the lists on which somebody stood who was erased',
  ],
  [
    /^SELECT id FROM stored_file AS s WHERE whole = 1 AND created_at < @before /,
    'whether a file that came lies with a record',
  ],
  [/^SELECT id FROM application ORDER BY id$/, 'every application is marked when the office goes away'],
  [
    /^SELECT t\.\w+, .* FROM \w+ t WHERE \(SELECT .*\) = @id$/,
    'a case goes to another office file, or comes, a few times a year',
  ],
  [
    /^SELECT t\.\w+, .* FROM \w+ t WHERE t\.fy = @id$/,
    'a year goes to another office file, or comes, once or twice in its life',
  ],
  [/^SELECT who, at, subject, detail FROM audit ORDER BY seq$/, 'who wrote each record of a bundle last'],
  [/^SELECT who, at FROM audit WHERE instr\(detail, @id\) > 0 OR subject = @id/, 'the same, of who wrote it last'],
  [/^SELECT file_id AS id FROM \w+$/, 'whether any record still holds a file'],
  [
    /^SELECT ('メールの送信者' AS role, |'協力企業・団体の担当者' AS role, |id, form FROM application$)/,
    'everybody whom the records name',
  ],
  [/^DELETE FROM criterion WHERE id = \?$/, 'seldom, and only before a scoring; an index would cost every score'],
]

const model = new Database(':memory:')
migrate(model)
const tables = new Set(
  model
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .all()
    .map(({ name }) => name),
)

/** What the tests themselves ask of a file, and what only opens or checks it. */
export const isOfTheTest = (text: string): boolean =>
  /^\s*(EXPLAIN|PRAGMA|BEGIN|COMMIT|ROLLBACK|VACUUM)|sqlite_schema|SELECT \* FROM "/.test(text)

/** The tables a statement goes through from end to end, by SQLite's own plan; an index read whole counts as its table. */
export function scansOf(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim()
  if (may.some(([known]) => known.test(line))) return []
  const aliases = [...line.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO) (\w+) (?:AS )?(\w+)/g)]
  const tableOf = new Map(aliases.map(([, table = '', alias = '']) => [alias, table]))
  return explained<{ detail: string }>(model, 'EXPLAIN QUERY PLAN', text).flatMap(({ detail }) => {
    // A virtual table is asked by the key or the match in its plan.
    const [, name] = /^SCAN (\w+)(?! VIRTUAL TABLE INDEX \d+:(?:=|M))/.exec(detail) ?? []
    const table = name === undefined || tables.has(name) ? name : tableOf.get(name)
    return table !== undefined && tables.has(table) && !(table in small) ? [table] : []
  })
}
