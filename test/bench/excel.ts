import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { type DataColumn, dataSheet, facts } from '../../electron/reports/kit/data-sheet.ts'
import { serialDay } from '../../electron/reports/kit/serial-day.ts'
import { writeWorkbook } from '../../electron/reports/kit/workbook.ts'
import type { ReportHeader } from '../../shared/contract/reports/rows.ts'
import { type BenchRow, measure } from './measure.ts'

/**
 * The データ sheet of a large book, 10,000 rows of 30 styled cells, three ways: ours (with the whole frame, the
 * cleaning of texts and the 様式 rules), XML written by hand for exactly these columns and packed at zlib level 1,
 * and exceljs alone. All three hold the same values in the same styles.
 */

interface Row {
  readonly texts: readonly string[]
  readonly codes: readonly string[]
  readonly numbers: readonly number[]
  readonly dates: readonly string[]
}

const header: ReportHeader = {
  fiscalYear: 2026,
  asOf: '2026-11-22',
  label: '機密性2情報',
  handling: '',
  documentNumber: '',
  officeName: '見本室',
  practice: true,
  printedAt: '2026-11-22T14:02:00+09:00',
  auditHead: '00000000',
}

const pad = (n: number, length: number): string => String(n).padStart(length, '0')

const benchRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    texts: Array.from({ length: 12 }, (_unused, k) =>
      k % 4 === 0 ? `情報担当が一人以下の団体への支援 & 共同調達 ${i}-${k}` : `見本${k}の${i % 97}番`,
    ),
    codes: Array.from({ length: 6 }, (_unused, k) => pad(i * 7 + k, 6)),
    numbers: Array.from({ length: 6 }, (_unused, k) => (k % 2 === 0 ? i * 31 + k : i / 7 - k)),
    dates: [`2026-${pad(1 + (i % 12), 2)}-${pad(1 + (i % 28), 2)}`, `2027-${pad(1 + (i % 12), 2)}-10`],
  }))

// Four more columns (年度, 基準日 in two forms, データ区分) are the frame's own: 30 in all.
const columns: readonly DataColumn<Row>[] = [
  ...Array.from({ length: 12 }, (_, k) => facts.text<Row>(`文${k}`, (row) => row.texts[k] ?? null)),
  ...Array.from({ length: 6 }, (_, k) => facts.code<Row>(`符号${k}`, (row) => row.codes[k] ?? null)),
  ...Array.from({ length: 6 }, (_, k) => facts.number<Row>(`数${k}`, (row) => row.numbers[k] ?? null)),
  ...Array.from(
    { length: 2 },
    (_, k): DataColumn<Row> => ({ header: `日${k}`, kind: 'date', width: 12, value: (row) => row.dates[k] ?? null }),
  ),
]

const ours = (rows: readonly Row[]): Promise<Uint8Array> =>
  writeWorkbook('測定', header, [dataSheet('データ', header, rows, columns)])

const letters = (i: number): string => (i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(39 + i)}`)
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The least that can be done: one string, one deflate, fixed styles, no cleaning. */
const byHand = (rows: readonly Row[]): Uint8Array => {
  const names = Array.from({ length: 30 }, (_, i) => letters(i))
  const pieces: string[] = []
  for (const [i, row] of rows.entries()) {
    const n = i + 2
    let xml = `<row r="${n}">`
    const words = [...row.texts, ...row.codes, '2026-11-22', '令和8年11月22日', '見本(練習用)']
    for (const [k, word] of words.entries()) {
      xml += `<c r="${names[k]}${n}" s="1" t="inlineStr"><is><t>${escapeXml(word)}</t></is></c>`
    }
    const figures = [2026, ...row.numbers, ...row.dates.map(serialDay)]
    for (const [k, figure] of figures.entries()) xml += `<c r="${names[21 + k]}${n}" s="2"><v>${figure}</v></c>`
    pieces.push(`${xml}</row>`)
  }
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const sheet = Buffer.from(`<worksheet xmlns="${main}"><sheetData>${pieces.join('')}</sheetData></worksheet>`)
  return deflateRawSync(sheet, { level: 1 })
}

const font = { name: '游ゴシック', size: 10 }
const alignment = { vertical: 'top' } as const

/** exceljs's plain document writer, as its own guide shows it. */
const withExceljs = async (rows: readonly Row[]): Promise<unknown> => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('データ')
  for (const row of rows) {
    const dates = row.dates.map((date) => new Date(`${date}T00:00:00Z`))
    const asOf = new Date(`${header.asOf}T00:00:00Z`)
    const values = [2026, asOf, '令和8年11月22日', ...row.texts, ...row.codes, ...row.numbers, ...dates, '見本(練習用)']
    const added = sheet.addRow(values)
    added.eachCell((cell) => {
      cell.font = font
      cell.alignment = alignment
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
    })
  }
  return workbook.xlsx.writeBuffer()
}

/** Two limits: XML written by hand, and what exceljs takes for its plain document. */
export async function benchExcel(rounds = 5, count = 10_000): Promise<BenchRow[]> {
  const rows = benchRows(count)
  const title = `Excel出力 ${count.toLocaleString('ja-JP')}×30`
  const hand = await measure({
    name: `${title} ÷ 手書きXML(zlib 1)`,
    needed: 2,
    aim: 1.3,
    rounds,
    ours: () => ours(rows),
    limit: () => byHand(rows),
  })
  const plain = await measure({
    name: `${title} ÷ exceljs`,
    needed: 0.35,
    aim: 0.2,
    rounds: Math.max(1, Math.floor(rounds / 2)),
    ours: () => ours(rows),
    limit: () => withExceljs(rows),
  })
  return [hand, plain]
}
