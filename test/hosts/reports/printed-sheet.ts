import { attribute, child, children, parseXml, type ReadSheet, type ReadWorkbook } from '../../support/read-workbook.ts'

/** A sheet as Excel would print it: reckoned from the file alone, apart from the program's own reckoning. */
export interface PrintedSheet {
  readonly name: string
  /** Σ of the column widths in Excel's unit, and of their pixels. */
  readonly width: number
  readonly pixels: number
  /** 9 is A4, 8 is A3. */
  readonly paper: string
  readonly upright: boolean
  readonly scale: number | null
  readonly fitToPage: boolean
  /** Points of each row, by its number. */
  readonly heights: ReadonlyMap<number, number>
  /** The last row before each manual page break. */
  readonly breaks: readonly number[]
  readonly titleRows: readonly number[]
  readonly texts: readonly PrintedText[]
  /** Numbers as they are shown; they shrink to their column. */
  readonly figures: readonly Omit<PrintedText, 'height' | 'wraps'>[]
}

export interface PrintedText {
  readonly at: string
  readonly text: string
  readonly pixels: number
  readonly height: number
  readonly points: number
  readonly bold: boolean
  /** A text that does not wrap has one line, and is cut at its side. */
  readonly wraps: boolean
}

/** Pixels of the widest digit at 11 points: what Excel counts columns in. */
const digits: Readonly<Record<string, number>> = { Calibri: 7, 游ゴシック: 8, 'ＭＳ Ｐゴシック': 8 }
/** The same where another font stands in for the book's own: Carlito and Meiryo UI have narrower digits. */
export const standInDigit = 7

interface Look {
  readonly points: number
  readonly bold: boolean
  readonly wraps: boolean
}

const fontsOf = (stylesXml: string) =>
  [...stylesXml.matchAll(/<font>(.*?)<\/font>/gs)].map(([, parts = '']) => ({
    name: /<name val="([^"]+)"/.exec(parts)?.[1] ?? '',
    points: Number(/<sz val="([\d.]+)"/.exec(parts)?.[1]),
    bold: parts.includes('<b/>'),
  }))

const looksOf = (stylesXml: string): Look[] => {
  const fonts = fontsOf(stylesXml)
  return children(child(parseXml(stylesXml), 'styleSheet'), 'cellXfs', 'xf').map((xf) => {
    const { points, bold } = fonts[Number(attribute(xf, 'fontId'))] ?? { points: Number.NaN, bold: false }
    return { points, bold, wraps: attribute(child(xf, 'alignment'), 'wrapText') === '1' }
  })
}

const columnsOf = (xml: string, digit: number): { width: number; pixels: number }[] =>
  [...xml.matchAll(/<col ([^>]*)\/>/g)].flatMap(([, attributes = '']) => {
    const of = (name: string) => Number(new RegExp(`(?:^| )${name}="([\\d.]+)"`).exec(attributes)?.[1])
    const width = of('width')
    const pixels = Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit)
    return Array.from({ length: of('max') - of('min') + 1 }, () => ({ width, pixels }))
  })

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

interface Area {
  readonly columns: readonly [from: number, to: number]
  readonly rows: readonly [from: number, to: number]
}

const areaOf = (reference: string): Area => {
  const [, left = '', top = '', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference) ?? []
  return { columns: [columnNumber(left), columnNumber(right)], rows: [Number(top), Number(bottom)] }
}

const sumOver = ([from, to]: readonly [number, number], of: (index: number) => number): number =>
  Array.from({ length: to - from + 1 }, (_, i) => of(from + i)).reduce((sum, value) => sum + value, 0)

/** A number in its format; a day is a text of its own length, and null here. */
const shown = (value: number, format: string): string | null => {
  const [positive = ''] = format.split(';')
  const decimals = /^(?:#,##)?0(?:\.(0+))?%?$/.exec(positive)
  if (!decimals) return null
  const digits = decimals[1]?.length ?? 0
  const sized = Math.abs(positive.endsWith('%') ? value * 100 : value).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${value < 0 ? '▲ ' : ''}${sized}${positive.endsWith('%') ? '%' : ''}`
}

export const printedSheet = (workbook: ReadWorkbook, sheet: ReadSheet, standIn?: number): PrintedSheet => {
  const styles = workbook.parts['xl/styles.xml'] ?? ''
  const digit = standIn ?? digits[fontsOf(styles)[0]?.name ?? '']
  if (digit === undefined) throw new Error('Nobody knows how wide the digits of the workbook’s own font are')
  const looks = looksOf(styles)
  const columns = columnsOf(sheet.xml, digit)
  const worksheet = child(parseXml(sheet.xml), 'worksheet')
  const rows = children(worksheet, 'sheetData', 'row')
  const heights = new Map(rows.map((row) => [Number(attribute(row, 'r')), Number(attribute(row, 'ht') || 15)]))
  const styleAt = new Map(
    rows.flatMap((row) => children(row, 'c').map((cell) => [attribute(cell, 'r'), Number(attribute(cell, 's'))])),
  )
  const merged = new Map(sheet.merges.map((reference) => [reference.split(':')[0] ?? '', areaOf(reference)]))
  const figures = sheet.cells.flatMap((cell) => {
    const look = looks[styleAt.get(cell.at) ?? -1]
    const text = typeof cell.value === 'number' ? shown(cell.value, cell.numberFormat) : null
    if (text === null || look === undefined) return []
    const { columns: across } = merged.get(cell.at) ?? areaOf(cell.at)
    // Beside the 5 pixels there is the indent, a digit and a little.
    const pixels = sumOver(across, (i) => columns[i]?.pixels ?? 0) - 5 - 9
    return [{ at: cell.at, text, pixels, points: look.points, bold: look.bold }]
  })
  const texts = sheet.cells.flatMap((cell): PrintedText[] => {
    const look = looks[styleAt.get(cell.at) ?? -1]
    if (typeof cell.value !== 'string' || look === undefined) return []
    const area = merged.get(cell.at) ?? areaOf(cell.at)
    return [
      {
        at: cell.at,
        text: cell.value,
        // Two pixels at either side and the line do not belong to the text.
        pixels: sumOver(area.columns, (i) => columns[i]?.pixels ?? 0) - 5,
        height: sumOver(area.rows, (row) => heights.get(row) ?? 15),
        ...look,
      },
    ]
  })
  const page = child(worksheet, 'pageSetup')
  const titles = /\$(\d+):\$(\d+)$/.exec(
    workbook.definedNames[`_xlnm.Print_Titles@${workbook.sheets.indexOf(sheet)}`] ?? '',
  )
  return {
    name: sheet.name,
    width: columns.reduce((sum, column) => sum + column.width, 0),
    pixels: columns.reduce((sum, column) => sum + column.pixels, 0),
    paper: attribute(page, 'paperSize'),
    upright: attribute(page, 'orientation') === 'portrait',
    scale: attribute(page, 'scale') === '' ? null : Number(attribute(page, 'scale')),
    fitToPage: attribute(child(worksheet, 'sheetPr', 'pageSetUpPr'), 'fitToPage') === '1',
    heights,
    breaks: [...sheet.xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row)),
    titleRows: titles ? [Number(titles[1]), Number(titles[2])] : [],
    texts,
    figures,
  }
}

/** The rows of each page, in order, without the titles that are repeated on it. */
export const pagesOf = ({ heights, breaks }: PrintedSheet): number[][] => {
  const last = Math.max(...heights.keys())
  return [0, ...breaks].map((before, i) => {
    const end = breaks[i] ?? last
    return Array.from({ length: end - before }, (_, k) => before + 1 + k)
  })
}
