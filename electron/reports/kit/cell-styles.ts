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
// What stands free wraps as well: an office's name may be wider than a narrow sheet, and would be cut at its side.
const plain = (horizontal: Alignment['horizontal'], size: number, more: Partial<Font> = {}): Partial<Style> => ({
  font: font(size, more),
  alignment: wrapped(horizontal),
})

const negative = '"▲ "'
/** Government habit: ▲ for minus, in print only (domain §11-2). */
const integer = `#,##0;${negative}#,##0;0`
const decimal1 = `#,##0.0;${negative}#,##0.0;0.0`
const decimal2 = `#,##0.00;${negative}#,##0.00;0.00`
const decimal3 = `#,##0.000;${negative}#,##0.000;0.000`
const decimal4 = `#,##0.0000;${negative}#,##0.0000;0.0000`
const percent = `0.0%;${negative}0.0%;0.0%`

const cell = (alignment: Partial<Alignment>, more: Partial<Style> = {}): Partial<Style> => ({
  font: font(10),
  alignment,
  border: grid,
  ...more,
})
// A number too wide for its column shrinks; it never shows as ####.
const figure = (numFmt: string) =>
  cell({ horizontal: 'right', vertical: 'middle', shrinkToFit: true, indent: 1 }, { numFmt })
const toned = (argb: string) => cell(wrapped('center'), { fill: solid(argb), font: font(10, { bold: true }) })

/** Size of the text in table cells, in points. */
const bodyPoints = 10

/** The looks of a cell in the body of a table, framed on all sides. */
const bodyStyles = {
  text: cell(wrapped('left')),
  centre: cell(wrapped('center')),
  atRight: cell(wrapped('right')),
  strong: cell(wrapped('center'), { font: font(10, { bold: true }) }),
  small: cell(wrapped('center'), { font: font(9) }),
  smallStrong: cell(wrapped('center'), { font: font(9, { bold: true }) }),
  integer: figure(integer),
  decimal1: figure(decimal1),
  decimal2: figure(decimal2),
  decimal3: figure(decimal3),
  decimal4: figure(decimal4),
  percent: figure(percent),
  date: cell(wrapped('center'), { numFmt: '[$-411]ggge"年"m"月"d"日";@' }),
  dateShort: cell(wrapped('center'), { numFmt: '[$-411]ge.m.d;@' }),
  good: toned('FFE2EFDA'),
  warn: toned('FFFFF2CC'),
  bad: toned('FFFCE4D6'),
} as const satisfies Record<string, Partial<Style>>
type BodyStyle = keyof typeof bodyStyles

/**
 * The same looks in a tall row, whose texts begin at the top, and in the rows that one long text is spread over,
 * between which there is no line.
 */
const rowParts = {
  tall: {},
  first: { bottom: undefined },
  middle: { top: undefined, bottom: undefined },
  last: { top: undefined },
} as const satisfies Record<string, Partial<Record<'top' | 'bottom', undefined>>>
export type RowPart = keyof typeof rowParts
type PartStyle = `${BodyStyle}/${RowPart}`

const bodyNames = Object.keys(bodyStyles) as readonly BodyStyle[]
const partNames = Object.keys(rowParts) as readonly RowPart[]

// The names are those of the two lists crossed, each once.
const partStyles = Object.fromEntries(
  bodyNames.flatMap((name) =>
    partNames.map((part): [PartStyle, Partial<Style>] => {
      const whole: Partial<Style> = bodyStyles[name]
      const { top, bottom, ...sides } = { ...whole.border, ...rowParts[part] }
      return [
        `${name}/${part}`,
        {
          ...whole,
          alignment: { ...whole.alignment, vertical: 'top' },
          border: { ...sides, ...(top && { top }), ...(bottom && { bottom }) },
        },
      ]
    }),
  ),
) as Record<PartStyle, Partial<Style>>

/** The look of a table cell in such a row; titles, notes and headers have only one. */
export const inPart = (style: StyleName, part: RowPart): StyleName => {
  const name = bodyNames.find((each) => each === style)
  return name ? `${name}/${part}` : style
}

const wholeStyles = {
  title: plain('center', 14, { bold: true }),
  practice: plain('left', 12, { bold: true, color: { argb: 'FFC00000' } }),
  documentNumber: {
    font: font(11, { bold: true }),
    alignment: wrapped('center'),
    border: { top: strong, left: strong, bottom: strong, right: strong },
  },
  left: plain('left', 10),
  right: plain('right', 10),
  heading: plain('left', 11, { bold: true }),
  note: { font: font(9), alignment: wrapped('left', 'top') },
  header: cell(wrapped('center'), { fill: solid('FFE7E6E6'), font: font(10, { bold: true }) }),
  ...bodyStyles,
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

/** Every look a cell of any book can have. The frame writes one cell of each, from which the ids are read. */
export const cellStyles: Readonly<Record<StyleName, Partial<Style>>> = { ...wholeStyles, ...partStyles }

export type StyleName = keyof typeof wholeStyles | PartStyle
export const styleNames = Object.keys(cellStyles) as readonly StyleName[]
/** The style numbers of one workbook. */
export type StyleIds = Readonly<Record<StyleName, number>> & {
  /** Added to a style's number it gives the same look with Excel's mark for 「this is text」. */
  readonly asText: number
}

/** Text size and weight of a style, for estimating heights. */
export const letteringOf = (style: StyleName): { readonly points: number; readonly bold: boolean } => {
  const own = cellStyles[style].font
  return { points: own?.size ?? bodyPoints, bold: own?.bold === true }
}
