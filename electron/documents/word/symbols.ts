import type { XmlElement } from './xml.ts'

export const tickedMark = '☑'
export const untickedMark = '☐'

/**
 * Stands in the text for what carries no letter we can read: a picture, an imported part, an unknown symbol. It is no
 * blank, so that a field that holds only this is never taken for an empty one.
 */
export const unreadable = '\ufffc'

/** Before the bullet of a list, which the page shows and no text holds. It only matters where it is a box or a tick. */
export const bulletBegin = '\ufdd0'

/** Stands before words set apart by their look alone: bold, underlined, coloured behind, framed. */
export const emphasis = '\ufdd1'

/** With the marks of lists and of emphasis, for the rules on choices. */
export const withMarks = (text: string): string => text.replaceAll(bulletBegin, '')
export const withoutEmphasis = (text: string): string => text.replaceAll(emphasis, '')
export const withBulletsShown = (text: string): string => withoutEmphasis(withMarks(text))
export const withoutBullets = (text: string): string =>
  withoutEmphasis(text.includes(bulletBegin) ? text.replace(/\ufdd0[\s\S]/gu, '') : text)

const circledNumbers = (from: number, first: string): [string, string][] =>
  Array.from({ length: 10 }, (_, index) => [
    (from + index).toString(16),
    String.fromCodePoint((first.codePointAt(0) ?? 0) + index),
  ])

/** Positions in the picture fonts of Office and what stands there: marks, bullets, arrows and numbers of lists. */
const symbols: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    ...Object.fromEntries([...circledNumbers(0x81, '①'), ...circledNumbers(0x8c, '❶')]),
    fe: tickedMark,
    fd: '☒',
    fc: '✓',
    fb: '✗',
    a8: untickedMark,
    '6f': '□',
    '70': '□',
    '71': '□',
    '72': '□',
    '6e': '■',
    '6c': '●',
    a1: '○',
    a4: '◉',
    a5: '◎',
    a7: '▪',
    '9f': '•',
    '9e': '・',
    '75': '◆',
    '76': '❖',
    '78': '☒',
    ab: '★',
    d8: '➢',
    df: '←',
    e0: '→',
    e1: '↑',
    e2: '↓',
    e8: '➔',
    f0: '⇨',
  },
  'wingdings 2': {
    '4f': '✗',
    '50': '✓',
    '51': '☒',
    '52': tickedMark,
    '53': '☒',
    '54': '☒',
    '98': '●',
    a3: untickedMark,
    ...Object.fromEntries(circledNumbers(0x6a, '①')),
  },
  'wingdings 3': {},
  // Fonts of pictures alone, whose signs we do not know: a 4 in them is none.
  marlett: {},
  zapfdingbats: {},
  'zapf dingbats': {},
  'itc zapf dingbats': {},
  'monotype sorts': {},
  'ms outlook': {},
  'bookshelf symbol 7': {},
  'ms reference specialty': {},
  'segoe mdl2 assets': {},
  'segoe fluent icons': {},
  webdings: { '61': '✓', '63': '□', '67': '■', '6e': '●', '72': '✗' },
  symbol: {
    a3: '≤',
    ab: '↔',
    ac: '←',
    ad: '↑',
    ae: '→',
    af: '↓',
    b0: '°',
    b1: '±',
    b3: '≥',
    b4: '×',
    b7: '•',
    b8: '÷',
  },
}

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff

/** What a symbol of a font shows. A code that is a sign of its own is that sign, whatever the font. */
export const symbolOf = (font: string, code: number): string => {
  const position = code >= 0xf000 && code <= 0xf0ff ? code & 0xff : code
  const table = symbols[font.toLowerCase().trim()]
  if (table !== undefined && position <= 0xff) return table[position.toString(16)] ?? unreadable
  return position <= 0xff || isPrivate(code) ? unreadable : String.fromCodePoint(code)
}

/** A `w:sym`. */
export const symbol = (node: XmlElement): string => {
  const written = node.attributes.get('w:char') ?? ''
  return /^[0-9a-f]{1,4}$/i.test(written)
    ? symbolOf(node.attributes.get('w:font') ?? '', Number.parseInt(written, 16))
    : unreadable
}

/** Text typed in a picture font: Word shows 「þ」 as a ticked box, and files keep it as U+00FE or U+F0FE. */
export const pictureText = (text: string, font: string): string => {
  const isPicture = symbols[font.toLowerCase().trim()] !== undefined && font.toLowerCase().trim() !== 'symbol'
  if (!isPicture && !/[\uf000-\uf0ff]/.test(text)) return text
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (isPicture && code > 0x20 && code <= 0xff) return symbolOf(font, code)
      return code >= 0xf000 && code <= 0xf0ff ? symbolOf(isPicture ? font : 'wingdings', code) : character
    })
    .join('')
}

const scripts: Readonly<Record<'superscript' | 'subscript', readonly [string, string]>> = {
  superscript: ['0123456789+-()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾'],
  subscript: ['0123456789+-()', '₀₁₂₃₄₅₆₇₈₉₊₋₍₎'],
}

/** Raised or lowered digits as the signs that show them so: 「12」 with a raised 1 is no 121. */
export const scripted = (text: string, place: 'superscript' | 'subscript'): string => {
  const [plain, shown] = scripts[place]
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[0-9+\-()]/g, (character) => shown[plain.indexOf(character)] ?? character)
}
