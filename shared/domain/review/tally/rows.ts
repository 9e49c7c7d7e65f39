import type { TallyRow } from '../tally-types.ts'
import type { OwnFigures } from './figures.ts'
import type { Place } from './order.ts'

/** A row as it was last worded, and what it was worded from. */
interface Known {
  readonly row: TallyRow
  readonly own: OwnFigures
  readonly place: Place
}

function rowOf(
  own: OwnFigures,
  standing: Pick<TallyRow, 'applicationId' | 'rank' | 'tied' | 'value' | 'decidedBy' | 'flags'>,
): TallyRow {
  const { n, totals, mean, median, min, max, spread, standardDeviation, perCriterion } = own
  const { applicationId, rank, tied, value, decidedBy, flags } = standing
  return {
    applicationId,
    rank,
    tied,
    value,
    n,
    totals,
    mean,
    median,
    min,
    max,
    spread,
    standardDeviation,
    perCriterion,
    decidedBy,
    flags,
  }
}

const none: readonly string[] = []

/** Words the rows of a tally, by rank; a row that says what it said last time is the same object. */
export function createRows(ids: readonly string[]): (
  places: readonly Place[],
  given: {
    readonly figures: readonly OwnFigures[]
    readonly values: Float64Array
    readonly flags: readonly (readonly string[])[]
  },
) => TallyRow[] {
  const known = ids.map((): Known | null => null)
  return (places, { figures, values, flags }) => {
    const rows: TallyRow[] = []
    for (const place of places) {
      const rank = rows.length + 1
      for (let at = 0; at < place.members.length; at += 1) {
        const member = place.members[at] ?? 0
        const own = figures[member]
        if (own === undefined) continue
        const found = values[member] ?? Number.NaN
        const value = Number.isNaN(found) ? null : found
        const raised = flags[member] ?? none
        const before = known[member] ?? null
        const isSame =
          before?.own === own &&
          before.place === place &&
          before.row.rank === rank &&
          before.row.value === value &&
          before.row.flags === raised
        if (isSame) rows.push(before.row)
        else {
          const { tied, decidedBy } = place
          const applicationId = ids[member] ?? ''
          const row = rowOf(own, { applicationId, rank, tied: tied[at] ?? none, value, decidedBy, flags: raised })
          known[member] = { row, own, place }
          rows.push(row)
        }
      }
    }
    return rows
  }
}
