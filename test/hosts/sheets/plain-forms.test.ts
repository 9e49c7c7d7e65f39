import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf, sharedCells } from '../../../electron/documents/sheets/cells.ts'
import { NotReadable } from '../../../electron/documents/word/xml-names.ts'
import { XmlScan } from '../../../electron/documents/word/xml-scan.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const known = new Map([[main, 's']])
const shared = ['', '甲県', '5点'].map((text) => ({ holds: 'text', text }) as const)

/** What a reading gives, or how it is refused. */
function outcome<Found>(text: string, read: (scan: XmlScan) => Found) {
  try {
    return { found: read(new XmlScan(text, known)) }
  } catch (error) {
    if (error instanceof NotReadable) return { refused: error.tooMany ? 'too many tags' : 'not well-formed' }
    throw error
  }
}

/** Tags marked with 「@」: as nearly every program writes them, and with a prefix, which no plain form knows. */
const bare = (text: string) => text.replaceAll('@', '')
const prefixed = (text: string) => text.replaceAll('@', 'x:')
const sheet = (rows: string) =>
  `<@worksheet xmlns="${main}" xmlns:x="${main}"><@cols><@col/></@cols><@sheetData>${rows}</@sheetData></@worksheet>`
const list = (texts: string) => `<@sst xmlns="${main}" xmlns:x="${main}">${texts}</@sst>`
const cells = (text: string) =>
  outcome(text, (scan) => [...rowsOf(scan, shared)].map(([row, held]) => [row, [...held]]))
const texts = (text: string) => outcome(text, sharedCells)

const joined = (most: number, ...pieces: string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((found) => found.join(''))
const value = joined(
  2,
  ...['', '0', '1', '2', '9', '3.5', '1e3', ' 5 ', '-', '五', '>', '"', '\r\n', '_', '_x0041_', '&amp;', '&#x33;', '&'],
  ...['<![CDATA[1]]>', '<!-- 1 -->', '<?pi 1?>', ']]>', '<@b/>', '<@b>1</@b>', '<', '</@v>'],
)
const place = fc.constantFrom(
  'A1',
  'B2',
  'Z9',
  'AB12',
  'ABC7',
  'ABCD7',
  'a1',
  'A',
  '1',
  'A0',
  'A1B',
  '',
  '&amp;',
  'Ａ１',
)
const attributes = fc
  .tuple(
    fc.option(
      place.map((at) => ` r="${at}"`),
      { nil: '' },
    ),
    joined(1, ' s="14"', ' s=""', ' s="x"', " s='1'", ' s = "1"', ' r="C3"', ' x:s="1"', ' s="<"', 's="1"'),
    joined(1, ...['s', 'n', 'str', 'b', 'e', 'd', 'inlineStr', ''].map((type) => ` t="${type}"`), ' t="s" t="s"', ' '),
  )
  .map((each) => each.join(''))
const inCell = fc.oneof(
  { weight: 4, arbitrary: value.map((written) => `<@v>${written}</@v>`) },
  joined(2, '<@v>1</@v>', '<@v/>', '<@v />', '<@f>A1</@f>', '<@is><@t>甲</@t></@is>', 'words', '<@c r="A1"/>', '</@c>'),
)
const cell = fc.oneof(
  attributes.map((own) => `<@c${own}/>`),
  fc.tuple(attributes, inCell).map(([own, held]) => `<@c${own}>${held}</@c>`),
)
const row = fc
  .tuple(
    joined(1, ' r="1"', ' r="7"', ' r="0"', ' ht="20"'),
    fc.array(cell, { maxLength: 5 }),
    joined(1, '\n', '<@c/>'),
  )
  .map(([own, held, between]) => `<@row${own}>${held.join(between)}</@row>`)
const stray = fc.oneof(
  fc.constantFrom('<@row/>', '<@row r="3"/>'),
  cell.map((between) => `<@row r="3"/>${between}`),
)
const entry = fc
  .tuple(joined(1, ' xml:space="preserve"', ' xml:space="preserve" xml:space="preserve"', " a='1'"), value)
  .map(([own, written]) => `<@si><@t${own}>${written}</@t></@si>`)
const phonetic = '<@si><@t>甲</@t><@rPh sb="0" eb="1"><@t>コウ</@t></@rPh></@si>'
const others = joined(1, '<@si/>', '<@si><@r><@t>a</@t></@r></@si>', phonetic, '<@t>a</@t>', '<@si><@t>a</@si>', ' ')

describe('What nearly every program writes alike, and is taken at once,', () => {
  it('holds as a cell what it holds read tag by tag, and is refused alike', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: row }, stray), { maxLength: 4 }), (rows) => {
        const text = sheet(rows.join(''))
        expect(cells(bare(text))).toEqual(cells(prefixed(text)))
      }),
      { numRuns: 5000 },
    )
  })

  it('holds as a shared text what it holds read tag by tag, and is refused alike', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, others), { maxLength: 5 }), (entries) => {
        const text = list(entries.join(''))
        expect(texts(bare(text))).toEqual(texts(prefixed(text)))
      }),
      { numRuns: 3000 },
    )
  })

  it('is none of ours in another namespace, in the head or below a cell', () => {
    const one = '<c r="A1"><v>5</v></c>'
    for (const text of [
      sheet(`<@row xmlns="urn:else">${one}</@row>`),
      sheet(`<@row><@c xmlns="urn:else" r="B1">${one}</@c></@row>`),
      sheet(`<@row xmlns="urn:else"><@c xmlns="${main}" r="B1"/>${one}</@row>`),
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row>${one}</x:row></x:sheetData></x:worksheet>`,
      `<@worksheet xmlns="${main}" xmlns:x="${main}"><@cols><@col>${one}</@col></@cols><@sheetData/></@worksheet>`,
    ])
      expect(cells(prefixed(text))).toEqual({ found: [] })
  })

  it.each([
    ['cells of a value', '<@c r="A1"><@v>5</@v></@c>', 4],
    ['cells of nothing', '<@c r="A1" s="1"/>', 1],
  ])('is refused beyond 150,000 tags as well: %s', (_, one, tags) => {
    const around = sheet('<@row></@row>').split('<').length - 1
    const spare = (150_000 - around) % tags
    const full = one.repeat((150_000 - around) / tags)
    for (const written of [bare, prefixed]) {
      expect(cells(written(sheet(`<@row>${full}${'<@c/>'.repeat(spare)}</@row>`)))).toHaveProperty('found')
      expect(cells(written(sheet(`<@row>${full}${'<@c/>'.repeat(spare + 1)}</@row>`)))).toEqual({
        refused: 'too many tags',
      })
    }
  })
})
