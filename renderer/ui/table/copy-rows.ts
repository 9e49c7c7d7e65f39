import type { Column, CopiedDate } from './column.ts'
import { tsvText } from './tsv.ts'

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type Content = string | number | CopiedDate | null
const contentOf = <Row>(column: Column<Row>, row: Row): Content => (column.copy ?? column.value)(row)

const isDate = (content: Content): content is CopiedDate => typeof content === 'object' && content !== null

/** 「2026/02/18」, 「2026/02/18 10:15:00」: the one writing that Excel reads as a date wherever it stands. */
function forExcel({ at }: CopiedDate): string {
  const [day = '', time = ''] = at.replaceAll('-', '/').split(/[T+]/)
  return time === '' ? day : `${day} ${time.slice(0, 8)}`
}

function asTsv(content: Content): string {
  if (content === null) return ''
  if (isDate(content)) return forExcel(content)
  return typeof content === 'number' ? String(content) : tsvText(content)
}

/** Text cells carry Excel's text format, so that 団体コード 010006 keeps its zero and no text becomes a formula. */
function asHtml(content: Content): string {
  if (content === null) return '<td></td>'
  if (isDate(content))
    return `<td style="mso-number-format:'${content.at.includes('T') ? 'yyyy/mm/dd hh:mm:ss' : 'yyyy/mm/dd'}'">${forExcel(content)}</td>`
  if (typeof content === 'number') return `<td>${content}</td>`
  const lines = escapeHtml(content).replaceAll('\n', '<br style="mso-data-placement:same-cell">')
  return `<td style="mso-number-format:'\\@'">${lines}</td>`
}

/** Rows as Excel pastes them: tab-separated text, and a table for those who read it. */
export function copyOfRows<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  withHeader: boolean,
): { text: string; html: string } {
  const heads = columns.map((column) => column.header)
  const text = [
    ...(withHeader ? [heads.map(asTsv).join('\t')] : []),
    ...rows.map((row) => columns.map((column) => asTsv(contentOf(column, row))).join('\t')),
  ].join('\r\n')
  const head = withHeader ? `<tr>${heads.map((name) => `<th>${escapeHtml(name)}</th>`).join('')}</tr>` : ''
  const body = rows
    .map((row) => `<tr>${columns.map((column) => asHtml(contentOf(column, row))).join('')}</tr>`)
    .join('')
  return { text, html: `<html><head><meta charset="utf-8"></head><body><table>${head}${body}</table></body></html>` }
}
