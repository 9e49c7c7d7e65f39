import type {
  ProgressBook,
  ReceiptBook,
  ReportHeader,
  ReportRows,
  SelectionBook,
  SummaryBook,
  TallyBook,
} from '../../../shared/contract/reports/rows.ts'
import { progressLevelLabel } from '../../../shared/domain/support/progress.ts'
import { themeNames } from '../../support/forms/application-form.ts'

/** A year as an office knows it: eleven applications, one late, one reviewer conflicted, texts of every kind. */

export const header: ReportHeader = {
  fiscalYear: 2026,
  asOf: '2026-11-22',
  label: '機密性2情報',
  handling: '関係者限り・会議後回収',
  documentNumber: '資料1',
  officeName: '総務省 自治行政局 地域力創造グループ 地域情報化企画室',
  practice: false,
  printedAt: '2026-11-22T05:02:09Z',
  auditHead: '9f3ac21e',
}

export const prefectures = [
  ['020001', '青森県'],
  ['050008', '秋田県'],
  ['070009', '福島県'],
  ['150002', '新潟県'],
  ['180009', '福井県'],
  ['190004', '山梨県'],
  ['300004', '和歌山県'],
  ['320005', '島根県'],
  ['390003', '高知県'],
  ['420000', '長崎県'],
  ['460001', '鹿児島県'],
] as const

const letters = ['B', 'F', 'A', 'E', 'C', 'F', 'D', 'B', 'E', 'A', 'F'] as const

/** What a person may type or paste that a workbook must survive. */
export const awkward = [
  '=HYPERLINK("http://example.invalid","開く")',
  '+81-3-0000-0000へ要連絡',
  '-1点の扱いは要確認',
  '@見本 参照',
  '＝SUM(A1)',
  '<b>太字</b> & "引用" \'単\'',
  '絵文字😀と𠮷野家と👨‍👩‍👧',
  '制御\u0000文字\u0008\u001bと半端な\ud83d代理',
  ' 前後に空白 ',
  '一行目\r\n二行目\r三行目\n\t四行目',
  '_x0041_という文字列',
] as const

export const longText = (length: number): string =>
  '県内市町村では情報担当が一人以下の団体が多く、共同調達の仕様を検討する人材が不足している。'
    .repeat(Math.ceil(length / 43))
    .slice(0, length)

const theme = (i: number) => {
  const letter = letters[i % letters.length] ?? 'A'
  return { themeLetter: letter, themeName: themeNames[letter] }
}
const body = (i: number) => {
  const [lgCode, prefecture] = prefectures[i % prefectures.length] ?? prefectures[0]
  return { lgCode, prefecture }
}
const pad = (n: number): string => String(n).padStart(2, '0')

/** Twelve came in, one was taken back before the meeting; said alike in all books. */
export const counts: ReceiptBook['counts'] = {
  received: 12,
  apart: [{ label: '取下げ', count: 1 }],
  judged: 11,
}
const noCounts: ReceiptBook['counts'] = { received: 0, apart: [], judged: 0 }

export const receiptRow = (i: number): ReceiptBook['rows'][number] => ({
  ...body(i),
  ...theme(i),
  receiptNo: `R8-${pad(i + 1)}`,
  receivedAt: `2026-02-${pad(9 + (i % 11))}T${pad(9 + (i % 8))}:15:0${i % 10}+09:00`,
  late: false,
  lateDecision: null,
  docNo: `情政第${100 + i}号`,
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

const criteria: TallyBook['criteria'] = [
  ['1', '課題認識・支援の必要性', 4],
  ['2', '人材確保の計画性', 4],
  ['3', 'テーマ取組の具体性・実現可能性', 4],
  ['4', '推進体制・市町村との連携', 3],
  ['5', '効果・KPIの妥当性', 2],
  ['6', '横展開・継続性', 3],
]
  .map(([no, name, weight]) => ({
    id: `criterion-${no}`,
    no: String(no),
    name: String(name),
    maxRaw: 5,
    weight: Number(weight),
    gate: false,
  }))
  .concat([
    { id: 'criterion-G', no: 'G', name: '要件(対象団体・テーマ1つ・両トラック)', maxRaw: 1, weight: 0, gate: true },
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
      departsFromRank: i === 4 || i === 5,
    }
  }),
})

const codeOf = new Map<string, string>(Object.entries(progressLevelLabel).map(([code, label]) => [label, code]))
export const level = (label: string) => ({ code: codeOf.get(label) ?? label, label })

