import { describe } from '../scoring.ts'
import type { TallyInput, TallyRow } from '../tally-types.ts'
import type { Board } from './board.ts'

/** The part of a row that depends on its own scores only. */
export type OwnFigures = Pick<
  TallyRow,
  'n' | 'totals' | 'mean' | 'median' | 'min' | 'max' | 'spread' | 'standardDeviation' | 'perCriterion'
> & {
  /** The complete totals in whole units of the board: their sum, the lowest and the highest. */
  readonly whole: { readonly sum: number; readonly min: number; readonly max: number }
  /** Which reviewers' complete sheets it has, as a key: equal keys, equal sets. */
  readonly reviewerSet: string
}

export interface Figures {
  /** By application, as they now stand. */
  readonly now: readonly OwnFigures[]
  /** Follows one cell of a sheet: that sheet's total and that criterion's mean; all else is kept. */
  followCell(reviewer: number, application: number, criterion: number): void
  /** Follows a whole sheet: its total, and the means of its application. */
  followSheet(reviewer: number, application: number): void
}

/** The figures of every application on a board, each kept until one of its own cells changes. */
export function createFigures(board: Board, { criteria, reviewers }: TallyInput): Figures {
  const { units, raw, totals, handedIn, excluded, applications } = board
  /** One string for equal keys, so that they are compared by where they lie. */
  const keys = new Map<string, string>()

  function totalOf(reviewer: number, application: number): TallyRow['totals'][number] {
    const at = reviewer * applications + application
    const total = totals[at] ?? Number.NaN
    return {
      reviewerId: reviewers[reviewer]?.id ?? '',
      total: Number.isNaN(total) ? null : total / units,
      excluded: excluded[at] === 1,
    }
  }

  function meanOf(application: number, criterion: number): TallyRow['perCriterion'][number] {
    let sum = 0
    let n = 0
    for (let sheet = application; sheet < totals.length; sheet += applications) {
      const value = raw[sheet * criteria.length + criterion] ?? Number.NaN
      if (handedIn[sheet] !== 1 || Number.isNaN(value)) continue
      sum += value
      n += 1
    }
    return { criterionId: criteria[criterion]?.id ?? '', mean: n === 0 ? null : sum / n, n }
  }

  function figuresOf(application: number, each: Pick<TallyRow, 'totals' | 'perCriterion'>): OwnFigures {
    const values: number[] = []
    const whole = { sum: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }
    let key = ''
    for (let sheet = application; sheet < totals.length; sheet += applications) {
      const total = totals[sheet] ?? Number.NaN
      const given = !Number.isNaN(total)
      key += given ? '1' : '0'
      if (!given) continue
      values.push(total)
      whole.sum += total
      whole.min = Math.min(whole.min, total)
      whole.max = Math.max(whole.max, total)
    }
    const reviewerSet = keys.get(key) ?? key
    keys.set(key, reviewerSet)
    const { n, mean, median, min, max, spread, standardDeviation } = describe(values, units)
    const { totals: own, perCriterion } = each
    return { n, whole, totals: own, mean, median, min, max, spread, standardDeviation, perCriterion, reviewerSet }
  }

  const meansOf = (application: number) => criteria.map((_, criterion) => meanOf(application, criterion))

  const now = Array.from({ length: applications }, (_, application) =>
    figuresOf(application, {
      totals: reviewers.map((_reviewer, reviewer) => totalOf(reviewer, application)),
      perCriterion: meansOf(application),
    }),
  )

  /** With one other total, and these means. */
  function renew(reviewer: number, application: number, perCriterion: TallyRow['perCriterion']): void {
    const totals = now[application]?.totals.with(reviewer, totalOf(reviewer, application)) ?? []
    now[application] = figuresOf(application, { totals, perCriterion })
  }

  return {
    now,
    followCell(reviewer, application, criterion) {
      const means = now[application]?.perCriterion ?? []
      renew(reviewer, application, means.with(criterion, meanOf(application, criterion)))
    },
    followSheet: (reviewer, application) => renew(reviewer, application, meansOf(application)),
  }
}
