import type { OverviewBook, ReceiptBook, ReportRows, SelectionBook } from '../../../shared/contract/reports/rows.ts'
import type { TallyBook } from '../../../shared/contract/reports/tally-rows.ts'

import { usualRounding } from '../../../shared/domain/review/rules/rounding.ts'
import { awkward, body, counts, longText, pad, prefectures, theme } from './sample-year.ts'

export const receiptRow = (i: number): ReceiptBook['rows'][number] => ({
  ...body(i),
  ...theme(i),
  receiptNo: `R8-${pad(i + 1)}`,
  receivedAt: `2026-02-${pad(9 + (i % 11))}T${pad(9 + (i % 8))}:15:0${i % 10}+09:00`,
  late: false,
  lateDecision: null,
  docNo: `情政第${100 + i}号`,
  deadline: '2026-02-20T17:00:00+09:00',
  extended: false,
  docDate: `2026-02-${pad(5 + (i % 11))}`,
  dept: '総合政策部 デジタル推進課 市町村支援係',
  contactName: i % 2 === 0 ? '見本 太郎' : '例示 花子',
  tel: '000-000-0000(内線1234)',
  email: `dx-shien${i}@pref.example.invalid`,
  version: 1 + (i % 3),
  corrections: i % 3,
  status: { code: 'eligible', label: '要件適合' },
  remarks: '',
})

export const receiptRows = (): ReceiptBook => ({
  deadline: '2026-02-20T17:00:00+09:00',
  extensions: [],
  counts,
  rows: prefectures.map((_, i) => {
    const row = receiptRow(i)
    if (i === 3) return { ...row, docNo: null, docDate: null, dept: null, tel: null, remarks: awkward.join('\n') }
    if (i === 10) {
      return {
        ...row,
        receivedAt: '2026-02-20T08:00:01Z',
        late: true,
        lateDecision: { code: 'accepted', label: '受理' },
        remarks: '送信側のメールサーバーの障害による遅延のため受理(令和8年2月24日室長了)。',
      }
    }
    return row
  }),
})

export const conflictedReviewer = 'reviewer-C'

export const criteria: TallyBook['criteria'] = [
  ['1', '課題認識・支援の必要性', '必要性', 4],
  ['2', '人材確保の計画性', '確保計画', 4],
  ['3', 'テーマ取組の具体性・実現可能性', '具体性', 4],
  ['4', '推進体制・市町村との連携', '連携', 3],
  ['5', '効果・KPIの妥当性', 'KPI', 2],
  ['6', '横展開・継続性', '横展開', 3],
]
  .map(([no, name, shortName, weight]) => ({
    id: `criterion-${no}`,
    no: String(no),
    name: String(name),
    shortName: String(shortName),
    maxRaw: 5,
    weight: Number(weight),
    gate: false,
  }))
  .concat([
    {
      id: 'criterion-G',
      no: 'G',
      name: '要件(対象団体・テーマ1つ・両トラック)',
      shortName: '要件',
      maxRaw: 1,
      weight: 0,
      gate: true,
    },
  ])

export const reviewers: TallyBook['reviewers'] = ['A', 'B', 'C', 'D', 'E'].map((letter, i) => ({
  id: `reviewer-${letter}`,
  code: `委員${letter}`,
  name: `見本 ${'一二三四五'.charAt(i)}郎`,
  chair: i === 0,
}))

const median = (sorted: readonly number[]): number | null => {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  const lower = sorted[half - 1]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 || lower === undefined ? upper : (upper + lower) / 2
}

const tallyOf = (i: number): TallyBook['applications'][number] => {
  const conflicted = i === 1
  const totals = reviewers.map((reviewer, r) => {
    if (conflicted && reviewer.id === conflictedReviewer) {
      return { reviewerId: reviewer.id, total: null, missing: 'conflict' as const }
    }
    return { reviewerId: reviewer.id, total: 92 - i * 4 - ((r * 7 + i * 3) % 9), missing: null }
  })
  const given = totals.flatMap(({ total }) => (total === null ? [] : [total])).sort((a, b) => a - b)
  const mean = given.reduce((sum, total) => sum + total, 0) / given.length
  const max = given.at(-1) ?? null
  const min = given[0] ?? null
  return {
    ...body(i),
    ...theme(i),
    receiptNo: `R8-${pad(i + 1)}`,
    totals,
    n: given.length,
    sum: null,
    mean,
    median: median(given),
    max,
    min,
    spread: max !== null && min !== null ? max - min : null,
    deviation: Math.sqrt(given.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (given.length - 1)),
    criterionMeans: criteria
      .filter((criterion) => !criterion.gate)
      .map((criterion, c) => ({
        criterionId: criterion.id,
        mean: (mean / 100) * criterion.weight * 5 + (c - 2.5) / 7,
        n: given.length,
      })),
    gatesPassed: i !== 9,
    rank: i + 1,
    value: mean,
    decidedBy: i === 3 ? '優先項目3の平均' : '平均点',
    flags: conflicted ? ['利害関係による除外委員の有無で順位が入れ替わり得る'] : i === 9 ? ['要協議(要件×)'] : [],
    remarks: '',
  }
}

