/** The words of 伴走支援, by the codes they are stored under (domain.md §4.5–4.7, §8). */

/** 支援の種類 */
export const sessionKindLabel = {
  kickoff: 'キックオフ',
  regular: '定例オンライン',
  online: '個別オンライン',
  visit: '現地訪問',
  workshop: '勉強会',
  interim: '中間報告会',
  final: '成果報告会',
  consultation: 'メール・電話相談',
} as const
type SessionKind = keyof typeof sessionKindLabel

/** 参加者の立場 */
export const sideLabel = {
  ministry: '総務省',
  contractor: '委託事業者',
  expert: '有識者',
  prefecture: '都道府県',
  municipality: '市区町村',
} as const

/** 課題の状態 */
export const issueStateLabel = {
  raised: '起票',
  working: '対応中',
  answered: '回答済',
  closed: '完了',
  onHold: '保留',
  outOfScope: '対象外',
} as const

/** 重要度 */
export const severityLabel = { low: '軽微', middle: '中', high: '重大' } as const

/** 進捗報告の状態 */
export const reportStateLabel = { draft: '下書き', submitted: '提出済', confirmed: '確認済' } as const

/** 支援記録の状態 */
export const recordStateLabel = { draft: '下書き', confirmed: '確認済' } as const

/** 助言の扱い */
export const adoptionLabel = { adopted: '採用', considering: '検討中', declined: '見送り' } as const

/** 指標の種別 */
export const kpiKindLabel = { activity: '活動', outcome: '成果' } as const

/** 計画の項目の状態 */
export const milestoneStatusLabel = { planned: '予定', running: '実施中', late: '遅れ', done: '完了' } as const
export type MilestoneStatus = keyof typeof milestoneStatusLabel

export const reportTrackLabel = { TALENT: '人材確保', THEME: '重点テーマ', COMMON: '共通' } as const

/** 支援の方法. `hybrid` is 併用: some came, some joined from afar. */
export const sessionModeLabel = {
  online: 'オンライン',
  onsite: '現地',
  hybrid: '併用',
  remote: 'メール・電話',
  unknown: '',
} as const
export type SessionMode = keyof typeof sessionModeLabel

const kindMode: Partial<Record<SessionKind, SessionMode>> = {
  regular: 'online',
  online: 'online',
  visit: 'onsite',
  consultation: 'remote',
}

/** How a session was held: its kind says it, or else its place (「オンライン」, 「県庁3階会議室・オンライン併用」). */
export function sessionMode(kind: SessionKind, place: string): SessionMode {
  const known = kindMode[kind]
  if (/併用|ハイブリッド/u.test(place)) return 'hybrid'
  if (known !== undefined) return known
  if (/オンライン|web|ウェブ|teams|zoom|webex/iu.test(place.normalize('NFKC'))) return 'online'
  return place.trim() === '' ? 'unknown' : 'onsite'
}

/** A 課題 that still wants something; 完了 and 対象外 do not. */
export const isOpenIssue = (state: keyof typeof issueStateLabel): boolean =>
  state !== 'closed' && state !== 'outOfScope'

/** The day a 課題 was closed: today where nobody named it, none while it is open. */
export const closedOnOf = (
  state: keyof typeof issueStateLabel,
  closedOn: string | null,
  today: string,
): string | null => (isOpenIssue(state) ? null : (closedOn ?? today))
