import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnAt } from '../../../../shared/domain/applications/paper/grid.ts'
import type { BlockLook, LineLook, TableLook } from '../../../../shared/domain/applications/paper/look.ts'
import { cell, line, packageOf, paragraph, row, run, textCell } from '../../../support/forms/word.ts'
import { expectSameWords, expectWholeGrid, lookOf, lookOfBody, tablesIn } from './read-look.ts'

const folder = new URL('../../../fixtures/forms/', import.meta.url)
const papers = readdirSync(folder).flatMap((name) =>
  readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.endsWith('.docx'))
    .map((file) => [file, new URL(`${name}/${file}`, folder)] as const),
)

const lineOf = (look: BlockLook | null | undefined): LineLook => {
  if (look?.kind !== 'line') throw new Error('it is a line')
  return look
}
const tableOf = (look: BlockLook | null | undefined): TableLook => {
  if (look?.kind !== 'table') throw new Error('it is a table')
  return look
}
const table = (rows: readonly string[], { widths = [2000], format = '' } = {}): string =>
  `<w:tbl><w:tblPr>${format}</w:tblPr><w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`

describe('the forms of the sample year', () => {
  test.each(papers)('%s has every text where the fields look for it, on a whole grid', (_, file) => {
    const look = lookOf(readFileSync(file))
    expectSameWords(look)
    for (const { look: block } of look.blocks) for (const each of tablesIn(block)) expectWholeGrid(each)
    expect(look.notes).toEqual([])
  })

  test('a group of KPIs is one cell over its rows, and its places lead to it', () => {
    const file = papers.find(([name]) => name === '別添3_詳細_島根県.docx')?.[1]
    const { blocks } = lookOf(readFileSync(file ?? ''))
    const kpis = blocks.flatMap(({ look }) => tablesIn(look)).find(({ columns }) => columns.length === 7)
    expect(kpis?.rows.map(([first]) => first?.rowSpan)).toContain(2)
    const at = kpis?.rows.findIndex(([first]) => first?.rowSpan === 0) ?? 0
    expect(kpis && drawnAt(kpis, at, 0)).toEqual({ row: at - 1, cell: 0 })
  })
})

