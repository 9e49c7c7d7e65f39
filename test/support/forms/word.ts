import { strToU8, zipSync } from 'fflate'

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** A run of text; line breaks and tabs become Word's own. */
export const run = (text: string, format = ''): string => {
  const parts = text.split(/(\n|\t)/).map((part) => {
    if (part === '\n') return '<w:br/>'
    if (part === '\t') return '<w:tab/>'
    return part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`
  })
  return `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}${parts.join('')}</w:r>`
}

/** Every character in a run of its own, as converters leave it. */
export const scatteredRuns = (text: string): string => [...text].map((character) => run(character)).join('')

export const ruby = (base: string, reading: string): string =>
  `<w:r><w:ruby><w:rubyPr/><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`

export const paragraph = (inline: string): string => `<w:p>${inline}</w:p>`

export const line = (text: string): string => paragraph(text === '' ? '' : run(text))

export const control = (content: string, properties = '<w:tag w:val="field"/>'): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

export const checkbox = (isTicked: boolean, glyphs: readonly [string, string] = ['☒', '☐']): string =>
  control(
    run(isTicked ? glyphs[0] : glyphs[1]),
    `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/></w14:checkbox>`,
  )

/** A form field of Word 2003; its state stands in the field, not in the text. */
export const legacyCheckbox = (isTicked: boolean): string =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${isTicked ? '<w:checked/>' : ''}</w:checkBox></w:ffData></w:fldChar></w:r>` +
  '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

export interface CellShape {
  readonly span?: number
  readonly merge?: 'restart' | 'continue'
}

export const cell = (content: string, { span, merge }: CellShape = {}): string => {
  const spanned = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`
  const merged = merge === undefined ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${spanned}${merged}</w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`
}

export const textCell = (text: string, shape: CellShape = {}): string => cell(line(text), shape)

export const row = (cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

export const table = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`

export const textTable = (rows: readonly (readonly string[])[]): string =>
  table(rows.map((texts) => row(texts.map((text) => textCell(text)))))

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"'

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

export const packageOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { level: 1, mtime: '2026-02-01T00:00:00' },
  )

/** A whole .docx around the given XML of a `w:document`. */
export const docxOf = (xml: string): Uint8Array =>
  packageOf({ '[Content_Types].xml': contentTypes, '_rels/.rels': relations, 'word/document.xml': xml })

export const docx = (body: string): Uint8Array => docxOf(documentXml(body))
