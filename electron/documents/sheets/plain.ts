import type { PlainForm } from '../word/xml-scan.ts'

const textForm = /<si><t(?: xml:space="preserve")?>[^<&_]*<\/t><\/si>/y
const textTags = 4

/** A shared text in one piece. */
export class PlainText implements PlainForm {
  readonly prefix = 's'
  readonly form = textForm
  text = ''

  take(source: string, from: number, to: number): number {
    this.text = source.slice(source.indexOf('>', from + '<si>'.length) + 1, to - '</t></si>'.length)
    return textTags
  }
}

// The values hold no 「>」, so that the one before a value ends a tag; and no 「_」, which stands for other signs (_x000D_).
const cellForm = /<c r="[A-Z]{1,3}\d+"(?: s="\d+")?(?: t="[ns]")?(?:\/>|><v>[^<>&_]*<\/v><\/c>)/y
const [tags, emptyTags] = [4, 1]
const [slash, greater, letterA, letterS] = [47, 62, 65, 115]

/** A cell of a number or of a shared text, or of nothing but its looks. */
export class PlainCell implements PlainForm {
  readonly prefix = 's'
  readonly form = cellForm
  column = 0
  type: 'n' | 's' = 'n'
  /** Null where there is none. */
  value: string | null = null

  take(source: string, from: number, to: number): number {
    this.column = 0
    for (let at = from + '<c r="'.length; source.charCodeAt(at) >= letterA; at += 1)
      this.column = this.column * 26 + source.charCodeAt(at) - letterA + 1
    this.value = null
    if (source.charCodeAt(to - '/>'.length) === slash) return emptyTags
    const end = to - '</v></c>'.length
    let begin = end
    while (source.charCodeAt(begin - 1) !== greater) begin -= 1
    this.value = source.slice(begin, end)
    // Before it stands t="s", or the number of a style or of a row.
    this.type = source.charCodeAt(begin - 's"><v>'.length) === letterS ? 's' : 'n'
    return tags
  }
}
