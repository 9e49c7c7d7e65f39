import { closeAsShown, type Rounding } from '../rules/rounding.ts'

/** A row's mean, and what is printed beside it as its parts: the mean of each criterion in points. */
export interface MeanOfCriteria {
  readonly n: number
  readonly mean: number | null
  readonly criteria: readonly { readonly mean: number | null; readonly n: number }[]
}

/**
 * Whether the means of the criteria, as they are shown, make the mean of the totals as it is shown, in every row. Rows with a
 * sheet that is handed in unfinished are left out: it counts in some criteria and not in the mean, and is warned of by itself.
 */
export const meansCloseAsShown = (rows: readonly MeanOfCriteria[], rounding: Rounding): boolean =>
  closeAsShown(
    rows.flatMap(({ n, mean, criteria }) =>
      mean === null || criteria.some((each) => each.n !== n)
        ? []
        : [{ sum: mean, parts: criteria.map((each) => each.mean ?? 0) }],
    ),
    rounding,
  )
