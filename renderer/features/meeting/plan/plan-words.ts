import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { meetingFormLabel } from '../../../../shared/domain/meeting/meeting-fields.ts'
import type { ListedMeeting } from './records.ts'

export const stageLabel = {
  planned: '準備中',
  open: '開催中',
  paused: '休憩中',
  closed: '開催済',
} as const satisfies Record<ListedMeeting['stage'], string>

export const stageTone = {
  planned: 'neutral',
  open: 'accent',
  paused: 'mid',
  closed: 'ok',
} as const satisfies Record<ListedMeeting['stage'], string>

type Held = Pick<ListedMeeting, 'no' | 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'form'>

/** 「令和8年3月6日(金) 14:00–16:00」. */
export const whenWords = ({ heldOn, startsAt, endsAt }: Held): string =>
  `${formatWareki(heldOn, 'weekday')} ${startsAt}–${endsAt}`

export const whereWords = ({ place, form }: Held): string => `${place}・${meetingFormLabel[form]}`

/** Without the one at this place, or moved by so many places; null where it cannot go there. */
export function moved<Line>(lines: readonly Line[], at: number, by: number): Line[] | null {
  const [own, to] = [lines[at], at + by]
  if (own === undefined || to < 0 || to >= lines.length) return null
  return lines.toSpliced(at, 1).toSpliced(to, 0, own)
}
