import type { absences, TallyBook } from '../../../shared/contract/reports/rows.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { sumExactly } from '../../../shared/domain/review/decimal.ts'
import { pointsOfMean } from '../../../shared/domain/review/scoring.ts'
import { aggregateMethodLabel, tieRuleLabel } from '../../../shared/domain/review/tally-types.ts'
import { belowFloors } from '../../../shared/domain/review/tally-warnings.ts'
import type { Seeing } from '../../handler.ts'
import { themeRows } from '../../tables/programme/programme.ts'
import { sheetStates } from '../../tables/review/score-sheet.ts'
import { type TallyPage, tallyOf } from '../review/tally.ts'
import { countsOf } from './counts.ts'

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
  const rulings = rulingsThatDecided(page)
  const names = new Map(page.rows.map(({ applicationId, prefecture }) => [applicationId, prefecture]))
  const missingOf = (row: Row, { reviewerId, excluded }: Row['totals'][number]): Absence => {
    if (excluded) return 'conflict'
    return absent.has(`${reviewerId}/${row.applicationId}`) ? 'absent' : 'unfinished'
  }
  return {
    reviewerNames,
    maxTotal: page.maximum,
    counts: countsOf(ctx, fy),
    decides: { label: aggregateMethodLabel[page.method], unit: page.method === 'rankMean' ? '位' : '点' },
    criteria: page.criteria.map(({ id, no, name, shortName, maxRaw, weight }) => ({
      id,
      no: String(no),
      name,
      shortName,
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
      sum: page.sumDisabled || row.n === 0 ? null : sumExactly(row.totals.map(({ total }) => total ?? 0)),
      mean: row.mean,
      median: row.median,
      max: row.max,
      min: row.min,
      spread: row.spread,
      deviation: row.standardDeviation,
      criterionMeans: pointsOf(page, row),
      gatesPassed: null,
      rank: row.value === null ? null : row.rank,
      value: row.value,
      decidedBy: decidedBy(page, rulings, row),
      flags: floorFlag(page, row),
      remarks: '',
    })),
    notes: notesOf(page),
    rulings: rulings.map(({ order, reason }, i) => ({
      no: i + 1,
      about: `${order.map((id) => names.get(id) ?? '').join('、')}の順`,
      reason,
    })),
    cautions: cautionsOf(page),
  }
}

const byRank = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || a.rank - b.rank)

const bodyOf = ({ jis2, prefecture }: Row) => ({ lgCode: prefectureByCode(jis2)?.lgCode ?? '', prefecture })

/** The tally's means are of the raw scores; the book prints points, as the screen shows them. */
const pointsOf = ({ criteria }: TallyPage, { perCriterion }: Row) => {
  const weights = new Map(criteria.map(({ id, weight }) => [id, weight]))
  return perCriterion.map(({ criterionId, mean, n }) => ({
    criterionId,
    mean: pointsOfMean(mean, weights.get(criterionId) ?? 0),
    n,
  }))
}

type Ruling = TallyPage['chairRulings'][number]

/** The ruling that settled a place: the last one that names the application. */
const rulingOn = ({ chairRulings }: TallyPage, { applicationId, decidedBy }: Row): Ruling | undefined =>
  decidedBy === 'chair' ? chairRulings.findLast(({ order }) => order.includes(applicationId)) : undefined

/** In the order of the ranks they settled. */
const rulingsThatDecided = (page: TallyPage): Ruling[] => [
  ...new Set(byRank(page.rows).flatMap((row) => rulingOn(page, row) ?? [])),
]

/** A ruling's reason may be a page long: the table only says where it stands. */
function decidedBy(page: TallyPage, rulings: readonly Ruling[], row: Row): string | null {
  if (row.value === null) return null
  if (row.tied.length > 0) return '同点(未決)'
  if (row.decidedBy === null) return aggregateMethodLabel[page.method]
  if (row.decidedBy !== 'chair') return tieRuleLabel[row.decidedBy]
  const ruling = rulingOn(page, row)
  return ruling === undefined ? tieRuleLabel.chair : `${tieRuleLabel.chair}(別紙${rulings.indexOf(ruling) + 1})`
}

/** 「要協議(総合<60%、項目3・6<2)」 */
function floorFlag({ rules, maximum, criteria }: TallyPage, row: Row): string[] {
  const { percent, items } = belowFloors({ rules, maximum }, row)
  const low = items.map(({ index }) => criteria[index]?.no).join('・')
  const words = [percent === null ? '' : `総合<${rules.floorTotalPercent}%`, low && `項目${low}<${rules.floorItemMean}`]
  const said = words.filter((word) => word !== '').join('、')
  return said === '' ? [] : [`要協議(${said})`]
}

/** Said by the table itself: the floors in its remarks, the differing n in its notes. */
const inTheTable: readonly TallyPage['warnings'][number]['code'][] = ['floor', 'n.differs']

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

function notesOf({ rules, method, criteria, maximum }: TallyPage): TallyBook['notes'] {
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
    method: `委員別得点の${aggregateMethodLabel[method]}で順位を付ける。利害関係による除外、欠席、未提出の採点票は件数(n)に含めない。`,
    ties:
      ties.length === 0
        ? '同点の処理は定めていない。'
        : `同点のときは、${ties.join('、')}の順に判断する。受付の順は用いない。`,
    rounding: '端数処理をする前の値で比べる。表示は小数第2位(小数第3位を四捨五入)とする。',
    others: floors.filter((floor) => floor !== ''),
  }
}