export const tallyRows = (): TallyBook => ({
  reviewerNames: 'named',
  maxTotal: 100,
  counts,
  decides: { label: '平均', unit: '点' },
  criteria,
  reviewers,
  applications: prefectures.map((_, i) =>
    i === 10
      ? {
          ...tallyOf(i),
          totals: [],
          n: 0,
          mean: null,
          median: null,
          max: null,
          min: null,
          spread: null,
          deviation: null,
          criterionMeans: [],
          gatesPassed: null,
          rank: null,
          value: null,
          decidedBy: null,
          remarks: awkward.join('\n'),
        }
      : tallyOf(i),
  ),
  notes: {
    method: '採点した委員の平均(委員ごとの合計点の算術平均)。',
    ties: '優先項目3の平均 → より上位とした委員の数 → 座長裁定(理由を付す)。受付順によらない。',
    rounding: '丸めない値で比較し、小数第3位を四捨五入して表示する。',
    others: ['総合60%未満、項目平均2.0未満は要協議とする。'],
  },
  rounding: usualRounding,
  rulings: [],
  cautions: [],
})

const results = [
  '選定',
  '選定',
  '選定',
  '選定',
  '不選定',
  '選定',
  '補欠',
  '補欠',
  '不選定',
  '不選定',
  '取下げ',
] as const

export const selectionRows = (): SelectionBook => ({
  counts,
  rankedBy: '平均',
  rule: '委員別得点の平均で順位を付ける(大きい順)。同点のときは、座長裁定の順に判断する。受付の順は用いない。',
  rounding: usualRounding,
  rows: prefectures.map((_, i) => {
    const label = results[i] ?? '不選定'
    return {
      ...body(i),
      ...theme(i),
      no: i + 1,
      receiptNo: `R8-${pad(i + 1)}`,
      mean: label === '取下げ' ? null : 88.456 - i * 3.111,
      rank: label === '取下げ' ? null : i + 1,
      result: { code: label, label },
      reserveOrder: label === '補欠' ? i - 5 : null,
      reason: i === 5 ? `地域の均衡及び人材プールの規模を考慮した。${longText(300)}` : longText(60 + i * 9),
      condition:
        i === 2 ? awkward.join('\n') : i % 3 === 0 ? '人事・財政当局との調整状況を四半期ごとに報告すること。' : '',
      approvalReference: label === '取下げ' ? null : '総行情第123号',
      approvedOn: label === '取下げ' ? null : '2026-03-27',
      proposed: false,
      departsFromRank: i === 4 || i === 5,
    }
  }),
})

export const publicRows = (): ReportRows['R7'] => ({
  publishedOn: '2026-03-24',
  rows: prefectures.slice(0, 5).map((_, i) => ({
    ...body(i),
    ...theme(i),
    no: i + 1,
    addedOn: i === 3 ? '2026-05-12' : null,
  })),
})

const known = (value: number) => ({ value, missing: null })
const blank = { value: null, missing: { code: 'blank', label: '未記入' } }
const said = (text: string) => ({ text, missing: null })
const unwritten = { text: '', missing: { code: 'unwritten', label: '要約未作成' } }

type OverviewKpi = OverviewBook['rows'][number]['kpis'][number]
/** Over the year of support, from its beginning to its aim. */
const kpi = (
  track: OverviewKpi['track'],
  name: string,
  unit: string,
  [baseline, target]: [number, number],
): OverviewKpi => ({
  ...{ track, name, unit, baseline, target },
  ...{ baselineDate: '2026-01-31', targetDate: '2027-03-31' },
})

export const overviewRow = (i: number): OverviewBook['rows'][number] => ({
  ...body(i),
  ...theme(i),
  receiptNo: `R8-${pad(i + 1)}`,
  municipalities: { total: known(19 + i * 3), supported: known(i), wishing: known(9 + i) },
  pool: { fulltime: known(i), parttime: known(3), contract: known(2), total: known(i + 5), printed: known(i + 5) },
  accelerators: { appointed: known(0), planned: known(2) },
  summaries: {
    talent: said(longText(60 + i * 6)),
    theme: said(longText(120)),
    goal: said(longText(90)),
    structure: said(longText(70)),
  },
  targets: [
    { name: '見本市', code: `${String(i + 1).padStart(2, '0')}2017` },
    { name: '池田町ほか3団体', code: null },
  ],
  kpis: [
    kpi('TALENT', '人材プールの人数', '人', [6, 9]),
    kpi('TALENT', '任命数', '人', [1, 3]),
    kpi('THEME', '実施計画の策定団体数', '団体', [0, 4]),
  ],
  kpisMissing: null,
  organisation: [
    { unit: 'デジタル戦略課', role: '総括' },
    { unit: '人事課', role: '任用・処遇の検討' },
  ],
  past: [{ year: '令和6年度', programme: '地方公共団体における広域的なデジタル人材の確保支援事業' }],
  pastMissing: null,
  supported: i % 4 === 0 ? [{ year: '令和7年度', ...theme(i + 1), state: { code: 'completed', label: '完了' } }] : [],
  own: [
    { name: '首長の関与', text: '知事との意見交換 年2回', missing: null },
    i % 3 === 0
      ? { name: 'AI利用の指針の有無', text: '', missing: { code: 'unread', label: '読取不可' } }
      : { name: 'AI利用の指針の有無', text: '策定済', missing: null },
  ],
})

export const overviewRows = (): OverviewBook => ({
  counts,
  beforeScoring: 0,
  copyFor: null,
  context: [
    { words: 'アクセラレータの任命 135人(令和7年10月1日現在、見本)', asOf: '2025-10-01' },
    { words: '人材プールのある都道府県 31団体', asOf: null },
  ],
  rows: prefectures.map((_, i) => {
    const row = overviewRow(i)
    if (i === 2) {
      const pool = { ...row.pool, fulltime: blank, total: known(5), printed: known(7) }
      return { ...row, pool, past: [], pastMissing: blank.missing, kpis: [], kpisMissing: blank.missing }
    }
    if (i === 3) return { ...row, summaries: { ...row.summaries, goal: unwritten, talent: said(awkward[0]) } }
    return row
  }),
})
