/** A body of a set: where it stood when it was put in, and where it stands now. */
export interface Kept {
  readonly prefecture: string
  /** Null where nobody had scored it then. */
  readonly rankThen: number | null
  /** Null where it has no place in the tally any more. */
  readonly rankNow: number | null
  /** Why it has none: 「取下げ」. */
  readonly state: string
}

/**
 * What has become of a set since it was put together, in words, in the order of its bodies: the set stays as it was made
 * (課題 9). Empty where every body stands where it stood.
 */
export const changesSince = (bodies: readonly Kept[]): string[] =>
  bodies.flatMap(({ prefecture, rankThen, rankNow, state }) => {
    if (rankNow === null) return [`${prefecture}は${state}`]
    if (rankThen === rankNow || rankThen === null) return []
    return [`${prefecture}は${rankThen}位から${rankNow}位へ`]
  })
