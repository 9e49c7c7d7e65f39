import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertInOrder } from '../../../shared/domain/calendar/date-order.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { assertCriteriaOpen, assertNewYear, assertNoPriority } from '../../../shared/domain/programme/year.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theRules, theYear, yearOf } from '../../records/programme/year.ts'
import {
  callDocumentRows,
  checkItemRows,
  criterionRows,
  deleteCriterion,
  insertCriterion,
  type ProgrammeRow,
  programmeRows,
  setCallDocument,
  setCheckItem,
  setCriterion,
  setProgramme,
  setTheme,
  themeRows,
  touchProgramme,
} from '../../tables/programme/programme.ts'
import { addProgrammeYear } from '../../upkeep/new-year.ts'
import { recheckYear } from '../../upkeep/recheck.ts'

export const programme: Handlers<OfficeContract>['programme'] = {
  years: ({ db }) =>
    programmeRows(db).map(({ fy, title, deadline }) => ({ fy, label: fiscalYearLabel(fy), title, deadline })),

  year: ({ db }, { fy }) => yearOf(db, fy),

  addYear(ctx, { fy, deadline }) {
    assertNewYear(
      fy,
      programmeRows(ctx.db).map((year) => year.fy),
    )
    const { copiedFrom } = addProgrammeYear(ctx, fy, deadline)
    note(ctx, 'programme.addYear', `fy:${fy}`, { year: fiscalYearLabel(fy), copiedFrom })
    return yearOf(ctx.db, fy)
  },

  editYear(ctx, { fy, title, deadline, slots, supportFrom, supportTo, revision }) {
    const before = theYear(ctx.db, fy)
    assertFresh({ revision }, before, [
      { field: 'title', label: '事業名', theirs: before.title, yours: title },
      { field: 'deadline', label: '応募の締切', theirs: before.deadline, yours: deadline },
      { field: 'slots', label: '団体数', theirs: String(before.slots), yours: String(slots) },
      { field: 'supportFrom', label: '支援の始まり', theirs: before.support_from, yours: supportFrom },
      { field: 'supportTo', label: '支援の終わり', theirs: before.support_to, yours: supportTo },
    ])
    assertInOrder(supportFrom, supportTo, '支援期間', 'supportTo')
    setProgramme(ctx.db, { fy, title, deadline, slots, support_from: supportFrom, support_to: supportTo })
    note(ctx, 'programme.editYear', `fy:${fy}`, { title, deadline, slots, supportFrom, supportTo })
    if (deadline !== before.deadline) recheckYear(ctx, fy)
    return yearOf(ctx.db, fy)
  },

  editDocument(ctx, { fy, id, code, name, revision }) {
    const before = one(callDocumentRows(ctx.db, fy), id, '提出書類')
    assertFresh({ revision }, theYear(ctx.db, fy), [
      { field: 'name', label: '書類名', theirs: before.name, yours: name },
      { field: 'code', label: '記号', theirs: before.code, yours: code },
    ])
    setCallDocument(ctx.db, { id, code, name })
    touchProgramme(ctx.db, fy)
    note(ctx, 'programme.editDocument', `fy:${fy}`, { before: before.name, code, name })
    return yearOf(ctx.db, fy)
  },

  editTheme(ctx, { fy, id, name, shortName, definition, revision }) {
    const before = one(themeRows(ctx.db, fy), id, '重点テーマ')
    assertFresh({ revision }, before, [
      { field: 'name', label: 'テーマ名', theirs: before.name, yours: name },
      { field: 'shortName', label: '略称', theirs: before.short_name, yours: shortName },
      { field: 'definition', label: '定義', theirs: before.definition, yours: definition },
    ])
    setTheme(ctx.db, { id, name, short_name: shortName, definition })
    note(ctx, 'programme.editTheme', `fy:${fy}`, { letter: before.letter, before: before.name, name })
    return yearOf(ctx.db, fy)
  },

  editCriterion(ctx, { fy, id, name, shortName, viewpoint, weight, maxRaw, revision }) {
    const before = one(criterionRows(ctx.db, fy), id, '評価項目')
    assertFresh({ revision }, before, [
      { field: 'name', label: '評価項目名', theirs: before.name, yours: name },
      { field: 'weight', label: '重み', theirs: String(before.weight), yours: String(weight) },
      { field: 'viewpoint', label: '観点', theirs: before.viewpoint, yours: viewpoint },
    ])
    if (weight !== before.weight || maxRaw !== before.max_raw) assertNotFrozen(theYear(ctx.db, fy))
    setCriterion(ctx.db, { id, name, short_name: shortName, viewpoint, weight, max_raw: maxRaw })
    note(ctx, 'programme.editCriterion', `fy:${fy}`, { no: before.no, name, weight, maxRaw })
    return yearOf(ctx.db, fy)
  },

  addCriterion(ctx, { fy, id, name, shortName, viewpoint, weight, maxRaw, revision }) {
    const year = theYear(ctx.db, fy)
    const rows = criterionRows(ctx.db, fy)
    if (rows.some((row) => row.id === id)) return yearOf(ctx.db, fy)
    assertFresh({ revision }, year, [])
    assertNotFrozen(year)
    const no = Math.max(0, ...rows.map((row) => row.no)) + 1
    insertCriterion(ctx.db, { id, fy, no, name, short_name: shortName, viewpoint, weight, max_raw: maxRaw })
    touchProgramme(ctx.db, fy)
    note(ctx, 'programme.addCriterion', `fy:${fy}`, { no, name, weight, maxRaw })
    return yearOf(ctx.db, fy)
  },

  removeCriterion(ctx, { fy, id, revision }) {
    const year = theYear(ctx.db, fy)
    const before = one(criterionRows(ctx.db, fy), id, '評価項目')
    assertFresh({ revision }, before, [])
    assertNotFrozen(year)
    assertNoPriority({ isPriority: theRules(ctx.db, fy).priority_criterion === id })
    deleteCriterion(ctx.db, id)
    touchProgramme(ctx.db, fy)
    note(ctx, 'programme.removeCriterion', `fy:${fy}`, { no: before.no, name: before.name })
    return yearOf(ctx.db, fy)
  },

  editCheckItem(ctx, { fy, id, name, required, revision }) {
    const before = one(checkItemRows(ctx.db, fy), id, '要件確認の項目')
    assertFresh({ revision }, before, [
      { field: 'name', label: '項目名', theirs: before.name, yours: name },
      {
        field: 'required',
        label: '必須',
        theirs: before.required === 1 ? 'はい' : 'いいえ',
        yours: required ? 'はい' : 'いいえ',
      },
    ])
    setCheckItem(ctx.db, { id, name, required: required ? 1 : 0 })
    note(ctx, 'programme.editCheckItem', `fy:${fy}`, { no: before.no, name, required })
    return yearOf(ctx.db, fy)
  },
}

function one<Row extends { id: string }>(rows: readonly Row[], id: string, what: string): Row {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) throw missing(what)
  return row
}

const assertNotFrozen = ({ scoring_started }: ProgrammeRow) =>
  assertCriteriaOpen({ scoringStarted: scoring_started !== null })
