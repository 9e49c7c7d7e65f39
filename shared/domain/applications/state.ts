import { Refusal } from '../refusal.ts'

/** 応募の状態 (domain.md §4.1, where 採点済 is called 審議済). */
export const applicationStates = [
  'draft',
  'received',
  'checking',
  'correcting',
  'eligible',
  'ineligible',
  'leftOut',
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
  leftOut: '採点せず終了',
  scoring: '採点中',
  // The code is older than the word: nobody has deliberated yet when the scoring is closed.
  deliberated: '採点済',
  selected: '選定',
  reserve: '補欠',
  rejected: '不選定',
  withdrawn: '取下げ',
  declined: '辞退',
} as const satisfies Record<ApplicationState, string>

/**
 * What may follow what. Back from a result to 採点済 is 決定取消, from 要件不適合 to 要件確認中 a second look; 取下げ is open
 * until the decision; 補欠 → 選定 is 繰上げ; 採点せず終了 is what passed 要件確認 after the scoring was closed, and may be taken up. 取下げ and 辞退 are final: a new application is a new record.
 */
const transitions = {
  draft: ['received', 'withdrawn'],
  received: ['checking', 'ineligible', 'withdrawn'],
  checking: ['correcting', 'eligible', 'ineligible', 'withdrawn'],
  correcting: ['checking', 'ineligible', 'withdrawn'],
  eligible: ['scoring', 'leftOut', 'checking', 'withdrawn'],
  ineligible: ['checking', 'withdrawn'],
  leftOut: ['eligible'],
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

const withResult: readonly ApplicationState[] = ['selected', 'reserve', 'rejected', 'declined']

/** True once a decision is on record that was not taken back; 辞退 follows one, and leaves it standing. */
export const hasResult = (state: ApplicationState): boolean => withResult.includes(state)

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

/** 要件不適合 and 取下げ stand on record with their reason. */
export const wantsMoveReason = (to: ApplicationState): boolean => to === 'ineligible' || to === 'withdrawn'

/** Refuses (`invalid`) a step that wants a reason without one. */
export function assertMoveReasoned(to: ApplicationState, reason: string): void {
  if (!wantsMoveReason(to) || reason.trim() !== '') return
  throw new Refusal('invalid', `「${applicationStateLabel[to]}」とする理由を入力してください。`, {
    fields: { reason: '理由を入力してください。' },
  })
}
