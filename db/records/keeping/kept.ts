import type { RecordArea } from '../../../shared/contract/operation.ts'
import type { DeedKind } from '../../../shared/domain/history/kinds.ts'
import type { RecordCode } from '../../../shared/domain/keeping/kinds.ts'
import type { Right } from '../../../shared/domain/roles.ts'
import { keptOfPostings } from './kept-postings.ts'

/** What every year shares: the people, the deeds, the search, what runs. It lasts as long as the ledger (常用). */
export type Code = RecordCode | 'office'

export interface Kept {
  readonly code: Code
  /** As the office calls one row of it. */
  readonly label: string
  /** The area that tells of it. */
  readonly area: RecordArea
  /** The column and table by which a row belongs to its year; none where it says the year itself, or has none. */
  readonly of?: readonly [column: string, parent: string]
  /** Where a row is mended; `{column}` is its own. */
  readonly route: string
  /** Columns that are only a way to reach somebody. */
  readonly contact?: readonly string[]
  /** Beside the role: only who has it is told what stands there. */
  readonly right?: Right
  /** A word that is found in the key of a row, which goes whole. */
  readonly whole?: true
}

const toForm = '/applications/{application_id}/form'
const inCase = (tab: string) => `/support/{case_id}/${tab}`
const applications = { code: 'applications', area: 'applications' } as const
const review = { code: 'review', area: 'reviewers' } as const
const meeting = { code: 'meeting', area: 'meeting' } as const
const decisions = { code: 'decisions', area: 'selection' } as const
const support = { code: 'support', area: 'support' } as const
const call = { code: 'call', area: 'programme', route: '/settings/year' } as const
const office = { code: 'office', area: 'office', route: '/settings/office' } as const
const accelerators = { ...office, area: 'accelerators', route: '/talent/accelerators' } as const
const ofApplication = ['application_id', 'application'] as const
const ofReviewer = ['reviewer_id', 'reviewer'] as const
const ofMeeting = ['meeting_id', 'meeting'] as const
const ofCase = ['case_id', 'support_case'] as const
const ofForums = { code: 'support', area: 'forum' } as const
const forums = { ...ofForums, of: ['forum_id', 'forum'], route: '/forum/{forum_id}/day' } as const
const ofReply = ['reply_id', 'forum_reply'] as const
const ofApproval = ['approval_id', 'approval'] as const
const conflicts = { ...review, area: 'conflicts', of: ofReviewer, route: '/review/conflicts/{reviewer_id}' } as const
const scores = { ...review, area: 'scores', route: '/review/scores' } as const
const minutes = { ...meeting, area: 'minutes', route: '/meeting/{meeting_id}/minutes' } as const
/** Over the years; the 抹消 of one of them is a deed of its own (`talent.withdraw`). */
const people = { ...office, area: 'talent', right: 'talent' } as const
const ofPeople = '/talent/people/{registrant_id}'
const approvals = { ...decisions, area: 'approvals', of: ofApproval, route: '/approvals/{approval_id}' } as const

/**
 * Every table of an office and the 行政文書ファイル its rows belong to; a table that is missing here fails `test/db/keeping`.
 * Whatever another one hangs on stands before it: they are erased from the last to the first.
 */
