import { type MeetingResult, meetingResultLabel } from '../../../../../shared/domain/meeting/deeds.ts'
import type { Item } from '../records.ts'

/** How a body stands in the meeting. Every body has one of them, so that their counts are the bodies. */
export const standings = ['selected', 'reserve', 'rejected', 'held', 'carried', 'undecided'] as const
export type Standing = (typeof standings)[number]

/** 未決: without a word of the meeting yet. What is 保留 or goes on 次回 has one, and is none of them. */
export const standingLabel = {
  ...meetingResultLabel,
  carried: '次回へ継続',
  undecided: '未決',
} as const satisfies Record<Standing, string>

export const standingFrom = (result: MeetingResult | 'carried' | null): Standing => result ?? 'undecided'

export const standingOf = ({ state, decision }: Pick<Item, 'state' | 'decision'>): Standing => {
  if (state === 'carried') return 'carried'
  return decision === null || decision.result === 'agreed' ? 'undecided' : decision.result
}

/** Those of the whole that have no result yet, and keep it from being decided: 未決 and 保留. */
export const isUndecided = (standing: Standing): boolean => standing === 'undecided' || standing === 'held'
