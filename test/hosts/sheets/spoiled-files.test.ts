import { describe, expect, it } from 'vitest'
import { changed, fill } from '../../support/sheets/filled.ts'
import { returnDay, type SheetsOut, sheetsOut } from '../../support/sheets/sheets-out.ts'
import { spoiledWholes } from '../../support/sheets/spoiled-wholes.ts'

const refused = spoiledWholes({ paper: 'sheet', part: /sheet2\.xml$/, keys: { row: 3, column: 4 }, firstRow: 6 })

describe('a file that is no sheet of ours changes nothing, is named and kept', () => {
  it.each(Object.keys(refused))('%s', async (name) => {
    const [kind, message, spoil] = refused[name] ?? []
    const out = sheetsOut()
    const good = await filledIn(await out.bookOf('委員A'))
    const bytes = (await spoil?.(good, out)) ?? good
    out.at(returnDay)
    const before = stateOf(out)
    const answer = out.back(bytes, '採点票.xlsx')
    expect(answer).toMatchObject({ outcome: 'refused', message: expect.stringMatching(message ?? /x/) })
    expect(stateOf(out)).toBe(before)
    const { refused: listed } = out.ask.sheetFiles.board({ fy: 2026 })
    expect(listed).toMatchObject([{ kind, message: answer.message, fileName: '採点票.xlsx' }])
    // As it came, to the last byte.
    const kept = out.office.files.describe(listed[0]?.fileId ?? '', out.officer)
    expect(kept.size).toBe(bytes.length)
    expect(() => out.preview(answer.id)).toThrow(/見つかりません/)
  })
})

const filledIn = (bytes: Uint8Array) => changed(bytes, (sheet) => fill(sheet, () => [1, 2, 3, 4, 5, 0]))

/** Every sheet with its scores, words and state. */
const stateOf = ({ ask, reviewers }: SheetsOut): string =>
  JSON.stringify(
    ask.reviewers
      .list({ fy: 2026 })
      .filter(({ id }) => reviewers.some((each) => each.id === id))
      .map(({ id }) => ask.scores.grid({ fy: 2026, reviewerId: id }).sheets),
  )
