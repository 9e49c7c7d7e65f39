import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readScoreSheet } from '../../../electron/documents/sheets/score-sheet.ts'
import { sheetFiles } from '../../../shared/contract/review/sheet-files.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { rewritten } from '../../support/sheets/parts.ts'
import { sheetsOut } from '../../support/sheets/sheets-out.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Letters, signs of control as Excel escapes them, halves of letters, beginnings of keys, and much of each. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'banso-row 1 out 99',
    'banso-column 1 x',
    '_x0000_',
    '_xD800_',
    '𠮷'.repeat(4500),
    ' ',
    '１'.repeat(90),
  ),
  fc.array(fc.constantFrom('_x0000_', '_xDC00_', '\n', '点', '5', '①'), { maxLength: 30 }).map((all) => all.join('')),
)
/** What XML may carry. */
const carried = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

it('whatever stands in the cells of a sheet, it is refused, or what was read is what the office takes', async () => {
  const bytes = await sheetsOut().bookOf('委員A')
  const taken = sheetFiles.takeBack.input.shape.sheet
  let read = 0
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), fc.nat(30), (all, from) => {
      let at = -from
      const spoiled = rewritten(bytes, /sheet2\.xml$/, (xml) =>
        xml.replace(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs, (whole, ref: string) => {
          const text = all[at++]
          return text === undefined
            ? whole
            : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(carried(text))}</t></is></c>`
        }),
      )
      try {
        const { mark, reading } = readScoreSheet(spoiled, '採点票.xlsx')
        const travelled: unknown = JSON.parse(JSON.stringify({ ...mark, reading }))
        expect(taken.safeParse(travelled).error).toBeUndefined()
        read += 1
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }),
    { numRuns: 200 },
  )
  // Most still are the sheet they were.
  expect(read).toBeGreaterThan(60)
})
