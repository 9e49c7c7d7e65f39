import type { SheetBook } from '../../../../shared/contract/review/sheet-book.ts'
import type { ApplicationForm } from '../../../../shared/domain/applications/form.ts'
import { maskedForm } from '../../../../shared/domain/applications/names/mask.ts'
import { withoutPeople } from '../../../../shared/domain/applications/people.ts'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { sheetTotal } from '../../../../shared/domain/review/scoring.ts'
import { trackLabel } from '../../../../shared/domain/support/track.ts'
import type { Seeing } from '../../../handler.ts'
import { storedForm } from '../../../stored/form.ts'
import { applicationById } from '../../../tables/applications/application.ts'
import { themeRows } from '../../../tables/programme/programme.ts'
import type { ReviewerRow } from '../../../tables/review/review.ts'
import { lastScoreChange } from '../../../tables/review/score-change.ts'
import { maskForReviewers } from '../../applications/names.ts'
import { theYear } from '../../programme/year.ts'
import { exclusionsOf, gridOf } from '../board.ts'

/** What the ids and the criteria are hashed into is the handler's. */
export type UnmarkedBook = Omit<SheetBook, 'office' | 'digest' | 'criteriaMark'>

/** R4 of one reviewer: their own sheets alone, and of what they have declared against its bare name. */
export function sheetBookOf(ctx: Seeing, fy: number, reviewer: ReviewerRow): UnmarkedBook {
  const { db } = ctx
  const year = theYear(db, fy)
  const { criteria, candidates, sheets, maximum } = gridOf(ctx, fy, reviewer)
  const themes = new Map(themeRows(db, fy).map(({ letter, shortName, name }) => [letter, shortName || name]))
  const own = new Map(sheets.map((sheet) => [sheet.applicationId, sheet]))
  return {
    fy,
    label: fiscalYearLabel(fy),
    callTitle: year.title,
    reviewer: { id: reviewer.id, code: reviewer.code },
    upTo: lastScoreChange(db),
    criteria: criteria.map(({ id, no, name, shortName, viewpoint, weight, maxRaw, anchors }) => ({
      id,
      no,
      name,
      shortName: shortName || name,
      viewpoint,
      weight,
      maxRaw,
      anchors: anchors.map(({ raw, label }) => ({ raw, label })),
    })),
    maximum,
    rows: candidates.flatMap(({ id, receiptNo, prefecture, theme }) => {
      const sheet = own.get(id)
      const application = applicationById(db, id)
      if (sheet === undefined || application === undefined) return []
      return [
        {
          sheetId: sheet.id,
          applicationId: id,
          revision: sheet.revision,
          receiptNo,
          prefecture,
          theme: theme === null ? '' : `${theme} ${themes.get(theme) ?? ''}`.trim(),
          state: sheet.state,
          scores: sheet.scores,
          comment: sheet.comment,
          total: sheetTotal(criteria, sheet.scores).total,
          summary: summaryOf(
            maskedForm(withoutPeople(storedForm.read(application.form, id)), maskForReviewers(db, application)),
          ),
        },
      ]
    }),
    // As the reviewer has declared them, whether the body has applied or not: not even that is told.
    excluded: [...exclusionsOf(db, fy).values()]
      .filter(({ reviewerId }) => reviewerId === reviewer.id)
      .map(({ jis2 }) => ({ jis2, prefecture: prefectureByCode(jis2)?.name ?? '' })),
  }
}

const people = (n: number | null): string => (n === null ? '未記入' : `${n}人`)
const bodies = (n: number | null): string => (n === null ? '未記入' : `${n}団体`)

/** What of an application is read beside the scores: its matter, in the order of the form, and none of its people. */
function summaryOf(form: ApplicationForm): SheetBook['rows'][number]['summary'] {
  const { pool, accelerators, municipalities, issues, wishes } = form
  return [
    { label: 'テーマを選んだ理由', text: form.themeReason ?? '' },
    { label: '推進体制', text: form.structure ?? '' },
    {
      label: '人材プール',
      text: `常勤 ${people(pool.fulltime)}、非常勤 ${people(pool.parttime)}、委託等 ${people(pool.contract)}`,
    },
    {
      label: 'アクセラレータ',
      text: `任命済 ${people(accelerators.appointed)}、任命予定 ${people(accelerators.planned)}`,
    },
    {
      label: '市区町村',
      text: `総数 ${bodies(municipalities.total)}、支援中 ${bodies(municipalities.supported)}、支援を希望 ${bodies(municipalities.wishing)}`,
    },
    { label: '課題(人材確保)', text: issues.talent ?? '' },
    { label: '課題(テーマ)', text: issues.theme ?? '' },
    { label: '支援への希望(人材確保)', text: wishes.talent ?? '' },
    { label: '支援への希望(テーマ)', text: wishes.theme ?? '' },
    { label: '取組・到達目標', text: form.goal ?? '' },
    {
      label: 'KPI',
      text: form.kpis
        .map(
          ({ track, name, unit, baseline, target }) =>
            `${trackLabel[track]}: ${name} ${baseline ?? '－'} → ${target ?? '－'}${unit ?? ''}`,
        )
        .join('\n'),
    },
    { label: '横展開', text: form.spread ?? '' },
  ]
}
