/**
 * Which of many texts hold what is typed, asked at every key: the places, in order, of the keys that `matches` (search-key.ts) the
 * query. `keys` and the query are results of `searchKey`. What it knows of the keys is reckoned at once and nowhere else: with it
 * goes everything that it was told.
 */
export type TextsHolding = (keyQuery: string) => readonly number[]

export function textsHolding(keys: readonly string[]): TextsHolding {
  const solid = keys.map((key) => key.replaceAll(' ', ''))
  const all = [...solid.keys()]
  const { units, pairs } = placesIn(solid)
  const holding = (word: string): readonly number[] => {
    if (word.length === 0) return all
    if (word.length === 1) return units.get(word.charCodeAt(0)) ?? []
    return textsWith(word, pairs, solid)
  }
  return (keyQuery) =>
    keyQuery
      .split(' ')
      .map(holding)
      // The fewest first: no list is walked further than it may help.
      .toSorted((a, b) => a.length - b.length)
      .reduce(both)
}

/** Where two neighbours stand together, as the text and the place in it, each in order. */
interface Places {
  readonly texts: number[]
  readonly at: number[]
}

/** Of each unit (UTF-16) the texts that it stands in, and of each two neighbours all their places. */
function placesIn(solid: readonly string[]) {
  const units = new Map<number, number[]>()
  const pairs = new Map<number, Places>()
  for (const [text, key] of solid.entries()) {
    let before = -1
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at)
      const texts = units.get(unit)
      if (texts === undefined) units.set(unit, [text])
      else if (texts.at(-1) !== text) texts.push(text)
      if (before !== -1) addPlace(pairs, pairOf(before, unit), text, at - 1)
      before = unit
    }
  }
  return { units, pairs }
}

const pairOf = (first: number, second: number) => first * 0x1_0000 + second

function addPlace(pairs: Map<number, Places>, pair: number, text: number, at: number): void {
  const places = pairs.get(pair)
  if (places === undefined) pairs.set(pair, { texts: [text], at: [at] })
  else {
    places.texts.push(text)
    places.at.push(at)
  }
}

/** The rarest two neighbours of the word say where it may stand; there alone it is looked for. */
function textsWith(word: string, pairs: ReadonlyMap<number, Places>, solid: readonly string[]): number[] {
  let rarest: Places = { texts: [], at: [] }
  let lead = -1
  for (let at = 0; at + 1 < word.length; at += 1) {
    const places = pairs.get(pairOf(word.charCodeAt(at), word.charCodeAt(at + 1)))
    if (places === undefined) return []
    if (lead === -1 || places.texts.length < rarest.texts.length) {
      rarest = places
      lead = at
    }
  }
  const { texts, at } = rarest
  const found: number[] = []
  let last = -1
  for (let n = 0; n < texts.length; n += 1) {
    const text = texts[n] ?? 0
    if (text === last) continue
    if (word.length > 2 && !solid[text]?.startsWith(word, (at[n] ?? 0) - lead)) continue
    found.push(text)
    last = text
  }
  return found
}

/** What stands in both of two lists in order. */
function both(few: readonly number[], many: readonly number[]): readonly number[] {
  const found: number[] = []
  let at = 0
  for (const each of few) {
    while (at < many.length && (many[at] ?? 0) < each) at += 1
    if (many[at] === each) found.push(each)
  }
  return found
}
