import { createTally, type LiveTally } from '../ranking.ts'
import type { Tally, TallyInput, TallySheet } from '../tally-types.ts'

/** A tally, and the sheets as it has them. */
interface Followed {
  readonly live: LiveTally
  readonly sheets: TallySheet[]
}

/** One for whoever sees all of a year, and for each 委員 who must not know of some applications. */
const mostKept = 12

/** What a tally is made of, and whose sheets on what; where that differs, nothing of the one kept is of use. */
const shapeOf = ({ sheets, ...rest }: TallyInput): string =>
  JSON.stringify([rest, sheets.map(({ reviewerId, applicationId }) => [reviewerId, applicationId])])

/**
 * Tallies one state of a year after the other, as `tally` would. Where only sheets were scored, handed in or back, or left
 * out since that year was asked last, it reckons again what those touch; a sheet whose `scores` are the same object as
 * last time is not read.
 */
export function createFollower(): (input: TallyInput) => Tally {
  const kept = new Map<string, Followed>()
  return (input) => {
    const shape = shapeOf(input)
    const followed = kept.get(shape) ?? { live: createTally(input), sheets: [...input.sheets] }
    follow(followed, input)
    // The one asked last stands last; the first one goes.
    kept.delete(shape)
    kept.set(shape, followed)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size > mostKept) kept.delete(oldest)
    return followed.live.result()
  }
}

function follow({ live, sheets }: Followed, { criteria, sheets: now }: TallyInput): void {
  for (const [at, sheet] of now.entries()) {
    const before = sheets[at]
    sheets[at] = sheet
    if (before?.state !== sheet.state) live.put(sheet)
    else if (before.scores !== sheet.scores)
      for (const { id } of criteria) {
        const raw = sheet.scores[id] ?? null
        if (raw !== (before.scores[id] ?? null)) live.set(sheet.reviewerId, sheet.applicationId, id, raw)
      }
  }
}
