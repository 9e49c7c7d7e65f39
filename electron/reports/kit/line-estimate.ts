/**
 * How many lines a text takes in a column. Excel and LibreOffice do not fit wrapped or merged rows when they
 * open a file, so the heights are ours to know; the estimate leans to one line too many, never one too few.
 */

/** Widths in em of the font; Latin letters of 游ゴシック are about 0.55 em, taken wider to be safe. */
const charWidth = (code: number): number =>
  code < 0x0100 || (code >= 0xff61 && code <= 0xff9f)
    ? 0.6
    : code >= 0xd800 && code <= 0xdbff
      ? 1.2
      : code >= 0xdc00 && code <= 0xdfff
        ? 0
        : 1

export const textWidth = (text: string): number => {
  let width = 0
  for (let i = 0; i < text.length; i += 1) width += charWidth(text.charCodeAt(i))
  return width
}

/** 行頭禁則: these never begin a line, so the character before them goes along. */
const notAtStart = '、。，．・」』)）]】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々！？!?:：;；%％'
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
  }
  if (text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff) at -= 1
  return at > lineStart ? at : overflow
}

/** Column widths are in Excel's unit: digits of 游ゴシック 11pt, 8 pixels each, and 5 pixels of padding. */
const pixels = (width: number): number => Math.round(width * 8 + 5)

/** How many em of a font fit a column of this width, with the cell's inner margins off. */
export const capacityOf = (width: number, points: number): number =>
  Math.max(1, (pixels(width) - 9) / ((points * 96) / 72))

/** Line pitch of 游ゴシック, which is generous: 10pt takes 16.5pt. */
export const linePitch = (points: number): number => Math.ceil(points * 1.65 * 2) / 2
