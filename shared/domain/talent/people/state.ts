import { Refusal } from '../../refusal.ts'

/** Where a registration stands (domain.md §4.9). */
export const registrantStates = ['received', 'checking', 'registered', 'renewing', 'paused', 'unfit', 'erased'] as const
export type RegistrantState = (typeof registrantStates)[number]

export const registrantStateLabel = {
  received: '申請受付',
  checking: '要件確認中',
  registered: '登録',
  renewing: '更新確認中',
  paused: '休止',
  unfit: '要件不適合',
  erased: '抹消',
} as const satisfies Record<RegistrantState, string>

/** What may come next. 抹消 may come at any time and is the end. */
const next = {
  received: ['checking'],
  checking: ['registered', 'unfit'],
  registered: ['renewing', 'paused'],
  renewing: ['registered', 'paused'],
  paused: ['registered', 'renewing'],
  unfit: ['checking'],
  erased: [],
} as const satisfies Record<RegistrantState, readonly RegistrantState[]>

/** The states that a registration may be brought into from one, 抹消 left out. */
export const nextStates = (state: RegistrantState): readonly RegistrantState[] => next[state]

/** On the list: 登録, and 登録 while the yearly question is open. Only these are found for a posting or provided. */
export const isOnList = (state: RegistrantState): boolean => state === 'registered' || state === 'renewing'

/** Counted as registered: with those who rest. */
export const isRegistered = (state: RegistrantState): boolean => isOnList(state) || state === 'paused'

/** What waits for the office to check it. */
export const isToVerify = (state: RegistrantState): boolean => state === 'received' || state === 'checking'

/** Refuses (`conflict`) any deed on somebody of whom nothing may be held any more. */
export function assertHeld(state: RegistrantState): void {
  if (state === 'erased') throw new Refusal('conflict', '抹消した登録です。この人についての情報は残っていません。')
}

/** Refuses (`conflict`) a step that does not follow, and says what may follow. */
export function assertMayBecome(from: RegistrantState, to: RegistrantState): void {
  assertHeld(from)
  if (nextStates(from).includes(to)) return
  const may = nextStates(from).map((state) => `「${registrantStateLabel[state]}」`)
  throw new Refusal(
    'conflict',
    `「${registrantStateLabel[from]}」の登録は「${registrantStateLabel[to]}」にできません。次に進めるのは${may.join('か')}です。`,
  )
}
