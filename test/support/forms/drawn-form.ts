import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { attachmentPart, basicHeaders, mailOf, multipart } from './mail.ts'

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

/** A picture of one colour; `says` is how large it says it is, where that is something else. */
export function png(width: number, height: number, says = { width, height }): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(says.width, 0)
  head.writeUInt32BE(says.height, 4)
  head.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([0x2e, 0x75, 0xb6]))])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const drawingNames =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A run that draws the picture of a relation; its size in points. */
export const drawing = (relation: string, { width = 120, height = 60, name = '' } = {}): string =>
  `<w:r><w:drawing ${drawingNames}><wp:inline><wp:extent cx="${width * 12700}" cy="${height * 12700}"/><wp:docPr id="1" name="図 1" descr="${name}"/>` +
  `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><a:blip ${relation}/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** The relations of the body, by what they are called: a part beside it, or an address elsewhere. */
export const relationsXml = (targets: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${/^https?:|^file:/.test(target) ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const documentPart = 'word/document.xml'
const relationsPart = 'word/_rels/document.xml.rels'

/** What a body may draw on the form beside what is asked, as bodies do. */
function drawnDetail(detail: Uint8Array): Uint8Array {
  const parts = unzipSync(detail)
  const xml = strFromU8(parts[documentPart] ?? new Uint8Array())
  const said = (text: string) => {
    if (!xml.includes(text)) throw new Error(`the form says ${text}`)
    return text
  }
  const at = xml.indexOf(said('>指標<'))
  const row = xml.slice(xml.lastIndexOf('<w:tr>', at), xml.indexOf('</w:tr>', at))
  const shaded = row
    .replaceAll('</w:tcPr>', '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/></w:tcPr>')
    .replaceAll('<w:r><w:t>', '<w:r><w:rPr><w:b/></w:rPr><w:t>')
  const added =
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${drawing('r:embed="rIdMap"', { width: 240, height: 90, name: '支援の体制図' })}</w:p>` +
    '<w:p><w:r><w:t>17　その他特に記すこと</w:t></w:r></w:p>' +
    '<w:p><w:r><w:t xml:space="preserve">知事直轄の推進本部を</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>来年度</w:t></w:r><w:r><w:rPr><w:color w:val="C00000"/></w:rPr><w:t>今年度中</w:t></w:r><w:r><w:t>に設けます。</w:t></w:r></w:p>'
  const changed = xml.replace(row, shaded).replace(/<w:sectPr[ >]/, (section) => `${added}${section}`)
  const relations = strFromU8(parts[relationsPart] ?? strToU8(relationsXml({})))
  return zipSync({
    ...parts,
    [documentPart]: strToU8(changed),
    [relationsPart]: strToU8(
      relations.replace(
        '</Relationships>',
        '<Relationship Id="rIdMap" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/map.png"/></Relationships>',
      ),
    ),
    'word/media/map.png': png(48, 18),
  })
}

const shimane = (name: string) => readFileSync(new URL(`../../fixtures/forms/08_島根県/${name}`, import.meta.url))

/** The application of a prefecture, as it drew it, in a mail. */
export function drawnMail(): Buffer {
  const papers = [
    ['cover.docx', shimane('別添2_鑑文_島根県.docx')],
    ['detail.docx', drawnDetail(shimane('別添3_詳細_島根県.docx'))],
  ] as const
  const { header, body } = multipart(papers.map(([name, bytes]) => attachmentPart(`filename="${name}"`, bytes)))
  return Buffer.from(mailOf([...basicHeaders, header], body))
}
