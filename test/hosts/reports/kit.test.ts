import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import { cleanText, isPlain, oneLine, xmlText } from '../../../electron/reports/kit/cell-text.ts'
import { dataSheet, facts } from '../../../electron/reports/kit/data-sheet.ts'
import { capacityOf, lineStarts, textWidth } from '../../../electron/reports/kit/line-estimate.ts'
import { columnName } from '../../../electron/reports/kit/sheet-plan.ts'
import { writeWorkbook } from '../../../electron/reports/kit/workbook.ts'
import { readWorkbook, recordsOf, sheetNamed } from '../../support/read-workbook.ts'
import { receiptRows } from './sample-call-rows.ts'
import { awkward, header } from './sample-year.ts'

/** Any string at all: half surrogate pairs, control characters, emoji, Japanese. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('県', '。', 'a', ' ', '\n', '\r', '\t', '😀', '\u0000', '\ud83d', '&', '<', '_', '='),
  }),
  fc.constantFrom(...awkward),
)

it('turns the words of a cell round by no sign of direction', () => {
  expect(cleanText('佐賀県\u202e01県知\u202c(\u2066案\u2069)')).toBe('佐賀県01県知(案)')
})

describe('texts on their way into a cell', () => {
  it('come out the same when cleaned twice, well-formed and without control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean.isWellFormed()).toBe(true)
        expect([...clean].every((char) => char === '\n' || (char >= ' ' && char !== '\u007f'))).toBe(true)
      }),
    )
  })

  it('are left alone when nothing is wrong with them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('青', '森', 'A', '1', '、', '😀', '𠮷', ' ') }), (text) => {
        expect(cleanText(text)).toBe(text)
      }),
    )
  })

  it('count as plain only when neither cleaning nor escaping would change them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (isPlain(text)) expect(xmlText(oneLine(text))).toBe(text)
      }),
    )
  })

  it('never cut an emoji in two at the limit of a cell', () => {
    for (const shift of [0, 1]) {
      const clean = cleanText('a'.repeat(shift) + '😀'.repeat(20_000))
      expect(clean.length).toBeLessThanOrEqual(32_767)
      expect(clean.includes('\ufffd')).toBe(false)
    }
  })

  it('read back from the file exactly as cleaned, whatever they are', async () => {
    const rows = fc.sample(anyText, 300).filter((text) => oneLine(text) !== '')
    const sheet = dataSheet('データ', header, rows, [facts.text<string>('文', (row) => row)])
    const records = recordsOf(sheetNamed(readWorkbook(await writeWorkbook('試し', header, [sheet])), 'データ'))
    expect(records.map((each) => each['文'])).toEqual(rows.map(oneLine))
  })
})

describe('the estimate of lines', () => {
  it('puts every character on exactly one line, none wider than the column', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 3, max: 40 }), (text, capacity) => {
        const starts = lineStarts(text, capacity)
        expect(starts[0]).toBe(0)
        for (const [i, start] of starts.entries()) {
          const end = starts[i + 1] ?? text.length
          expect(end > start || text.length === start || text.charAt(start) === '\n' || i > 0).toBe(true)
          expect(textWidth(text.slice(start, end).replaceAll('\n', ''))).toBeLessThanOrEqual(capacity + 1.2)
        }
      }),
    )
  })

  it('never needs fewer lines in a narrower column', () => {
    const text = '県内市町村では、情報担当が一人以下の団体が多く(21団体中9団体)、DX推進の人材が不足している。'
    const counts = [4, 8, 12, 20, 30, 60].map((width) => lineStarts(text, capacityOf([width], 10)).length)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts.at(-1)).toBe(2)
  })

  it('does not begin a line with 、 or 。', () => {
    const text = '一二三四五六七、八九十。'
    expect(lineStarts(text, 7).map((start) => text.charAt(start))).toEqual(['一', '七'])
  })
})

describe('column names', () => {
  it('count as Excel does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('a large receipt book', () => {
  it('holds 10,500 rows with every row in its place', async () => {
    const rows = receiptRows()
    const many = Array.from({ length: 10_500 }, (_, i) => {
      const row = rows.rows[i % rows.rows.length] ?? rows.rows[0]
      if (!row) throw new Error('no sample row')
      return { ...row, receiptNo: `R8-${i + 1}` }
    })
    const parts = unzipSync(await books.R1.write({ ...rows, rows: many }, header))
    // 様式, 別紙, データ
    const data = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
    expect(data.match(/<row r="\d+"/g)?.length).toBe(10_501)
    expect(data).toMatch(/<autoFilter ref="A1:[A-Z]+10501"\/>/)
    expect(/<row r="10501">.*R8-10500<.*<\/row><\/sheetData>/.test(data)).toBe(true)
  })
})
