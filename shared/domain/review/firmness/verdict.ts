/** 確か・やや確か・僅差: how firm the order of two neighbours is. */
export const verdicts = ['firm', 'fairly', 'thread'] as const
export type Verdict = (typeof verdicts)[number]

/** What the year calls 確か and 僅差, and where the one ends and the other begins. */
export interface VerdictRules {
  readonly words: Readonly<Record<Verdict, string>>
  /** 確か: no changed way turns the order, and at least so many of a hundred weight sets keep it. */
  readonly firmShare: number
  /** 僅差: so many changed ways turn it, or more … */
  readonly threadWays: number
  /** … or fewer of a hundred weight sets than this keep it. */
  readonly threadShare: number
}

export const usualVerdictRules = {
  words: { firm: '確か', fairly: 'やや確か', thread: '僅差' },
  firmShare: 90,
  threadWays: 3,
  threadShare: 50,
} as const satisfies VerdictRules

/** What became of the order of two when something else is changed. */
export interface Kept {
  /** How many changed ways there are, those that say nothing not counted. */
  readonly ways: number
  readonly kept: number
  /** They share one place there. */
  readonly level: number
  readonly turned: number
  /** How many weight sets were drawn, and how many keep the order. */
  readonly sets: number
  readonly setsKept: number
}

/**
 * 確か where every changed way keeps the order and enough weight sets do; 僅差 where several ways turn it or too few sets
 * keep it; else やや確か. Two that are still level by every rule are 僅差 whatever is changed.
 */
export function verdictOf(
  { ways, kept, turned, sets, setsKept }: Kept,
  { firmShare, threadWays, threadShare }: VerdictRules,
  isLevel: boolean,
): Verdict {
  // Shares compared as whole numbers: 899 of 1,000 are fewer than 90 of a hundred.
  const hundredfold = setsKept * 100
  if (isLevel || turned >= threadWays || hundredfold < threadShare * sets) return 'thread'
  return kept === ways && hundredfold >= firmShare * sets ? 'firm' : 'fairly'
}

/** What the three words mean in this year, in one sentence for screen and paper. */
export const verdictSentence = ({ words, firmShare, threadWays, threadShare }: VerdictRules): string =>
  `変えたすべてで同じ順、かつ重みの${firmShare}%以上で同じ順なら「${words.firm}」、` +
  `${threadWays}通り以上で入れ替わるか、同じ順の重みが${threadShare}%に満たなければ「${words.thread}」、ほかは「${words.fairly}」。`
