import type { PresenceMode } from '../../../../../shared/domain/meeting/meeting-fields.ts'
import type { Deed, Member } from '../records.ts'

export type Way = PresenceMode | 'absent' | 'left'

/** What a member's own key records: as they said they would come, else 対面; whoever is here stays. */
export function usualWay({ present, expected }: Member): Way | null {
  if (present !== null) return null
  return expected === 'unknown' || expected === 'absent' ? 'room' : expected
}

/** What has to be written down for it; null where it needs to be asked for whom somebody comes. */
export function deedOf({ id: memberId, proxy }: Pick<Member, 'id' | 'proxy'>, way: Way, forWhom = proxy): Deed | null {
  if (way === 'absent') return { kind: 'absent', memberId }
  if (way === 'left') return { kind: 'left', memberId, why: 'short' }
  if (way !== 'proxy') return { kind: 'came', memberId, mode: way, proxy: '' }
  return forWhom.trim() === '' ? null : { kind: 'came', memberId, mode: way, proxy: forWhom.trim() }
}

/** How a member attends now; null while nothing has been said of them. */
export function wayNow({ present, absentAt, stays }: Member): Way | null {
  if (present !== null) return present
  if (absentAt !== null) return 'absent'
  return stays.length > 0 ? 'left' : null
}
