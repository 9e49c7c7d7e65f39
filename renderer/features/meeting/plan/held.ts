import { expectationLabel, presenceModeLabel } from '../../../../shared/domain/meeting/meeting-fields.ts'
import type { Tone } from '../../../ui/tag.tsx'
import type { MeetingPage, Member } from './records.ts'

interface Shown {
  readonly tone: Tone
  readonly words: string
}

const expectedTone = {
  unknown: 'warn',
  room: 'ok',
  online: 'ok',
  proxy: 'mid',
  absent: 'neutral',
} as const satisfies Record<Member['expected'], Tone>

/** Whether somebody is expected; once the meeting has begun, whether they came. */
export function attendanceOf(
  { stage }: Pick<MeetingPage, 'stage'>,
  member: Member | undefined,
  expected: Member['expected'],
): Shown {
  if (stage === 'planned') return { tone: expectedTone[expected], words: expectationLabel[expected] }
  const last = member?.stays.at(-1)
  if (last !== undefined) return { tone: 'ok', words: presenceModeLabel[last.mode] }
  return { tone: 'neutral', words: expectationLabel.absent }
}
