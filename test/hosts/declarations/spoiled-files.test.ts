import { describe, expect, it } from 'vitest'
import { answered, declarationsOut } from '../../support/sheets/declarations-out.ts'
import { changed } from '../../support/sheets/filled.ts'
import { sheetsOut } from '../../support/sheets/sheets-out.ts'
import { spoiledWholes } from '../../support/sheets/spoiled-wholes.ts'

const refused = spoiledWholes({
  paper: 'declaration',
  part: /sheet1\.xml$/,
  keys: { row: 3, column: 3 },
  firstRow: 14,
})

describe('a file that is no 申告書 of ours changes nothing, is named and kept', () => {
  it.each(Object.keys(refused))('%s', async (name) => {
    const [kind, message, spoil] = refused[name] ?? []
    const out = declarationsOut()
    out.ask.conflicts.declareNone({ reviewerId: out.idOf('委員A'), bodies: ['05'] })
    const good = await answered(await out.bookOf('委員A'), { 秋田県: ['あり', '③', '委託'], 石川県: ['なし'] })
    const bytes = (await spoil?.(good, out)) ?? good
    out.at('2026-02-26T10:00:00+09:00')
    const before = everything(out)
    const answer = out.back(bytes, '申告書.xlsx')
    expect(answer).toMatchObject({ outcome: 'refused', message: expect.stringMatching(message ?? /x/) })
    expect(everything(out)).toEqual(before)
    const { refused: listed } = out.ask.declarations.board({ fy: 2026 })
    expect(listed).toMatchObject([{ kind, message: answer.message, fileName: '申告書.xlsx' }])
    // As it came, to the last byte.
    const kept = out.office.files.describe(listed[0]?.fileId ?? '', out.officer)
    expect(kept.size).toBe(bytes.length)
    expect(() => out.preview(answer.id)).toThrow(/見つかりません/)
  })
})

/** What everybody has answered, and every answer there has been. */
const everything = ({ ask }: ReturnType<typeof declarationsOut>) => [
  ask.conflicts.list({ fy: 2026 }),
  ask.conflicts.none({ fy: 2026 }),
  ...ask.reviewers
    .list({ fy: 2026 })
    .flatMap(({ id: reviewerId }) => ['05', '09', '17'].map((jis2) => ask.declarations.history({ reviewerId, jis2 }))),
]

describe('one paper put in where the other belongs', () => {
  it('is refused by its name, with the place where it belongs', async () => {
    const sheets = sheetsOut()
    const declarations = declarationsOut()
    const sheet = await sheets.bookOf('委員A')
    const declaration = await declarations.bookOf('委員A')
    expect(declarations.back(sheet, '票.xlsx')).toMatchObject({
      outcome: 'refused',
      message: '「票.xlsx」は採点票です。「採点票の取込」に入れてください。',
    })
    expect(sheets.back(declaration, '申告書.xlsx')).toMatchObject({
      outcome: 'refused',
      message: '「申告書.xlsx」は利害関係申告書です。「利害関係」の「申告書(Excel)」に入れてください。',
    })
  })

  it('is read where a sheet of the other lies beside it', async () => {
    const out = declarationsOut()
    const bytes = await changed(
      await answered(await out.bookOf('委員A'), { 秋田県: ['なし'] }),
      (_sheet, book) => {
        book.addWorksheet('控え').getCell(1, 1).value = 'メモ'
      },
      '利害関係申告書',
    )
    expect(out.back(bytes, '申告書.xlsx')).toMatchObject({ outcome: 'waiting' })
  })
})
