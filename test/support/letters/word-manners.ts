import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A run as Word leaves it after somebody has typed in it: cut anywhere, each piece of a revision of its own, checked for spelling. */
const torn = (run: string): string =>
  run.replace(/<w:r>(?:<w:t[^>]*>([^<]*)<\/w:t>)<\/w:r>/g, (_whole, text: string) =>
    [...text]
      .map(
        (letter, at) =>
          `${at % 3 === 0 ? '<w:proofErr w:type="spellStart"/>' : ''}<w:r w:rsidRPr="00A1${at % 10}C"><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${letter}</w:t></w:r>${at % 3 === 2 ? '<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' : ''}`,
      )
      .join(''),
  )

const control = (inside: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="題名"/><w:id w:val="1"/><w:placeholder><w:docPart w:val="A"/></w:placeholder><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/><w:text/></w:sdtPr><w:sdtEndPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`

/** Every paragraph that holds words, and those of a cell, in a content control. */
const controlled = (xml: string): string =>
  xml.replace(/<w:p>(?:(?!<\/w:p>).)*<w:r>(?:(?!<\/w:p>).)*<\/w:p>/gs, control)

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** What Word lays beside the words of a document that somebody has worked in. */
const beside: Readonly<Record<string, string>> = {
  'word/theme/theme1.xml': '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"/>',
  'word/webSettings.xml': `<w:webSettings xmlns:w="${main}"/>`,
  'word/fontTable.xml': `<w:fonts xmlns:w="${main}"/>`,
  'word/glossary/document.xml': `<w:glossaryDocument xmlns:w="${main}"/>`,
  'word/glossary/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  'customXml/item1.xml': '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
  'docProps/custom.xml': `<Properties xmlns="${office}/custom-properties"><property name="作成者"/></Properties>`,
  'docMetadata/LabelInfo.xml':
    '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>',
}

const related = {
  theme: 'theme/theme1.xml',
  webSettings: 'webSettings.xml',
  fontTable: 'fontTable.xml',
  glossaryDocument: 'glossary/document.xml',
  customXml: '../customXml/item1.xml',
} as const
const relation = ([type, target]: readonly [string, string]) =>
  `<Relationship Id="own-${type}" Type="${office}/relationships/${type}" Target="${target}"/>`

/** The same template as Word would save it after work in it. */
export function savedAsByWord(template: Uint8Array): Uint8Array {
  const parts = unzipSync(template)
  const change = (name: string, by: (xml: string) => string) => {
    parts[name] = strToU8(by(strFromU8(parts[name] ?? new Uint8Array())))
  }
  for (const name of Object.keys(parts))
    if (/^word\/(document|header\d)\.xml$/.test(name)) change(name, (xml) => torn(controlled(xml)))
  for (const [name, xml] of Object.entries(beside)) parts[name] = strToU8(xml)
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${Object.entries(related).map(relation).join('')}</Relationships>`),
  )
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/word/glossary/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"/></Types>',
    ),
  )
  return zipSync(parts)
}
