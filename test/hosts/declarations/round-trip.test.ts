import { describe, expect, it } from 'vitest'
import { prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import { conflictKindShort, conflictKinds, defaultTreatment } from '../../../shared/domain/review/conflict.ts'
import { answered, declarationsOut, type Words } from '../../support/sheets/declarations-out.ts'
import { changed, sorted } from '../../support/sheets/filled.ts'
import { savedByLibreOffice, soffice } from '../../support/sheets/office-suite.ts'
import { elevenBodies } from '../../support/sheets/sheets-out.ts'

/** Each answer another one, so that one in the wrong place is seen. */
const kindOf = (reviewer: number, body: number) => conflictKinds[(reviewer * 5 + body) % 9]
const detailOf = (reviewer: number, body: number) => `内容${reviewer}の${body}\n二行目`

describe.skipIf(soffice === null)('利害関係申告書 of 8 reviewers × 11 applications', () => {
  it('come back right in every answer, opened and saved by LibreOffice before and after they are filled in and sorted', async () => {
    const out = declarationsOut({ bodies: elevenBodies, reviewers: 8 })
    const books: Record<string, Uint8Array> = {}
    for (const { code } of out.reviewers) books[code] = await out.bookOf(code)
    const opened = savedByLibreOffice(books)
    const filledIn: Record<string, Uint8Array> = {}
    for (const [n, { code }] of out.reviewers.entries()) {
      const words = elevenBodies.map((body, at): [string, Words] => {
        const kind = kindOf(n, at)
        return [
          body,
          kind === undefined ? ['なし'] : ['あり', conflictKindShort[kind], detailOf(n, at), `令和${n + 1}年`],
        ]
      })
      const filled = await answered(opened[code] ?? new Uint8Array(), Object.fromEntries(words))
      filledIn[code] = await changed(
        filled,
        (sheet) =>
          sorted(sheet, (one, other) => (n % 2 === 0 ? other.localeCompare(one) : one.localeCompare(other)), 14),
        '利害関係申告書',
      )
    }
    const back = savedByLibreOffice(filledIn)
    out.at('2026-03-05T10:00:00+09:00')
    for (const [n, { code }] of out.reviewers.entries()) {
      const { outcome, id, message } = out.back(back[code] ?? new Uint8Array(), `${code}.xlsx`)
      expect({ code, outcome, message }).toMatchObject({ outcome: 'waiting' })
      out.applyAll(id)
      expect(out.answersOf(code)).toEqual(
        elevenBodies
          .map((body, at) => {
            const jis2 = prefectureByName(body)?.jis2 ?? ''
            const kind = kindOf(n, at)
            if (kind === undefined) return `${jis2} none`
            return `${jis2} declared ${kind} ${defaultTreatment[kind]} ${detailOf(n, at)} 令和${n + 1}年`
          })
          .toSorted(),
      )
      // The same file once more changes nothing.
      expect(out.back(back[code] ?? new Uint8Array(), '写し.xlsx')).toMatchObject({ outcome: 'again', id })
      expect(new Set(out.preview(id).rows.map(({ kind }) => kind))).toEqual(new Set(['same']))
    }
  }, 240_000)
})