export const keptTables = {
  programme: { ...call, label: '年度' },
  call_document: { ...call, label: '提出書類', route: '/settings/documents' },
  theme: { ...call, label: '重点テーマ', route: '/settings/documents' },
  criterion: { ...call, label: '評価項目', route: '/settings/criteria' },
  gate: { ...call, label: '要件の○×', route: '/settings/criteria' },
  check_item: { ...call, label: '要件確認の項目', route: '/settings/checks' },
  form_definition: { ...call, area: 'forms', label: '応募様式', route: '/settings/forms' },
  measure_version: { ...call, label: '評価項目の版', route: '/settings/criteria' },
  deadline_move: { ...call, label: '締切の延長' },
  year_parting: { ...call, label: '年度の分かれた時の印', route: '/settings/travel' },

  application: { ...applications, label: '応募', route: '/applications/{id}/form' },
  application_document: { ...applications, label: '応募書の本文', of: ofApplication, route: toForm },
  application_file: {
    ...applications,
    label: '応募の書類',
    of: ofApplication,
    route: '/applications/{application_id}/files',
  },
  application_reading: { ...applications, label: '読み取り', of: ofApplication, route: toForm },
  application_summary: {
    ...applications,
    label: '要約',
    of: ofApplication,
    route: '/applications/{application_id}/summary',
  },
  application_version: {
    ...applications,
    label: '応募書の旧版',
    of: ofApplication,
    route: '/applications/{application_id}/versions',
  },
  incoming: { ...applications, label: '届いたもの', route: '/applications/came', contact: ['sender'] },
  incoming_announced: {
    ...applications,
    label: 'メールにある添付',
    of: ['incoming_id', 'incoming'],
    route: '/applications/came',
  },
  phone_note: {
    ...applications,
    area: 'correspondence',
    label: '電話メモ',
    route: '/correspondence/{jis2}/{id}',
  },
  correction: {
    ...applications,
    label: '補正依頼',
    of: ofApplication,
    route: '/applications/{application_id}/correction',
  },
  correction_item: {
    ...applications,
    label: '補正依頼の事項',
    of: ['correction_id', 'correction'],
    route: '/applications',
  },
  receipt_mail: {
    ...applications,
    label: '受領連絡を送った記録',
    of: ofApplication,
    route: '/applications/{application_id}',
  },
  check_result: {
    ...applications,
    label: '要件確認',
    of: ofApplication,
    route: '/applications/{application_id}/checks',
  },
  parting: {
    ...applications,
    label: '分かれた時の印',
    of: ofApplication,
    route: '/settings/travel',
  },
  hidden_name: {
    ...applications,
    label: '伏せる氏名',
    of: ofApplication,
    route: '/applications/{application_id}/names',
    whole: true,
  },

  reviewer: { ...review, label: '委員', route: '/review/reviewers/{id}', contact: ['email'] },
  sheet_given: { ...review, area: 'sheetFiles', label: '渡した採点票・申告書', route: '/review/standing' },
  sheet_return: { ...review, area: 'sheetFiles', label: '戻った採点票・申告書', route: '/review/standing' },
  conflict: { ...conflicts, label: '利害関係' },
  conflict_answer: { ...conflicts, label: '利害関係の回答' },
  conflict_dismissal: { ...conflicts, label: '利害関係の確認' },
  no_conflict: { ...conflicts, label: '利害関係なし' },
  score_sheet: { ...scores, area: 'sheets', label: '採点票', of: ofReviewer, route: '/review/scores/{reviewer_id}' },
  score: { ...scores, label: '点', of: ['sheet_id', 'score_sheet'] },
  score_entry: { ...scores, label: '点の受け取り', of: ofReviewer },
  score_change: { ...scores, label: '点の変更', of: ['sheet_id', 'score_sheet'] },
  score_look: { ...scores, label: '点の照合', of: ['sheet_id', 'score_sheet'] },
  gate_answer: { ...review, area: 'tally', label: '要件の○×の回答', of: ofApplication, route: '/review/tally' },
  tie_settlement: { ...review, area: 'tally', label: '同点の裁定', route: '/review/tally' },
  scenario: { ...review, area: 'scenarios', label: '組合せ', route: '/review/scenarios' },
  scenario_body: {
    ...review,
    area: 'scenarios',
    label: '組合せの団体',
    of: ['scenario_id', 'scenario'],
    route: '/review/scenarios',
  },

  meeting: { ...meeting, label: '審議会議', route: '/meeting/{id}' },
  meeting_item: { ...meeting, label: '次第', of: ofMeeting, route: '/meeting/{meeting_id}' },
  meeting_member: { ...meeting, label: '出席者', of: ofMeeting, route: '/meeting/{meeting_id}' },
  meeting_material: { ...meeting, label: '配布資料', of: ofMeeting, route: '/meeting/{meeting_id}' },
  meeting_entry: { ...meeting, label: '審議の記録', of: ofMeeting, route: '/meeting/{meeting_id}' },
  speech: { ...meeting, area: 'speeches', label: '発言', of: ofMeeting, route: '/meeting/{meeting_id}' },
  projection: { ...meeting, area: 'projection', label: '投影', of: ofMeeting, route: '/meeting/{meeting_id}' },
  minutes_edit: { ...minutes, label: '議事概要の修正', of: ofMeeting },
  minutes_round: { ...minutes, label: '議事概要の版', of: ofMeeting },
  minutes_answer: { ...minutes, label: '議事概要への回答', of: ['round_id', 'minutes_round'], route: '/meeting' },

  decision: { ...decisions, label: '選定結果', of: ofApplication, route: '/selection/{application_id}' },
  proposal: { ...decisions, label: '選定案', of: ofApplication, route: '/selection/{application_id}' },
  publication: { ...decisions, label: '公表', route: '/selection' },
  approval: { ...decisions, area: 'approvals', label: '起案・決裁', route: '/approvals/{id}' },
  approval_round: { ...approvals, label: '起案の回' },
  approval_step: { ...approvals, label: '回議' },
  approval_line: { ...approvals, label: '起案の対象' },
  notice: { ...decisions, area: 'letters', label: '通知の番号', of: ofApplication, route: '/letters/{application_id}' },
  letter: { ...decisions, area: 'letters', label: '通知・公表資料', route: '/letters' },

  inquiry: {
    code: 'inquiries',
    area: 'inquiries',
    label: '問い合わせ',
    route: '/inquiries/{id}',
    contact: ['contact'],
  },

  disclosure_request: { code: 'inquiries', area: 'disclosure', label: '開示請求', route: '/disclosure/{id}' },
  disclosure_choice: {
    code: 'inquiries',
    area: 'disclosure',
    label: '開示の区分',
    of: ['request_id', 'disclosure_request'],
    route: '/disclosure/{request_id}',
  },

  support_case: { ...support, label: '支援案件', route: '/support/{id}' },
  milestone: { ...support, area: 'plan', label: '計画の項目', of: ofCase, route: inCase('plan') },
  kpi: { ...support, area: 'kpi', label: 'KPI', of: ofCase, route: inCase('kpi') },
  kpi_value: { ...support, area: 'kpi', label: 'KPIの実績値', of: ['kpi_id', 'kpi'], route: '/support' },
  session: { ...support, area: 'sessions', label: '支援記録', of: ofCase, route: inCase('sessions/{id}') },
  advice: { ...support, area: 'sessions', label: '助言', of: ['session_id', 'session'], route: '/support' },
  action: { ...support, area: 'actions', label: '宿題', of: ofCase, route: inCase('actions/{id}') },
  issue: { ...support, area: 'issues', label: '課題', of: ofCase, route: inCase('issues/{id}') },
  progress_report: { ...support, area: 'progress', label: '進捗報告', of: ofCase, route: inCase('reports/{id}') },

  forum: { ...ofForums, label: 'フォーラム', route: '/forum/{id}' },
  forum_slot: { ...forums, label: 'フォーラムの次第' },
  forum_person: { ...forums, label: 'フォーラムの登壇者・ボード', route: '/forum/{forum_id}/board' },
  forum_invitation: { ...forums, label: 'フォーラムの案内', route: '/forum/{forum_id}/people' },
  forum_participant: {
    ...forums,
    label: 'フォーラムの申込',
    route: '/forum/{forum_id}/people',
    contact: ['email'],
  },
  forum_material: { ...forums, label: 'フォーラムの資料', route: '/forum/{forum_id}/materials' },
  forum_question: { ...forums, label: 'アンケートの質問', route: '/forum/{forum_id}/questionnaire' },
  forum_reply: { ...forums, label: 'アンケートの回答', route: '/forum/{forum_id}/questionnaire' },
  forum_answer: { ...ofForums, label: 'アンケートの答え', of: ofReply, route: '/forum' },
  forum_comment: { ...ofForums, label: 'アンケートの自由記述', of: ofReply, route: '/forum' },
  ...keptOfPostings,

  office: { ...office, label: '課室' },
  profile: { ...office, area: 'people', label: '利用者', route: '/settings/people?item={id}' },
  holiday_edit: { ...office, area: 'holidays', label: '休日の変更', route: '/settings/holidays' },
  letter_template: { ...office, area: 'templates', label: '様式の版', route: '/settings/templates' },
  job: { ...office, area: 'jobs', label: '処理の控え', route: '' },
  stored_file: { ...office, area: 'files', label: '保存した書類', route: '' },
  stored_chunk: { ...office, area: 'files', label: '書類の中身', route: '' },
  search_entry: { ...office, area: 'search', label: 'さがす言葉', route: '' },
  audit: { ...office, area: 'audit', label: '操作の記録', route: '/settings/audit' },
  record_kind: { ...office, area: 'keeping', label: '保存期間表', route: '/settings/keeping' },
  record_extension: { ...office, area: 'keeping', label: '延長の記録', route: '/settings/keeping' },
  disposal: { ...office, area: 'keeping', label: '廃棄・移管の記録', route: '/settings/keeping' },
  disposal_line: { ...office, area: 'keeping', label: '廃棄・移管した記録の明細', route: '/settings/keeping' },
  travel: { ...office, label: '持ち出し', route: '/settings/travel' },
  registrant: { ...people, label: '協力可能人材', route: '/talent/people/{id}' },
  registrant_person: { ...people, label: '協力可能人材の氏名・連絡先', route: ofPeople },
  registrant_career: { ...people, label: '協力可能人材の職歴', route: ofPeople },
  registrant_exam: { ...people, label: '協力可能人材の資格', route: ofPeople },
  registrant_claim: { ...people, label: '協力可能人材の要件', route: ofPeople },
  registrant_consent: { ...people, label: '協力可能人材の同意', route: ofPeople },
  registrant_view: { ...people, label: '協力可能人材を見た記録', route: ofPeople },
  provision: { ...people, label: '県への提供', route: '/talent/people' },
  provision_line: { ...people, label: '県へ提供した人', route: ofPeople },
  talent_import: { ...people, label: '名簿の取込', route: '/talent/people' },
  talent_import_line: { ...people, label: '取込を待つ名簿の行', route: '/talent/people' },
  introduction: { ...people, area: 'introductions', label: '照会・紹介', route: '/talent/postings/{posting_id}' },
  talent_notice: { ...people, area: 'notices', label: '定期のお知らせ', route: '/talent/postings' },
  talent_notice_posting: { ...people, area: 'notices', label: 'お知らせに載せた募集', route: '/talent/postings' },
  talent_notice_receiver: { ...people, area: 'notices', label: 'お知らせを送った人', route: '/talent/postings' },
  talent_rule: { ...call, area: 'talent', label: '協力可能人材の規則', route: '/talent/people' },
  accelerator_rule: { ...accelerators, label: 'アクセラレータの年度の決まり', route: '/talent/accelerators/rule' },
  accelerator_base_day: { ...accelerators, label: '基準日', route: '/talent/accelerators/rule' },
  accelerator_step_kind: { ...accelerators, label: '任命手続の項目', route: '/talent/accelerators/rule' },
  accelerator: { ...accelerators, label: 'アクセラレータ', route: '/talent/accelerators/{id}' },
  accelerator_requirement: { ...accelerators, label: '要件の根拠', route: '/talent/accelerators/{accelerator_id}' },
  appointment: { ...accelerators, label: '任用', route: '/talent/accelerators/{accelerator_id}' },
  appointment_term: { ...accelerators, label: '任期' },
  appointment_step: { ...accelerators, label: '任命手続の記録' },
  accelerator_report: { ...accelerators, label: '基準日の報告' },
  accelerator_snapshot: { ...accelerators, label: '任命状況の確定' },
  accelerator_snapshot_line: { ...accelerators, label: '任命状況の数' },
  scouring: { ...office, area: 'keeping', label: '消した跡の掃除', route: '/settings/keeping' },
} as const satisfies Readonly<Record<string, Kept>>
export type KeptTable = keyof typeof keptTables

