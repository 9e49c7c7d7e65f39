import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv, tsvText } from '../../../renderer/ui/table/tsv.ts'

const written = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(tsvText).join('\t')}\r\n`).join('')

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', "'", '=', '-', '＝', 'あ', '1', ' ') }),
  fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n')),
)

describe('cells on the clipboard', () => {
  it('are read as they were written, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }))),
        (rows) => {
          expect(readTsv(written(rows))).toEqual(rows)
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    [
      'as Excel gives them',
      '区分\t指標\r\n人材確保\t任命数\r\n',
      [
        ['区分', '指標'],
        ['人材確保', '任命数'],
      ],
    ],
    ['with a line break and quotes in a cell', '"一行目\n""二""行目"\tb\r\n', [['一行目\n"二"行目', 'b']]],
    ['with quotes that Excel leaves as they are', '「"DX"」の数\t"庁内"研修\r\n', [['「"DX"」の数', '"庁内"研修']]],
    [
      'with a quote that is never closed',
      '"開いたまま\tb\nc\td',
      [
        ['"開いたまま', 'b'],
        ['c', 'd'],
      ],
    ],
    ['of any line end, the last one none', 'a\rb\nc\r\nd', [['a'], ['b'], ['c'], ['d']]],
    ['with empty cells and an empty line', '\ta\t\r\n\r\nb\r\n', [['', 'a', ''], [''], ['b']]],
    ['of one cell', '12', [['12']]],
    ['of nothing', '', []],
  ])('are read %s', (_how, text, rows) => {
    expect(readTsv(text)).toEqual(rows)
  })

  it.each([
    ['quotes never closed', '"a\t'],
    ['doubled quotes', '"\t""'],
    ['quotes amid words', '""a\t'],
    ['lone quotes', '"'],
    ['odd runs of quotes', '"""\t'],
    ['apostrophes', "'"],
    ['line ends', '\r'],
    ['tabs', '\t'],
  ])('take time in proportion to the text: %s', (_what, piece) => {
    const time = (length: number) => {
      const text = `"${piece.repeat(length / piece.length)}`
      const from = performance.now()
      readTsv(text)
      return performance.now() - from
    }
    time(100_000)
    // Ten times the text; in a reader that goes back over it, a hundred times the work.
    const least = Math.min(time(100_000), time(100_000), time(100_000))
    expect(time(1_000_000)).toBeLessThan(40 * Math.max(least, 5))
  })
})
