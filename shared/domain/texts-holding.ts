/**
 * Which of many texts hold what is typed, asked at every key: the places, in order, of the keys that `matches` (search-key.ts) the
 * query. `keys` and the query are results of `searchKey`. What it knows of the keys is reckoned at once and nowhere else: with it
 * goes everything that it was told.
 */
export type TextsHolding = (keyQuery: string) => readonly number[]

export function textsHolding(keys: readonly string[]): TextsHolding {
  const solid = keys.map((key) => key.replaceAll(' ', ''))
  const all = [...solid.keys()]
  const units = unitsIn(solid)
  const holding = (word: string): readonly number[] => {
    if (word.length === 0) return all
    if (word.length === 1) return units.get(word.charCodeAt(0))?.texts ?? []
    return textsWith(word, units, solid)
  }
  return (keyQuery) =>
    keyQuery
      .split(' ')
      .map(holding)
      // The fewest first: no list is walked further than it may help.
      .toSorted((a, b) => a.length - b.length)
      .reduce(both)
}

/** A unit (UTF-16): the texts that it stands in, in order, and where it stands before which other. */
interface Unit {
  readonly texts: number[]
  readonly before: Map<number, Places>
}
/** Each as the text and the place in it, in order. */
interface Places {
  readonly texts: number[]
  readonly at: number[]
}
type Units = ReadonlyMap<number, Unit>

function unitsIn(solid: readonly string[]): Units {
  const units = new Map<number, Unit>()
  for (const [text, key] of solid.entries()) {
    let last: Unit | undefined
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at)
      const places = last?.before.get(code)
      if (places !== undefined) {
        places.texts.push(text)
        places.at.push(at - 1)
      } else last?.before.set(code, { texts: [text], at: [at - 1] })
      last = units.get(code)
      if (last === undefined) {
        last = { texts: [], before: new Map() }
        units.set(code, last)
      }
      if (last.texts[last.texts.length - 1] !== text) last.texts.push(text)
    }
  }
  return units
}

/** The rarest two neighbours of the word say where it may stand; there alone it is looked for. */
function textsWith(word: string, units: Units, solid: readonly string[]): number[] {
  let rarest: Places | undefined
  let lead = 0
  for (let at = 0; at + 1 < word.length; at += 1) {
    const places = units.get(word.charCodeAt(at))?.before.get(word.charCodeAt(at + 1))
    if (places === undefined) return []
    if (rarest === undefined || places.at.length < rarest.at.length) {
      rarest = places
      lead = at
    }
  }
  const found: number[] = []
  if (rarest === undefined) return found
  const { texts, at } = rarest
  let last = -1
  for (const [n, text] of texts.entries()) {
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
