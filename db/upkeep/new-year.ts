import { randomUUID } from 'node:crypto'
import { fiscalYearEnd, fiscalYearLabel, fiscalYearStart } from '../../shared/domain/calendar/fiscal-year.ts'
import { defaultProgramme } from '../../shared/domain/programme/defaults.ts'
import { usualVerdictRules } from '../../shared/domain/review/firmness/verdict.ts'
import { missing } from '../fresh.ts'
import type { Context } from '../handler.ts'
import { prioritiesOf } from '../records/programme/year.ts'
import { storedAnchors } from '../stored/anchors.ts'
import { storedOrdering } from '../stored/ordering.ts'
import { storedRankPoints } from '../stored/rank-points.ts'
import { storedTies } from '../stored/ties.ts'
import { checkItemRows, insertCheckItem, type NewCheckItem } from '../tables/programme/check-item.ts'
import { type GateRow, gateRows, insertGate } from '../tables/programme/measure.ts'
import {
  type CallDocumentRow,
  type CriterionRow,
  callDocumentRows,
  criterionRows,
  insertCallDocument,
  insertCriterion,
  insertProgramme,
  insertTheme,
  type ProgrammeRow,
  programmeRow,
  programmeRows,
  rulesRow,
  type ThemeRow,
  themeRows,
} from '../tables/programme/programme.ts'

type Untracked<Row> = Omit<Row, 'id' | 'fy' | 'revision'>
interface YearContents {
  programme: Parameters<typeof insertProgramme>[1]
  priorityNos: number[]
  gates: Untracked<GateRow>[]
  documents: Omit<CallDocumentRow, 'id' | 'fy'>[]
  themes: Untracked<ThemeRow>[]
  criteria: Untracked<CriterionRow>[]
  checkItems: Omit<NewCheckItem, 'id' | 'fy'>[]
}

/** A year like the one before it, which it answers, or, for the first year, as the call of 令和8年度 was. */
export function addProgrammeYear(ctx: Context, fy: number, deadline: string | null): { copiedFrom: number | null } {
  const newest = programmeRows(ctx.db)[0]
  const contents = newest ? copyOf(ctx, newest, fy) : standard(fy)
  const criterionIds = contents.criteria.map(() => randomUUID())
  const priorities = contents.priorityNos.flatMap(
    (no) => criterionIds[contents.criteria.findIndex((each) => each.no === no)] ?? [],
  )
  insertProgramme(ctx.db, {
    ...contents.programme,
    deadline: deadline ?? contents.programme.deadline,
    priorities: storedOrdering.write(priorities),
  })
  for (const row of contents.documents) insertCallDocument(ctx.db, { ...row, id: randomUUID(), fy })
  for (const row of contents.themes) insertTheme(ctx.db, { ...row, id: randomUUID(), fy })
  for (const row of contents.checkItems) insertCheckItem(ctx.db, { ...row, id: randomUUID(), fy })
  for (const row of contents.gates) insertGate(ctx.db, { ...row, id: randomUUID(), fy })
  for (const [index, row] of contents.criteria.entries())
    insertCriterion(ctx.db, { ...row, id: criterionIds[index] ?? randomUUID(), fy })
  return { copiedFrom: newest?.fy ?? null }
}

function standard(fy: number): YearContents {
  const { rules, ...year } = defaultProgramme(fy)
  return {
    programme: {
      fy,
      title: year.title,
      deadline: year.deadline,
      slots: year.slots,
      supportFrom: year.supportFrom,
      supportTo: year.supportTo,
      paperNames: year.paperNames,
      method: rules.method,
      ties: storedTies.write(rules.ties),
      priorities: storedOrdering.write([]),
      rank_points: storedRankPoints.write(rules.rankPoints),
      rounding_mode: rules.rounding.mode,
      rounding_places: rules.rounding.places,
      floor_total: rules.floorTotalPercent,
      floor_item: rules.floorItemMean,
      cut_after: year.slots,
      firm_word: usualVerdictRules.words.firm,
      fairly_word: usualVerdictRules.words.fairly,
      thread_word: usualVerdictRules.words.thread,
      firm_share: usualVerdictRules.firmShare,
      thread_ways: usualVerdictRules.threadWays,
      thread_share: usualVerdictRules.threadShare,
    },
    priorityNos: [rules.priorityCriterionNo],
    gates: [],
    documents: year.documents.map(({ code, name }, sort) => ({ code, name, sort })),
    themes: year.themes.map(({ letter, name, shortName, definition }) => ({
      letter,
      name,
      shortName,
      definition,
    })),
    criteria: year.criteria.map(({ no, name, shortName, viewpoint, weight, maxRaw }) => ({
      floor: null,
      anchors: storedAnchors.write(year.anchors.filter(({ raw }) => raw <= maxRaw).map((each) => ({ ...each }))),
      no,
      name,
      shortName,
      viewpoint,
      weight,
      maxRaw,
    })),
    checkItems: year.checkItems.map(({ no, name, rule, required, automatic }) => ({
      no,
      name,
      rule,
      required: required ? 1 : 0,
      automatic: automatic ? 1 : 0,
      double_check: 0,
    })),
  }
}

function copyOf({ db }: Context, newest: ProgrammeRow, fy: number): YearContents {
  const last = programmeRow(db, newest.fy)
  const rules = rulesRow(db, newest.fy)
  if (!last || !rules) throw missing('前の年度')
  const criteria = criterionRows(db, last.fy)
  const proposed = defaultProgramme(fy)
  return {
    programme: {
      ...last,
      ...rules,
      fy,
      title: last.title.replace(fiscalYearLabel(last.fy), fiscalYearLabel(fy)),
      deadline: proposed.deadline,
      supportFrom: fiscalYearStart(fy),
      supportTo: fiscalYearEnd(fy),
      cut_after: last.slots,
    },
    priorityNos: prioritiesOf(rules).flatMap((id) => criteria.find((each) => each.id === id)?.no ?? []),
    gates: gateRows(db, last.fy),
    documents: callDocumentRows(db, last.fy),
    themes: themeRows(db, last.fy),
    criteria,
    checkItems: checkItemRows(db, last.fy),
  }
}
