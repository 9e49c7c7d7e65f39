import { Refusal } from '../refusal.ts'

/** 応募の状態 (domain.md §4.1). */
export const applicationStates = [
  'draft',
  'received',
  'checking',
  'correcting',
  'eligible',
  'ineligible',
  'scoring',
  'deliberated',
  'selected',
  'reserve',
  'rejected',
  'withdrawn',
  'declined',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const applicationStateLabel = {
  draft: '作成中',
  received: '受付済',
  checking: '要件確認中',
  correcting: '補正依頼中',
  eligible: '要件適合',
  ineligible: '要件不適合',
  scoring: '採点中',
  deliberated: '審議済',
  selected: '選定',
  reserve: '補欠',
  rejected: '不選定',
  withdrawn: '取下げ',
  declined: '辞退',
} as const satisfies Record<ApplicationState, string>

/**
 * What may follow what. Back from a result to 審議済 is 決定取消, from 要件不適合 to 要件確認中 a second look; 取下げ is open
 * until the decision; 補欠 → 選定 is 繰上げ. 取下げ and 辞退 are final: a new application is a new record.
 */
const transitions = {
  draft: ['received', 'withdrawn'],
  received: ['checking', 'ineligible', 'withdrawn'],
  checking: ['correcting', 'eligible', 'ineligible', 'withdrawn'],
  correcting: ['checking', 'ineligible', 'withdrawn'],
  eligible: ['scoring', 'checking', 'withdrawn'],
  ineligible: ['checking', 'withdrawn'],
  scoring: ['deliberated', 'withdrawn'],
  deliberated: ['selected', 'reserve', 'rejected', 'withdrawn'],
  selected: ['declined', 'deliberated'],
  reserve: ['selected', 'declined', 'deliberated'],
  rejected: ['deliberated'],
  withdrawn: [],
  declined: [],
} as const satisfies Record<ApplicationState, readonly ApplicationState[]>

/** From the first score to the decision and after it: what is or was scored, and all a 委員 may ever see. */
const inTheRunning: readonly ApplicationState[] = [
  'scoring',
  'deliberated',
  'selected',
  'reserve',
  'rejected',
  'declined',
]

/** True from the start of the scoring on, unless it was withdrawn. */
export const isInTheRunning = (state: ApplicationState): boolean => inTheRunning.includes(state)

/** The states an application may go to next. */
export const nextStates = (state: ApplicationState): readonly ApplicationState[] => transitions[state]

/** Refuses (`conflict`) a step the process does not know. */
export function assertTransition(from: ApplicationState, to: ApplicationState): void {
  const allowed = nextStates(from)
  if (allowed.includes(to)) return
  const next = allowed.map((state) => `「${applicationStateLabel[state]}」`).join('・')
  throw new Refusal(
    'conflict',
    `「${applicationStateLabel[from]}」から「${applicationStateLabel[to]}」へは進められません。` +
      (next === '' ? 'この状態から先へは進みません。' : `次に選べるのは${next}です。`),
  )
}

/** True until the application is scored (and again never): what is written about it may still be put right. */
export const isBeforeScoring = (state: ApplicationState): boolean =>
  state === 'draft' ||
  state === 'received' ||
  state === 'checking' ||
  state === 'correcting' ||
  state === 'eligible' ||
  state === 'ineligible'

/** 期限後受信の扱い. */
export type LateDecision = 'accepted' | 'refused'

export const lateDecisionLabel = { accepted: '受理', refused: '不受理' } as const satisfies Record<LateDecision, string>

/** Result of one 要件確認 item: ○ × 確認中 対象外. */
export type CheckResult = 'ok' | 'ng' | 'pending' | 'na'

export const checkResultLabel = { ok: '○', ng: '×', pending: '確認中', na: '対象外' } as const satisfies Record<
  CheckResult,
  string
>

export interface ReceiptFacts {
  readonly hasCover: boolean
  readonly hasDetail: boolean
  /** ISO instant. */
  readonly receivedAt: string | null
  readonly themesMarked: readonly string[]
}

/** 受付済: needs 鑑文 and 詳細, the time of receipt, and exactly one theme. Refuses (`invalid`) with every reason at once. */
export function assertMayReceive(facts: ReceiptFacts): void {
  const fields: Record<string, string> = {}
  if (!facts.hasCover) fields['files.cover'] = '応募書(鑑文)がありません。ファイルを添付してください。'
  if (!facts.hasDetail) fields['files.detail'] = '応募書(詳細)がありません。ファイルを添付してください。'
  if (facts.receivedAt === null)
    fields['receivedAt'] = '受信日時がありません。メールの受信日時を秒まで入力してください。'
  if (facts.themesMarked.length !== 1)
    fields['themesMarked'] =
      facts.themesMarked.length === 0
        ? '重点テーマが選ばれていません。A〜Fから一つ選んでください。'
        : `重点テーマが${facts.themesMarked.length}つ選ばれています。団体に確かめて一つにしてください。`
  const reasons = Object.values(fields)
  if (reasons.length > 0) throw new Refusal('invalid', `まだ受付済にできません。${reasons.join('')}`, { fields })
}

export interface LateFacts {
  readonly late: boolean
  readonly lateDecision: LateDecision | null
  readonly lateReason: string
}

/** Past 受付済: a late application needs 受理 with a reason; refusing it (不受理) needs a reason as well. */
export function assertLateDecided(facts: LateFacts): void {
  if (!facts.late) return
  if (facts.lateDecision === null)
    throw new Refusal('conflict', '締切後に受信した応募です。先に受理・不受理とその理由を記録してください。')
  if (facts.lateReason.trim() === '')
    throw new Refusal(
      'invalid',
      `締切後の応募を${lateDecisionLabel[facts.lateDecision]}とする理由を入力してください。`,
      {
        fields: { lateReason: '理由を入力してください。' },
      },
    )
  if (facts.lateDecision === 'refused')
    throw new Refusal('conflict', '締切後の応募で不受理と決まっています。先へ進めるには受理に改めてください。')
}

/** Refuses (`conflict`) to decide on lateness once the application is scored or out of the running. */
export function assertLateDecidable(state: ApplicationState): void {
  if (!isBeforeScoring(state))
    throw new Refusal(
      'conflict',
      `「${applicationStateLabel[state]}」の応募です。受理・不受理を決められるのは採点を始める前までです。`,
    )
}

/**
 * 採点の開始: the deadline or the time of receipt may have been corrected after 要件適合, so lateness is asked once more.
 * Refuses (`conflict`) naming the late ones that nobody has accepted.
 */
export function assertNoneLate(
  applications: readonly {
    readonly name: string
    readonly late: boolean
    readonly lateDecision: LateDecision | null
  }[],
): void {
  const open = applications.filter((each) => each.late && each.lateDecision !== 'accepted')
  if (open.length === 0) return
  const names = open.map((each) => each.name).join('、')
  throw new Refusal(
    'conflict',
    `締切後の受信で、受理と決まっていない応募があります(${names})。受理・不受理を決めてから採点を始めてください。`,
  )
}

/**
 * Scores are open from 採点中 to the decision. After 審議済 a sheet must be handed back with a reason (合議による修正); under a
 * decision nothing moves any more, so that the decision stays on the scores it was made on. Refuses (`conflict`).
 */
export function assertScoresOpen(state: ApplicationState): void {
  if (state === 'scoring' || state === 'deliberated') return
  throw new Refusal(
    'conflict',
    `「${applicationStateLabel[state]}」の応募の採点票は変えられません。選定結果の後に直すときは、先に決定を取り消してください。`,
  )
}

export interface PassFacts extends LateFacts {
  readonly checks: readonly {
    readonly no: number
    readonly name: string
    readonly required: boolean
    readonly result: CheckResult
  }[]
}

/** 要件適合: the late decision is made and every required item is ○ or 対象外. Refuses (`conflict`) naming the items. */
export function assertMayPass(facts: PassFacts): void {
  assertLateDecided(facts)
  const open = facts.checks.filter(
    (each) => each.required && each.result !== 'ok' && each.result !== 'na' && !isAcceptedLate(facts, each.no),
  )
  if (open.length === 0) return
  const names = open.map((each) => `${each.no} ${each.name}(${checkResultLabel[each.result]})`).join('、')
  throw new Refusal('conflict', `要件適合にできません。次の項目を○か対象外にしてください: ${names}`)
}

// Item 1 (期限内受信) stays × for a late application; the recorded 受理 stands in its place.
const isAcceptedLate = (facts: LateFacts, no: number): boolean =>
  no === 1 && facts.late && facts.lateDecision === 'accepted'

export interface SheetFacts {
  readonly reviewer: string
  readonly application: string
  readonly state: 'open' | 'submitted' | 'locked' | 'excluded' | 'absent'
  /** Why the reviewer is 欠; empty otherwise. */
  readonly absentReason: string
}

/** 採点中→審議済: every 委員 × 応募 is 提出, COI除外, or 欠 with a reason. Names are for the message. */
export function assertScoringDone(sheets: readonly SheetFacts[]): void {
  const missing = sheets.filter(
    (each) => each.state === 'open' || (each.state === 'absent' && each.absentReason.trim() === ''),
  )
  if (missing.length === 0) return
  const names = missing
    .slice(0, 5)
    .map((each) => `${each.reviewer}の${each.application}`)
    .join('、')
  const more = missing.length > 5 ? `ほか${missing.length - 5}件` : ''
  throw new Refusal('conflict', `採点票がそろっていません(${names}${more})。提出を待つか、欠の理由を記録してください。`)
}

/** 選定・補欠・不選定: needs the day of 決裁 and a reason. */
export function assertMayDecide(facts: { readonly approvalDecidedOn: string | null; readonly reason: string }): void {
  if (facts.approvalDecidedOn === null)
    throw new Refusal('conflict', '決裁日がありません。起案・決裁の記録に決裁日を入れてから結果を確定してください。')
  if (facts.reason.trim() === '')
    throw new Refusal('invalid', '選定・補欠・不選定の理由を入力してください。', {
      fields: { reason: '理由を入力してください。' },
    })
}

/** 決定取消: a result goes back only under a new approval record, other than the one that made it. */
export function assertMayRevoke(facts: {
  readonly decidedApprovalId: string
  readonly newApprovalId: string | null
  readonly reason: string
}): void {
  if (facts.newApprovalId === null || facts.newApprovalId === facts.decidedApprovalId)
    throw new Refusal('conflict', '決定を取り消すには、取消しの新しい起案・決裁の記録が要ります。')
  if (facts.reason.trim() === '')
    throw new Refusal('invalid', '決定を取り消す理由を入力してください。', {
      fields: { reason: '理由を入力してください。' },
    })
}

/** 繰上げ follows the order of 補欠; passing one over needs a reason. */
export function assertMayPromote(facts: {
  readonly applicationId: string
  readonly reserves: readonly { readonly applicationId: string; readonly reserveOrder: number }[]
  readonly reason: string
}): void {
  const chosen = facts.reserves.find((each) => each.applicationId === facts.applicationId)
  if (chosen === undefined) throw new Refusal('conflict', '補欠ではない応募は繰り上げられません。')
  const passedOver = facts.reserves.filter((each) => each.reserveOrder < chosen.reserveOrder)
  if (passedOver.length > 0 && facts.reason.trim() === '')
    throw new Refusal(
      'invalid',
      `補欠第${chosen.reserveOrder}位より先の補欠が${passedOver.length}団体あります。順番によらず繰り上げる理由を入力してください。`,
      { fields: { reason: '理由を入力してください。' } },
    )
}
