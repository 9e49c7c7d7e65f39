import type { absences, TallyBook } from '../../../shared/contract/reports/tally-rows.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { sumExactly } from '../../../shared/domain/review/decimal.ts'
import { ruleParts } from '../../../shared/domain/review/rules/rule-words.ts'
import { settlementLabel, votesInWords } from '../../../shared/domain/review/rules/settlements.ts'
import { tallyRulesOf } from '../../../shared/domain/review/rules-fields.ts'
import { pointsOfMean } from '../../../shared/domain/review/scoring.ts'
import { belowFloors } from '../../../shared/domain/review/tally/flags.ts'
import { aggregateMethodLabel, tieDecisionLabel, unitOf } from '../../../shared/domain/review/tally-types.ts'
import type { Seeing } from '../../handler.ts'
import { themeRows } from '../../tables/programme/programme.ts'
import { sheetStates } from '../../tables/review/score-sheet.ts'
import { type TallyPage, tallyOf } from '../review/tally.ts'
import { copyOf } from './copy.ts'
import { countsOf } from './counts.ts'

type Row = TallyPage['rows'][number]
type Absence = (typeof absences)[number]

/**
 * R5: the tally as the screen shows it, in the words of the printed table. Coded, it carries no name at all. For one 委員 it
 * is computed without the bodies that are kept from them.
 */
export function tallyBookOf(
  asked: Seeing,
  fy: number,
  { reviewerNames, reviewerId }: { reviewerNames: TallyBook['reviewerNames']; reviewerId?: string | undefined },
): TallyBook {
  const { ctx } = copyOf(asked, fy, { reviewerId, paper: '委員別の審査集計表' })
  const page = tallyOf(ctx, fy)
  const themes = new Map(themeRows(ctx.db, fy).map((theme) => [theme.letter, theme.name]))
  const absent = new Set(
    sheetStates(ctx.db, fy)
      .filter(({ state }) => state === 'absent')
      .map((sheet) => `${sheet.reviewer_id}/${sheet.application_id}`),
  )
  const settled = settlementsThatDecided(page)
  const codes = new Map(page.reviewers.map(({ id, code }) => [id, code]))
  const names = new Map(page.rows.map(({ applicationId, prefecture }) => [applicationId, prefecture]))
  const missingOf = (row: Row, { reviewerId, excluded }: Row['totals'][number]): Absence => {
    if (excluded) return 'conflict'
    return absent.has(`${reviewerId}/${row.applicationId}`) ? 'absent' : 'unfinished'
  }
  return {
    reviewerNames,
    maxTotal: page.maximum,
    counts: countsOf(ctx, fy),
    decides: { label: aggregateMethodLabel[page.method], unit: unitOf(page.method) },
    rounding: { mode: page.rules.roundingMode, places: page.rules.roundingPlaces },
    criteria: [
      ...page.criteria.map(({ id, no, name, shortName, maxRaw, weight }) => ({
        id,
        no: String(no),
        name,
        shortName,
        maxRaw,
        weight,
        gate: false,
      })),
      ...page.gates.map(({ id, no, name }) => ({
        id,
        no: `要${no}`,
        name,
        shortName: '',
        maxRaw: 0,
        weight: 0,
        gate: true,
      })),
    ],
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
      sum: page.sumDisabled || row.n === 0 ? null : sumExactly(row.totals.map(({ total }) => total ?? 0)),
      mean: row.mean,
      median: row.median,
      max: row.max,
      min: row.min,
      spread: row.spread,
      deviation: row.standardDeviation,
      criterionMeans: pointsOf(page, row),
      gatesPassed: gatesPassed(row),
      rank: row.value === null ? null : row.rank,
      value: row.value,
      decidedBy: decidedBy(page, settled, row),
      flags: [...gateFlag(page, row), ...floorFlag(page, row)],
      remarks: '',
    })),
    notes: notesOf(page),
    rulings: settled.map((each, i) => ({
      no: i + 1,
      about: `${each.order.map((id) => names.get(id) ?? '').join('、')}の順`,
      by: settlementLabel[each.kind],
      made: madeOn(each, reviewerNames),
      votes: votesOf(each, names, codes),
      reason: each.reason,
    })),
    cautions: cautionsOf(page),
  }
}

const byRank = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || a.rank - b.rank)

export const bodyOf = ({ jis2, prefecture }: Pick<Row, 'jis2' | 'prefecture'>) => ({
  lgCode: prefectureByCode(jis2)?.lgCode ?? '',
  prefecture,
})

