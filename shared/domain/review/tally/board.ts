import { inUnits, unitsFor } from '../decimal.ts'
import type { TallyInput, TallySheet } from '../tally-types.ts'

/**
 * All scores of a year in flat arrays: reviewers × applications × criteria, NaN where nothing is given. A sheet's
 * total is kept beside them, in whole units (decimal.ts), and is NaN unless the sheet is handed in and complete.
 */
export interface Board {
  readonly applications: number
  readonly reviewers: number
  /** How many units make a point. */
  readonly units: number
  /** Each weight, in units. */
  readonly weights: Float64Array
  /** Raw scores by reviewer × application × criterion; NaN where nothing is given. */
  readonly raw: Float64Array
  /** Totals by reviewer × application, in units; NaN where it does not count. */
  readonly totals: Float64Array
  /** By reviewer × application: 1 where the sheet is handed in, filled or not. */
  readonly handedIn: Uint8Array
  /** By reviewer × application: 1 where a declared 利害関係 keeps the sheet out. */
  readonly excluded: Uint8Array
  /** Puts a raw score (null clears it); true when a sheet that counts has changed. */
  set(reviewer: number, application: number, criterion: number, raw: number | null): boolean
  /** Puts a sheet as it now stands; true when that changes a figure. */
  put(reviewer: number, application: number, sheet: Pick<TallySheet, 'state' | 'scores'>): boolean
  /** Sheets handed in with a blank, as reviewer × application; the same list until there are others. */
  incomplete(): readonly { readonly reviewer: number; readonly application: number }[]
}

const handedIn: ReadonlySet<string> = new Set(['submitted', 'locked'])

const indexOf = (entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(entries.map((entry, index) => [entry.id, index]))

export function createBoard(input: TallyInput): Board {
  const { criteria, reviewers, applications, sheets } = input
  const width = criteria.length
  const across = applications.length
  const raw = new Float64Array(reviewers.length * across * width).fill(Number.NaN)
  const totals = new Float64Array(reviewers.length * across).fill(Number.NaN)
  const counts = new Uint8Array(reviewers.length * across)
  const excluded = new Uint8Array(reviewers.length * across)
  const units = unitsFor(criteria.map(({ weight }) => weight))
  const weights = Float64Array.from(criteria, ({ weight }) => inUnits(weight, units))
  const [reviewerAt, applicationAt] = [indexOf(reviewers), indexOf(applications)]

  function addUp(sheet: number): void {
    let total = width === 0 ? Number.NaN : 0
    const start = sheet * width
    for (let criterion = 0; criterion < width; criterion += 1)
      total += (raw[start + criterion] ?? 0) * (weights[criterion] ?? 0)
    totals[sheet] = counts[sheet] === 1 ? total : Number.NaN
  }

  function put(at: number, sheet: Pick<TallySheet, 'state' | 'scores'>): boolean {
    const counted = counts[at]
    const wasExcluded = excluded[at]
    counts[at] = handedIn.has(sheet.state) ? 1 : 0
    excluded[at] = sheet.state === 'excluded' ? 1 : 0
    for (let criterion = 0; criterion < width; criterion += 1)
      raw[at * width + criterion] = sheet.scores[criteria[criterion]?.id ?? ''] ?? Number.NaN
    addUp(at)
    return counted === 1 || counts[at] === 1 || excluded[at] !== wasExcluded
  }

  for (const sheet of sheets) {
    const reviewer = reviewerAt.get(sheet.reviewerId)
    const application = applicationAt.get(sheet.applicationId)
    if (reviewer !== undefined && application !== undefined) put(reviewer * across + application, sheet)
  }

  let blanks: ReturnType<typeof withBlanks> | null = null
  function withBlanks() {
    const found: { reviewer: number; application: number }[] = []
    for (let at = 0; at < counts.length; at += 1)
      if (counts[at] === 1 && Number.isNaN(totals[at] ?? Number.NaN))
        found.push({ reviewer: Math.floor(at / across), application: at % across })
    return found
  }

  return {
    applications: across,
    reviewers: reviewers.length,
    units,
    weights,
    raw,
    totals,
    handedIn: counts,
    excluded,
    set(reviewer, application, criterion, value) {
      const at = reviewer * across + application
      raw[at * width + criterion] = value ?? Number.NaN
      if (counts[at] !== 1) return false
      const wasBlank = Number.isNaN(totals[at] ?? Number.NaN)
      addUp(at)
      if (wasBlank !== Number.isNaN(totals[at] ?? Number.NaN)) blanks = null
      return true
    },
    put(reviewer, application, sheet) {
      blanks = null
      return put(reviewer * across + application, sheet)
    },
    incomplete() {
      blanks ??= withBlanks()
      return blanks
    },
  }
}
