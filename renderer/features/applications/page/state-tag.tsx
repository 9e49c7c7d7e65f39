import { lateDecisionLabel } from '../../../../shared/domain/applications/late.ts'
import { type ApplicationState, applicationStateLabel } from '../../../../shared/domain/applications/state.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { ApplicationRow } from '../records.ts'

const tone = {
  draft: 'neutral',
  received: 'accent',
  checking: 'accent',
  correcting: 'warn',
  eligible: 'ok',
  ineligible: 'bad',
  leftOut: 'neutral',
  scoring: 'mid',
  deliberated: 'mid',
  selected: 'ok',
  reserve: 'mid',
  rejected: 'neutral',
  withdrawn: 'neutral',
  declined: 'neutral',
} as const satisfies Record<ApplicationState, Tone>

/** A draft is not yet of the office's book: it is called what it is. */
export const stateWord = (state: ApplicationState): string =>
  state === 'draft' ? '未受付' : applicationStateLabel[state]

export const StateTag = ({ state }: { state: ApplicationState }) => <Tag tone={tone[state]}>{stateWord(state)}</Tag>

/** 「期限後」, with what was decided about it. Nothing for one in time. */
export function LateTag({ row }: { row: Pick<ApplicationRow, 'late' | 'lateDecision'> }) {
  if (!row.late) return null
  if (row.lateDecision === null) return <Tag tone="bad">期限後</Tag>
  return (
    <Tag tone={row.lateDecision === 'accepted' ? 'warn' : 'bad'}>期限後・{lateDecisionLabel[row.lateDecision]}</Tag>
  )
}
