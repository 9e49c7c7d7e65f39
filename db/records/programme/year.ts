import { itemMark } from '../../../shared/domain/applications/checking/year-items.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { deadlineFor, everybody } from '../../../shared/domain/programme/deadline-moves.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { storedAnchors } from '../../stored/anchors.ts'
import { storedOrdering } from '../../stored/ordering.ts'
import { allCheckItemRows, type CheckItemRow } from '../../tables/programme/check-item.ts'
import { gateRows } from '../../tables/programme/measure.ts'
import {
  callDocumentRows,
  criterionRows,
  type ProgrammeRow,
  programmeRow,
  type RulesRow,
  rulesRow,
  themeRows,
} from '../../tables/programme/programme.ts'
import { movesOf } from './deadline-moves.ts'

/** The year, or a refusal that says where one is added. */
export const theYear = (db: ReadDb, fy: number): ProgrammeRow => found(programmeRow(db, fy), fy)
export const theRules = (db: ReadDb, fy: number): RulesRow => found(rulesRow(db, fy), fy)

function found<Row>(row: Row | undefined, fy: number): Row {
  if (row) return row
  throw new Refusal('missing', `${fiscalYearLabel(fy)}はまだありません。「設定」で年度を加えてください。`, {
    fields: { fy: 'まだない年度です。' },
  })
}

/** The 優先項目 of a year, the first asked at the head. */
export const prioritiesOf = (rules: RulesRow): string[] => storedOrdering.read(rules.priorities, `year ${rules.fy}`)

/** The criteria of a year, with what each step of their scales means. */
export const criteriaOf = (db: ReadDb, fy: number) =>
  criterionRows(db, fy).map((row) => ({ ...row, anchors: storedAnchors.read(row.anchors, row.id) }))

const shownItems = (rows: readonly CheckItemRow[]) => {
  const placed = rows.map((row) => ({ ...row, givenUp: row.given_up_at !== null }))
  return placed.map((item) => ({
    ...{ id: item.id, no: item.no, mark: itemMark(item, placed), name: item.name, rule: item.rule },
    required: item.required === 1,
    doubleCheck: item.double_check === 1,
    automatic: item.automatic === 1,
    givenUp: item.givenUp,
    revision: item.revision,
  }))
}

/** One year with everything its call says. */
export function yearOf(db: ReadDb, fy: number) {
  const { scoringStarted, scoringFinished: _finished, ...call } = theYear(db, fy)
  return {
    ...call,
    label: fiscalYearLabel(fy),
    deadlineNow: deadlineFor(call.deadline, movesOf(db, fy), everybody).at,
    documents: callDocumentRows(db, fy),
    themes: themeRows(db, fy),
    criteria: criteriaOf(db, fy),
    gates: gateRows(db, fy),
    checkItems: shownItems(allCheckItemRows(db, fy)),
    criteriaFrozen: scoringStarted !== null,
  }
}
