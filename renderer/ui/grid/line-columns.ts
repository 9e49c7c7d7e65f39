import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import { readDate } from '../fields/date-field.tsx'
import { readNumber, writeNumber } from '../fields/number-field.tsx'
import { countCharacters } from '../fields/text-field.tsx'
import type { CopiedDate } from '../table/column.ts'

/** What stands in a cell; an `Unread` is text that is not what the column holds, and stays as it was typed. */
export type CellValue = string | number | Unread | null
export type Line = Readonly<Record<string, CellValue>>
/** A record whose values are typed in cells, and may be unread yet. */
export type Typed<Row> = { [Key in keyof Row]: Row[Key] | Unread }

type Whole = Exclude<CellValue, Unread>

/** One column of a LineGrid: how a text that is typed or pasted becomes its value, and the value a text. */
export interface LineColumn<Key extends string = string> {
  readonly key: Key
  readonly header: string
  /** Pixels. */
  readonly width: number
  /** Share of the room that is left over. */
  readonly grow?: number
  readonly align?: 'right'
  /** Words that are offered while one types. */
  readonly words?: readonly string[]
  readonly read: (text: string) => CellValue
  readonly write: (value: Whole) => string
  readonly copy: (value: Whole) => string | number | CopiedDate | null
  /** Why a text is not what the column holds, and what to do. */
  readonly complaint: (text: string) => string
  /** What is to be looked at in a text that is read. */
  readonly notice?: (text: string) => string | null
}

interface Head<Key extends string> {
  readonly key: Key
  readonly header: string
  readonly width: number
  readonly grow?: number
}

const written = (value: Whole): string => (value === null ? '' : String(value))

/** A text of so many characters; `empty` is what stands for none. */
export const textColumn = <Key extends string>(
  head: Head<Key> & { readonly limit: number; readonly empty?: null },
): LineColumn<Key> => ({
  ...head,
  read: (text) => {
    if (text === '' && head.empty === null) return null
    return countCharacters(text) > head.limit ? { unread: text } : text
  },
  write: written,
  copy: (value) => value,
  complaint: (text) =>
    `${head.limit.toLocaleString('ja-JP')}字までです(いま${countCharacters(text).toLocaleString('ja-JP')}字)。短くしてください。`,
})

/** An amount, in either width, thousands marked or not. */
export const numberColumn = <Key extends string>(head: Head<Key> & { readonly decimals: number }): LineColumn<Key> => ({
  ...head,
  align: 'right',
  read: (text) => {
    const number = readNumber(text, head.decimals)
    return number === null ? { unread: text } : (number ?? null)
  },
  write: (value) => (typeof value === 'number' ? writeNumber(value) : written(value)),
  copy: (value) => value,
  complaint: (text) =>
    `「${text}」は数として読み取れません。数字だけで入力してください(小数第${head.decimals}位まで)。`,
})

/** A day in any form an office writes; Excel is given one it can reckon with. */
export const dateColumn = <Key extends string>(head: Head<Key>): LineColumn<Key> => ({
  ...head,
  read: (text) => {
    const { date, complaint } = readDate(text)
    return complaint === null ? date : { unread: text }
  },
  write: (value) => (typeof value === 'string' ? formatWareki(value, 'short') : written(value)),
  copy: (value) => (typeof value === 'string' ? { at: value } : value),
  complaint: (text) => readDate(text).complaint ?? '',
  notice: (text) => readDate(text).warning,
})

/** 「（１）人材確保」 is the word, and so is its beginning while only one word begins so. */
const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^\(?\d\)?[.、]?(?=\D)/, '')

/** One of a few words, of which none is a choice of its own: nothing there is `Unread`, too. */
export const wordColumn = <Key extends string, Code extends string>(
  head: Head<Key> & { readonly options: Readonly<Record<Code, string>> },
): LineColumn<Key> => {
  const codes = Object.entries<string>(head.options)
  const words = codes.map(([, word]) => word)
  return {
    ...head,
    words,
    read: (text) => {
      const sought = plainWord(text)
      const exact = codes.find(([, word]) => word === sought)
      const begun = sought === '' ? [] : codes.filter(([, word]) => word.startsWith(sought))
      return (exact ?? (begun.length === 1 ? begun[0] : undefined))?.[0] ?? { unread: text }
    },
    write: (value) => codes.find(([code]) => code === value)?.[1] ?? written(value),
    copy: (value) => codes.find(([code]) => code === value)?.[1] ?? value,
    complaint: (text) =>
      text.trim() === ''
        ? `空欄です。${words.join('、')}のどれかを入力してください。`
        : `「${text}」は使えません。${words.join('、')}のどれかを入力してください。`,
  }
}

/** What a cell shows and begins its editing with. */
export const shownIn = (column: LineColumn, line: Line): string => {
  const value = line[column.key] ?? null
  return isUnread(value) ? value.unread : column.write(value)
}

const isNothing = (value: CellValue): boolean => (isUnread(value) ? value.unread : String(value ?? '')).trim() === ''

/** A line in which nothing was written: it is no line of the table. */
export const isBlankLine = (line: Line): boolean => Object.values(line).every(isNothing)

export interface Fault {
  readonly row: number
  readonly column: number
  readonly complaint: string
}

/** Every cell that cannot be read as it stands. */
export const faultsOf = (columns: readonly LineColumn[], lines: readonly Line[]): Fault[] =>
  lines.flatMap((line, row) =>
    isBlankLine(line)
      ? []
      : columns.flatMap(({ key, complaint }, column) => {
          const value = line[key] ?? null
          return isUnread(value) ? [{ row, column, complaint: complaint(value.unread) }] : []
        }),
  )
