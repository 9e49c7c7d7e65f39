import type { absences, TallyBook } from '../../../shared/contract/reports/rows.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { aggregateMethodLabel, tieRuleLabel } from '../../../shared/domain/review/tally-types.ts'
import type { Seeing } from '../../handler.ts'
import { themeRows } from '../../tables/programme/programme.ts'
import { sheetStates } from '../../tables/review/score-sheet.ts'
import { type TallyPage, tallyOf } from '../review/tally.ts'

type Row = TallyPage['rows'][number]
type Absence = (typeof absences)[number]

/** R5: the tally as the screen shows it, in the words of the printed table. Coded, it carries no name at all. */
export function tallyBookOf(ctx: Seeing, fy: number, reviewerNames: TallyBook['reviewerNames']): TallyBook {
  const page = tallyOf(ctx, fy)
  const themes = new Map(themeRows(ctx.db, fy).map((theme) => [theme.letter, theme.name]))
  const absent = new Set(
    sheetStates(ctx.db, fy)
      .filter(({ state }) => state === 'absent')
      .map((sheet) => `${sheet.reviewer_id}/${sheet.application_id}`),
  )
  const missingOf = (row: Row, { reviewerId, excluded }: Row['totals'][number]): Absence => {
    if (excluded) return 'conflict'
    return absent.has(`${reviewerId}/${row.applicationId}`) ? 'absent' : 'unfinished'
  }
  return {
    reviewerNames,
    maxTotal: page.maximum,
    criteria: page.criteria.map(({ id, no, name, maxRaw, weight }) => ({
      id,
      no: String(no),
      name,
      maxRaw,
      weight,
      gate: false,
    })),
    reviewers: page.reviewers.map(({ id, code, name, seat }) => ({
      id,
      code,
      name: reviewerNames === 'named' ? name : null,
      chair: seat === 'chair',
    })),
    applications: byRank(page.rows).map((row) => ({
      ...bodyOf(row),
      themeLetter: row.theme,
      themeName: row.theme === null ? null : (themes.get(row.theme) ?? null),
      receiptNo: row.receiptNo,
      totals: row.totals.map((total) => ({
        reviewerId: total.reviewerId,
        total: total.total,
        missing: total.total === null ? missingOf(row, total) : null,
      })),
      n: row.n,
      sum: page.sumDisabled || row.n === 0 ? null : row.totals.reduce((sum, { total }) => sum + (total ?? 0), 0),
      mean: row.mean,
      median: row.median,
      max: row.max,
      min: row.min,
      spread: row.spread,
      deviation: row.standardDeviation,
      criterionMeans: pointsOf(page, row),
      gatesPassed: null,
      rank: row.value === null ? null : row.rank,
      decidedBy: decidedBy(page, row),
      flags: row.flags,
      remarks: '',
    })),
    notes: notesOf(page),
  }
}

const byRank = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || a.rank - b.rank)

const bodyOf = ({ jis2, prefecture }: Row) => ({ lgCode: prefectureByCode(jis2)?.lgCode ?? '', prefecture })

/** The tally's means are of the raw scores; the book prints points, which are raw × weight. */
const pointsOf = ({ criteria }: TallyPage, { perCriterion }: Row) => {
  const weights = new Map(criteria.map(({ id, weight }) => [id, weight]))
  return perCriterion.map(({ criterionId, mean, n }) => ({
    criterionId,
    mean: mean === null ? null : mean * (weights.get(criterionId) ?? 0),
    n,
  }))
}

function decidedBy({ rules, chairRulings }: TallyPage, row: Row): string | null {
  if (row.value === null) return null
  if (row.tied.length > 0) return '同点(未決)'
  if (row.decidedBy === null) return aggregateMethodLabel[rules.method]
  if (row.decidedBy !== 'chair') return tieRuleLabel[row.decidedBy]
  const reason = chairRulings.findLast(({ order }) => order.includes(row.applicationId))?.reason
  return reason === undefined ? tieRuleLabel.chair : `${tieRuleLabel.chair}(${reason})`
}

function notesOf({ rules, criteria, warnings, maximum }: TallyPage): TallyBook['notes'] {
  const priority = criteria.find(({ id }) => id === rules.priorityCriterionId)
  const ties = rules.ties.map((rule) =>
    rule === 'priorityCriterion' && priority
      ? `${tieRuleLabel[rule]}(${priority.no} ${priority.name})`
      : tieRuleLabel[rule],
  )
  const floors = [
    rules.floorTotalPercent === null
      ? ''
      : `総合が満点(${maximum}点)の${rules.floorTotalPercent}%に満たないものは要協議とする。`,
    rules.floorItemMean === null ? '' : `項目の平均(素点)が${rules.floorItemMean}に満たないものは要協議とする。`,
  ]
  return {
    method: `委員別得点の${aggregateMethodLabel[rules.method]}で順位を付ける。利害関係による除外、欠席、未提出の採点票は件数(n)に含めない。`,
    ties:
      ties.length === 0
        ? '同点の処理は定めていない。'
        : `同点のときは、${ties.join('、')}の順に判断する。受付の順は用いない。`,
    rounding: '端数処理をする前の値で比べる。表示は小数第2位(小数第3位を四捨五入)とする。',
    others: [...floors.filter((floor) => floor !== ''), ...warnings.map(({ message }) => message)],
  }
}
