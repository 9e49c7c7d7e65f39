import { rounded } from '../../../../shared/domain/review/rules/rounding.ts'
import { pointsAtMost, pointsOfMean } from '../../../../shared/domain/review/scoring.ts'
import { aggregateMethodLabel, tieDecisionLabel } from '../../../../shared/domain/review/tally-types.ts'
import type { Column } from '../../../ui/table/column.ts'
import { Tag } from '../../../ui/tag.tsx'
import { rankColumns } from '../rank-columns.ts'
import type { Criterion, TallyPage, TallyRow } from '../records.ts'
import styles from '../review.module.css'

type Written = (value: number | null) => string

/** As the year rounds them for display. */
const writtenBy = ({ rules }: TallyPage): Written => {
  const rounding = { mode: rules.roundingMode, places: rules.roundingPlaces }
  return (value) => (value === null ? '–' : rounded(value, rounding))
}

/** Totals are mostly whole: their decimals are shown only where there are any. */
const wholeOr =
  (written: Written): Written =>
  (value) =>
    value !== null && Number.isInteger(value) ? String(value) : written(value)

const figure = (
  words: Written,
  key: string,
  header: string,
  value: (row: TallyRow) => number | null,
  width = 62,
): Column<TallyRow> => ({
  key,
  header,
  value,
  cell: (row) => words(value(row)),
  copy: (row) => words(value(row)),
  align: 'right',
  width,
})

/** Everything the ranking rests on, one column each: the figures, the criteria, and every reviewer. */
export function tallyColumns(page: TallyPage, cut: number): Column<TallyRow>[] {
  const { criteria, reviewers, method, gates } = page
  const written = writtenBy(page)
  const whole = wholeOr(written)
  const place = new Map(page.rows.map((row, index) => [row.applicationId, index]))
  const inside = (row: TallyRow): boolean => (place.get(row.applicationId) ?? 0) < cut
  return [
    ...rankColumns<TallyRow>(
      (row) => (row.value === null ? null : row.rank),
      (row) => row.tied.length > 0,
    ),
    {
      key: 'line',
      header: '線',
      value: (row) => (inside(row) ? '内' : '外'),
      cell: (row) => (inside(row) ? <b className={styles['inside']}>内</b> : <span className="sub">外</span>),
      width: 40,
    },
    { key: 'no', header: '受付番号', value: (row) => row.receiptNo, width: 74 },
    { key: 'theme', header: 'テーマ', value: (row) => row.theme, width: 60, align: 'center' },
    ...(method === 'mean' ? [] : [figure(written, 'value', aggregateMethodLabel[method], (row) => row.value, 96)]),
    figure(written, 'mean', '平均', (row) => row.mean),
    ...reviewers.map((reviewer) => totalOf(reviewer.id, reviewer.code)),
    { key: 'n', header: '採点委員数', value: (row) => row.n, width: 82, align: 'right' },
    figure(written, 'median', '中央値', (row) => row.median),
    figure(whole, 'max', '最高', (row) => row.max, 52),
    figure(whole, 'min', '最低', (row) => row.min, 52),
    figure(whole, 'spread', '範囲', (row) => row.spread, 52),
    figure(written, 'deviation', '標準偏差', (row) => row.standardDeviation, 76),
    ...criteria.map((criterion) => meanOf(written, criterion)),
    {
      key: 'decided',
      header: '順位の決め手',
      value: (row) => decidedWords(row),
      width: 150,
    },
    ...(gates.length === 0 ? [] : [gatesColumn]),
    {
      key: 'flags',
      header: '協議',
      value: (row) => row.flags.join('、'),
      cell: (row) =>
        row.flags.length === 0 ? (
          ''
        ) : (
          <Tag tone="warn" title={row.flags.join('\n')}>
            要協議
          </Tag>
        ),
      width: 76,
    },
  ]
}

/** ○ where all are passed; × where one is not, whatever is still open. */
const gatesColumn: Column<TallyRow> = {
  key: 'gates',
  header: '要件',
  value: ({ gates }) => {
    if (gates.some(({ passed }) => passed === false)) return '×'
    return gates.every(({ passed }) => passed === true) ? '○' : '未'
  },
  width: 52,
  align: 'center',
}

/** Its mean in points, as R5 prints it: those of all criteria add up to the mean. */
function meanOf(written: Written, criterion: Criterion): Column<TallyRow> {
  const header = `${criterion.shortName} /${pointsAtMost(criterion)}`
  const found = (row: TallyRow) => row.perCriterion.find(({ criterionId }) => criterionId === criterion.id)
  return figure(
    written,
    `c-${criterion.id}`,
    header,
    (row) => pointsOfMean(found(row)?.mean ?? null, criterion.weight),
    Math.max(60, header.length * 9 + 22),
  )
}

const totalOf = (reviewerId: string, code: string): Column<TallyRow> => {
  const found = (row: TallyRow) => row.totals.find((each) => each.reviewerId === reviewerId)
  const words = (row: TallyRow): string => {
    const own = found(row)
    if (own?.excluded) return '―(利害関係)'
    return own?.total === null || own === undefined ? '–' : String(own.total)
  }
  return {
    key: `r-${reviewerId}`,
    header: code,
    value: (row) => found(row)?.total ?? null,
    cell: (row) =>
      found(row)?.excluded ? (
        <span className={styles['out']} title="利害関係により除外">
          ／ 除外
        </span>
      ) : (
        words(row)
      ),
    copy: words,
    align: 'right',
    width: 66,
  }
}

function decidedWords(row: TallyRow): string {
  if (row.tied.length > 0) return '同点のまま'
  return row.decidedBy === null ? '' : tieDecisionLabel[row.decidedBy]
}
