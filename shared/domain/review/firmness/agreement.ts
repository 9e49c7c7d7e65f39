import { meanRank, placesOf } from '../rank-order.ts'
import { groupByValue } from '../ties.ts'

/** One row of totals for each reviewer, over the same applications; no gaps. */
type Block = readonly (readonly number[])[]

/**
 * Kendall's W of m reviewers' ranks of n applications, ties corrected: 12 S ÷ (m²(n³ − n) − m Σ(t³ − t)), S the squared
 * deviations of the sums of ranks, t the size of each group of equals. 1: all rank alike, 0: not at all. Null for fewer than
 * two of either, or where everybody gives everyone the same.
 */
export function kendallW(block: Block): number | null {
  const [m, n] = [block.length, block[0]?.length ?? 0]
  if (m < 2 || n < 2) return null
  const sums = new Float64Array(n)
  let ties = 0
  for (const totals of block) {
    for (const [at, places] of placesOf(totals).entries())
      if (places !== null) sums[at] = (sums[at] ?? 0) + meanRank(places)
    for (const { length } of groupByValue([...totals.keys()], (at) => totals[at] ?? 0)) ties += length ** 3 - length
  }
  const middle = (m * (n + 1)) / 2
  const squares = sums.reduce((sum, each) => sum + (each - middle) ** 2, 0)
  const most = m ** 2 * (n ** 3 - n) - m * ties
  return most === 0 ? null : (12 * squares) / most
}

export interface Icc {
  /** ICC(2,1): how far the total of any one reviewer may stand for all. */
  readonly single: number
  /** ICC(2,k): how far their mean may. */
  readonly mean: number
}

/**
 * Intraclass correlation, two-way random, absolute agreement (Shrout & Fleiss 1979, case 2). 0 where the applications
 * differ no more than the totals scatter: the variance between them is none then, and the quotient is no share of anything
 * (four for two reviewers who rank four the other way round). Null for fewer than two reviewers or applications, or where
 * all totals are the same.
 */
export function icc(block: Block): Icc | null {
  const [k, n] = [block.length, block[0]?.length ?? 0]
  if (k < 2 || n < 2) return null
  const all = block.flat()
  const mean = all.reduce((sum, each) => sum + each, 0) / (n * k)
  const squared = (sum: number, each: number): number => sum + (each - mean) ** 2
  const whole = all.reduce(squared, 0)
  const ofReviewers = n * block.map((own) => own.reduce((sum, each) => sum + each, 0) / n).reduce(squared, 0)
  const ofApplications =
    k * Array.from({ length: n }, (_, at) => block.reduce((sum, own) => sum + (own[at] ?? 0), 0) / k).reduce(squared, 0)
  if (whole === 0) return null
  const between = ofApplications / (n - 1)
  const judges = ofReviewers / (k - 1)
  const error = Math.max(0, whole - ofReviewers - ofApplications) / ((n - 1) * (k - 1))
  if (between <= error) return { single: 0, mean: 0 }
  const severity = (judges - error) / n
  const own = between - error
  return { single: own / (between + (k - 1) * error + k * severity), mean: own / (between + severity) }
}

export interface Agreement {
  readonly kendallW: number | null
  readonly icc: Icc | null
  /** Reckoned over those who scored, and the applications that all of them scored. */
  readonly reviewers: number
  readonly applications: number
  /** How many applications with scores are left out, because somebody did not score them. */
  readonly leftOut: number
  readonly sentence: string
}

/** W from this on, and how the ranks of the reviewers agree. */
const degrees = [
  { from: 0.7, words: 'よく一致しています' },
  { from: 0.5, words: 'おおむね一致しています' },
  { from: 0.3, words: 'ばらついています' },
  { from: 0, words: 'ほとんど一致していません' },
] as const

/** How far the reviewers agree, over the applications that every one of them scored. */
export function agreementOf(totals: readonly (readonly (number | null)[])[]): Agreement {
  const judging = totals.filter((own) => own.some((total) => total !== null))
  const width = judging[0]?.length ?? 0
  const scored = Array.from({ length: width }, (_, at) => at).filter((at) =>
    judging.some((own) => (own[at] ?? null) !== null),
  )
  const common = scored.filter((at) => judging.every((own) => (own[at] ?? null) !== null))
  const block = judging.map((own) => common.map((at) => own[at] ?? 0))
  const w = kendallW(block)
  const found = { kendallW: w, icc: icc(block), reviewers: judging.length, applications: common.length }
  return {
    ...found,
    leftOut: scored.length - common.length,
    sentence: sentenceOf(found, scored.length - common.length),
  }
}

function sentenceOf(
  { kendallW: w, icc: correlation, reviewers, applications }: Omit<Agreement, 'leftOut' | 'sentence'>,
  leftOut: number,
): string {
  if (w === null)
    return leftOut > 0
      ? '全員が採点した応募が少ないため、委員どうしの一致は計算していません。'
      : '採点が少ないか差がないため、委員どうしの一致は計算していません。'
  const degree = degrees.find(({ from }) => w >= from) ?? degrees[3]
  const basis = `全員が採点した${applications}件について、${reviewers}名の順位の付け方は${degree.words}(W ${w.toFixed(2)})`
  if (correlation === null) return `${basis}。`
  const [single, mean] = [correlation.single, correlation.mean].map((share) => share.toFixed(2))
  return `${basis}。点そのものの一致は、1名の点では${single}、${reviewers}名の平均では${mean}です(1が完全な一致)。`
}
