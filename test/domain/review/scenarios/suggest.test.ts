import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, blocks } from '../../../../shared/domain/bodies/prefectures.ts'
import { type ScenarioAim, scenarioAims, smallBody } from '../../../../shared/domain/review/scenarios/aims.ts'
import { type Contender, partedByLine, pastSupports } from '../../../../shared/domain/review/scenarios/contender.ts'
import { costOf, departuresOf } from '../../../../shared/domain/review/scenarios/cost.ts'
import { suggestSet } from '../../../../shared/domain/review/scenarios/suggest.ts'
import { type AggregateMethod, isSmallestFirst } from '../../../../shared/domain/review/tally-types.ts'
import { themeLetters } from '../../../../shared/domain/support/track.ts'
import { refusalOf } from '../../../support/refused.ts'

interface Year {
  readonly contenders: readonly Contender[]
  readonly method: AggregateMethod
}

/** A tally of a few bodies: ranks by whole hundredths, some tied for good, some parted by a tie rule. */
const anyYear = (most = 9): fc.Arbitrary<Year> =>
  fc
    .record({
      method: fc.constantFrom<AggregateMethod>('mean', 'sum', 'rankMean'),
      bodies: fc.array(
        fc.record({
          points: fc.integer({ min: 0, max: 12 }).map((steps) => steps * 825),
          apart: fc.boolean(),
          theme: fc.option(fc.constantFrom(...themeLetters), { freq: 6 }),
          block: fc.option(fc.constantFrom<Block>(...blocks.slice(0, 4)), { freq: 8 }),
          past: fc.constantFrom(...pastSupports),
          municipalities: fc.constantFrom(15, smallBody, 21, 40),
        }),
        { minLength: 1, maxLength: most },
      ),
    })
    .map(({ method, bodies }) => {
      const sorted = bodies.toSorted((a, b) => (isSmallestFirst(method) ? a.points - b.points : b.points - a.points))
      let rank = 1
      const contenders = sorted.map(({ points, apart, ...rest }, at): Contender => {
        const before = sorted[at - 1]
        if (before === undefined || before.points !== points || apart) rank = at + 1
        return {
          ...rest,
          applicationId: `a${at}`,
          jis2: String(sorted.length - at).padStart(2, '0'),
          rank,
          value: points / 100,
        }
      })
      return { method, contenders }
    })

const anySize = fc.integer({ min: 1, max: 6 })
const pick = ({ contenders }: Year, set: readonly string[]) =>
  contenders.filter(({ applicationId }) => set.includes(applicationId))

/** Every set of that many, for so few bodies. */
function* setsOf<T>(all: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield []
  else
    for (let at = from; at <= all.length - size; at += 1)
      for (const rest of setsOf(all, size - 1, at + 1)) yield [all[at] as T, ...rest]
}

const distinct = (keys: readonly (string | null)[]) => new Set(keys.filter((key) => key !== null)).size

/** How well a set serves an aim, the same way for every set: more is better, up to what is asked. */
function served(aim: ScenarioAim, set: readonly Contender[], { asked }: { asked: number }): number {
  const count = {
    hand: 0,
    plain: 0,
    themes: distinct(set.map(({ theme }) => theme)),
    blocks: distinct(set.map(({ block }) => block)),
    first: set.filter(({ past }) => past === 'first').length,
    small: set.filter(({ municipalities }) => municipalities <= smallBody).length,
  }[aim]
  return Math.min(count, asked)
}

const asks: Readonly<Record<ScenarioAim, (already: number, size: number) => number>> = {
  hand: () => 0,
  plain: () => 0,
  themes: () => Number.POSITIVE_INFINITY,
  blocks: () => Number.POSITIVE_INFINITY,
  first: (already, size) => Math.max(Math.floor(size / 2) + 1, already + 1),
  small: (already) => already + 1,
}

const tried = (aim: ScenarioAim, { contenders }: Year, size: number): string[] | null => {
  try {
    return suggestSet(aim, contenders, size)
  } catch {
    return null
  }
}

