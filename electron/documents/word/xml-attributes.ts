import { codes, isSpace, NotReadable, nameEnd, spaceEnd } from './xml-names.ts'
import { decode, houseName } from './xml-text.ts'

const { quote, apostrophe, slash, equals, greater } = codes

const letterX = 120

/** Where the quotation mark of a value stands; most values are shorter than what `indexOf` takes to be called. */
function valueEnd(source: string, from: number, mark: number): number {
  for (let at = from; at < source.length; at += 1) if (source.charCodeAt(at) === mark) return at
  throw new NotReadable()
}

const none: ReadonlyMap<string, string> = new Map()

/** So many attributes are compared with each other; from there on their names are kept to be looked up. */
const fewAttributes = 16

/** What the prefixes mean, by what the file calls them; undefined for one that means nothing any more. */
export type Prefixes = ReadonlyMap<string, string | undefined>

/** The attributes of one tag after the other: where they lie is noted, and nothing is made of one that nobody asks for. */
export class TagAttributes {
  /** Whether one of them declares a namespace. */
  declares = false
  /** Whether their tag closes itself. */
  closes = false
  readonly #source: string
  /** Nothing in the source stands for another sign. */
  readonly #isPlain: boolean
  /** Begin and end of the name and of the value of each. */
  readonly #places: number[] = []
  #count = 0
  /** Their names, where they are many. */
  #many: Set<string> | null = null

  constructor(source: string, isPlain: boolean) {
    this.#source = source
    this.#isPlain = isPlain
  }

  /** Reads on from behind the name of a tag; where the tag ends. */
  read(from: number): number {
    const source = this.#source
    let at = from
    this.declares = false
    this.#count = 0
    this.#many = null
    for (;;) {
      const start = at
      let code = source.charCodeAt(at)
      if (isSpace(code)) {
        at = spaceEnd(source, at + 1)
        code = source.charCodeAt(at)
      }
      if (code === greater) {
        this.closes = false
        return at + 1
      }
      if (code === slash) {
        if (source.charCodeAt(at + 1) !== greater) throw new NotReadable()
        this.closes = true
        return at + 2
      }
      const to = nameEnd(source, at)
      const sign = source.charCodeAt(to) === equals ? to : spaceEnd(source, to)
      const mark = source.charCodeAt(sign + 1) === quote ? sign + 1 : spaceEnd(source, sign + 1)
      const quoted = source.charCodeAt(mark)
      const isOne = start < at && source.charCodeAt(sign) === equals && (quoted === quote || quoted === apostrophe)
      if (!isOne) throw new NotReadable()
      const end = valueEnd(source, mark + 1, quoted)
      this.#add(at, to, mark + 1, end)
      if (code === letterX && source.startsWith('xmlns', at)) this.declares = true
      at = end + 1
    }
  }

  /** One by the house's name. */
  named(name: string, prefixes: Prefixes): string | undefined {
    const hasPrefix = name.includes(':')
    for (let index = 0; index < this.#count; index += 1) {
      const from = this.#places[index * 4] ?? 0
      const length = (this.#places[index * 4 + 1] ?? 0) - from
      const isIt = hasPrefix
        ? houseName(this.#nameAt(index), prefixes, true) === name
        : length === name.length && this.#source.startsWith(name, from)
      if (isIt) return this.#value(index)
    }
    return undefined
  }

  /** All by the house's names. */
  all(prefixes: Prefixes): ReadonlyMap<string, string> {
    if (this.#count === 0) return none
    const found = new Map<string, string>()
    for (let index = 0; index < this.#count; index += 1)
      found.set(houseName(this.#nameAt(index), prefixes, true), this.#value(index))
    return found
  }

  /** The namespaces that they declare: the prefix, which is empty for the elements without one, and the address. */
  declared(): readonly (readonly [prefix: string, address: string])[] {
    const found: [string, string][] = []
    for (let index = 0; index < this.#count; index += 1) {
      const name = this.#nameAt(index)
      if (name === 'xmlns' || name.startsWith('xmlns:')) found.push([name.slice(6), this.#value(index)])
    }
    return found
  }

  #nameAt(index: number): string {
    return this.#source.slice(this.#places[index * 4], this.#places[index * 4 + 1])
  }

  #value(index: number): string {
    const value = this.#source.slice(this.#places[index * 4 + 2], this.#places[index * 4 + 3])
    return this.#isPlain ? value : decode(value)
  }

  #add(from: number, to: number, value: number, end: number): void {
    if (this.#isThere(from, to)) throw new NotReadable()
    const place = this.#count * 4
    this.#places[place] = from
    this.#places[place + 1] = to
    this.#places[place + 2] = value
    this.#places[place + 3] = end
    this.#count += 1
  }

  /** Whether the tag has an attribute of that name already. */
  #isThere(from: number, to: number): boolean {
    if (this.#count >= fewAttributes) {
      this.#many ??= new Set(Array.from({ length: this.#count }, (_, index) => this.#nameAt(index)))
      const known = this.#many.size
      return this.#many.add(this.#source.slice(from, to)).size === known
    }
    const length = to - from
    for (let place = 0; place < this.#count * 4; place += 4) {
      const other = this.#places[place] ?? 0
      if ((this.#places[place + 1] ?? 0) - other === length && this.#isSame(from, other, length)) return true
    }
    return false
  }

  #isSame(one: number, other: number, length: number): boolean {
    for (let at = 0; at < length; at += 1)
      if (this.#source.charCodeAt(one + at) !== this.#source.charCodeAt(other + at)) return false
    return true
  }
}
