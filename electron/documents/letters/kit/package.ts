import { strToU8, zipSync } from 'fflate'
import { escaped } from './run.ts'
import { styleIds, stylesPart } from './styles.ts'
import { paragraph } from './words.ts'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const main = `${office}/wordprocessingml/2006/main`
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = `${office}/officeDocument/2006/relationships`

const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`

const contentTypes = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  part('word/document.xml', `${wordType}.document.main+xml`),
  part('word/styles.xml', `${wordType}.styles+xml`),
  part('word/settings.xml', `${wordType}.settings+xml`),
  part('word/header1.xml', `${wordType}.header+xml`),
  part('word/header2.xml', `${wordType}.header+xml`),
  part('word/footer1.xml', `${wordType}.footer+xml`),
  part('word/footer2.xml', `${wordType}.footer+xml`),
  part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
].join('')}</Types>`

const packageRelations = `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${office}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${relations}/extended-properties" Target="docProps/app.xml"/></Relationships>`

const documentRelations = `<Relationships xmlns="${office}/package/2006/relationships">${[
  'styles',
  'settings',
  'header1',
  'header2',
  'footer1',
  'footer2',
]
  .map(
    (name, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/${name.replace(/\d$/, '')}" Target="${name}.xml"/>`,
  )
  .join('')}</Relationships>`

const settings = `<w:settings xmlns:w="${main}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="840"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>`

const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** 「－ 2 －」, from the second page on. */
const pageNumber = `<w:p><w:pPr><w:pStyle w:val="${styleIds.頁}"/></w:pPr><w:r><w:t xml:space="preserve">－ </w:t></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> －</w:t></w:r></w:p>`

const edge = (name: 'hdr' | 'ftr', body: string) => `<w:${name} xmlns:w="${main}">${body}</w:${name}>`

/** A4 upright, 25 mm, left 30 mm; the first page has a head and foot of its own. */
const page =
  '<w:sectPr><w:headerReference w:type="first" r:id="rId3"/><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1701" w:header="680" w:footer="680" w:gutter="0"/><w:cols w:space="425"/><w:titlePg/></w:sectPr>'

/** What Windows shows of a file besides its name: of whom it is, and no person. */
export const propertyParts = ({ author, title }: { readonly author: string; readonly title: string }) => ({
  'docProps/core.xml': `${xmlHead}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy></cp:coreProperties>`,
  'docProps/app.xml': `${xmlHead}<Properties xmlns="${office}/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application></Properties>`,
})

/** The same parts give the same bytes, whenever they are written: the clock of the zip stands still. */
export function packed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const first = '[Content_Types].xml'
  const names = Object.keys(parts).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1))
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    level: 6,
    mtime: '2026-04-01T00:00:00',
  })
}

/** A template of the program's own around its paragraphs and tables, with 「{格付}」 in its head. */
export const letterTemplate = (title: string, body: readonly string[]): Uint8Array => {
  const parts = {
    '[Content_Types].xml': `${xmlHead}${contentTypes}`,
    '_rels/.rels': `${xmlHead}${packageRelations}`,
    ...propertyParts({ author: '', title }),
    'word/_rels/document.xml.rels': `${xmlHead}${documentRelations}`,
    'word/settings.xml': `${xmlHead}${settings}`,
    'word/styles.xml': `${xmlHead}${stylesPart()}`,
    'word/header1.xml': `${xmlHead}${edge('hdr', paragraph('格付', '{格付}'))}`,
    'word/header2.xml': `${xmlHead}${edge('hdr', paragraph('格付', '{見本}'))}`,
    'word/footer1.xml': `${xmlHead}${edge('ftr', paragraph('頁'))}`,
    'word/footer2.xml': `${xmlHead}${edge('ftr', pageNumber)}`,
    'word/document.xml': `${xmlHead}<w:document xmlns:w="${main}" xmlns:r="${relations}"><w:body>${body.join('')}${page}</w:body></w:document>`,
  }
  return packed(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
