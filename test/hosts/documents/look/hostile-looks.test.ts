import { randomBytes } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { drawing, png, relationsXml } from '../../../support/forms/drawn-form.ts'
import {
  cell,
  documentXml,
  line,
  packageOf,
  paragraph,
  row,
  run,
  table,
  textCell,
} from '../../../support/forms/word.ts'
import { expectSameWords, lookOf, lookOfBody, wordsOf } from './read-look.ts'

const withPictures = (body: string, targets: Readonly<Record<string, string>>, media: Record<string, Uint8Array>) =>
  packageOf({
    'word/document.xml': documentXml(body),
    'word/_rels/document.xml.rels': relationsXml(targets),
    ...media,
  })

const picturesOf = (bytes: Uint8Array) =>
  lookOf(bytes).blocks.flatMap(({ look }) =>
    look?.kind === 'line' ? look.runs.flatMap(({ picture }) => picture ?? []) : [],
  )

const one = (media: Uint8Array | null, target = 'media/image1.png') =>
  picturesOf(
    withPictures(
      paragraph(drawing('r:embed="rId9"', { name: '体制図' })),
      { rId9: target },
      media === null ? {} : { 'word/media/image1.png': media },
    ),
  )

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('pictures', () => {
  test('are told by where their bytes lie in the file, and are those bytes', () => {
    const bytes = png(48, 18)
    const file = withPictures(
      paragraph(drawing('r:embed="rId9"', { name: '体制図' })),
      { rId9: '/word/media/a.png' },
      {
        'word/media/a.png': bytes,
      },
    )
    const [picture] = picturesOf(file)
    if (picture === undefined || 'why' in picture) throw new Error('it is shown')
    expect(picture).toMatchObject({ mime: 'image/png', name: '体制図', width: 120, height: 60, size: bytes.length })
    const part = file.subarray(picture.at, picture.at + picture.length)
    expect(Buffer.compare(picture.packed ? inflateRawSync(part) : part, bytes)).toBe(0)
  })

  test.each([
    ['of more points than anybody draws', png(2, 2, { width: 100_000, height: 100_000 }), /大きいため/],
    ['of many bytes', Buffer.concat([png(2, 2), randomBytes(9 * 1024 * 1024)]), /大きいため/],
    ['without a point', png(2, 2, { width: 0, height: 5 }), /壊れている/],
    ['that is a program', latin('MZ\x90\0'), /壊れている/],
    ['cut off', png(2, 2).subarray(0, 20), /壊れている/],
    ['of JPEG without its frame', latin('\xff\xd8\xff\xe0\0\x10JFIF'), /壊れている/],
    ['that is a drawing with scripts', latin('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), /SVG形式/],
    ['of a meta file', Buffer.concat([latin('\x01\0\0\0'), Buffer.alloc(36), latin(' EMF')]), /EMF形式/],
    ['that is not in the file', null, /壊れている/],
  ])('one %s is named in its place', (_, bytes, why) => {
    expect(one(bytes)).toEqual([{ why: expect.stringMatching(why) }])
  })

  const screen = '\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff'
  const frame = (side: string) => `,\0\0\0\0${side}${side}\0\x02\x02D\x01\0;`

  test.each([
    ['GIF with a frame larger than its screen', `GIF89a${screen}!\xf9\x04\0\0\0\0\0${frame('\xff\xff')}`, /大きいため/],
    ['GIF without a frame', `GIF89a${screen}!\xf9\x04\0\0\0\0\0;`, /壊れている/],
    [
      'JPEG with a frame behind what a decoder jumps over otherwise',
      '\xff\xd8\xff\0\0\x0c\xff\xc0\0\x11\x08\xff\xff\xff\xff\0\xff\xc0\0\x11\x08\0\x02\0\x02\x03',
      /壊れている/,
    ],
  ])('a %s is no small picture', (_, bytes, why) => {
    expect(one(latin(bytes))).toEqual([{ why: expect.stringMatching(why) }])
  })

  test('a GIF and a JPEG as programs write them are shown', () => {
    const jpeg = '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc2\0\x11\x08\0\x02\0\x02\x03'
    expect(one(latin(jpeg))).toMatchObject([{ mime: 'image/jpeg' }])
    expect(one(latin(`GIF89a${screen}${frame('\x01\0')}`))).toMatchObject([{ mime: 'image/gif' }])
  })

  test('one that lies elsewhere is never asked for', () => {
    expect(one(null, 'https://example.com/a.png')).toEqual([{ why: expect.stringMatching(/文書の外/) }])
    const linked = paragraph(drawing('r:link="rId9"'))
    expect(picturesOf(withPictures(linked, { rId9: 'file:///c:/a.png' }, {}))).toEqual([
      { why: expect.stringMatching(/文書の外/) },
    ])
  })

  test('beyond sixty, and beyond what a page bears together, are named', () => {
    const many = Array.from({ length: 70 }, () => paragraph(drawing('r:embed="rId9"'))).join('')
    const shown = picturesOf(withPictures(many, { rId9: 'media/a.png' }, { 'word/media/a.png': png(2, 2) }))
    expect(shown.filter((each) => 'why' in each)).toEqual(Array(10).fill({ why: expect.stringMatching(/多いため/) }))
    const wide = picturesOf(
      withPictures(many, { rId9: 'media/a.png' }, { 'word/media/a.png': png(2, 2, { width: 6000, height: 6000 }) }),
    )
    expect(wide.filter((each) => 'why' in each)).toHaveLength(67)
  })
})

describe('papers without end', () => {
  const seconds = (work: () => unknown): number => {
    const from = performance.now()
    work()
    return (performance.now() - from) / 1000
  }

  test('a paper of ten thousand cells is drawn as far as a page bears, and says so', () => {
    const rows = Array.from({ length: 1000 }, () => row(Array.from({ length: 8 }, () => textCell('1'))))
    const body = line('前') + table(rows) + line('後')
    let look: ReturnType<typeof lookOfBody> | undefined
    expect(seconds(() => (look = lookOfBody(body)))).toBeLessThan(5)
    expect(look?.notes).toEqual([expect.stringMatching(/^書類が長いため/)])
    expect(look?.blocks.map((each) => each.look?.kind)).toEqual(['line'])
    expect(look?.view).toHaveLength(3)
  })

  test('a table of more columns than a page shows is words', () => {
    const rows = Array.from({ length: 3 }, (_, at) =>
      row([textCell('1', { span: at + 1 }), ...Array.from({ length: 60 }, () => textCell('1', { span: 4 }))]),
    )
    const look = lookOfBody(table(rows))
    expect(look.blocks).toEqual([])
    expect(look.notes).toEqual([expect.stringMatching(/列の多い表/)])
    const between = lookOfBody(line('前') + table(rows) + line('後'))
    expect(between.blocks.map((each) => each.look?.kind)).toEqual(['line', undefined, 'line'])
  })

  test('a style of many words is not read anew for every run', () => {
    const style =
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr>${'<w:lang/>'.repeat(20_000)}</w:rPr></w:style></w:styles>`
    const body = documentXml(paragraph(run('字').repeat(20_000)))
    expect(seconds(() => lookOf(packageOf({ 'word/document.xml': body, 'word/styles.xml': style })))).toBeLessThan(2)
  })

  const wide = `<w:tbl><w:tr>${'<w:tc/>'.repeat(121)}</w:tr></w:tbl>`

  test('in a cell it stands beside the other words, which are said once', () => {
    const look = lookOfBody(table([row([cell(line('ことば') + wide + line('あと')), textCell('')])]))
    expect(look.blocks.map((each) => (each.look === null ? '' : wordsOf(each.look).replaceAll('\t', '')))).toEqual([
      'ことば\n\nあと',
    ])
    expect(look.notes).toEqual([expect.stringMatching(/列の多い表/)])
  })

  test('a thousand of them beside long words make no look larger than the words', () => {
    const look = lookOfBody(table([row([cell(line('あ'.repeat(100_000)) + wide.repeat(1000)), textCell('')])]))
    expect(JSON.stringify(look.blocks).length).toBeLessThan(1_000_000)
  })

  test('tables in tables are drawn three deep and stay words below; a thousand of them are no form', () => {
    const nested = (depth: number): string =>
      depth === 0 ? line('底') : table([row([textCell('a'), cell(nested(depth - 1))])])
    const look = lookOfBody(nested(55))
    expectSameWords(look)
    expect(() => lookOfBody(nested(1000))).toThrow(Refusal)
  })
})

describe('lists', () => {
  const level = (at: string, start: string, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const labelsOf = (levels: string, ...asked: string[]) => {
    const numbering =
      '<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    const listed = (at: string) =>
      paragraph(`<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('項目')}`)
    const look = lookOf(
      packageOf({
        'word/document.xml': documentXml(asked.map(listed).join('')),
        'word/numbering.xml': numbering,
      }),
    )
    return look.blocks.map((each) => (each.look?.kind === 'line' ? each.look.label : null))
  }

  test.each([
    ['begin beyond all counting', level('0', '100000000', 'lowerLetter', '%1'), ['0'], ['a']],
    ['never begin', level('0', 'Infinity', 'lowerRoman', '%1'), ['0'], ['i']],
    ['stand below nothing', level('-1', '1', 'decimal', '%1'), ['-1', '1.5', '9'], [undefined, undefined, undefined]],
    [
      'repeat a long number',
      level('0', '5000', 'lowerLetter', '%1') + level('1', '1', 'decimal', '%1'.repeat(10)),
      ['0', '1'],
      ['h'.repeat(40), 'h'.repeat(40)],
    ],
    [
      'rest on a number that is no longer counted',
      level('0', '9999', 'lowerLetter', '%1') + level('1', '1', 'decimal', '%1.%2'),
      ['1'],
      [undefined],
    ],
  ])('that %s have short labels or none', (_, levels, asked, labels) => {
    expect(labelsOf(levels, ...asked)).toEqual(labels)
  })
})
