import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { progressReport } from '../../../shared/contract/support/records.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { reportFields } from '../../../shared/domain/support/fields/report.ts'
import type { DrawnReport } from '../../../shared/domain/support/frozen-report.ts'
import { monthlyPeriod } from '../../../shared/domain/support/monthly-report.ts'
import {
  assertLevelsReasoned,
  assertMayBegin,
  assertStillDraft,
  assertStillTrue,
} from '../../../shared/domain/support/report.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { holidayEditsOf } from '../../records/office/holiday-edits.ts'
import { recordsOfCase, theCase } from '../../records/support/case.ts'
import { type Drawn, drawReport } from '../../records/support/draft.ts'
import { drawnOf, toFrozen } from '../../records/support/frozen.ts'
import { reportsOf, suggestedOf, toReportHead } from '../../records/support/rooms.ts'
import { storedDrawnReport } from '../../stored/drawn-report.ts'
import { storedFrozenReport } from '../../stored/frozen-report.ts'
import { storedSuggested } from '../../stored/suggested.ts'
import {
  insertReport,
  type ReportRow,
  reportById,
  reportOfPeriod,
  setReportConfirmed,
  setReportDrawn,
  setReportWords,
} from '../../tables/support/progress-report.ts'
import { indexReport } from '../../upkeep/search/support.ts'
import { assertUnused } from './edit.ts'

type Progress = Handlers<OfficeContract>['progress']

export const progress: Progress = {
  list: (ctx, { caseId }) => reportsOf(ctx, caseId),

  get({ db }, { caseId, id }) {
    const row = theReport(db, id)
    if (row.caseId !== caseId) throw missing('進捗報告')
    return toReport(row)
  },

  draft(ctx, { id, caseId, period }) {
    const row = theCase(ctx.db, caseId)
    const same = reportOfPeriod(ctx.db, { caseId, period })
    if (same) return toReport(same)
    assertUnused(ctx.db, id)
    const { from, to, dueOn } = monthlyPeriod(period, holidayEditsOf(ctx.db))
    assertMayBegin(period, { from, to }, { from: row.periodFrom, to: row.periodTo }, ctx.today)
    const drawn = drawReport(recordsOfCase(ctx.db, caseId), { from, to }, ctx.today)
    insertReport(ctx.db, {
      id,
      caseId,
      period,
      from,
      to,
      dueOn,
      ...drawnColumns(drawn),
    })
    note(ctx, 'progress.draft', caseId, { id, period, suggested: drawn.levels })
    return stored(ctx.db, id)
  },

  /**
   * Content and suggestions anew. Texts and levels that an officer has changed stay; those still as they were drawn
   * follow the records.
   */
  redraw(ctx, { id, revision }) {
    const row = theDraft(ctx.db, id)
    assertFresh({ revision }, row, [])
    const before = suggestedOf(row)
    const drawn = drawReport(recordsOfCase(ctx.db, row.caseId), { from: row.from, to: row.to }, ctx.today)
    const columns = drawnColumns(drawn)
    const kept = <Value>(now: Value, wasDrawn: Value, isDrawn: Value): Value => (now === wasDrawn ? isDrawn : now)
    const after = {
      ...columns,
      id,
      levelReason: row.levelReason,
      overall: kept(row.overall, before.levels.overall, drawn.levels.overall),
      talent: kept(row.talent, before.levels.talent, drawn.levels.talent),
      theme: kept(row.theme, before.levels.theme, drawn.levels.theme),
      doneText: kept(row.doneText, before.texts.done, drawn.texts.done),
      nextText: kept(row.nextText, before.texts.next, drawn.texts.next),
      risk: kept(row.risk, before.texts.risk, drawn.texts.risk),
    }
    setReportDrawn(ctx.db, after)
    note(ctx, 'progress.redraw', row.caseId, {
      id,
      period: row.period,
      changed: changedParts(row, drawn),
      ...changesOf(fieldsOf(reportFields, row), fieldsOf(reportFields, { ...row, ...after })),
      suggested: drawn.levels,
    })
    return stored(ctx.db, id)
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theDraft(ctx.db, id)
    const before = fieldsOf(reportFields, row)
    assertFresh({ revision }, row, clashesOf(reportFields, before, yours))
    assertLevelsReasoned(yours, suggestedOf(row).levels)
    setReportWords(ctx.db, { ...yours, id })
    note(ctx, 'progress.edit', row.caseId, { id, period: row.period, ...changesOf(before, yours) })
    return stored(ctx.db, id)
  },

  /**
   * Freezes what the officer has seen, never something newer: when the records have changed since the report was
   * drawn, it must be drawn again first.
   */
  confirm(ctx, { id, revision }) {
    const row = theReport(ctx.db, id)
    if (row.state === 'confirmed') return toReport(row)
    assertFresh({ revision }, row, [])
    assertLevelsReasoned(row, suggestedOf(row).levels)
    const drawn = drawReport(recordsOfCase(ctx.db, row.caseId), { from: row.from, to: row.to }, ctx.today)
    assertStillTrue(changedSince(row, drawn))
    const confirmed = {
      state: 'confirmed' as const,
      submittedOn: row.submittedOn ?? ctx.today,
      confirmedBy: ctx.caller.name,
      confirmedAt: ctx.now,
    }
    const frozen = toFrozen({ ...row, ...confirmed }, theCase(ctx.db, row.caseId))
    setReportConfirmed(ctx.db, { id, ...confirmed, frozen: storedFrozenReport.write(frozen) })
    note(ctx, 'progress.confirm', row.caseId, {
      id,
      period: row.period,
      overall: row.overall,
      talent: row.talent,
      theme: row.theme,
    })
    return stored(ctx.db, id)
  },
}

