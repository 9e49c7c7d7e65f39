import { formatJstInstant, formatWareki } from '../../shared/domain/calendar/wareki.ts'

/** What a データ sheet must say of a record, worked out apart from the program's own writing of books. */
export type DataRow = Record<string, string | number | null>

/** A text in one cell: one line, without the circled numbers of plans, and nothing where there are no words. */
export const said = (text: string | null): string | null =>
  text === null || text.trim() === ''
    ? null
    : text
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replace(/[①-⑳]/g, (circled) => `(${circled.codePointAt(0)! - 0x245f})`)

/** Excel counts days from 30 December 1899. */
const serial = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000

export const dated = (name: string, date: string | null): DataRow => ({
  [name]: date === null ? null : serial(date),
  [`${name}(和暦)`]: date === null ? null : formatWareki(date, 'long'),
})

export const timed = (name: string, instant: string | null): DataRow => ({
  [name]: instant === null ? null : `${new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`,
  [`${name}(和暦)`]: instant === null ? null : formatJstInstant(instant, true),
})

export const coded = (name: string, code: string | null, label: string | null): DataRow => ({
  [`${name}コード`]: code,
  [name]: label,
})

export const measured = (name: string, value: number | null, unit: string, missing: string): DataRow => ({
  [name]: value,
  [`${name}の単位`]: said(unit),
  [`${name}の欠測理由`]: value === null ? missing : null,
})

/** The columns that every データ sheet has around its own. */
export const framed = (fy: number, asOf: string, row: DataRow): DataRow => ({
  年度: fy,
  ...dated('基準日', asOf),
  ...row,
  データ区分: '実データ',
})
