import { Refusal } from '../refusal.ts'
import { type ApplicationState, applicationStateLabel, isBeforeScoring } from './state.ts'

/** 期限後受信の扱い. */
export type LateDecision = 'accepted' | 'refused'

export const lateDecisionLabel = { accepted: '受理', refused: '不受理' } as const satisfies Record<LateDecision, string>

/** What of an application says whether it was late and what became of that. */
export interface LateFacts {
  /** Received after the deadline, to the second (calendar/deadline.ts). */
  readonly late: boolean
  /** Null while nobody has decided. */
  readonly lateDecision: LateDecision | null
  readonly lateReason: string
}

/**
 * Past 受付済 a late application needs 受理 with a reason; 不受理 needs a reason as well and goes no further (domain.md
 * §4.1). Refuses with `conflict`, or with `invalid` where only the reason lacks.
 */
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

/** Whether lateness keeps an application from going on no more: it was in time, or is accepted. */
export const isLateSettled = ({ late, lateDecision }: Omit<LateFacts, 'lateReason'>): boolean =>
  !late || lateDecision === 'accepted'

/** Refuses (`conflict`) to decide on lateness once the application is scored or out of the running, or was in time. */
export function assertLateDecidable({
  state,
  late,
}: {
  readonly state: ApplicationState
  readonly late: boolean
}): void {
  if (!isBeforeScoring(state))
    throw new Refusal(
      'conflict',
      `「${applicationStateLabel[state]}」の応募です。受理・不受理を決められるのは採点を始める前までです。`,
    )
  if (!late) throw new Refusal('conflict', '期限内に届いた応募です。受理・不受理の判断は要りません。')
}
