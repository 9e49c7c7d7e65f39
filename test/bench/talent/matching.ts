import { candidateCounter } from '../../../shared/domain/talent/matching/counts.ts'
import { conditions } from '../../../shared/domain/talent/matching/fit.ts'
import { candidatesOf } from '../../../shared/domain/talent/matching/match.ts'
import { bareMatching } from '../../support/talent/bare-matching.ts'
import { type BenchRow, measure } from '../measure.ts'
import { crowd, day, postingsOfCrowd } from './crowd.ts'

/** So many of the postings, from all of them, at each reading. */
const asked = 30

/** One posting × 2,000 registrants, whichever of 3,000 it is, and how many come into question for each of them. */
export async function benchMatching(): Promise<BenchRow[]> {
  const people = crowd()
  const all = postingsOfCrowd()
  const some = all.filter((_, at) => at % (all.length / asked) === 0)
  for (const posting of some) {
    const [ours, bare] = [candidatesOf(posting, people, day), bareMatching(posting, people, day)]
    const told = ours.map(({ registrant: { no }, fits }) => [no, ...conditions.map((one) => Object.values(fits[one]))])
    if (JSON.stringify(told) !== JSON.stringify(bare.map(({ no, fits }) => [no, ...fits])))
      throw new Error('a bare loop finds others')
  }
  const found = some.reduce((sum, posting) => sum + candidatesOf(posting, people, day).length, 0) / asked
  return [
    await measure({
      name: '一つの募集 × 協力可能人材2,000人の照らし合わせ ÷ 素の繰り返し',
      needed: 3,
      aim: 1.5,
      rounds: 15,
      ours: () => some.map((posting) => candidatesOf(posting, people, day)),
      limit: () => some.map((posting) => bareMatching(posting, people, day)),
      note: `募集3,000件のうち${asked}件ずつ、候補は平均${Math.round(found)}人`,
    }),
    await measure({
      name: '募集3,000件 × 2,000人の候補の人数 ÷ 募集1件ずつの素の繰り返し',
      needed: 0.1,
      aim: 0.01,
      rounds: 5,
      ours: () => all.map(candidateCounter(people)),
      // Of all of them it would take seconds at each reading.
      limit: () => some.map((posting) => bareMatching(posting, people, day).length),
      note: `対照は3,000件のうち${asked}件だけ`,
    }),
  ]
}
