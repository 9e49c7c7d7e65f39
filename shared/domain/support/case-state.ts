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