/** The tally's means are of the raw scores; the book prints points, as the screen shows them. */
const pointsOf = ({ criteria }: TallyPage, { perCriterion }: Row) => {
  const weights = new Map(criteria.map(({ id, weight }) => [id, weight]))
  return perCriterion.map(({ criterionId, mean, n }) => ({
    criterionId,
    mean: pointsOfMean(mean, weights.get(criterionId) ?? 0),
    n,
  }))
}

type Settlement = TallyPage['settlements'][number]

/** The settlement that holds a place: the last of its kind that names the application. */
const settlementOn = ({ settlements }: TallyPage, { applicationId, decidedBy: by }: Row): Settlement | undefined =>
  settlements.findLast(({ holds, kind, order }) => holds && kind === by && order.includes(applicationId))

/** In the order of the ranks they settled. */
const settlementsThatDecided = (page: TallyPage): Settlement[] => [
  ...new Set(byRank(page.rows).flatMap((row) => settlementOn(page, row) ?? [])),
]

/** 「秋田県 3票、岩手県 1票(投票: 委員A、委員B、委員C、委員D)」; empty where nobody voted. */
function votesOf(
  { ballot }: Settlement,
  names: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
): string {
  if (ballot === null) return ''
  const counted = votesInWords(ballot, (id) => names.get(id) ?? '')
  return `${counted}(投票: ${ballot.voters.map((id) => codes.get(id) ?? '').join('、')})`
}

/** Who recorded it is named where names are printed at all. */
function madeOn({ madeAt, madeBy }: Settlement, names: TallyBook['reviewerNames']): string {
  const on = formatJstInstant(madeAt, false)
  return names === 'coded' || madeBy === '' ? `${on}に記録` : `${on} ${madeBy}が記録`
}

/** A settlement's reason may be a page long: the table only says where it stands. */
function decidedBy(page: TallyPage, settled: readonly Settlement[], row: Row): string | null {
  if (row.value === null) return null
  if (row.tied.length > 0) return '同点(未決)'
  if (row.decidedBy === null) return aggregateMethodLabel[page.method]
  const settlement = settlementOn(page, row)
  const word = tieDecisionLabel[row.decidedBy]
  return settlement === undefined ? word : `${word}(別紙${settled.indexOf(settlement) + 1})`
}

/** ○ where every gate is passed, × where one is not; neither before all are answered. */
function gatesPassed({ gates }: Row): boolean | null {
  if (gates.some(({ passed }) => passed === false)) return false
  return gates.length > 0 && gates.every(({ passed }) => passed === true) ? true : null
}

/** 「要協議(要1・要3が×)」 */
function gateFlag({ gates }: TallyPage, row: Row): string[] {
  const failed = gates.filter(({ id }) => row.gates.some(({ gateId, passed }) => gateId === id && passed === false))
  return failed.length === 0 ? [] : [`要協議(${failed.map(({ no }) => `要${no}`).join('・')}が×)`]
}

/** 「要協議(総合<60%、項目3・6<2)」 */
function floorFlag({ rules, maximum, criteria }: TallyPage, row: Row): string[] {
  const { percent, items } = belowFloors({ rules, criteria, maximum }, row)
  const low = [...Map.groupBy(items, ({ floor }) => floor)].map(
    ([floor, own]) => `項目${own.map(({ index }) => criteria[index]?.no).join('・')}<${floor}`,
  )
  const words = [percent === null ? '' : `総合<${rules.floorTotalPercent}%`, ...low]
  const said = words.filter((word) => word !== '').join('、')
  return said === '' ? [] : [`要協議(${said})`]
}

/** Said by the table itself: floors and gates in its remarks, the differing n in its notes. */
const inTheTable: readonly TallyPage['warnings'][number]['code'][] = ['floor', 'gate', 'n.differs']

/** What the meeting should know of the tally. What the screen advises its user to do is not for paper. */
const cautionsOf = ({ warnings }: TallyPage): string[] =>
  warnings
    .filter(({ code }) => !inTheTable.includes(code))
    .map(({ message }) =>
      message
        .split(/(?<=。)/u)
        .filter((sentence) => !sentence.endsWith('ください。'))
        .join(''),
    )

export function notesOf({ rules, method, criteria, gates, maximum, sheetsUnchecked }: TallyPage): TallyBook['notes'] {
  const parts = ruleParts({ rules: tallyRulesOf(rules, []), criteria, gates, maximum, used: method })
  const waiting =
    sheetsUnchecked === 0 ? '' : `未提出のうち${sheetsUnchecked}票は、事務局が入力した点の照合を待っている。`
  return {
    method: `${parts.method}利害関係による除外、欠席、未提出の採点票は件数(n)に含めない。${waiting}`,
    ties: parts.ties,
    rounding: parts.rounding,
    others: [...parts.flags],
  }
}
