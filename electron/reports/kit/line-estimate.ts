import { columnPixels, narrowestDigitPixels } from './page.ts'

/**
 * How many lines a text takes in a column. Excel and LibreOffice do not fit wrapped or merged rows when they
 * open a file, so the heights are ours to know; the estimate leans to one line too many, never one too few.
 */

/**
 * Widths in em. The widest of what an office PC may write with: 游ゴシック, ＭＳ Ｐゴシック where that is missing,
 * Calibri for Latin letters. Everything that is not ASCII counts as a full character, half-width カナ excepted.
 */
const narrow = 0.35
const usual = 0.6
const capital = 0.79
const widest = 1.03
const asciiWidths = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (" !'(),.:;I[]fijl{}".includes(char)) return narrow
  if ('%@MWm'.includes(char)) return widest
  return /[A-Z&w]/.test(char) ? capital : usual
})

const charWidth = (code: number): number => {
  if (code < 0x80) return asciiWidths[code] ?? usual
  if (code >= 0xff61 && code <= 0xff9f) return usual
  if (code >= 0xdc00 && code <= 0xdfff) return 0
  // A pair of surrogates is often an emoji, drawn wider than the em.
  return code >= 0xd800 && code <= 0xdbff ? 1.2 : 1
}

export const textWidth = (text: string): number => {
  let width = 0
  for (let i = 0; i < text.length; i += 1) width += charWidth(text.charCodeAt(i))
  return width
}

/** 行頭禁則: these never begin a line, so the character before them goes along. */
const notAtStart = '、。，．・」』)）】〉》〕｝]}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々！？!?:：;；%％'
/** 行末禁則: these never end a line. */
const notAtEnd = '「『(（【〈《〔｛[{'
const isWordChar = (code: number): boolean => code > 0x20 && code < 0x7f

/** Where each line begins, as offsets into the text; always at least one line. */
export const lineStarts = (text: string, capacity: number): number[] => {
  const starts = [0]
  if (!text.includes('\n') && text.length * 1.2 <= capacity) return starts
  let width = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) {
      starts.push(i + 1)
      width = 0
      continue
    }
    const own = charWidth(code)
    if (width + own > capacity && i > (starts.at(-1) ?? 0)) {
      const at = breakBefore(text, i, starts.at(-1) ?? 0)
      starts.push(at)
      width = textWidth(text.slice(at, i))
    }
    width += own
  }
  return starts
}

const breakBefore = (text: string, overflow: number, lineStart: number): number => {
  let at = overflow
  if (isWordChar(text.charCodeAt(at))) {
    while (at > lineStart && isWordChar(text.charCodeAt(at - 1))) at -= 1
  } else {
    while (at > lineStart && notAtStart.includes(text.charAt(at))) at -= 1
    while (at > lineStart && notAtEnd.includes(text.charAt(at - 1))) at -= 1
  }
  if (text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff) at -= 1
  return at > lineStart ? at : overflow
}

/** Of a column's pixels the text does not get these: two at either side, the line, and one for rounded letters. */
const margin = 6

/** Bold letters are a little wider. */
const boldness = 1.06

/** How many em of a font fit a number of columns of these widths, on the PC that draws them narrowest. */
export const capacityOf = (widths: readonly number[], points: number, bold = false): number => {
  const pixels = widths.reduce((sum, width) => sum + columnPixels(width, narrowestDigitPixels), 0)
  return Math.max(1, (pixels - margin) / ((points * 96) / 72) / (bold ? boldness : 1))
}

/** Line pitch of 游ゴシック, which is generous: 10pt takes 16.5pt. */
export const linePitch = (points: number): number => Math.ceil(points * 1.65 * 2) / 2
