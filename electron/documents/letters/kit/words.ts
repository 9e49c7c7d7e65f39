import { run } from './run.ts'
import type { ParagraphStyle } from './styles.ts'
import { styleIds } from './styles.ts'

/** A paragraph of one of the letters' styles; looks beyond the style are for no letter. */
export const paragraph = (style: ParagraphStyle, text = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleIds[style]}"/></w:pPr>${text === '' ? '' : run(text)}</w:p>`

/** Paragraphs that come once for each round of a list, or only where a part is to be printed. */
export const repeated = (name: string, style: ParagraphStyle, paragraphs: readonly string[]): string =>
  [paragraph(style, `{#${name}}`), ...paragraphs, paragraph(style, `{/${name}}`)].join('')

/** The next part begins on a page of its own. */
export const pageBreak = (): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleIds.本文}"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>`

/** The width between the margins, in twentieths of a point: A4 less 30 mm and 25 mm. */
export const textWidth = 11906 - 1701 - 1417

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')

/**
 * A table with lines, whose header row comes again on every page. `shares` says how the columns share the width. For one
 * row a round, the first cell of the row begins with 「{#名}」 and the last ends with 「{/名}」. `looks` are the columns' own styles,
 * where one is not of words: numbers stand right or in the middle. No row is torn over two pages.
 */
export function table(
  shares: readonly number[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
  looks: readonly ('表' | '表中央' | '表右')[] = [],
): string {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((textWidth * share) / whole))
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const cell = (styleAt: (at: number) => ParagraphStyle) => (text: string, at: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(styleAt(at), text)}</w:tc>`
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${header.map(cell(() => '表見出し')).join('')}</w:tr>`
  const body = rows
    .map(
      (cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell((at) => looks[at] ?? '表')).join('')}</w:tr>`,
    )
    .join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl>`
}
