import type { Alignment, Borders, Fill, Font, Style } from 'exceljs'

const font = (size: number, more: Partial<Font> = {}): Partial<Font> => ({ name: '游ゴシック', size, ...more })
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
const line = { style: 'thin', color: { argb: 'FF595959' } } as const
const grid: Partial<Borders> = { top: line, left: line, bottom: line, right: line }
const strong = { style: 'medium', color: { argb: 'FF000000' } } as const

const wrapped = (horizontal: Alignment['horizontal'], vertical: Alignment['vertical'] = 'middle') => ({
  horizontal,
  vertical,
  wrapText: true,
})
const plain = (horizontal: Alignment['horizontal'], size: number, more: Partial<Font> = {}): Partial<Style> => ({
  font: font(size, more),
  alignment: { horizontal, vertical: 'middle' },
})

const negative = '"▲ "'
/** Government habit: ▲ for minus, in print only (domain §11-2). */
const integer = `#,##0;${negative}#,##0;0`
const decimal1 = `#,##0.0;${negative}#,##0.0;0.0`
const decimal2 = `#,##0.00;${negative}#,##0.00;0.00`
const percent = `0.0%;${negative}0.0%;0.0%`

const cell = (alignment: Partial<Alignment>, more: Partial<Style> = {}): Partial<Style> => ({
  font: font(10),
  alignment,
  border: grid,
  ...more,
})
// A number too wide for its column shrinks; it never shows as ####.
const figure = (numFmt: string) => cell({ horizontal: 'right', vertical: 'middle', shrinkToFit: true }, { numFmt })
const toned = (argb: string) => cell(wrapped('center'), { fill: solid(argb), font: font(10, { bold: true }) })

/** Size of the text in table cells, in points. */
const bodyPoints = 10

/** Every look a cell of any book can have. The frame writes one cell of each, from which the ids are read. */
export const cellStyles = {
  title: plain('center', 14, { bold: true }),
  practice: plain('left', 12, { bold: true, color: { argb: 'FFC00000' } }),
  documentNumber: {
    font: font(11, { bold: true }),
    alignment: { horizontal: 'center', vertical: 'middle' },
    border: { top: strong, left: strong, bottom: strong, right: strong },
  },
  left: plain('left', 10),
  right: plain('right', 10),
  heading: plain('left', 11, { bold: true }),
  note: { font: font(9), alignment: wrapped('left', 'top') },
  header: cell(wrapped('center'), { fill: solid('FFE7E6E6'), font: font(10, { bold: true }) }),
  text: cell(wrapped('left')),
  centre: cell(wrapped('center')),
  strong: cell(wrapped('center'), { font: font(10, { bold: true }) }),
  small: cell(wrapped('center'), { font: font(9) }),
  integer: figure(integer),
  decimal1: figure(decimal1),
  decimal2: figure(decimal2),
  percent: figure(percent),
  date: cell(wrapped('center'), { numFmt: '[$-411]ggge"年"m"月"d"日";@' }),
  dateShort: cell(wrapped('center'), { numFmt: '[$-411]ge.m.d;@' }),
  good: toned('FFE2EFDA'),
  warn: toned('FFFFF2CC'),
  bad: toned('FFFCE4D6'),
  dataHeader: {
    font: font(10, { bold: true }),
    fill: solid('FFE7E6E6'),
    alignment: { horizontal: 'left', vertical: 'middle' },
    border: { bottom: line },
  },
  dataText: { font: font(10), alignment: { vertical: 'top' } },
  dataCode: { font: font(10), alignment: { vertical: 'top' }, numFmt: '@' },
  dataNumber: { font: font(10), alignment: { vertical: 'top' } },
  dataDate: { font: font(10), alignment: { vertical: 'top' }, numFmt: 'yyyy-mm-dd' },
} as const satisfies Record<string, Partial<Style>>

export type StyleName = keyof typeof cellStyles
export const styleNames = Object.keys(cellStyles) as readonly StyleName[]
/** The style numbers of one workbook. */
export type StyleIds = Readonly<Record<StyleName, number>>

/** Text size of a style, for estimating heights. */
export const pointsOf = (style: StyleName): number => {
  const { font }: Partial<Style> = cellStyles[style]
  return font?.size ?? bodyPoints
}
