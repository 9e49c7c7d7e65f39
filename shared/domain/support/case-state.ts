import { type ApplicationState, applicationStateLabel } from '../applications/state.ts'
import { Refusal } from '../refusal.ts'
import type { DecisionResult } from '../selection/decision.ts'
import type { ThemeLetter } from './track.ts'

/** 支援案件の状態 (domain.md §4.5); 休止 and 中止 may come at any time. */
export const caseStates = ['planning', 'agreed', 'running', 'closing', 'completed', 'paused', 'stopped'] as const
export type CaseState = (typeof caseStates)[number]

export const caseStateLabel = {
  planning: '計画策定中',
  agreed: '計画合意',
  running: '実施中',
  closing: '成果取りまとめ中',
  completed: '完了',
  paused: '休止',
  stopped: '中止',
} as const satisfies Record<CaseState, string>

/** 完了 or 中止: nothing of it is on anybody's list any more, and it no longer counts as 支援中. */
export const isOver = (state: CaseState): boolean => state === 'completed' || state === 'stopped'

/** Of a case at work the next session and the monthly 進捗報告 are awaited; not of one that rests (休止) or is over. */
export const isAtWork = (state: CaseState): boolean => !isOver(state) && state !== 'paused'

/** The case of a body that declined (辞退) is not begun anew: refuses (`conflict`) to take it out of 完了 or 中止. */
export function assertMayBe(to: CaseState, application: { readonly state: ApplicationState }): void {
  if (application.state === 'declined' && !isOver(to))
    throw new Refusal('conflict', `辞退した団体の支援案件です。「${caseStateLabel[to]}」には戻せません。`, {
      fields: { state: '辞退した団体の支援案件は、中止か完了です。' },
    })
}

/**
 * 支援 begins only with a decision in force: the state and the decision that made it must both say 選定 (`conflict`). It
 * goes to a body on a theme, so neither may be empty (`invalid`). Answers both (domain.md §0-1, §3.3).
 */
export function bodyToSupport(application: {
  readonly state: ApplicationState
  /** The result in force; null without one. */
  readonly decided: DecisionResult | null
  readonly jis2: string | null
  readonly theme: ThemeLetter | null
}): { jis2: string; theme: ThemeLetter } {
  const { state, decided, jis2, theme } = application
  if (state !== 'selected' || decided !== 'selected')
    throw new Refusal(
      'conflict',
      `選定された応募だけが支援の対象です(今の状態は「${applicationStateLabel[state]}」)。先に選定結果を記録してください。`,
    )
  if (jis2 === null || theme === null)
    throw new Refusal('invalid', '応募書の都道府県または重点テーマが空欄です。応募書の欄を確かめてください。')
  return { jis2, theme }
}