describe('A suggested 組合せ', () => {
  it.each(scenarioAims)(
    'gives up the least of all sets that serve 「%s」 as well, against every one of them',
    (aim) => {
      fc.assert(
        fc.property(anyYear(), anySize, (year, size) => {
          const { contenders, method } = year
          const plain = pick(year, suggestSet('plain', contenders, size))
          const asked = asks[aim](served(aim, plain, { asked: Number.POSITIVE_INFINITY }), size)
          const own = tried(aim, year, size)
          const all = [...setsOf(contenders, Math.min(size, contenders.length))]
          const best = Math.max(...all.map((set) => served(aim, set, { asked })))
          if (own === null) {
            // Refused only where the plain order already serves as well as any set could.
            expect(served(aim, plain, { asked })).toBe(best)
            return
          }
          expect(new Set(own).size).toBe(Math.min(size, contenders.length))
          const set = pick(year, own)
          expect(served(aim, set, { asked })).toBe(best)
          const cents = (of: readonly Contender[]) => of.reduce((sum, { value }) => sum + Math.round(value * 100), 0)
          const sums = all.filter((each) => served(aim, each, { asked }) === best).map(cents)
          expect(cents(set)).toBe(isSmallestFirst(method) ? Math.min(...sums) : Math.max(...sums))
        }),
        { numRuns: 400 },
      )
    },
  )

  it('of 点の順 and by hand gives up nothing, and no other gives up less', () => {
    fc.assert(
      fc.property(anyYear(), anySize, fc.constantFrom(...scenarioAims), (year, size, aim) => {
        const { contenders, method } = year
        const plain = suggestSet('plain', contenders, size)
        expect(costOf(plain, { contenders, size, method }).given).toBe(0)
        expect(suggestSet('hand', contenders, size)).toEqual(plain)
        const own = tried(aim, year, size)
        if (own !== null) expect(costOf(own, { contenders, size, method }).given).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is the same whatever the bodies are called and in whatever order they come', () => {
    fc.assert(
      fc.property(anyYear(), anySize, fc.constantFrom(...scenarioAims), fc.nat(), (year, size, aim, turn) => {
        const renamed = year.contenders.map((each) => ({ ...each, applicationId: `x${each.applicationId}` }))
        const turned = [...renamed.slice(turn % renamed.length), ...renamed.slice(0, turn % renamed.length)].reverse()
        const own = tried(aim, year, size)
        expect(tried(aim, { ...year, contenders: turned }, size)).toEqual(own?.map((id) => `x${id}`) ?? null)
      }),
    )
  })

  it('says why there is none where the plain order has all there are, or none are to be had', () => {
    const body = (at: number, more: Partial<Contender>): Contender => ({
      applicationId: `a${at}`,
      jis2: `0${at}`,
      rank: at,
      value: 90 - at,
      theme: 'A',
      block: '関東',
      past: 'again',
      municipalities: 40,
      ...more,
    })
    const [one, two, three] = [body(1, { past: 'first' }), body(2, {}), body(3, {})]
    expect(refusalOf(() => suggestSet('first', [one, two, three], 2))).toMatchObject({
      code: 'conflict',
      message: '過去の国の支援を受けていない団体は、点の順の2団体にすべて入っています。',
    })
    expect(refusalOf(() => suggestSet('small', [one, two, three], 2))).toMatchObject({
      code: 'conflict',
      message: `市区町村が${smallBody}以下の団体は、点の付いた3団体にありません。`,
    })
    expect(refusalOf(() => suggestSet('first', [one, { ...two, past: 'first' }], 2))).toMatchObject({
      code: 'conflict',
      message: '点の順の2団体が、すべて過去の国の支援を受けていない団体です。',
    })
    // Whoever cannot be told is no first-timer.
    expect(suggestSet('first', [two, { ...one, rank: 3 }, body(4, { past: 'unknown' })], 1)).toEqual(['a1'])
  })
})

describe('What a 組合せ departs in', () => {
  const by = (ranks: readonly number[]) =>
    ranks.map((rank, at) => ({ applicationId: `a${at + 1}`, jis2: `0${at + 1}`, rank, value: 100 - rank }))
  const method = 'mean'

  it('is who goes in below the line and who stays out above it', () => {
    const contenders = by([1, 2, 3, 4, 5, 6, 7])
    expect(departuresOf(['a1', 'a2', 'a3', 'a5', 'a7'], contenders, 5)).toEqual({ entering: ['a7'], leaving: ['a4'] })
    expect(departuresOf(['a1', 'a2', 'a3', 'a4', 'a5'], contenders, 5)).toEqual({ entering: [], leaving: [] })
  })

  it('is nobody among those that share the rank of the line: nothing has parted them', () => {
    const contenders = by([1, 2, 3, 3, 3, 6])
    expect(partedByLine(contenders, 4).map(({ applicationId }) => applicationId)).toEqual(['a3', 'a4', 'a5'])
    expect(partedByLine(contenders, 5)).toEqual([])
    expect(departuresOf(['a1', 'a2', 'a4', 'a5'], contenders, 4)).toEqual({ entering: [], leaving: [] })
    expect(costOf(['a1', 'a2', 'a4', 'a5'], { contenders, size: 4, method }).given).toBe(0)
    expect(departuresOf(['a1', 'a3', 'a4', 'a5'], contenders, 4)).toEqual({ entering: [], leaving: ['a2'] })
    expect(departuresOf(['a1', 'a2', 'a3', 'a6'], contenders, 4)).toEqual({ entering: ['a6'], leaving: [] })
  })

  it('costs what the sums differ by, and nothing is reckoned of a set that is not full', () => {
    const contenders = by([1, 2, 3]).map((each, at) => ({ ...each, value: [45.1, 45.2 - 0.1, 44.9][at] ?? 0 }))
    // 45.2 − 0.1 is 45.1 but for the last bit.
    expect(costOf(['a2'], { contenders, size: 1, method }).given).toBe(0)
    expect(costOf(['a3'], { contenders, size: 1, method })).toEqual({ sum: 44.9, mean: 44.9, given: 0.2 })
    expect(costOf(['a1'], { contenders, size: 2, method }).given).toBeNull()
    expect(costOf(['a1', 'gone'], { contenders, size: 2, method }).given).toBeNull()
    expect(costOf([], { contenders, size: 1, method })).toEqual({ sum: 0, mean: null, given: null })
  })
})
