import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertInOrder } from '../../../shared/domain/calendar/date-order.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { assertNearPeriod, yearOf as yearPeriod } from '../../../shared/domain/calendar/near-period.ts'
import { saidChanges } from '../../../shared/domain/history/said.ts'
import { assertDeadlineOpen } from '../../../shared/domain/programme/deadline-moves.ts'
import { programmeFields } from '../../../shared/domain/programme/fields.ts'
import {
  assertAnchors,
  assertCriteriaOpen,
  assertNewYear,
  assertNoPriority,
  assertWeight,
} from '../../../shared/domain/programme/year.ts'
import { changesOf, clashesOf, fieldsOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { deadlineUse } from '../../records/programme/deadlines.ts'
import { criteriaOf, prioritiesOf, theRules, theYear, yearOf } from '../../records/programme/year.ts'
import { storedAnchors } from '../../stored/anchors.ts'
import {
  callDocumentRows,
  criterionRows,
  deleteCriterion,
  insertCriterion,
  type ProgrammeRow,
  programmeRows,
  setCallDocument,
  setCriterion,
  setProgramme,
  setTheme,
  themeRows,
  touchProgramme,
  yearOfCriterion,
} from '../../tables/programme/programme.ts'
import { reviseMeasure } from '../../upkeep/measure-version.ts'
import { addProgrammeYear } from '../../upkeep/new-year.ts'
import { indexTheme } from '../../upkeep/search/theme.ts'
import {
  addCheckItem,
  editCheckItem,
  giveUpCheckItem,
  itemUse,
  moveCheckItem,
  removeCheckItem,
  takeBackCheckItem,
} from './check-items.ts'
import { deadlines, moveDeadline } from './deadlines.ts'
import { addGate, editGate, removeGate } from './gates.ts'

export const programme: Handlers<OfficeContract>['programme'] = {
  years: ({ db }) =>
    programmeRows(db).map(({ fy, title, deadline }) => ({ fy, label: fiscalYearLabel(fy), title, deadline })),

  year: ({ db }, { fy }) => yearOf(db, fy),

  addYear(ctx, { fy, deadline }) {
    assertNewYear(
      fy,
      programmeRows(ctx.db).map((year) => year.fy),
    )
    assertNearPeriod({ deadline: programmeFields.year.deadline }, { deadline }, yearPeriod(fy))
    const { copiedFrom } = addProgrammeYear(ctx, fy, deadline)
    note(ctx, 'programme.addYear', `fy:${fy}`, { year: fiscalYearLabel(fy), copiedFrom })
    return yearOf(ctx.db, fy)
  },

  editYear(ctx, { fy, revision, ...yours }) {
    const row = theYear(ctx.db, fy)
    const before = fieldsOf(programmeFields.year, row)
    assertFresh({ revision }, row, clashesOf(programmeFields.year, before, yours))
    assertInOrder(yours.supportFrom, yours.supportTo, '支援期間', 'supportTo')
    assertInOrder(yours.callFrom, jstDate(yours.deadline), '募集の期間', 'deadline')
    assertNearPeriod(programmeFields.year, yours, yearPeriod(fy))
    if (yours.deadline !== before.deadline) assertDeadlineOpen(deadlineUse(ctx.db, fy))
    setProgramme(ctx.db, { ...yours, fy })
    note(ctx, 'programme.editYear', `fy:${fy}`, changesOf(before, yours))
    return yearOf(ctx.db, fy)
  },

  deadlines,
  moveDeadline,

  editDocument(ctx, { fy, id, revision, ...yours }) {
    const before = fieldsOf(programmeFields.document, one(callDocumentRows(ctx.db, fy), id, '提出書類'))
    assertFresh({ revision }, theYear(ctx.db, fy), clashesOf(programmeFields.document, before, yours))
    setCallDocument(ctx.db, { ...yours, id })
    touchProgramme(ctx.db, fy)
    note(ctx, 'programme.editDocument', `fy:${fy}`, { id, name: before.name, ...changesOf(before, yours) })
    return yearOf(ctx.db, fy)
  },

  editTheme(ctx, { fy, id, revision, ...yours }) {
    const row = one(themeRows(ctx.db, fy), id, '重点テーマ')
    const before = fieldsOf(programmeFields.theme, row)
    assertFresh({ revision }, row, clashesOf(programmeFields.theme, before, yours))
    setTheme(ctx.db, { ...yours, id })
    indexTheme(ctx, fy, row.letter)
    note(ctx, 'programme.editTheme', `fy:${fy}`, { id, letter: row.letter, ...changesOf(before, yours) })
    return yearOf(ctx.db, fy)
  },

  editCriterion(ctx, { fy, id, revision, reason, ...yours }) {
    const row = one(criteriaOf(ctx.db, fy), id, '評価項目')
    const before = fieldsOf(programmeFields.criterion, row)
    assertFresh({ revision }, row, clashesOf(programmeFields.criterion, before, yours))
    if (yours.maxRaw !== row.maxRaw) assertNotFrozen(theYear(ctx.db, fy))
    assertMeasurable(yours)
    const measured = changesOf(measureOfCriterion(before), measureOfCriterion(yours))
    if (Object.keys(measured.after).length > 0)
      reviseMeasure(ctx, fy, {
        change: `評価項目${row.no}「${row.name}」: ${saidChanges('programme.editCriterion', measured)}`,
        reason,
      })
    setCriterion(ctx.db, { ...yours, id, anchors: storedAnchors.write(yours.anchors) })
    note(ctx, 'programme.editCriterion', `fy:${fy}`, {
      id,
      no: row.no,
      name: row.name,
      ...changesOf(before, yours),
      ...(reason === '' ? {} : { reason }),
    })
    return yearOf(ctx.db, fy)
  },

  addCriterion(ctx, { fy, id, revision, ...yours }) {
    const year = theYear(ctx.db, fy)
    const rows = criteriaOf(ctx.db, fy)
    const known = rows.find((row) => row.id === id)
    if (known) {
      assertSameWords(programmeFields.criterion, fieldsOf(programmeFields.criterion, known), yours)
      return yearOf(ctx.db, fy)
    }
    assertSameRecord((yearOfCriterion(ctx.db, id) ?? fy) === fy)
    assertFresh({ revision }, year, [])
    assertNotFrozen(year)
    assertMeasurable(yours)
    const no = Math.max(0, ...rows.map((row) => row.no)) + 1
    insertCriterion(ctx.db, { ...yours, id, fy, no, anchors: storedAnchors.write(yours.anchors) })
    touchProgramme(ctx.db, fy)
    note(ctx, 'programme.addCriterion', `fy:${fy}`, { id, no, after: yours })
    return yearOf(ctx.db, fy)
  },

  removeCriterion(ctx, { fy, id, revision }) {
    const year = theYear(ctx.db, fy)
    const before = one(criterionRows(ctx.db, fy), id, '評価項目')
    assertFresh({ revision }, before, [])
    assertNotFrozen(year)
    assertNoPriority({ isPriority: prioritiesOf(theRules(ctx.db, fy)).includes(id) })
    deleteCriterion(ctx.db, id)
    touchProgramme(ctx.db, fy)
    note(ctx, 'programme.removeCriterion', `fy:${fy}`, { id, no: before.no, name: before.name })
    return yearOf(ctx.db, fy)
  },

  addGate,
  editGate,
  removeGate,

  itemUse,
  addCheckItem,
  editCheckItem,
  moveCheckItem,
  giveUpCheckItem,
  takeBackCheckItem,
  removeCheckItem,
}

type Criterion = ValuesOf<typeof programmeFields.criterion>

/** What scores are counted and flagged by, without the words. */
const measureOfCriterion = ({ weight, floor, anchors }: Criterion) => ({ weight, floor, anchors })

function assertMeasurable({ weight, anchors, maxRaw }: Criterion): void {
  assertWeight(weight)
  assertAnchors(anchors, maxRaw)
}

function one<Row extends { id: string }>(rows: readonly Row[], id: string, what: string): Row {
  const row = rows.find((candidate) => candidate.id === id)
  if (!row) throw missing(what)
  return row
}

const assertNotFrozen = ({ scoringStarted }: ProgrammeRow) =>
  assertCriteriaOpen({ scoringStarted: scoringStarted !== null })
