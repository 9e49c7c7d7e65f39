import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWriter } from '../../../db/connection.ts'
import { migrate } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import * as sheetFile from '../../../db/migrations/review/0029-sheet-file.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { newFolder } from '../../support/office/office.ts'
import { changed, fill } from '../../support/sheets/filled.ts'
import { rewritten } from '../../support/sheets/parts.ts'
import { type SheetsOut, sheetsOut } from '../../support/sheets/sheets-out.ts'

const filledWith = async (book: Uint8Array, first: number, savedAt: string) => {
  const bytes = await changed(book, (sheet) =>
    fill(sheet, (body) => (body === '秋田県' ? [first, 2, 2, 2, 2, 2] : undefined)),
  )
  return rewritten(bytes, /core\.xml$/, (xml) =>
    xml.replace(/(<dcterms:modified[^>]*>)[^<]*/, (_, tag: string) => `${tag}${savedAt}`),
  )
}

const akita = (out: SheetsOut) => {
  const grid = out.ask.scores.grid({ fy: 2026, reviewerId: out.idOf('委員A') })
  const applicationId = grid.candidates.find(({ prefecture }) => prefecture === '秋田県')?.id
  const sheet = grid.sheets.find((each) => each.applicationId === applicationId)
  const criterionId = grid.criteria[0]?.id ?? ''
  return { sheetId: sheet?.id ?? '', revision: sheet?.revision ?? 0, criterionId, raw: sheet?.scores[criterionId] }
}
const telephoned = (out: SheetsOut) => out.ask.scoreEntries.begin(byTelephone(out.idOf('委員A'))).id
const kindOf = (out: SheetsOut, id: string) =>
  out.preview(id).rows.find(({ prefecture }) => prefecture === '秋田県')?.scores[0]?.kind

describe('every earlier value of a cell', () => {
  it('is there with whoever brought it, and can stand there again', async () => {
    const out = sheetsOut()
    const book = await out.bookOf('委員A')
    const { raw: _, ...cell } = akita(out)
    out.ask.scores.record({ ...cell, raw: 3, entryId: telephoned(out) })
    out.at('2026-03-04T10:00:00+09:00')
    const one = out.back(await filledWith(book, 4, '2026-03-03T03:00:00Z'), '一回目.xlsx')
    out.applyAll(one.id)
    out.at('2026-03-06T10:00:00+09:00')
    const two = out.back(await filledWith(book, 5, '2026-03-05T03:00:00Z'), '二回目.xlsx')
    expect(kindOf(out, two.id)).toBe('changed')
    out.applyAll(two.id)
    const history = () => out.ask.sheetFiles.history({ sheetId: cell.sheetId, criterionId: cell.criterionId })
    expect(history().map(({ value, from, by }) => [value, from, by])).toEqual([
      ['5', '二回目.xlsx', '見本 太郎'],
      ['4', '一回目.xlsx', '見本 太郎'],
      ['3', '電話 令和8年1月5日(月)10:00 受領', '見本 太郎'],
    ])
    const { raw: now, ...seen } = akita(out)
    expect(now).toBe(5)
    const putBack = (at: number) => {
      const { revision } = akita(out)
      return out.ask.scores.record({
        ...seen,
        revision,
        raw: history()[at]?.raw ?? null,
        earlier: history()[at]?.seq ?? 0,
      })
    }
    // It comes again from where it came: a value of the file is the reviewer's own, one by telephone waits again.
    expect(putBack(2).looks).toMatchObject({ [seen.criterionId]: { state: 'waiting', source: 'telephone' } })
    expect(putBack(2).looks).toEqual({})
    expect(akita(out).raw).toBe(4)
    expect(() => out.ask.scores.record({ ...seen, revision: akita(out).revision, raw: 2, earlier: 1 })).toThrow(
      /見つかりません/,
    )
    // What was put back stands: neither file takes it over again by itself.
    expect([kindOf(out, one.id), kindOf(out, two.id)]).toEqual(['same', 'stale'])
  })

  it('stays where an older file of the same sheet comes after a newer one', async () => {
    const out = sheetsOut()
    const book = await out.bookOf('委員A')
    out.at('2026-03-06T10:00:00+09:00')
    out.applyAll(out.back(await filledWith(book, 5, '2026-03-05T03:00:00Z'), '新しい票.xlsx').id)
    const older = out.back(await filledWith(book, 1, '2026-03-03T03:00:00Z'), '古い票.xlsx')
    expect(kindOf(out, older.id)).toBe('stale')
    out.applyAll(older.id)
    expect(akita(out).raw).toBe(5)
  })

  it('is refused where the office has moved on since it was looked at, and nothing of the file goes in', async () => {
    const out = sheetsOut()
    const book = await out.bookOf('委員A')
    out.at('2026-03-06T10:00:00+09:00')
    const { id } = out.back(await filledWith(book, 5, '2026-03-05T03:00:00Z'), '票.xlsx')
    const seen = out.preview(id).rows.find(({ prefecture }) => prefecture === '秋田県')
    const { raw: _, ...cell } = akita(out)
    out.ask.scores.record({ ...cell, raw: 2, entryId: telephoned(out) })
    const sheets = [
      {
        sheetId: cell.sheetId,
        revision: seen?.sheetRevision ?? 0,
        criterionIds: (seen?.scores ?? []).map(({ criterionId }) => criterionId),
      },
    ]
    expect(() => out.ask.sheetFiles.apply({ id, sheets })).toThrow(/変更しました/)
    const again = [
      { ...sheets[0], sheetId: cell.sheetId, criterionIds: [cell.criterionId], revision: akita(out).revision },
    ]
    expect(() => out.ask.sheetFiles.apply({ id, sheets: again })).toThrow(/反映せずに止めました/)
    expect(out.scoresOf('委員A')['秋田県']).toEqual([2, null, null, null, null, null])
  })

  it('begins, in an office of before, with what stood there then', () => {
    const db = openWriter({ file: join(newFolder(), '前の台帳.banso') })
    try {
      migrate(db, migrations.indexOf(sheetFile))
      db.pragma('foreign_keys = OFF')
      db.exec(`
        INSERT INTO score_sheet (id, reviewer_id, application_id, state, comment) VALUES ('s', 'r', 'a', 'open', '前の所見');
        INSERT INTO score_sheet (id, reviewer_id, application_id, state) VALUES ('t', 'r', 'b', 'open');
        INSERT INTO score (sheet_id, criterion_id, raw, remark) VALUES ('s', 'c', 4, '理由');
      `)
      sheetFile.up(db)
      expect(db.prepare('SELECT sheet_id, criterion_id, raw, words, at FROM score_change ORDER BY seq').all()).toEqual([
        { sheet_id: 's', criterion_id: 'c', raw: 4, words: '理由', at: '' },
        { sheet_id: 's', criterion_id: null, raw: null, words: '前の所見', at: '' },
      ])
    } finally {
      db.close()
    }
  })
})
