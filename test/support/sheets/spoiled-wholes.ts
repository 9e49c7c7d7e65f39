import { strToU8, zipSync } from 'fflate'
import { type Paper, paperName, paperWord } from '../../../shared/domain/review/sheet-file/paper.ts'
import type { GivenOffice } from '../office/office.ts'
import { changed } from './filled.ts'
import { repacked, replaced, rewritten } from './parts.ts'

/** An office whose papers are out, whichever paper they are. */
export interface PapersOut extends GivenOffice {
  bookOf(code: string): Promise<Uint8Array>
  idOf(code: string): string
}
type Spoil = (bytes: Uint8Array, out: PapersOut) => Uint8Array | Promise<Uint8Array>
type Spoiled = Readonly<Record<string, readonly [kind: string, message: RegExp, spoil: Spoil]>>

/** Where the table and its keys stand in a workbook. */
export interface PaperFacts {
  readonly paper: Paper
  /** The part with the table. */
  readonly part: RegExp
  readonly keys: { readonly row: number; readonly column: number }
  readonly firstRow: number
}

/** What is put into the office in the place of a paper, and the words it is refused with. Nothing changes, and it is kept. */
export const spoiledWholes = ({ paper, part, keys, firstRow }: PaperFacts): Spoiled => {
  const name = paperName[paper]
  const word = paperWord[paper]
  const said = (words: string) => new RegExp(words)
  const edited = (bytes: Uint8Array, change: Parameters<typeof changed>[1]) => changed(bytes, change, name)
  const withMark = (bytes: Uint8Array, change: (parts: string[]) => void) =>
    edited(bytes, (sheet) => {
      const cell = sheet.getCell(keys.row, keys.column)
      const parts = String(cell.value).split(' ')
      change(parts)
      cell.value = parts.join(' ')
    })
  return {
    'nothing at all': ['unreadable', /空のファイル/, () => new Uint8Array()],
    'a text called .xlsx': [
      'unreadable',
      /Excel のファイル\(\.xlsx\)ではありません/,
      () => strToU8('受付番号,点\n1,5'),
    ],
    'a PDF of it': ['unreadable', /PDF です/, () => strToU8('%PDF-1.7 …')],
    'an old .xls': ['unreadable', /古い形式\(\.xls\)/, () => ole('Workbook')],
    'one with a password': ['unreadable', /パスワード/, () => ole('EncryptedPackage')],
    'a Word file': [
      'unreadable',
      /Excel のファイル\(\.xlsx\)ではありません/,
      () => zipSync({ 'word/document.xml': strToU8('<w/>') }),
    ],
    'an OpenDocument table': ['unreadable', /\.ods/, () => zipSync({ 'content.xml': strToU8('<office/>') })],
    'a Numbers document': ['unreadable', /Numbers/, () => zipSync({ 'Index/Document.iwa': strToU8('x') })],
    'a binary workbook': [
      'unreadable',
      /\.xlsb/,
      () => zipSync({ '_rels/.rels': strToU8(toMain('xl/workbook.bin')), 'xl/workbook.bin': strToU8('x') }),
    ],
    'one cut off in the middle': [
      'unreadable',
      /途中で切れているか、壊れています/,
      (bytes) => bytes.subarray(0, bytes.length / 2),
    ],
    'one with a changed byte': ['unreadable', /壊れています/, (bytes) => withByteChanged(bytes, part)],
    'one whose table inflates without end': [
      'unreadable',
      /展開すると大きすぎる/,
      (bytes) => rewritten(bytes, part, (xml) => xml + ' '.repeat(11 * 1024 * 1024)),
    ],
    'one that declares three hundred megabytes': [
      'unreadable',
      /展開すると大きすぎる/,
      (bytes) => withSizes(bytes, 0x0fffffff),
    ],
    'one of three thousand parts': [
      'unreadable',
      /展開すると大きすぎる/,
      (bytes) =>
        repacked(bytes, (parts) => {
          for (let n = 0; n < 3000; n += 1) parts[`xl/media/${n}.bin`] = new Uint8Array(1)
        }),
    ],
    'one that defines entities': [
      'unreadable',
      /読み取れません/,
      (bytes) =>
        rewritten(bytes, part, (xml) =>
          xml.replace('<worksheet', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet'),
        ),
    ],
    'one of two hundred thousand cells': [
      'unreadable',
      /セルが多すぎる/,
      (bytes) =>
        rewritten(bytes, part, (xml) => xml.replace('</sheetData>', `${'<row><c/></row>'.repeat(60_000)}</sheetData>`)),
    ],
    'one nested a thousand deep': [
      'unreadable',
      /読み取れません/,
      (bytes) =>
        rewritten(bytes, part, (xml) =>
          xml.replace('</worksheet>', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</worksheet>`),
        ),
    ],
    'one whose XML is broken': [
      'unreadable',
      /読み取れません/,
      (bytes) => rewritten(bytes, part, (xml) => xml.replace('</sheetData>', '')),
    ],
    'one whose lines have no number': [
      'unreadable',
      /読み取れません/,
      (bytes) => rewritten(bytes, part, (xml) => xml.replace(/<row r="\d+"/, '<row r="六"')),
    ],
    'one whose line is beyond the last one': [
      'unreadable',
      /読み取れません/,
      (bytes) => rewritten(bytes, part, (xml) => xml.replace(/<row r="\d+"/, '<row r="1e300"')),
    ],
    'one whose table was copied onto itself a hundred times': [
      'unreadable',
      said(`${name}として読めません`),
      (bytes) =>
        edited(bytes, (sheet) => {
          for (let row = firstRow + 34; row < 540; row += 1)
            sheet.getCell(row, keys.column).value = sheet.getCell(firstRow, keys.column).value
        }),
    ],
    'one whose mark bears a number that no office gives': [
      'unreadable',
      said(`${word}の目印\\(隠れた行\\)がありません`),
      (bytes) =>
        withMark(bytes, (parts) => {
          parts[5] = '3f9b1f6e-0000-0000-0000-000000000000'
        }),
    ],
    'another workbook': [
      'unreadable',
      said(`伴走台帳の${name}ではありません`),
      (bytes) => replaced(bytes, /banso-/g, 'x-'),
    ],
    'one without the row of keys': [
      'unreadable',
      said(`${word}の目印\\(隠れた行\\)がありません`),
      (bytes) => edited(bytes, (sheet) => sheet.spliceRows(keys.row, 1)),
    ],
    'one whose table was copied to a second sheet': [
      'unreadable',
      /表が2枚あります/,
      (bytes) =>
        edited(bytes, (sheet, book) => {
          const copy = book.addWorksheet(`${name} (2)`)
          sheet.eachRow((row, at) =>
            row.eachCell((cell, column) => {
              copy.getCell(at, column).value = cell.value
            }),
          )
        }),
    ],
    'one with the keys of two handings out': [
      'unreadable',
      said(`別々に出した${name}の目印が混ざって`),
      async (bytes, out) => {
        const other = await out.bookOf('委員B')
        let mark = ''
        await edited(other, (sheet) => {
          mark = String(sheet.getCell(keys.row, keys.column).value)
        })
        return edited(bytes, (sheet) => {
          sheet.getCell(firstRow + 34, keys.column).value = mark
        })
      },
    ],
    'one with the 照合 of another': [
      'unreadable',
      said(`照合シートと${name}が別`),
      (bytes) => replaced(bytes, /照合値 [0-9a-f]/g, '照合値 x'),
    ],
    'one of another office': [
      'otherOffice',
      /別の台帳/,
      (bytes) => replaced(bytes, new RegExp(`banso-${paper} 1 [0-9a-f]{8}`, 'g'), `banso-${paper} 1 00000000`),
    ],
    'one of another year': [
      'otherYear',
      said(`令和7年度の${word}です。何も変えません`),
      (bytes) => replaced(bytes, / 2026 /g, ' 2025 '),
    ],
    'one that was never given out': [
      'otherOffice',
      said(`出した記録のない${word}`),
      (bytes) =>
        withMark(bytes, (parts) => {
          parts[5] = randomKey
        }),
    ],
    'one with the number of another reviewer': [
      'otherReviewer',
      said(`今の委員に、この${word}の委員がいません`),
      (bytes, out) =>
        withMark(bytes, (parts) => {
          parts[4] = out.idOf('委員B')
        }),
    ],
    'one whose keys were written over': [
      'unreadable',
      /目印が書き換えられています/,
      (bytes) =>
        withMark(replaced(bytes, /照合値 [0-9a-f-]+/g, ''), (parts) => {
          parts[6] = randomKey
        }),
    ],
    'one of a reviewer who is no more': [
      'otherReviewer',
      /今の委員に/,
      (bytes, out) => {
        const reviewer = out.ask.reviewers.list({ fy: 2026 }).find(({ code }) => code === '委員A')
        if (reviewer) out.ask.reviewers.remove({ id: reviewer.id, revision: reviewer.revision })
        return bytes
      },
    ],
    'one whose parts are in a code of their own': ['unreadable', /パスワード/, (bytes) => withFlag(bytes)],
  }
}

const randomKey = '3f9b1f6e-0000-4000-8000-000000000000'
const toMain = (target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`

const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]),
  )

/** A byte in the middle of the packed table. */
function withByteChanged(bytes: Uint8Array, part: RegExp): Uint8Array {
  const copy = bytes.slice()
  const name = Buffer.from(copy)
    .toString('latin1')
    .search(new RegExp(`xl/worksheets/${part.source.replace('$', '')}`))
  const at = name + 300
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

/** Every part says of itself in the directory that it is so large. */
function withSizes(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1'))
    copy.writeUInt32LE(size, at + 24)
  return new Uint8Array(copy)
}

function withFlag(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1'))
    copy.writeUInt16LE(1, at + 8)
  return new Uint8Array(copy)
}
