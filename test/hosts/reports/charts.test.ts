import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import { attribute, child, parseXml, type ReadWorkbook, readWorkbook, sheetNamed } from '../../support/read-workbook.ts'
import { tallyRows } from './sample-call-rows.ts'
import { progressRows, summaryRows } from './sample-support-rows.ts'
import { header } from './sample-year.ts'

const listed = (node: unknown): unknown[] => (node === undefined ? [] : Array.isArray(node) ? node : [node])

interface Reference {
  readonly formula: string
  readonly cached: readonly (readonly [index: number, value: string])[]
}

const referencesIn = (xml: string): Reference[] =>
  [...xml.matchAll(/<c:(?:num|str)Ref><c:f>([^<]+)<\/c:f>(.*?)<\/c:(?:num|str)Ref>/gs)].map(
    ([, formula = '', cache = '']) => ({
      formula,
      cached: [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, i, value]) => [
        Number(i),
        value ?? '',
      ]),
    }),
  )

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** What stands in the cells a chart points at. */
const pointed = (workbook: ReadWorkbook, formula: string): string[] => {
  const [, sheet = '', column = '', from = '', to = from] =
    /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? []
  const cells = sheetNamed(workbook, sheet).cells.filter((cell) => cell.column === columnNumber(column))
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) =>
    String(cells.find((cell) => cell.row === Number(from) + i)?.value ?? ''),
  )
}

const made = [
  { name: '審査集計表', charts: 1, bytes: () => books.R5.write(tallyRows(), header) },
  { name: '進捗総括表', charts: 3, bytes: () => books.R9.write(summaryRows(), header) },
  // The sixth KPI has no value at all and therefore no chart.
  { name: '進捗報告書', charts: 5, bytes: () => books.R10.write(progressRows(), header) },
]

describe.each(made)('the charts of the $name', ({ charts, bytes }) => {
  it('are native charts whose cells hold exactly what the chart shows', async () => {
    const workbook = readWorkbook(await bytes())
    const parts = Object.entries(workbook.parts).filter(([name]) => name.startsWith('xl/charts/'))
    expect(parts).toHaveLength(charts)
    for (const [name, xml] of parts) {
      const references = referencesIn(xml)
      expect(references.length, name).toBeGreaterThan(2)
      for (const { formula, cached } of references) {
        const values = pointed(workbook, formula)
        expect(cached, `${name} ${formula}`).toEqual(values.flatMap((value, i) => (value === '' ? [] : [[i, value]])))
      }
    }
  })

  it('stand on their sheet beside each other without overlapping, each described for a screen reader', async () => {
    const workbook = readWorkbook(await bytes())
    const drawing = Object.entries(workbook.parts).find(([name]) => /^xl\/drawings\/drawing\d+\.xml$/.test(name))
    const anchors = listed(child(parseXml(drawing?.[1] ?? ''), 'xdr:wsDr', 'xdr:twoCellAnchor'))
    expect(anchors).toHaveLength(charts)
    const boxes = anchors.map((anchor) => {
      const at = (corner: string, axis: string) => Number(child(anchor, `xdr:${corner}`, `xdr:${axis}`))
      const about = child(anchor, 'xdr:graphicFrame', 'xdr:nvGraphicFramePr', 'xdr:cNvPr')
      expect(attribute(about, 'descr').length).toBeGreaterThan(20)
      return { left: at('from', 'col'), top: at('from', 'row'), right: at('to', 'col'), bottom: at('to', 'row') }
    })
    for (const [i, a] of boxes.entries()) {
      expect(a.left < a.right && a.top < a.bottom).toBe(true)
      for (const b of boxes.slice(i + 1)) {
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
      }
    }
    expect(workbook.sheets.filter((sheet) => sheet.hasDrawing)).toHaveLength(1)
  })

  it('print within the columns of their sheet, so that no empty page follows', async () => {
    const { sheets, definedNames } = readWorkbook(await bytes())
    const at = sheets.findIndex((sheet) => sheet.hasDrawing)
    const last = Math.max(...(sheets[at]?.cells ?? []).map(({ row }) => row))
    expect(definedNames[`_xlnm.Print_Area@${at}`]).toBe(`'グラフ'!$A$1:$L$${last}`)
  })
})
