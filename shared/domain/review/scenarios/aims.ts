/** What a 組合せ is made for: by hand, or by one of the five suggestions of the office (課題 9: 組合せ). */
export const scenarioAims = ['hand', 'plain', 'themes', 'blocks', 'first', 'small'] as const
export type ScenarioAim = (typeof scenarioAims)[number]

/** As the menu says it, and the first name of the set that comes of it. */
export const scenarioAimLabel = {
  hand: '手で組む',
  plain: '点の順',
  themes: 'テーマごとに一つ',
  blocks: '地方ブロックごとに一つ',
  first: '初めての団体を多く',
  small: '小さい団体を入れる',
} as const satisfies Record<ScenarioAim, string>

/**
 * 小さい団体: with so many 市区町村 or fewer. The ledger holds no 人口, and guesses none; of the 47, a quarter (11) are as small
 * as this by the list of 市区町村 (domain.md §12.2).
 */
export const smallBody = 20
