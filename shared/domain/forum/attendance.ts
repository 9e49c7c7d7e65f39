import { prefectures } from '../bodies/prefectures.ts'
import type { Attendance } from './fields.ts'

export interface Registered {
  readonly jis2: string
  readonly attendance: Attendance
}

/** One prefecture at a forum: how many were registered, how many of them came, and whether it was invited. */
export interface PrefectureCount {
  readonly jis2: string
  readonly name: string
  readonly registered: number
  readonly came: number
  readonly absent: number
  readonly invitedOn: string | null
}

/** All 47 in the order of their code, those without anybody too. */
export function countByPrefecture(
  people: readonly Registered[],
  invitations: readonly { readonly jis2: string; readonly sentOn: string }[],
): PrefectureCount[] {
  return prefectures.map(({ jis2, name }) => {
    const own = people.filter((each) => each.jis2 === jis2)
    return {
      ...{ jis2, name, registered: own.length },
      came: own.filter(({ attendance }) => attendance === 'came').length,
      absent: own.filter(({ attendance }) => attendance === 'absent').length,
      invitedOn: invitations.find((each) => each.jis2 === jis2)?.sentOn ?? null,
    }
  })
}

export interface AttendanceTotals {
  readonly registered: number
  readonly came: number
  /** Prefectures from which somebody was registered, and from which somebody came. */
  readonly registeredBodies: number
  readonly cameBodies: number
}

export const totalsOf = (counts: readonly PrefectureCount[]): AttendanceTotals => ({
  registered: counts.reduce((sum, { registered }) => sum + registered, 0),
  came: counts.reduce((sum, { came }) => sum + came, 0),
  registeredBodies: counts.filter(({ registered }) => registered > 0).length,
  cameBodies: counts.filter(({ came }) => came > 0).length,
})

export const tileKinds = ['one', 'few', 'many', 'absent', 'none'] as const
export type TileKind = (typeof tileKinds)[number]

/** How a prefecture is drawn: by those who came; registered but not there; nobody registered. */
export function tileOf({ registered, came }: Pick<PrefectureCount, 'registered' | 'came'>): TileKind {
  if (registered === 0) return 'none'
  if (came === 0) return 'absent'
  return came === 1 ? 'one' : came <= 3 ? 'few' : 'many'
}
