import { TagAttributes } from './xml-attributes.ts'
import { codes, isSpace, NotReadable, nameEnd, spaceEnd } from './xml-names.ts'
import { decode, hasBareAmpersand, houseName } from './xml-text.ts'

const { slash, less, greater } = codes

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

/** Whole elements as nearly every program writes them, which are taken at once and not tag by tag. */
export interface PlainForm {
  /** Sticky; takes no 「&」, nothing that is not well-formed, and elements without a prefix alone. */
  readonly form: RegExp
  /** The house's prefix of their namespace. */
  readonly prefix: string
  /** What stands there, from and to which place; how many tags it has. */
  readonly take: (source: string, from: number, to: number) => number
}

/**
 * Reads a text of XML from its begin to its end, tag by tag, each once and nothing kept: whoever asks makes of it what it
 * needs. Throws `NotReadable` for what is not well-formed: tags that do not close each other, attributes without quotes or
 * twice, anything beside the one root, a declaration (`<!DOCTYPE`), more than 200 levels.
 */
export class XmlScan {
  /** Of the element that was opened or closed last, with the house's prefix. */
  name = ''
  /** The last text as the file writes it, and whether that is what it says: signs that stand for others are read when asked for. */
  #words = ''
  #isSaid = true
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
  /** What an element without a prefix is of. */
  #unprefixed: string | undefined
  /** Of the last tag. */
  readonly #attributes: TagAttributes

  /** `known`: the house's prefix for each address of a namespace. */
  constructor(source: string, known: ReadonlyMap<string, string>) {
    this.#source = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
    this.#isPlain = !source.includes('&')
    this.#known = known
    this.#attributes = new TagAttributes(this.#source, this.#isPlain)
  }

  /** Of what `next` called a text. */
  get text(): string {
    return this.#isSaid ? this.#words : decode(this.#words)
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
        this.#takeWords(end < 0 ? this.#source.length : end)
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

  /**
   * Where elements of that form stand here, has them taken and goes on behind them; what was opened or closed last and its
   * attributes remain. False for anything else, which `next` reads.
   */
  takes(plain: PlainForm): boolean {
    const { form, prefix } = plain
    if (this.#closesNext || this.#depth === 0 || this.#unprefixed !== prefix) return false
    form.lastIndex = this.#at
    if (!form.test(this.#source)) return false
    this.#tags += plain.take(this.#source, this.#at, form.lastIndex)
    if (this.#tags > maxTags) throw new NotReadable(true)
    this.#at = form.lastIndex
    return true
  }

  /** An attribute of the element just opened, by the house's name. */
  attribute(name: string): string | undefined {
    return this.#attributes.named(name, this.#prefixes)
  }

  /** All attributes of the element just opened. */
  attributes(): ReadonlyMap<string, string> {
    return this.#attributes.all(this.#prefixes)
  }

  #takeWords(end: number): void {
    this.#words = this.#source.slice(this.#at, end)
    this.#at = end
    this.#isSaid = this.#isPlain || !this.#words.includes('&')
    if (!this.#isSaid && hasBareAmpersand(this.#words)) throw new NotReadable()
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
      this.#words = source.slice(start + 9, this.#at - 3)
      this.#isSaid = true
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
    this.#at = this.#attributes.read(this.#at + raw.length)
    this.#closesNext = this.#attributes.closes
    if ((this.#depth === 0 && this.#hasRoot) || this.#depth > maxDepth) throw new NotReadable()
    this.#hasRoot = true
    const outer = this.#scopes[this.#depth - 1]
    const scope =
      this.#attributes.declares || outer === undefined
        ? { elements: new Map<string, string>(), before: this.#declare() }
        : outer
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

  /** Puts the namespaces of the tag in force; what their prefixes meant before. */
  #declare(): Scope['before'] {
    const before: [string, string | undefined][] = []
    for (const [prefix, address] of this.#attributes.declared()) {
      before.push([prefix, this.#prefixes.get(prefix)])
      this.#prefixes.set(prefix, this.#known.get(address) ?? '')
    }
    this.#unprefixed = this.#prefixes.get('')
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
    if (scope !== undefined && scope !== this.#scopes[this.#depth - 1]) {
      for (const [prefix, meaning] of scope.before) this.#prefixes.set(prefix, meaning)
      this.#unprefixed = this.#prefixes.get('')
    }
    return 'close'
  }
}
