import type { programmeFields } from '../../../shared/domain/programme/fields.ts'
import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { RoundingMode } from '../../../shared/domain/review/rules/rounding.ts'
import type { AggregateMethod } from '../../../shared/domain/review/tally-types.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface ProgrammeRow extends ValuesOf<(typeof programmeFields)['year']> {
  fy: number
  scoringStarted: string | null
  scoringFinished: string | null
  revision: number
}
/** What its letters say is fixed as the year goes on: a new year begins without. */
type YearsOwn =
  | 'callFrom'
  | 'schedule'
  | 'declineBy'
  | 'reserveUntil'
  | 'pressCount'
  | 'correctionDays'
  | 'correctionHour'
  | 'context'

/** How the year is tallied; apart from its call, because the line moves often and disturbs nobody else. */
export interface RulesRow {
  fy: number
  method: AggregateMethod
  ties: StoredText<'ties'>
  priorities: StoredText<'ordering'>
  rank_points: StoredText<'rank-points'>
  rounding_mode: RoundingMode
  rounding_places: number
  floor_total: number | null
  floor_item: number | null
  cut_after: number
  firm_word: string
  fairly_word: string
  thread_word: string
  firm_share: number
  thread_ways: number
  thread_share: number
  rules_revision: number
}
export interface ThemeRow extends ValuesOf<(typeof programmeFields)['theme']> {
  id: string
  fy: number
  letter: ThemeLetter
  revision: number
}
export interface CriterionRow extends Omit<ValuesOf<(typeof programmeFields)['criterion']>, 'anchors'> {
  anchors: StoredText<'anchors'>
  id: string
  fy: number
  no: number
  revision: number
}
export interface CallDocumentRow extends ValuesOf<(typeof programmeFields)['document']> {
  id: string
  fy: number
  sort: number
}

const call = `fy, title, deadline, slots, support_from AS supportFrom, support_to AS supportTo, paper_names AS paperNames,
              call_from AS callFrom, schedule, decline_by AS declineBy, reserve_until AS reserveUntil, press_count AS pressCount,
              correction_days AS correctionDays, correction_hour AS correctionHour, context,
              scoring_started AS scoringStarted, scoring_finished AS scoringFinished, revision`
const themeColumns = 'id, fy, letter, name, short_name AS shortName, definition, revision'
const criterionColumns = `id, fy, no, name, short_name AS shortName, viewpoint, weight, max_raw AS maxRaw,
                         floor, anchors, revision`

export const programmeRows = (db: ReadDb) =>
  sql<[], ProgrammeRow>(db, `SELECT ${call} FROM programme ORDER BY fy DESC`).all()

export const programmeRow = (db: ReadDb, fy: number) =>
  sql<[number], ProgrammeRow>(db, `SELECT ${call} FROM programme WHERE fy = ?`).get(fy)

export const rulesRow = (db: ReadDb, fy: number) =>
  sql<[number], RulesRow>(
    db,
    `SELECT fy, method, ties, priorities, rank_points, rounding_mode, rounding_places, floor_total, floor_item, cut_after,
            firm_word, fairly_word, thread_word, firm_share, thread_ways, thread_share, rules_revision
       FROM programme WHERE fy = ?`,
  ).get(fy)

export const insertProgramme = (
  db: WriteDb,
  row: Omit<ProgrammeRow, 'scoringStarted' | 'scoringFinished' | 'revision' | YearsOwn> &
    Omit<RulesRow, 'rules_revision'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO programme (fy, title, deadline, slots, support_from, support_to, paper_names, method, ties, priorities,
                            rank_points, rounding_mode, rounding_places, floor_total, floor_item, cut_after,
                            firm_word, fairly_word, thread_word, firm_share, thread_ways, thread_share)
     VALUES (@fy, @title, @deadline, @slots, @supportFrom, @supportTo, @paperNames, @method, @ties, @priorities,
             @rank_points, @rounding_mode, @rounding_places, @floor_total, @floor_item, @cut_after,
             @firm_word, @fairly_word, @thread_word, @firm_share, @thread_ways, @thread_share)`,
  ).run(row)

export const setProgramme = (db: WriteDb, change: ValuesOf<(typeof programmeFields)['year']> & { fy: number }) =>
  sql<typeof change>(
    db,
    `UPDATE programme SET title = @title, deadline = @deadline, slots = @slots, support_from = @supportFrom,
                          support_to = @supportTo, paper_names = @paperNames, call_from = @callFrom, schedule = @schedule,
                          decline_by = @declineBy, reserve_until = @reserveUntil, press_count = @pressCount,
                          correction_days = @correctionDays, correction_hour = @correctionHour, context = @context,
                          revision = revision + 1
      WHERE fy = @fy`,
  ).run(change)

export const setDeadline = (db: WriteDb, fy: number, deadline: string) =>
  sql<[string, number]>(db, 'UPDATE programme SET deadline = ?, revision = revision + 1 WHERE fy = ?').run(deadline, fy)

export const touchProgramme = (db: WriteDb, fy: number) =>
  sql<[number]>(db, 'UPDATE programme SET revision = revision + 1 WHERE fy = ?').run(fy)

export const setRulesOf = (db: WriteDb, change: Omit<RulesRow, 'rules_revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE programme SET method = @method, ties = @ties, priorities = @priorities, rank_points = @rank_points,
                          rounding_mode = @rounding_mode, rounding_places = @rounding_places, floor_total = @floor_total, floor_item = @floor_item, cut_after = @cut_after,
                          firm_word = @firm_word, fairly_word = @fairly_word, thread_word = @thread_word,
                          firm_share = @firm_share, thread_ways = @thread_ways, thread_share = @thread_share,
                          rules_revision = rules_revision + 1
      WHERE fy = @fy`,
  ).run(change)