export const summaryRows = (): SummaryBook => ({
  period: { label: '令和8年10月分', from: '2026-10-01', to: '2026-10-31' },
  asOf: '2026-10-31',
  reportsAsOf: '2026-11-22',
  elapsedShare: 0.645,
  rows: prefectures.map((_, i) => ({
    status: i % 4 === 3 ? { code: 'draft', label: '下書き' } : { code: 'confirmed', label: '確認済' },
    ...body(i),
    ...theme(i),
    staff: i % 2 === 0 ? ['見本 太郎', '例示 花子'] : ['例示 花子'],
    overall: i === 10 ? null : level(['順調', '概ね順調', 'やや遅れ', '遅れ', '完了'][i % 5] ?? '順調'),
    talent: level(['順調', '未着手', 'やや遅れ'][i % 3] ?? '順調'),
    themeLevel: i === 10 ? null : level(['概ね順調', '遅れ'][i % 2] ?? '順調'),
    done: i === 4 ? longText(900) : longText(70),
    next: i === 6 ? awkward.join('\n') : longText(50),
    issuesOpen: i,
    issuesSerious: i % 3,
    sessionsOnline: 5 + (i % 4),
    sessionsOnsite: i % 2,
    sessionsOther: i % 3,
    lastSessionOn: i === 10 ? null : '2026-10-14',
    nextSessionOn: i === 10 ? null : '2026-11-30',
    reportSubmittedOn: i % 4 === 3 ? null : '2026-11-05',
    kpiProgress: { talent: i === 10 ? null : -0.1 + i * 0.11, theme: i === 2 ? 0 : 0.35 + i * 0.07 },
  })),
})

const kpi = (i: number, more: Partial<ProgressBook['kpis'][number]> = {}): ProgressBook['kpis'][number] => ({
  track: i % 2 === 0 ? 'TALENT' : 'THEME',
  name:
    [
      '人材プールの常勤専門人材',
      'オンライン申請率',
      '窓口の待ち時間',
      '書かない窓口の導入団体',
      '年間運用費の単独調達比',
    ][i % 5] ?? '',
  unit: ['人', '%', '分', '団体', '千円'][i % 5] ?? '',
  kind: level(i % 2 === 0 ? '成果' : '活動'),
  direction: i === 2 ? 'down' : 'up',
  baseline: [2, 31.5, 24, 0, 123_456_789][i % 5] ?? null,
  baselineDate: '2026-04-01',
  target: [8, 60, 10, 12, 98_765_432][i % 5] ?? null,
  targetDate: '2027-03-31',
  monthly: Array.from({ length: 12 }, (_, m) =>
    m > 6 || m === 3 ? null : ([2 + m, 31.5 + m * 2.25, 24 - m, m, -1200 * m][i % 5] ?? null),
  ),
  latest: [8, 45, 18, 6, -7200][i % 5] ?? null,
  latestDate: '2026-10-31',
  progress: [1, 0.4737, 0.4286, 0.5, -0.12][i % 5] ?? null,
  level: level(['完了', 'やや遅れ', 'やや遅れ', '概ね順調', '遅れ'][i % 5] ?? '順調'),
  note: '',
  ...more,
})

