/** 種類: the kinds of record an entry of the record of deeds can be about, in the order in which a screen offers them. */
export const deedKinds = [
  'application',
  'incoming',
  'correction',
  'correspondence',
  'check',
  'reviewer',
  'score',
  'secondLook',
  'sheetFile',
  'selection',
  'meeting',
  'approval',
  'inquiry',
  'disclosure',
  'letter',
  'case',
  'plan',
  'kpi',
  'session',
  'action',
  'issue',
  'report',
  'accelerator',
  'call',
  'holiday',
  'office',
  'person',
  'record',
  'travel',
] as const
export type DeedKind = (typeof deedKinds)[number]

/** As the screens, the record and its book name them. */
export const deedKindLabel = {
  application: '応募',
  incoming: '届いたもの',
  correction: '補正依頼',
  correspondence: 'やりとり',
  check: '要件確認',
  reviewer: '委員・利害関係',
  score: '採点・集計',
  secondLook: '点の受け取り・照合',
  sheetFile: '採点票・申告書の出し入れ',
  selection: '選定',
  meeting: '審議会議',
  approval: '起案・決裁',
  inquiry: '問い合わせ',
  disclosure: '情報公開',
  letter: '通知・様式',
  case: '支援案件',
  plan: '計画',
  kpi: 'KPI',
  session: '支援記録',
  action: '宿題',
  issue: '課題・相談',
  report: '進捗報告',
  accelerator: 'アクセラレータ',
  call: '公募の設定',
  holiday: '休日',
  office: '課室',
  person: '利用者',
  record: '保存・廃棄',
  travel: '持ち出し・統合',
} as const satisfies Record<DeedKind, string>

/** The areas of the contract whose operations are deeds of that kind: what stands before the point of their names. */
const areas = {
  application: ['intake', 'applications'],
  incoming: ['incoming'],
  correction: ['corrections'],
  correspondence: ['correspondence'],
  check: ['checks'],
  reviewer: ['reviewers', 'conflicts'],
  score: ['scores', 'tally'],
  secondLook: ['scoreEntries'],
  sheetFile: ['sheetFiles', 'declarations'],
  selection: ['scenarios', 'selection'],
  meeting: ['meeting', 'minutes'],
  approval: ['approvals'],
  inquiry: ['inquiries'],
  disclosure: ['disclosure'],
  letter: ['letters', 'templates'],
  case: ['support'],
  plan: ['plan'],
  kpi: ['kpi'],
  session: ['sessions'],
  action: ['actions'],
  issue: ['issues'],
  report: ['progress'],
  accelerator: ['accelerators'],
  call: ['programme', 'forms'],
  holiday: ['holidays'],
  office: ['office', 'audit'],
  person: ['people'],
  record: ['keeping'],
  travel: ['travel', 'merge'],
} as const satisfies Record<DeedKind, readonly string[]>

/** The areas of a kind, for a search among the names of operations. */
export const areasOfKind = (kind: DeedKind): readonly string[] => areas[kind]

/** The kind of the deed that an operation of this name is; null for a name of which this program does not know. */
export function kindOfDeed(did: string): DeedKind | null {
  const area = did.split('.', 1)[0] ?? ''
  return deedKinds.find((kind) => areasOfKind(kind).includes(area)) ?? null
}
