import { addDays } from '../calendar/jst.ts'

export const forumStates = ['preparing', 'announced', 'held', 'reported'] as const
export type ForumState = (typeof forumStates)[number]
export const forumStateLabel = {
  preparing: '準備中',
  announced: '案内中',
  held: '開催した',
  reported: '報告した',
} as const satisfies Record<ForumState, string>

interface Standing {
  readonly heldOn: string
  readonly endsAt: string
  /** The earliest day on which an invitation went out; null while none did. */
  readonly announcedOn: string | null
  readonly reportedOn: string | null
}

/** How far a forum is at that moment (ISO 8601, +09:00): held once its end is past, whatever anybody has noted. */
export function forumStateOf({ heldOn, endsAt, announcedOn, reportedOn }: Standing, now: string): ForumState {
  if (reportedOn !== null) return 'reported'
  if (now >= `${heldOn}T${endsAt}:00+09:00`) return 'held'
  return announcedOn === null ? 'preparing' : 'announced'
}

/** Whether it is held within the next 14 days, today among them. */
export const isNear = (heldOn: string, today: string): boolean => heldOn >= today && heldOn <= addDays(today, 14)
