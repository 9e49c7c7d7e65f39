import { type Block, blocks } from '../../bodies/prefectures.ts'
import { type ThemeLetter, themeLetters } from '../../support/track.ts'
import type { Contender } from './contender.ts'
import { isSmall } from './suggest.ts'

/** What the balance panel looks at (domain.md §6.2), of one body of a set. */
export type Balanced = Pick<Contender, 'theme' | 'block' | 'past' | 'municipalities'> & {
  readonly prefecture: string
  /** 支援を希望する市区町村, as the form says; null where it does not. */
  readonly wishing: number | null
  /** 人材プール (人), of what the form fills in; null where it fills in nothing. */
  readonly pool: number | null
  /** The letters of the 委員 who leave the room for it. */
  readonly leaving: readonly string[]
}

export interface Balance {
  /** How many of each, in order of the letters; those with none are there with 0. */
  readonly themes: readonly { readonly letter: ThemeLetter; readonly count: number }[]
  readonly blocks: readonly { readonly block: Block; readonly count: number }[]
  readonly first: number
  /** The prefectures of which nobody can tell whether they were supported before. */
  readonly pastUnknown: readonly string[]
  readonly size: number
  readonly municipalities: number
  readonly small: number
  /** Over those whose form says it, and the prefectures whose form does not. */
  readonly wishing: number
  readonly wishingUnknown: readonly string[]
  readonly pool: number
  readonly poolUnknown: readonly string[]
  /** Whose pool is the smallest; null where no form says it. */
  readonly leastPool: { readonly prefecture: string; readonly pool: number } | null
  /** 「三重県(委員C)」: for which bodies who leaves the room. */
  readonly leaving: readonly string[]
}

/** A set seen as a whole: a decision aid beside the score, and never in it (domain.md §6.2). Counts of bodies or people. */
export function balanceOf(bodies: readonly Balanced[]): Balance {
  const known = bodies.flatMap(({ prefecture, pool }) => (pool === null ? [] : [{ prefecture, pool }]))
  const namesOf = (belongs: (body: Balanced) => boolean) => bodies.filter(belongs).map(({ prefecture }) => prefecture)
  const sum = (figure: (body: Balanced) => number | null) => bodies.reduce((all, body) => all + (figure(body) ?? 0), 0)
  return {
    themes: themeLetters.map((letter) => ({ letter, count: bodies.filter(({ theme }) => theme === letter).length })),
    blocks: blocks.map((block) => ({ block, count: bodies.filter((each) => each.block === block).length })),
    first: bodies.filter(({ past }) => past === 'first').length,
    pastUnknown: namesOf(({ past }) => past === 'unknown'),
    size: bodies.length,
    municipalities: sum((body) => body.municipalities),
    small: bodies.filter(isSmall).length,
    wishing: sum((body) => body.wishing),
    wishingUnknown: namesOf(({ wishing }) => wishing === null),
    pool: sum((body) => body.pool),
    poolUnknown: namesOf(({ pool }) => pool === null),
    leastPool: known.toSorted((a, b) => a.pool - b.pool)[0] ?? null,
    leaving: bodies.flatMap(({ prefecture, leaving }) =>
      leaving.length === 0 ? [] : [`${prefecture}(${leaving.join('、')})`],
    ),
  }
}
