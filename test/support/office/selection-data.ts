import type { applications } from '../../../shared/contract/applications/applications.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { tally } from '../../../shared/contract/review/tally.ts'
import type { selection } from '../../../shared/contract/selection/selection.ts'
import { lateDecisionLabel } from '../../../shared/domain/applications/late.ts'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import { coded, type DataRow, dated, measured, said, timed } from '../data-rows.ts'

type Application = OutputOf<(typeof applications)['list']>[number]
type Tally = OutputOf<(typeof tally)['page']>
type Decided = OutputOf<(typeof selection)['list']>['rows'][number]

const bodyOf = ({ lgCode, prefecture, theme, themeName }: Application): DataRow => ({
  団体コード: lgCode,
  都道府県: prefecture,
  テーマ記号: theme,
  テーマ名: themeName,
})

/** R1 データ, in order of receipt, of a year whose deadline was moved for nobody. */
export const receiptData = (rows: readonly Application[], deadline: string): DataRow[] =>
  rows
    .filter(({ receiptNo }) => receiptNo !== null)
    .map((row) => ({
      受付番号: row.receiptNo,
      ...timed('受信日時', row.receivedAt),
      ...timed('応募期限', deadline),
      ...coded('期限内', row.late ? '0' : '1', row.late ? '期限後' : '期限内'),
      ...coded('期限後の取扱い', row.lateDecision, row.lateDecision && lateDecisionLabel[row.lateDecision]),
      ...bodyOf(row),
      県文書番号: said(row.docNo),
      ...dated('県文書日付', row.docDate),
      担当部署: said(row.dept),
      担当者: said(row.contactName),
      電話: said(row.tel),
      メール: said(row.email),
      版: row.version,
      補正回数: row.corrections,
      補正回数の単位: '回',
      ...coded('状態', row.state, applicationStateLabel[row.state]),
      備考: said(row.note),
    }))

const byRank = ({ rows }: Tally) => rows.toSorted((a, b) => a.rank - b.rank)
const found = <Row extends { id: string }>(rows: readonly Row[], id: string): Row => {
  const row = rows.find((each) => each.id === id)
  if (row === undefined) throw new Error(`nothing has the number ${id}`)
  return row
}

/** R5 データ. */
export const tallyData = (page: Tally, list: readonly Application[]): DataRow[] =>
  byRank(page).map((row) => ({
    ...measured('順位', row.rank, '位', '採点なし'),
    順位の方法: '平均',
    ...measured('順位の値', row.value, '点', '採点なし'),
    受付番号: row.receiptNo,
    ...bodyOf(found(list, row.applicationId)),
    採点委員数: row.n,
    採点委員数の単位: '人',
    得点の単位: '点',
    合計: page.sumDisabled ? null : row.totals.reduce((sum, { total }) => sum + (total ?? 0), 0),
    平均: row.mean,
    中央値: row.median,
    最高: row.max,
    最低: row.min,
    範囲: row.spread,
    標準偏差: row.standardDeviation,
    欠測理由: page.sumDisabled ? '合計は委員数が異なり比較不可' : null,
    ...coded('要件', null, null),
    順位の決め手: '平均',
    備考: null,
  }))

/** R5 データ(委員別): every reviewer on every application, under their letter only. */
export const reviewerData = (page: Tally, list: readonly Application[]): DataRow[] =>
  byRank(page).flatMap((row) =>
    page.reviewers.map((reviewer) => {
      const own = row.totals.find(({ reviewerId }) => reviewerId === reviewer.id)
      return {
        受付番号: row.receiptNo,
        団体コード: found(list, row.applicationId).lgCode,
        都道府県: row.prefecture,
        委員コード: reviewer.code,
        委員: reviewer.code,
        ...coded('座長', reviewer.seat === 'chair' ? '1' : '0', reviewer.seat === 'chair' ? '座長' : '委員'),
        得点: own?.total ?? null,
        得点の単位: '点',
        ...coded('欠測理由', own?.excluded ? 'conflict' : null, own?.excluded ? '利害関係' : null),
      }
    }),
  )

/** R5 データ(項目別): points, not raw scores. */
export const criterionData = (page: Tally, list: readonly Application[]): DataRow[] =>
  byRank(page).flatMap((row) =>
    page.criteria.map((criterion) => {
      const own = row.perCriterion.find(({ criterionId }) => criterionId === criterion.id)
      return {
        受付番号: row.receiptNo,
        団体コード: found(list, row.applicationId).lgCode,
        都道府県: row.prefecture,
        項目番号: String(criterion.no),
        評価項目: criterion.name,
        重み: criterion.weight,
        配点: criterion.maxRaw * criterion.weight,
        配点の単位: '点',
        平均: own?.mean === null || own === undefined ? null : own.mean * criterion.weight,
        平均の単位: '点',
        採点委員数: own?.n ?? 0,
        採点委員数の単位: '人',
        欠測理由: null,
      }
    }),
  )

const resultOrder = ['selected', 'reserve', 'rejected'] as const

/** R6 データ: 選定, 補欠, 不選定, each by rank. */
export const selectionData = (rows: readonly Decided[], list: readonly Application[]): DataRow[] =>
  resultOrder
    .flatMap((result) =>
      rows
        .filter(({ decision }) => decision?.result === result)
        .toSorted((a, b) => (a.decision?.rank ?? 0) - (b.decision?.rank ?? 0)),
    )
    .map(({ applicationId, receiptNo, decision }, index) => ({
      番号: index + 1,
      受付番号: receiptNo,
      ...bodyOf(found(list, applicationId)),
      ...measured('得点', decision?.mean ?? null, '点', '採点なし'),
      ...measured('順位', decision?.rank ?? null, '位', '順位なし'),
      ...coded('結果', decision?.result ?? null, decision && decisionResultLabel[decision.result]),
      ...coded('決裁前の案', '0', '非該当'),
      補欠順位: decision?.reserveOrder ?? null,
      ...coded('順位によらない決定', decision?.departs ? '1' : '0', decision?.departs ? '該当' : '非該当'),
      選定理由: said(decision?.reason ?? null),
      留意事項: said(decision?.condition ?? null),
      決裁番号: said(decision?.approvalRef ?? null),
      ...dated('決裁日', decision?.decidedOn ?? null),
    }))
