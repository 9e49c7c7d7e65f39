import { scoreRange } from '../scoring.ts'

/** What stands in a cell of a workbook, whatever program has saved it. */
export type FileCell =
  | { readonly holds: 'nothing' }
  | { readonly holds: 'number'; readonly number: number }
  | { readonly holds: 'text'; readonly text: string }
  /** With the value that the program has reckoned last; null where it saved none. */
  | { readonly holds: 'formula'; readonly value: number | string | null }
  /** An error (#REF!), a truth value, or what no cell of a score sheet holds. */
  | { readonly holds: 'other'; readonly text: string }

/** How a score was typed into its cell. `formula`: the value of a formula, which an officer takes only by choosing it. */
export type TypedHow = 'blank' | 'number' | 'formula' | 'unreadable'

/** A score as it was typed: `value` is null where the cell is blank or unreadable, and may lie outside the scale. */
export interface TypedScore {
  readonly how: TypedHow
  readonly value: number | null
  /** What was typed, as far as a line shows it. */
  readonly wrote: string
}

const longestShown = 40
/** As much of what was typed as a line shows. */
export const shown = (text: string): string => {
  const letters = [...text.replace(/\s+/gu, ' ').trim()]
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : letters.join('')
}

const isBlank = (text: string): boolean => text.replace(/[\s\u200b\ufeff]+/gu, '') === ''

/** Full-width letters alone: 「①」 and 「⁵」 are signs of their own, and no digits. */
export const narrow = (text: string): string =>
  text.replace(/[！-～]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))

/** 「５」「5点」「 5 」「5.0」 are 5; 「3.5」 is a number outside the scale; 「3か4」「○」「五」 are unreadable, and never guessed. */
function inText(text: string, how: 'number' | 'formula'): TypedScore {
  if (isBlank(text)) return { how: 'blank', value: null, wrote: '' }
  const [, digits] = /^([-+−]?\d{1,6}(?:\.\d{1,6})?)\s*点?$/u.exec(narrow(text).trim()) ?? []
  if (digits === undefined) return { how: 'unreadable', value: null, wrote: shown(text) }
  return { how, value: Number(digits.replace('−', '-').replace('+', '')), wrote: shown(text) }
}

/** What a reviewer typed where a score belongs (books.md R4: 「５」, 「5点」, a formula and a blank are four different things). */
export function typedScore(cell: FileCell): TypedScore {
  switch (cell.holds) {
    case 'nothing':
      return { how: 'blank', value: null, wrote: '' }
    case 'number':
      return { how: 'number', value: cell.number, wrote: String(cell.number) }
    case 'text':
      return inText(cell.text, 'number')
    case 'formula':
      if (typeof cell.value === 'number') return { how: 'formula', value: cell.value, wrote: String(cell.value) }
      if (cell.value === null || isBlank(cell.value))
        return { how: 'unreadable', value: null, wrote: '計算結果のない式' }
      return inText(cell.value, 'formula')
    case 'other':
      return { how: 'unreadable', value: null, wrote: shown(cell.text) }
  }
}

/** A 総合所見 as it was typed: line breaks as \n, its ends without blanks, everything else to the character. */
export function typedComment(cell: FileCell): string {
  switch (cell.holds) {
    case 'nothing':
      return ''
    case 'number':
      return String(cell.number)
    case 'text':
      return tidied(cell.text)
    case 'formula':
      return tidied(cell.value === null ? '' : String(cell.value))
    case 'other':
      return tidied(cell.text)
  }
}

const tidied = (text: string): string => text.replace(/\r\n?/g, '\n').toWellFormed().trim()

/** Whether a value that was typed is one of the scale's. */
export const isOnScale = (value: number, maxRaw: number): boolean =>
  Number.isInteger(value) && value >= scoreRange.min && value <= maxRaw
