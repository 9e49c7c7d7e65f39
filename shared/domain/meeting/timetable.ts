/** From when to when an item is planned, 「14:00」; `to` is null where nobody has given it minutes. */
export interface Planned {
  readonly from: string
  readonly to: string | null
}

const day = 24 * 60

/** Minutes of the day of 「14:05」; null where it is none. */
export function minutesOf(clock: string): number | null {
  const groups = /^(?<h>[01]\d|2[0-3]):(?<m>[0-5]\d)$/.exec(clock)?.groups
  return groups === undefined ? null : Number(groups['h']) * 60 + Number(groups['m'])
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor((minutes % day) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/**
 * When each item of an agenda is planned, one after the other from the beginning (letters.md W3, 次第). An item without
 * minutes takes none: what follows begins with it. Nothing is known where the beginning is no time.
 */
export function timetableOf(
  startsAt: string,
  items: readonly { readonly minutes: number | null }[],
): { readonly items: readonly (Planned | null)[]; readonly end: string | null } {
  const start = minutesOf(startsAt)
  if (start === null) return { items: items.map(() => null), end: null }
  let at = start
  const planned = items.map(({ minutes }) => {
    const from = at
    at += minutes ?? 0
    return { from: clockOf(from), to: minutes === null ? null : clockOf(at) }
  })
  return { items: planned, end: clockOf(at) }
}