describe('words', () => {
  test('are bold, underlined, coloured, painted and larger as they stand', () => {
    const look = '<w:b/><w:u w:val="single"/><w:color w:val="C00000"/><w:highlight w:val="yellow"/><w:sz w:val="32"/>'
    const { blocks } = lookOfBody(paragraph(`${run('新規 ')}${run('3団体', look)}`))
    expect(lineOf(blocks[0]?.look).runs).toEqual([
      { text: '新規 ' },
      { text: '3団体', bold: true, underlined: true, colour: '#c00000', paint: '#ffff00', size: 16 },
    ])
  })

  test('that are struck out or white are shown so, though no field reads the first', () => {
    const { blocks, view } = lookOfBody(
      paragraph(`${run('12人', '<w:strike/>')}${run('15人')}${run('内緒', '<w:color w:val="FFFFFF"/>')}`),
    )
    expect(lineOf(blocks[0]?.look).runs).toEqual([
      { text: '12人', struck: true },
      { text: '15人' },
      { text: '内緒', faint: true },
    ])
    expect(view).toEqual([{ kind: 'paragraph', text: '15人内緒' }])
  })

  test('white on a dark cell are a heading and are not marked as hidden', () => {
    const dark = '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>'
    const { blocks } = lookOfBody(
      table([row([`${dark}${paragraph(run('項目', '<w:color w:val="FFFFFF"/>'))}</w:tc>`])]),
    )
    const [first] = tableOf(blocks[0]?.look).rows[0] ?? []
    expect(first).toMatchObject({ shade: '#1f3864', dark: true })
    expect(lineOf(first?.content[0]).runs).toEqual([{ text: '項目', colour: '#ffffff' }])
  })

  test('stand in the middle, indented, on a new page, behind what Word counts', () => {
    const numbering =
      '<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    const listed = (text: string) =>
      paragraph(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}`)
    const body =
      paragraph(`<w:pPr><w:jc w:val="center"/><w:ind w:left="420" w:hanging="210"/></w:pPr>${run('応募書')}`) +
      listed('確保') +
      listed('育成') +
      paragraph('<w:r><w:br w:type="page"/></w:r>') +
      paragraph(`<w:pPr><w:pageBreakBefore/></w:pPr>${run('次')}`)
    const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
    const look = lookOf(packageOf({ 'word/document.xml': xml, 'word/numbering.xml': numbering }))
    expectSameWords(look)
    const lines = look.blocks.map((each) => lineOf(each.look))
    expect(lines[0]).toMatchObject({ align: 'center', indent: 21, first: -10.5 })
    expect(lines.map(({ label }) => label)).toEqual([undefined, '（１）', '（２）', undefined, undefined])
    expect(lines[3]?.runs).toEqual([{ text: '\n', newPage: true }])
    expect(lines[4]?.newPage).toBe(true)
  })
})

describe('tables', () => {
  test('have the widths of their own columns, and lines where the file draws them', () => {
    const format =
      '<w:tblBorders><w:top w:val="single"/><w:left w:val="nil"/><w:bottom w:val="single"/><w:right w:val="nil"/><w:insideH w:val="single"/><w:insideV w:val="nil"/></w:tblBorders>'
    const { blocks } = lookOfBody(table([row([textCell('a'), textCell('b')])], { widths: [1000, 3000], format }))
    const found = tableOf(blocks[0]?.look)
    expect(found.columns).toEqual([0.25, 0.75])
    expect(found.rows[0]?.map(({ edges }) => edges)).toEqual(['tb', 'tb'])
  })

  test('a table in a cell is one, and very deep ones are words', () => {
    const nested = (depth: number): string =>
      depth === 0 ? line('底') : table([row([textCell(`${depth}`), cell(nested(depth - 1))])])
    const look = lookOfBody(nested(8))
    expectSameWords(look)
    expect(look.blocks.flatMap((each) => tablesIn(each.look))).toHaveLength(4)
  })

  const anyCell = fc.record({
    span: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constantFrom(0, 63, 999, 99999)),
    merge: fc.constantFrom(undefined, undefined, 'restart' as const, 'continue' as const),
    text: fc.constantFrom('', '見本', '1\n2'),
  })
  const anyRow = fc.record({ before: fc.constantFrom(0, 0, 0, 1, 3), cells: fc.array(anyCell, { maxLength: 5 }) })

  test('whatever is merged or left out, every row fills the grid and every place is drawn', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (rows) => {
        const xml = rows.map(({ before, cells }) => {
          const own = cells.map(({ span, merge, text }) => textCell(text, { span, ...(merge && { merge }) })).join('')
          return `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>${own}</w:tr>`
        })
        const look = lookOfBody(table(xml))
        for (const { look: block } of look.blocks) for (const each of tablesIn(block)) expectWholeGrid(each)
        for (const { look: block } of look.blocks)
          for (const [at, cells] of tableOf(block).rows.entries())
            for (const each of cells.keys()) {
              const drawn = drawnAt(tableOf(block), at, each)
              expect(tableOf(block).rows[drawn.row]?.[drawn.cell]?.rowSpan).toBeGreaterThan(0)
            }
      }),
      { numRuns: 150 },
    )
  })
})

describe('what stands beside the body', () => {
  const inside = (name: string, content: string) =>
    `<?xml version="1.0"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${name}>`
  test('heads and feet of the page, and boxes, are told from it', () => {
    const box = `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${line('別紙のとおり')}</w:txbxContent></v:textbox></w:pict></w:r>`
    const look = lookOf(
      packageOf({
        'word/document.xml': inside('document', `<w:body>${paragraph(`${run('本文')}${box}`)}</w:body>`),
        'word/header1.xml': inside('hdr', line('デ戦第82号')),
        'word/footer1.xml': inside('ftr', line('見本県')),
      }),
    )
    expectSameWords(look)
    expect(
      look.blocks.map((each) => [
        each.place,
        lineOf(each.look)
          .runs.map(({ text }) => text)
          .join(''),
      ]),
    ).toEqual([
      ['head', 'デ戦第82号'],
      ['foot', '見本県'],
      ['body', '本文'],
      ['box', '別紙のとおり'],
    ])
  })
})