/** The same, each with all that may be said of one. */
export const keptList: readonly (readonly [table: KeptTable, kept: Kept])[] = Object.entries<Kept>(keptTables).map(
  // The keys of the object above.
  ([table, kept]) => [table as KeptTable, kept],
)

export const tablesOf = (code: Code) => keptList.filter(([, kept]) => kept.code === code)

/** The file that an entry of the record of deeds belongs to, by what it was done with. */
export const codeOfDeed = {
  application: 'applications',
  check: 'applications',
  reviewer: 'review',
  score: 'review',
  incoming: 'applications',
  correction: 'applications',
  correspondence: 'applications',
  secondLook: 'review',
  sheetFile: 'review',
  selection: 'decisions',
  meeting: 'meeting',
  approval: 'decisions',
  inquiry: 'inquiries',
  disclosure: 'inquiries',
  letter: 'decisions',
  case: 'support',
  plan: 'support',
  kpi: 'support',
  session: 'support',
  action: 'support',
  issue: 'support',
  report: 'support',
  posting: 'talent',
  partner: 'talent',
  training: 'talent',
  introduction: 'office',
  forum: 'support',
  accelerator: 'office',
  call: 'call',
  holiday: 'office',
  office: 'office',
  person: 'office',
  record: 'office',
  travel: 'office',
  talent: 'office',
} as const satisfies Record<DeedKind, Code>

/** SQL for the year of a row that is called `t`: its own, or that of what it hangs on. */
export function yearOf(table: KeptTable, alias = 't'): string {
  const kept: Kept = keptTables[table]
  if (kept.code === 'office') return 'NULL'
  if (kept.of === undefined) return `${alias}.fy`
  const [column, parent] = kept.of
  // A parent is a table of the list: the test walks them.
  return `(SELECT ${yearOf(parent as KeptTable, `${alias}_`)} FROM ${parent} ${alias}_ WHERE ${alias}_.id = ${alias}.${column})`
}