export const setScoringStarted = (db: WriteDb, fy: number, at: string) =>
  sql<[string, number]>(db, 'UPDATE programme SET scoring_started = coalesce(scoring_started, ?) WHERE fy = ?').run(
    at,
    fy,
  )

/** Null opens it again, for a second round. */
export const setScoringFinished = (db: WriteDb, fy: number, at: string | null) =>
  sql<[string | null, number]>(db, 'UPDATE programme SET scoring_finished = ? WHERE fy = ?').run(at, fy)

/** Gap-free: the number is taken in the transaction that registers, so a refusal gives it back. */
export const takeReceiptNumber = (db: WriteDb, fy: number) =>
  sql<[number], { taken: number }>(
    db,
    'UPDATE programme SET next_receipt = next_receipt + 1 WHERE fy = ? RETURNING next_receipt - 1 AS taken',
  ).get(fy)?.taken ?? 1

export const themeRows = (db: ReadDb, fy: number) =>
  sql<[number], ThemeRow>(db, `SELECT ${themeColumns} FROM theme WHERE fy = ? ORDER BY letter`).all(fy)

export const insertTheme = (db: WriteDb, row: Omit<ThemeRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO theme (id, fy, letter, name, short_name, definition)
     VALUES (@id, @fy, @letter, @name, @shortName, @definition)`,
  ).run(row)

export const setTheme = (db: WriteDb, change: ValuesOf<(typeof programmeFields)['theme']> & { id: string }) =>
  sql<typeof change>(
    db,
    `UPDATE theme SET name = @name, short_name = @shortName, definition = @definition, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const criterionRows = (db: ReadDb, fy: number) =>
  sql<[number], CriterionRow>(db, `SELECT ${criterionColumns} FROM criterion WHERE fy = ? ORDER BY no`).all(fy)

/** Whose a criterion is, wherever it stands. */
export const yearOfCriterion = (db: ReadDb, id: string): number | undefined =>
  sql<[string], { fy: number }>(db, 'SELECT fy FROM criterion WHERE id = ?').get(id)?.fy

export const insertCriterion = (db: WriteDb, row: Omit<CriterionRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO criterion (id, fy, no, name, short_name, viewpoint, weight, max_raw, floor, anchors)
     VALUES (@id, @fy, @no, @name, @shortName, @viewpoint, @weight, @maxRaw, @floor, @anchors)`,
  ).run(row)

export const setCriterion = (db: WriteDb, change: Omit<CriterionRow, 'fy' | 'no' | 'revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE criterion SET name = @name, short_name = @shortName, viewpoint = @viewpoint, weight = @weight,
                          max_raw = @maxRaw, floor = @floor, anchors = @anchors, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const deleteCriterion = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM criterion WHERE id = ?').run(id)

export const callDocumentRows = (db: ReadDb, fy: number) =>
  sql<[number], CallDocumentRow>(db, 'SELECT * FROM call_document WHERE fy = ? ORDER BY sort').all(fy)

export const insertCallDocument = (db: WriteDb, row: CallDocumentRow) =>
  sql<CallDocumentRow>(
    db,
    'INSERT INTO call_document (id, fy, code, name, sort) VALUES (@id, @fy, @code, @name, @sort)',
  ).run(row)

export const setCallDocument = (db: WriteDb, change: ValuesOf<(typeof programmeFields)['document']> & { id: string }) =>
  sql<typeof change>(db, 'UPDATE call_document SET code = @code, name = @name WHERE id = @id').run(change)
