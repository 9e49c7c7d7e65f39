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
