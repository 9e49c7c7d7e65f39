import { codes, isSpace, NotReadable, nameEnd, spaceEnd } from './xml-names.ts'
import { decode, hasBareAmpersand, houseName } from './xml-text.ts'

const { quote, apostrophe, slash, less, equals, greater } = codes

const maxDepth = 200
/** An application form of ten pages has some 6,000 tags; reading ten times as many takes no second. */
const maxTags = 150_000

const blank = /^[\s\ufeff]*$/

/** Where no namespace is declared anew: the house's names for the elements met so far, and what held outside it. */
interface Scope {
  readonly elements: Map<string, string>
  /** The prefixes that it declares, with what they meant before; undone where it ends. */
  readonly before: readonly (readonly [prefix: string, meaning: string | undefined])[]
}

const none: ReadonlyMap<string, string> = new Map()

/** So many attributes are compared with each other; from there on their names are kept to be looked up. */
const fewAttributes = 16

/**
 * Reads a text of XML from its begin to its end, tag by tag, each once and nothing kept: whoever asks makes of it what it
 * needs. Throws `NotReadable` for what is not well-formed: tags that do not close each other, attributes without quotes or
 * twice, anything beside the one root, a declaration (`<!DOCTYPE`), more than 200 levels.
 */
export class XmlScan {
  /** Of the element that was opened or closed last, with the house's prefix. */
  name = ''
  /** Of what `next` called a text. */
  text = ''
  readonly #source: string
  /** Nothing in it stands for another sign. */
  readonly #isPlain: boolean
  readonly #known: ReadonlyMap<string, string>
  #at = 0
  #tags = 0
  #hasRoot = false
  /** An element that closes itself is opened and, at the next step, closed. */
  #closesNext = false
  /** What is open, the root first: what the file calls it, what the house does, and the scope it lies in. */
  #depth = 0
  readonly #raws: string[] = []
  readonly #names: string[] = []
  readonly #scopes: Scope[] = []
  /** The prefixes in force, by what the file calls them; undefined for one that means nothing any more. */
  readonly #prefixes = new Map<string, string | undefined>()
  /** Begin and end of the name and the value of each attribute of the last tag. */
  readonly #attributes: number[] = []
  #count = 0
  /** Their names, where they are many. */
  #many: Set<string> | null = null

  /** `known`: the house's prefix for each address of a namespace. */
  constructor(source: string, known: ReadonlyMap<string, string>) {
    this.#source = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
    this.#isPlain = !source.includes('&')
    this.#known = known
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#depth
  }

  /** Whether the element just opened is one without anything in it, <c/>. */
  get isEmpty(): boolean {
    return this.#closesNext
  }

  /** The element that is open at that level, the root at 0. */
  inside(level: number): string | undefined {
    return level < this.#depth ? this.#names[level] : undefined
  }

