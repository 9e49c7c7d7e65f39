import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { progressReport } from '../../../shared/contract/support/records.ts'
import { formatWareki, formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { DrawnReport } from '../../../shared/domain/support/frozen-report.ts'
import { isSupportedMonth, monthlyPeriod } from '../../../shared/domain/support/monthly-report.ts'
import { progressLevelLabel } from '../../../shared/domain/support/progress.ts'
import type { SuggestedLevels } from '../../../shared/domain/support/progress-summary.ts'
import { reportFields } from '../../../shared/domain/support/report-fields.ts'
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
import { isRepeated } from './edit.ts'

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
    const known = reportById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.caseId } : null, caseId)) return toReport(theReport(ctx.db, id))
    const { from, to, dueOn } = monthlyPeriod(period, holidayEditsOf(ctx.db))
    const month = formatWarekiMonth(period)
    if (!isSupportedMonth({ from, to }, { from: row.periodFrom, to: row.periodTo }))
      throw new Refusal(
        'invalid',
        `${month}は支援期間(${formatWareki(row.periodFrom, 'long')}から${formatWareki(row.periodTo, 'long')}まで)の外です。月を選び直してください。`,
        { fields: { period: '支援期間の中の月を選んでください。' } },
      )
    if (from > ctx.today)
      throw new Refusal('invalid', `${month}はまだ始まっていません。月が始まってから報告を起こしてください。`, {
        fields: { period: 'まだ始まっていない月です。' },
      })
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
      suggested: drawn.levels,
    })
    return stored(ctx.db, id)
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theDraft(ctx.db, id)
    const before = fieldsOf(reportFields, row)
    assertFresh({ revision }, row, clashesOf(reportFields, before, yours))
    assertReasoned(yours, suggestedOf(row).levels)
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
    assertReasoned(row, suggestedOf(row).levels)
    const drawn = drawReport(recordsOfCase(ctx.db, row.caseId), { from: row.from, to: row.to }, ctx.today)
    assertStillTrue(row, drawn)
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
  if (row.state === 'confirmed')
    throw new Refusal(
      'conflict',
      `${formatWarekiMonth(row.period)}分の進捗報告は、${row.confirmedBy ?? ''}が確認して固定しました。変えられません。追記は翌月の報告に書いてください。`,
    )
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

/** 評価 may leave the suggestion, with a reason (domain.md §8.3). */
function assertReasoned(
  { overall, talent, theme, levelReason }: SuggestedLevels & { levelReason: string },
  suggested: SuggestedLevels,
): void {
  const differing = [
    ['全体', overall, suggested.overall] as const,
    ['人材確保', talent, suggested.talent] as const,
    ['重点テーマ', theme, suggested.theme] as const,
  ].filter(([, decided, proposed]) => decided !== proposed)
  if (differing.length === 0 || levelReason.trim() !== '') return
  const names = differing
    .map(
      ([part, decided, proposed]) => `${part}:${progressLevelLabel[decided]}(数値では${progressLevelLabel[proposed]})`,
    )
    .join('、')
  throw new Refusal('invalid', `数値から見込まれる評価と異なります(${names})。評価の理由を入力してください。`, {
    fields: { levelReason: '数値と異なる評価とする理由を入力してください。' },
  })
}

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

function assertStillTrue(row: ReportRow, drawn: Drawn): void {
  const parts = changedParts(row, drawn)
  if (!isDeepStrictEqual(suggestedOf(row).levels, drawn.levels)) parts.push('評価の案')
  if (parts.length === 0) return
  throw new Refusal(
    'conflict',
    `下書きを作った後に、もとの記録が変わりました(${parts.join('、')})。「今の記録から作り直す」を行い、内容を見直してから確認してください。`,
  )
}
