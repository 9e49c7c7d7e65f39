import { strToU8, zipSync } from 'fflate'
import { run } from '../letters/kit/run.ts'

export const line = (text: string, align: 'left' | 'center' | 'right' = 'left'): string => {
  const look = align === 'left' ? '' : `<w:pPr><w:jc w:val="${align}"/></w:pPr>`
  return `<w:p>${look}${text === '' ? '' : run(text)}</w:p>`
}

/** The width of a page's text in twentieths of a point; A4 with margins of 25 mm. */
const textWidth = 9070

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join('')

/** A table with lines; `shares` says how its columns share the width. */
export function table(shares: readonly number[], rows: readonly (readonly string[])[]): string {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((textWidth * share) / whole))
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const cell = (text: string, at: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${line(text)}</w:tc>`
  const body = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/></Types>`

const relation = (target: string, type: string): string =>
  `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`

const styles = `${head}<w:styles xmlns:w="${office}/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Century" w:hAnsi="Century" w:eastAsia="ＭＳ 明朝"/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'

/** A whole .docx around its lines and tables; the same words give the same bytes, whenever they are written. */
export const wordFile = (body: string): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relation('word/document.xml', 'officeDocument')),
      'word/_rels/document.xml.rels': strToU8(relation('styles.xml', 'styles')),
      'word/styles.xml': strToU8(styles),
      'word/document.xml': strToU8(
        `${head}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}${page}</w:body></w:document>`,
      ),
    },
    { level: 6, mtime: '2026-02-01T00:00:00' },
  )
