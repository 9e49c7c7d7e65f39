import { describe, expect, it } from 'vitest'
import { changed, fill, sorted } from '../../support/sheets/filled.ts'
import { savedByLibreOffice, soffice } from '../../support/sheets/office-suite.ts'
import { elevenBodies, returnDay, sheetsOut } from '../../support/sheets/sheets-out.ts'

const criteria = 6
/** Each cell another value, so that one in the wrong place is seen. */
const scoreOf = (reviewer: number, body: number, criterion: number) => (reviewer * 7 + body * 5 + criterion * 3) % 6
const commentOf = (reviewer: number, body: number) =>
  (reviewer + body) % 3 === 0 ? `委員${reviewer}の所見\n二行目、${elevenBodies[body]}について。` : ''

describe.skipIf(soffice === null)('採点票 of 8 reviewers × 11 applications × 6 criteria', () => {
  it('come back right in every cell, opened and saved by LibreOffice before and after they are filled in and sorted', async () => {
    const out = sheetsOut({ bodies: elevenBodies, reviewers: 8, conflicts: { 委員C: ['05', '42'], 委員H: ['39'] } })
    const books: Record<string, Uint8Array> = {}
    for (const { code } of out.reviewers) books[code] = await out.bookOf(code)
    const opened = savedByLibreOffice(books)
    const filledIn: Record<string, Uint8Array> = {}
    for (const [n, { code }] of out.reviewers.entries())
      filledIn[code] = await changed(opened[code] ?? new Uint8Array(), (sheet) => {
        const at = (body: string) => [...elevenBodies].map(String).indexOf(body)
        fill(
          sheet,
          (body) =>
            isScored(code, body) ? Array.from({ length: criteria }, (_, k) => scoreOf(n, at(body), k)) : undefined,
          (body) => (isScored(code, body) ? commentOf(n, at(body)) : ''),
        )
        sorted(sheet, (one, other) => (n % 2 === 0 ? other.localeCompare(one) : one.localeCompare(other)))
      })
    const back = savedByLibreOffice(filledIn)
    out.at(returnDay)
    let cells = 0
    for (const [n, { code, id }] of out.reviewers.entries()) {
      const { outcome, id: returnId, message } = out.back(back[code] ?? new Uint8Array(), `${code}.xlsx`)
      expect({ code, outcome, message }).toMatchObject({ outcome: 'waiting' })
      const { scores } = out.applyAll(returnId)
      cells += scores
      const stored = out.scoresOf(code)
      const grid = out.ask.scores.grid({ fy: 2026, reviewerId: id })
      for (const [body, name] of elevenBodies.entries()) {
        if (!isScored(code, name)) {
          expect(stored[name]).toBeUndefined()
          continue
        }
        expect([code, name, stored[name]]).toEqual([
          code,
          name,
          Array.from({ length: criteria }, (_, k) => scoreOf(n, body, k)),
        ])
        const applicationId = grid.candidates.find(({ prefecture }) => prefecture === name)?.id
        expect(grid.sheets.find((sheet) => sheet.applicationId === applicationId)?.comment).toBe(commentOf(n, body))
      }
      // The same file once more changes nothing.
      expect(out.back(back[code] ?? new Uint8Array(), '写し.xlsx')).toMatchObject({ outcome: 'again', id: returnId })
      expect(out.preview(returnId).counts).toMatchObject({ new: 0, changed: 0, stale: 0, blank: 0, unreadable: 0 })
    }
    expect(cells).toBe((8 * 11 - 3) * criteria)
  }, 240_000)
})

const isScored = (code: string, body: string): boolean =>
  !(code === '委員C' && (body === '秋田県' || body === '長崎県')) && !(code === '委員H' && body === '高知県')
