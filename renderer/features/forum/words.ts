import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { Permission } from '../../../shared/domain/forum/fields.ts'
import type { ForumState } from '../../../shared/domain/forum/state.ts'
import type { Tone } from '../../ui/tag.tsx'
import type { ListedForum } from './records.ts'

export const stateTone = {
  preparing: 'neutral',
  announced: 'accent',
  held: 'ok',
  reported: 'mid',
} as const satisfies Record<ForumState, Tone>

export const permissionTone = {
  unasked: 'neutral',
  asked: 'warn',
  open: 'ok',
  closed: 'bad',
} as const satisfies Record<Permission, Tone>

type Held = Pick<ListedForum, 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'prefecture' | 'streamed'>

/** 「令和8年6月26日(金) 13:30–17:00」. */
export const whenWords = ({ heldOn, startsAt, endsAt }: Held): string =>
  `${formatWareki(heldOn, 'weekday')} ${startsAt}–${endsAt}`

/** 「見本会館(東京都)・配信あり」. */
export const whereWords = ({ place, prefecture, streamed }: Held): string =>
  `${place === '' ? prefecture : `${place}(${prefecture})`}${streamed ? '・配信あり' : ''}`
