/** Signs with which Excel takes a pasted text for a formula, half- and full-width. */
const live = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/
/** An apostrophe before them keeps the text a text; a text that begins so itself is given one more. */
const guarded = /^'+[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/

/** A text as one cell of tab-separated text: Excel puts it into one cell, and never takes it for a formula. */
export function tsvText(text: string): string {
  const safe = live.test(text) || guarded.test(text) ? `'${text}` : text
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const isEnd = (sign: string | undefined): boolean =>
  sign === undefined || sign === '\t' || sign === '\n' || sign === '\r'

/** Where the quoted cell that begins at `from` ends, behind its last quote; −1 where the quotes are the text's own. */
function quotedEnd(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0) {
    if (isEnd(text[at + 1])) return at + 1
    if (text[at + 1] !== '"') return -1
    at = text.indexOf('"', at + 2)
  }
  return -1
}

const endOfPlain = /[\t\n\r]|$/g

function plainEnd(text: string, from: number): number {
  endOfPlain.lastIndex = from
  return endOfPlain.exec(text)?.index ?? text.length
}

const contentOf = (cell: string): string => {
  const text = cell.replace(/\r\n?/g, '\n')
  return guarded.test(text) ? text.slice(1) : text
}

/**
 * The cells of what Excel, Word or a list of this program put on the clipboard as text: tabs between cells, any line end
 * between rows, quotes around a cell that holds a tab, a line end or a quote. Quotes that are not closed where a cell ends
 * are the text's own. The line end that Excel puts behind the last row begins no row; line ends within a cell become \n.
 * Takes time in proportion to the text.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length || row.length > 0) {
    const quoted = text[at] === '"' ? quotedEnd(text, at) : -1
    const end = quoted >= 0 ? quoted : plainEnd(text, at)
    row.push(contentOf(quoted >= 0 ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end)))
    at = end + 1
    if (text[end] === '\t') continue
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1
    rows.push(row)
    row = []
  }
  return rows
}