export const progressRows = (): ProgressBook => ({
  ...body(9),
  ...theme(7),
  period: { label: '令和8年10月分', from: '2026-10-01', to: '2026-10-31' },
  status: level('確認済'),
  submittedOn: '2026-11-05',
  team: [
    { role: '支援団体の担当', names: '企画部デジタル戦略課 見本 太郎' },
    { role: '総務省の担当', names: '例示 花子' },
    { role: '委託事業者', names: '株式会社見本' },
    { role: '有識者', names: '見本 一郎、例示 二郎' },
  ],
  goalTalent: '常勤の専門人材を8人確保し、県内21市町の支援に当たらせる。',
  goalTheme: 'オンライン申請率60%、書かない窓口12団体。',
  overall: {
    decided: level('概ね順調'),
    suggested: level('やや遅れ'),
    reason: '公募の倍率が想定を上回り、年度内の任命が見込めるため、数値より一段上とした。',
  },
  talent: { decided: level('順調'), suggested: level('順調'), reason: '' },
  theme: { decided: level('やや遅れ'), suggested: null, reason: '基準値と目標値が同じ指標があり判定できない。' },
  summaryDone: longText(420),
  milestones: [
    {
      track: 'TALENT',
      title: '市町村ニーズ調査',
      owner: '県',
      planned: '2026-05-29',
      actual: '2026-05-26',
      daysLate: -3,
      status: level('完了'),
    },
    {
      track: 'TALENT',
      title: '役割・人数・任用形態の決定',
      owner: '県・委託',
      planned: '2026-07-31',
      actual: '2026-08-12',
      daysLate: 12,
      status: level('完了'),
    },
    {
      track: 'THEME',
      title: '窓口業務の棚卸しと標準フローの作成(県内21市町)',
      owner: '委託事業者',
      planned: '2026-10-30',
      actual: null,
      daysLate: 23,
      status: level('遅れ'),
    },
    {
      track: 'COMMON',
      title: '成果報告会',
      owner: '総務省',
      planned: '2027-03-12',
      actual: null,
      daysLate: null,
      status: level('予定'),
    },
    {
      track: 'COMMON',
      title: '=1+1 中間報告会',
      owner: '県',
      planned: '2026-10-20',
      actual: '2026-10-20',
      daysLate: 0,
      status: level('完了'),
    },
  ],
  kpis: [
    kpi(0),
    kpi(1),
    kpi(2),
    kpi(3),
    kpi(4),
    kpi(0, {
      name: '未測定の指標',
      baseline: null,
      target: null,
      monthly: Array.from({ length: 12 }, () => null),
      latest: null,
      latestDate: null,
      progress: null,
      level: null,
    }),
  ],
  issues: [
    {
      track: 'TALENT',
      category: '人材確保',
      raisedOn: '2026-09-02',
      severity: level('重大'),
      body: longText(1500),
      response: '協力可能人材一覧から候補を照会する。',
      owner: '県',
      due: '2026-11-30',
      closedOn: null,
      status: level('対応中'),
    },
    {
      track: 'THEME',
      category: '予算',
      raisedOn: '2026-10-08',
      severity: level('中'),
      body: awkward.join('\n'),
      response: '',
      owner: '委託',
      due: null,
      closedOn: '2026-10-20',
      status: level('完了'),
    },
  ],
  advice: [
    {
      givenOn: '2026-10-14',
      givenBy: '見本 一郎',
      track: 'TALENT',
      body: '任期付職員の給与は特定任期付の枠で検討するとよい。',
      adopted: level('採用'),
      result: '人事課と協議を開始した。',
    },
    { givenOn: '2026-10-14', givenBy: '例示 二郎', track: 'THEME', body: longText(200), adopted: null, result: '' },
  ],
  sessions: [
    {
      seq: 1,
      heldOn: '2026-05-20',
      kind: level('キックオフ'),
      mode: '現地',
      place: '長崎県庁',
      participants: 18,
      agenda: '年間計画の確認',
      summary: longText(120),
    },
    {
      seq: 7,
      heldOn: '2026-10-14',
      kind: level('定例オンライン'),
      mode: 'オンライン',
      place: '',
      participants: null,
      agenda: '公募の準備状況',
      summary: longText(90),
    },
  ],
  nextPlans: '公募(11月)、書類選考(12月)。\n窓口の標準フローを21市町へ提示する。',
  risk: '募集の周知が遅れると任命が次年度にずれ込む。',
  requestToMic: '協力可能人材一覧に推進型の人材を増やしてほしい。',
  confirmedBy: '例示 花子',
  confirmedAt: '2026-11-10T10:30:00+09:00',
})

export const samples = (): ReportRows => ({
  R1: receiptRows(),
  R5: tallyRows(),
  R6: selectionRows(),
  R9: summaryRows(),
  R10: progressRows(),
})

/** The same books on the first day, before anything has happened. */
export const emptySamples = (): ReportRows => ({
  R1: { deadline: null, counts: noCounts, rows: [] },
  R5: { ...tallyRows(), counts: noCounts, criteria: [], reviewers: [], applications: [] },
  R6: { counts: noCounts, rankedBy: '平均', rows: [] },
  R9: { ...summaryRows(), elapsedShare: null, rows: [] },
  R10: {
    ...progressRows(),
    themeLetter: null,
    themeName: null,
    team: [],
    milestones: [],
    kpis: [],
    issues: [],
    advice: [],
    sessions: [],
    summaryDone: '',
    nextPlans: '',
    risk: '',
    requestToMic: '',
    submittedOn: null,
    confirmedBy: null,
    confirmedAt: null,
  },
})
