import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import {
  type CriterionRow,
  callDocumentRows,
  checkItemRows,
  criterionRows,
  type ProgrammeRow,
  programmeRow,
  type RulesRow,
  rulesRow,
  themeRows,
} from '../../tables/programme/programme.ts'

/** The year, or a refusal that says where one is added. */
export const theYear = (db: ReadDb, fy: number): ProgrammeRow => found(programmeRow(db, fy), fy)
export const theRules = (db: ReadDb, fy: number): RulesRow => found(rulesRow(db, fy), fy)

function found<Row>(row: Row | undefined, fy: number): Row {
  if (row) return row
  throw new Refusal('missing', `${fiscalYearLabel(fy)}はまだありません。「設定」で年度を加えてください。`, {
    fields: { fy: 'まだない年度です。' },
  })
}

export const toCriterion = (row: CriterionRow) => ({
  id: row.id,
  no: row.no,
  name: row.name,
  shortName: row.short_name,
  viewpoint: row.viewpoint,
  weight: row.weight,
  maxRaw: row.max_raw,
  revision: row.revision,
})

/** One year with everything its call says. */
export function yearOf(db: ReadDb, fy: number) {
  const row = theYear(db, fy)
  return {
    fy,
    label: fiscalYearLabel(fy),
    title: row.title,
    deadline: row.deadline,
    slots: row.slots,
    supportFrom: row.support_from,
    supportTo: row.support_to,
    documents: callDocumentRows(db, fy).map(({ id, code, name }) => ({ id, code, name })),
    themes: themeRows(db, fy).map((theme) => ({
      id: theme.id,
      letter: theme.letter,
      name: theme.name,
      shortName: theme.short_name,
      definition: theme.definition,
      revision: theme.revision,
    })),
    criteria: criterionRows(db, fy).map(toCriterion),
    checkItems: checkItemRows(db, fy).map((item) => ({
      id: item.id,
      no: item.no,
      name: item.name,
      required: item.required === 1,
      automatic: item.automatic === 1,
      revision: item.revision,
    })),
    criteriaFrozen: row.scoring_started !== null,
    revision: row.revision,
  }
}
