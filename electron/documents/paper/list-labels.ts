import { childElements, type XmlElement } from '../word/xml.ts'
import { child, settingOf } from './measures.ts'

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

interface List {
  readonly levels: ReadonlyMap<number, Level>
  /** Lists of one definition count on together. */
  readonly counts: number[]
}

const romans: readonly (readonly [worth: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (value: number): string => {
  let rest = value
  let text = ''
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const kanji = (value: number): string => {
  const digits = '〇一二三四五六七八九'
  if (value >= 100) return [...String(value)].map((digit) => digits[Number(digit)]).join('')
  const ten = Math.floor(value / 10)
  return `${ten > 1 ? digits[ten] : ''}${ten > 0 ? '十' : ''}${value % 10 > 0 ? digits[value % 10] : ''}`
}
const among = (signs: string, value: number): string => [...signs][(value - 1) % [...signs].length] ?? ''
const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const iroha = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン'
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimalFullWidth: (value) => wide(String(value)),
  decimalFullWidth2: (value) => wide(String(value)),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalEnclosedCircle: (value) => (value <= 20 ? among(circled, value) : `(${value})`),
  decimalEnclosedCircleChinese: (value) => (value <= 20 ? among(circled, value) : `(${value})`),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  aiueo: (value) => among(kana, value),
  aiueoFullWidth: (value) => among(kana, value),
  iroha: (value) => among(iroha, value),
  irohaFullWidth: (value) => among(iroha, value),
  japaneseCounting: kanji,
  japaneseDigitalTenThousand: kanji,
  chineseCounting: kanji,
  ideographDigital: kanji,
  none: () => '',
}

const mostCounted = 5000
const longest = 40

/** Of the nine levels a list has; null for what is none. */
const levelAt = (value: string | undefined): number | null =>
  value === undefined ? 0 : /^[0-8]$/.test(value) ? Number(value) : null

const startAt = (value: string | undefined): number =>
  value !== undefined && /^\d{1,4}$/.test(value) ? Number(value) : 1

const levelsOf = (list: XmlElement): ReadonlyMap<number, Level> =>
  new Map(
    childElements(list)
      .filter(({ name }) => name === 'w:lvl')
      .flatMap((level) => {
        const at = levelAt(level.attributes.get('w:ilvl'))
        const format = settingOf(level, 'w:numFmt') ?? 'decimal'
        const text = (settingOf(level, 'w:lvlText') ?? '').slice(0, longest)
        return at === null ? [] : [[at, { format, text, start: startAt(settingOf(level, 'w:start')) }] as const]
      }),
  )

/**
 * What Word counts before the paragraphs of numbered lists, asked once for each paragraph in the order of the paper. Bullets
 * are read with the words; here they have no label.
 */
export const listLabels = (root: XmlElement | null): ((paragraph: XmlElement) => string | undefined) => {
  const definitions = new Map<string, List>()
  const lists = new Map<string, List>()
  for (const node of root === null ? [] : childElements(root)) {
    if (node.name === 'w:abstractNum')
      definitions.set(node.attributes.get('w:abstractNumId') ?? '', { levels: levelsOf(node), counts: [] })
    if (node.name !== 'w:num') continue
    const list = definitions.get(settingOf(node, 'w:abstractNumId') ?? '')
    const restarts = childElements(node).some(({ name }) => name === 'w:lvlOverride')
    if (list !== undefined) lists.set(node.attributes.get('w:numId') ?? '', restarts ? { ...list, counts: [] } : list)
  }
  return (paragraph) => {
    const own = child(child(paragraph, 'w:pPr'), 'w:numPr')
    const list = own === undefined ? undefined : lists.get(settingOf(own, 'w:numId') ?? '')
    const at = levelAt(settingOf(own, 'w:ilvl'))
    const level = at === null ? undefined : list?.levels.get(at)
    if (list === undefined || at === null || level === undefined) return undefined
    const count = list.counts[at] === undefined ? level.start : list.counts[at] + 1
    list.counts.length = Math.min(list.counts.length, at)
    list.counts[at] = count
    const countOf = (which: number): number => list.counts[which] ?? list.levels.get(which)?.start ?? 1
    const used = [at, ...Array.from(level.text.matchAll(/%([1-9])/g), ([, digit]) => Number(digit) - 1)]
    if (level.format === 'bullet' || used.some((which) => countOf(which) > mostCounted)) return undefined
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const which = Number(digit) - 1
      const value = countOf(which)
      const format = list.levels.get(which)?.format ?? 'decimal'
      return value > 0 ? (formats[format]?.(value) ?? String(value)) : String(value)
    })
    return label === '' ? undefined : label.slice(0, longest)
  }
}
