import { type ThemeLetter, themeLetters } from '../../support/track.ts'
import type { Registrant } from '../people/registrant.ts'
import { isOnList } from '../people/state.ts'
import { themesOf } from '../postings/posting.ts'

const bitsOf = (themes: readonly ThemeLetter[]): number =>
  themes.reduce((bits, letter) => bits | (1 << themeLetters.indexOf(letter)), 0)

/**
 * How many come into question for a posting, as `candidatesOf` would find them: people are counted once by what themes they stated,
 * so that thousands of postings ask at most 64 sums.
 */
export function candidateCounter(
  registrants: readonly Pick<Registrant, 'state' | 'themes'>[],
): (posting: Parameters<typeof themesOf>[0]) => number {
  const byThemes = new Map<number, number>()
  for (const { state, themes } of registrants)
    if (isOnList(state)) byThemes.set(bitsOf(themes), (byThemes.get(bitsOf(themes)) ?? 0) + 1)
  const known = new Map<number, number>()
  return (posting) => {
    const wanted = bitsOf(themesOf(posting))
    const found =
      known.get(wanted) ??
      [...byThemes].reduce(
        (sum, [stated, people]) => (wanted === 0 || stated === 0 || (wanted & stated) !== 0 ? sum + people : sum),
        0,
      )
    known.set(wanted, found)
    return found
  }
}
