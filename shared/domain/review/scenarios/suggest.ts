import { Refusal } from '../../refusal.ts'
import { type ScenarioAim, smallBody } from './aims.ts'
import { type Contender, inOrder } from './contender.ts'

type Belongs = (contender: Contender) => boolean

const isFirst: Belongs = ({ past }) => past === 'first'
export const isSmall = ({ municipalities }: Pick<Contender, 'municipalities'>): boolean => municipalities <= smallBody

/**
 * The set of `size` bodies that an aim asks for and that gives up the least of the year's value, best first; every body
 * where there are no more. It follows the order of the tally alone, which its exact values and its tie rules have made
 * (domain.md §6.2), so no sum is rounded on the way. One pass over the order: 47 bodies take no time.
 *
 * - 手で組む, 点の順: the first `size`.
 * - テーマごとに一つ, 地方ブロックごとに一つ: as many different ones as `size` allows, each by its best body; where there are
 *   fewer of them than `size`, the best of the others besides. A body without a theme stands for none.
 * - 初めての団体を多く: more than half, and one more than the plain order has.
 * - 小さい団体を入れる: one more than the plain order has.
 *
 * Refuses (`conflict`) where nobody is left who could fulfil the aim better than the plain order does.
 */
export function suggestSet(aim: ScenarioAim, contenders: readonly Contender[], size: number): string[] {
  const order = inOrder(contenders)
  return chosen(aim, order, size).map(({ applicationId }) => applicationId)
}

function chosen(aim: ScenarioAim, order: readonly Contender[], size: number): readonly Contender[] {
  switch (aim) {
    case 'hand':
    case 'plain':
      return order.slice(0, size)
    case 'themes':
      return oneOfEach(order, size, ({ theme }) => theme)
    case 'blocks':
      return oneOfEach(order, size, ({ block }) => block)
    case 'first':
      return withMore(order, size, {
        belongs: isFirst,
        least: Math.floor(size / 2) + 1,
        called: '過去の国の支援を受けていない団体',
      })
    case 'small':
      return withMore(order, size, {
        belongs: isSmall,
        least: 1,
        called: `市区町村が${smallBody}以下の団体`,
      })
  }
}

function oneOfEach(
  order: readonly Contender[],
  size: number,
  keyOf: (contender: Contender) => string | null,
): readonly Contender[] {
  const seen = new Set<string>()
  const heads = order.filter((each) => {
    const key = keyOf(each)
    if (key === null || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return filledUp(order, heads.slice(0, size), size)
}

/** At least `least` that belong, and one more than the plain order has: as many of the best of them as that takes. */
function withMore(
  order: readonly Contender[],
  size: number,
  { belongs, least, called }: { belongs: Belongs; least: number; called: string },
): readonly Contender[] {
  const those = order.filter(belongs)
  const already = order.slice(0, size).filter(belongs).length
  const wanted = Math.min(Math.max(least, already + 1), size, those.length)
  if (wanted <= already) throw new Refusal('conflict', nobodyElse(called, { already, size, all: order.length }))
  return filledUp(order, those.slice(0, wanted), size)
}

const nobodyElse = (called: string, { already, size, all }: { already: number; size: number; all: number }): string =>
  already === 0
    ? `${called}は、点の付いた${all}団体にありません。`
    : already === size
      ? `点の順の${size}団体が、すべて${called}です。`
      : `${called}は、点の順の${size}団体にすべて入っています。`

/** These, and the best of the others up to the size; in order again. */
function filledUp(order: readonly Contender[], held: readonly Contender[], size: number): readonly Contender[] {
  const kept = new Set(held)
  const others = order.filter((each) => !kept.has(each)).slice(0, Math.max(0, size - held.length))
  const all = new Set([...held, ...others])
  return order.filter((each) => all.has(each))
}