  next(): 'open' | 'close' | 'text' | 'end' {
    if (this.#closesNext) return this.#closed()
    for (;;) {
      if (this.#at >= this.#source.length) return this.#ended()
      const start = this.#at
      if (this.#source.charCodeAt(start) !== less) {
        const end = this.#source.indexOf('<', start)
        this.text = this.#words(end < 0 ? this.#source.length : end)
        if (this.#depth > 0) return 'text'
        if (!blank.test(this.text)) throw new NotReadable()
        continue
      }
      this.#tags += 1
      if (this.#tags > maxTags) throw new NotReadable(true)
      this.#at = start + 1
      const code = this.#source.charCodeAt(this.#at)
      if (code === slash) return this.#closeTag()
      if (code !== 33 && code !== 63) return this.#openTag()
      if (this.#otherMarkup(start)) return 'text'
    }
  }

  /** An attribute of the element just opened, by the house's name. */
  attribute(name: string): string | undefined {
    const hasPrefix = name.includes(':')
    for (let index = 0; index < this.#count; index += 1) {
      const from = this.#attributes[index * 4] ?? 0
      const length = (this.#attributes[index * 4 + 1] ?? 0) - from
      const isIt = hasPrefix
        ? houseName(this.#nameAt(index), this.#prefixes, true) === name
        : length === name.length && this.#source.startsWith(name, from)
      if (isIt) return this.#value(index)
    }
    return undefined
  }

  /** All attributes of the element just opened. */
  attributes(): ReadonlyMap<string, string> {
    if (this.#count === 0) return none
    const found = new Map<string, string>()
    for (let index = 0; index < this.#count; index += 1)
      found.set(houseName(this.#nameAt(index), this.#prefixes, true), this.#value(index))
    return found
  }

  #nameAt(index: number): string {
    return this.#source.slice(this.#attributes[index * 4], this.#attributes[index * 4 + 1])
  }

  #value(index: number): string {
    const value = this.#source.slice(this.#attributes[index * 4 + 2], this.#attributes[index * 4 + 3])
    return this.#isPlain ? value : decode(value)
  }

  #words(end: number): string {
    const words = this.#source.slice(this.#at, end)
    this.#at = end
    if (this.#isPlain || !words.includes('&')) return words
    if (hasBareAmpersand(words)) throw new NotReadable()
    return decode(words)
  }

  #ended(): 'end' {
    if (!this.#hasRoot || this.#depth > 0) throw new NotReadable()
    return 'end'
  }

  #behind(end: string, from: number): number {
    const found = this.#source.indexOf(end, from)
    if (found < 0) throw new NotReadable()
    return found + end.length
  }

  /** A comment, a text that is not marked up, or an instruction; true for a text. */
  #otherMarkup(start: number): boolean {
    const source = this.#source
    if (source.startsWith('<!--', start)) this.#at = this.#behind('-->', start + 4)
    else if (source.startsWith('<![CDATA[', start)) {
      this.#at = this.#behind(']]>', start + 9)
      this.text = source.slice(start + 9, this.#at - 3)
      if (this.#depth === 0) throw new NotReadable()
      return true
    } else if (source.startsWith('<?', start)) {
      if (start > 0 && /^<\?xml\s/i.test(source.slice(start, start + 6))) throw new NotReadable()
      this.#at = this.#behind('?>', start + 2)
    } else throw new NotReadable()
    return false
  }

  #openTag(): 'open' {
    // Most tags are those of the one before at their level: its name is known then.
    const before = this.#raws[this.#depth]
    const isAgain = before !== undefined && this.#isNamed(before)
    const raw = isAgain ? before : this.#source.slice(this.#at, nameEnd(this.#source, this.#at))
    this.#at += raw.length
    const declares = this.#readAttributes()
    if ((this.#depth === 0 && this.#hasRoot) || this.#depth > maxDepth) throw new NotReadable()
    this.#hasRoot = true
    const outer = this.#scopes[this.#depth - 1]
    const scope =
      declares || outer === undefined ? { elements: new Map<string, string>(), before: this.#declare() } : outer
    let name = isAgain && scope === this.#scopes[this.#depth] ? this.#names[this.#depth] : scope.elements.get(raw)
    if (name === undefined) {
      name = houseName(raw, this.#prefixes, false)
      scope.elements.set(raw, name)
    }
    this.name = name
    this.#raws[this.#depth] = raw
    this.#names[this.#depth] = name
    this.#scopes[this.#depth] = scope
    this.#depth += 1
    return 'open'
  }

  /** Whether that name, and no longer one, stands here. */
  #isNamed(name: string): boolean {
    const code = this.#source.charCodeAt(this.#at + name.length)
    return (isSpace(code) || code === greater || code === slash) && this.#source.startsWith(name, this.#at)
  }

  /** Up to the end of the tag; true where one of them declares a namespace. */
  #readAttributes(): boolean {
    const source = this.#source
    let declares = false
    let at = this.#at
    this.#count = 0
    this.#many = null
    for (;;) {
      const start = at
      let code = source.charCodeAt(at)
      if (isSpace(code)) {
        at = spaceEnd(source, at + 1)
        code = source.charCodeAt(at)
      }
      if (code === greater || code === slash) {
        this.#closesNext = code === slash
        this.#at = at + (code === slash ? 2 : 1)
        if (source.charCodeAt(this.#at - 1) !== greater) throw new NotReadable()
        return declares
      }
      const to = nameEnd(source, at)
      const sign = source.charCodeAt(to) === equals ? to : spaceEnd(source, to)
      const mark = source.charCodeAt(sign + 1) === quote ? sign + 1 : spaceEnd(source, sign + 1)
      const quoted = source.charCodeAt(mark)
      const isOne = start < at && source.charCodeAt(sign) === equals && (quoted === quote || quoted === apostrophe)
      if (!isOne) throw new NotReadable()
      const end = source.indexOf(quoted === quote ? '"' : "'", mark + 1)
      if (end < 0) throw new NotReadable()
      this.#add(at, to, mark + 1, end)
      declares ||= to - at >= 5 && source.startsWith('xmlns', at)
      at = end + 1
    }
  }

  #add(from: number, to: number, value: number, end: number): void {
    if (this.#isThere(from, to)) throw new NotReadable()
    const place = this.#count * 4
    this.#attributes[place] = from
    this.#attributes[place + 1] = to
    this.#attributes[place + 2] = value
    this.#attributes[place + 3] = end
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
      const other = this.#attributes[place] ?? 0
      if ((this.#attributes[place + 1] ?? 0) - other === length && this.#isSame(from, other, length)) return true
    }
    return false
  }

  #isSame(one: number, other: number, length: number): boolean {
    for (let at = 0; at < length; at += 1)
      if (this.#source.charCodeAt(one + at) !== this.#source.charCodeAt(other + at)) return false
    return true
  }

  /** Puts the namespaces of the tag in force; what their prefixes meant before. */
  #declare(): Scope['before'] {
    const before: [string, string | undefined][] = []
    for (let index = 0; index < this.#count; index += 1) {
      const name = this.#nameAt(index)
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      const prefix = name.slice(6)
      before.push([prefix, this.#prefixes.get(prefix)])
      this.#prefixes.set(prefix, this.#known.get(this.#value(index)) ?? '')
    }
    return before
  }

  #closeTag(): 'close' {
    const raw = this.#raws[this.#depth - 1]
    if (raw === undefined || this.#depth === 0 || !this.#source.startsWith(raw, this.#at + 1)) throw new NotReadable()
    this.#at = spaceEnd(this.#source, this.#at + 1 + raw.length) + 1
    if (this.#source.charCodeAt(this.#at - 1) !== greater) throw new NotReadable()
    return this.#closed()
  }

  #closed(): 'close' {
    this.#closesNext = false
    this.#depth -= 1
    this.name = this.#names[this.#depth] ?? ''
    const scope = this.#scopes[this.#depth]
    if (scope !== undefined && scope !== this.#scopes[this.#depth - 1])
      for (const [prefix, meaning] of scope.before) this.#prefixes.set(prefix, meaning)
    return 'close'
  }
}
