/** One file of what is handed over. */
export interface Packed {
  readonly path: string
  readonly of: string
  readonly what: string
  readonly size: number
  readonly sha256: string
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Before a sign that a spreadsheet takes for a formula stands an apostrophe; RFC 4180 else. */
const csvCell = (value: string | number | null): string => {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** UTF-8 with the mark by which Excel knows it. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`

export const listHead = ['番号', '行政文書ファイル', '内容', 'ファイル', '大きさ(バイト)', 'SHA-256'] as const
export const listRows = (packed: readonly Packed[]) =>
  packed.map(({ path, of, what, size, sha256 }, index) => [index + 1, of, what, path, size, sha256])

export interface ListedFile {
  readonly name: string
  readonly large: string
  readonly middle: string
  readonly small: string
  readonly years: string
  readonly from: string
  readonly until: string
  readonly measure: string
  readonly records: number
  readonly files: number
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  `<table><thead><tr>${head.map((each) => `<th>${escaped(each)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escaped(String(cell))}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`

/** 目録: A4 landscape, to be read in any browser and printed or made a PDF from there. */
export function findingList(
  { title, label, madeOn, head }: { title: string; label: string; madeOn: string; head: string },
  files: readonly ListedFile[],
  packed: readonly Packed[],
): string {
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
@page{size:A4 landscape;margin:14mm}body{font:10pt/1.5 "游ゴシック","Yu Gothic","Noto Sans CJK JP",sans-serif;color:#000}
h1{font-size:15pt;margin:0}h2{font-size:12pt;margin:8mm 0 2mm}p{margin:1mm 0}.label{text-align:right}
table{border-collapse:collapse;width:100%}th,td{border:.3mm solid #555;padding:1mm 1.6mm;text-align:left;vertical-align:top;word-break:break-all}
thead{display:table-header-group}tr{break-inside:avoid}td:last-child{font-size:7.5pt}
</style></head><body>
<p class="label">${escaped(label)}</p><h1>${escaped(title)}</h1>
<p>作成日 ${escaped(madeOn)}　操作の記録の先頭 ${escaped(head)}</p>
<h2>行政文書ファイル</h2>
${table(
  ['行政文書ファイル名', '大分類', '中分類', '小分類', '保存期間', '起算日', '満了日', '満了時の措置', '記録', '書類'],
  files.map((file) => [
    file.name,
    file.large,
    file.middle,
    file.small,
    file.years,
    file.from,
    file.until,
    file.measure,
    file.records,
    file.files,
  ]),
)}
<h2>入っているもの</h2>
${table(listHead, listRows(packed))}
</body></html>
`
}