function theReport(db: ReadDb, id: string): ReportRow {
  const row = reportById(db, id)
  if (!row) throw missing('進捗報告')
  return row
}

function theDraft(db: ReadDb, id: string): ReportRow {
  const row = theReport(db, id)
  assertStillDraft({ confirmed: row.state === 'confirmed', month: row.period, confirmedBy: row.confirmedBy ?? '' })
  return row
}

/** The report as stored, with its place in the search brought up to date. */
function stored(db: Parameters<typeof indexReport>[0], id: string): z.input<typeof progressReport> {
  const row = theReport(db, id)
  indexReport(db, theCase(db, row.caseId), row)
  return toReport(row)
}

const toReport = (row: ReportRow): z.input<typeof progressReport> => ({ ...toReportHead(row), content: drawnOf(row) })

const drawnColumns = ({ content, levels, texts }: Drawn) => ({
  overall: levels.overall,
  talent: levels.talent,
  theme: levels.theme,
  suggested: storedSuggested.write({ levels, texts }),
  doneText: texts.done,
  nextText: texts.next,
  risk: texts.risk,
  content: storedDrawnReport.write(content),
})

const partLabels = {
  team: '体制',
  goalTalent: '目標(人材確保)',
  goalTheme: '目標(重点テーマ)',
  milestones: '計画',
  kpis: 'KPI',
  issues: '課題',
  advice: '助言',
  sessions: '支援記録',
  actions: '宿題',
  nextSessionOn: '次回予定',
} as const satisfies Record<Exclude<keyof DrawnReport, 'themeName'>, string>

/** What differs between the report as it was drawn and as it would be drawn now, both as they come back from the file. */
function changedParts(row: Pick<ReportRow, 'id' | 'content'>, { content }: Drawn): string[] {
  const before = storedDrawnReport.read(row.content, row.id)
  const after = storedDrawnReport.read(storedDrawnReport.write(content), row.id)
  return (Object.keys(partLabels) as (keyof typeof partLabels)[])
    .filter((part) => !isDeepStrictEqual(before[part], after[part]))
    .map((part) => partLabels[part])
}

function changedSince(row: ReportRow, drawn: Drawn): string[] {
  const parts = changedParts(row, drawn)
  return isDeepStrictEqual(suggestedOf(row).levels, drawn.levels) ? parts : [...parts, '評価の案']
}
