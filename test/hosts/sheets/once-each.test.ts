import { describe, expect, it } from 'vitest'
import { refused } from '../../support/refused.ts'
import { changed, fill } from '../../support/sheets/filled.ts'
import { sheetsOut } from '../../support/sheets/sheets-out.ts'

const full = (book: Uint8Array, mark = 3) =>
  changed(book, (sheet) => fill(sheet, () => [mark, mark, mark, mark, mark, mark]))

/** 委員A has filled in every cell, and the file is back. */
async function givenBack() {
  const out = sheetsOut()
  const book = await out.bookOf('委員A')
  out.at('2026-03-05T10:00:00+09:00')
  const { id } = out.back(await full(book), '委員A.xlsx')
  const seen = () => {
    const [row] = out.preview(id).rows
    return {
      sheetId: row?.sheetId ?? '',
      revision: row?.sheetRevision ?? 0,
      criterionIds: [row?.scores[0]?.criterionId ?? ''],
    }
  }
  const standing = () => {
    const { standing: is, daysLate, returnedAt } = out.ask.sheetFiles.board({ fy: 2026 }).reviewers[0] ?? {}
    return { is, daysLate, returnedAt }
  }
  return { ...out, id, seen, standing }
}

describe('a 採点票 that is back', () => {
  it('goes in once: one sheet chosen twice is refused whole', async () => {
    const { ask, id, seen } = await givenBack()
    const before = seen()
    expect(() => ask.sheetFiles.apply({ id, sheets: [before, before] })).toThrow(refused('invalid'))
    expect(seen()).toEqual(before)
    expect(ask.sheetFiles.history({ sheetId: before.sheetId, criterionId: before.criterionIds[0] ?? '' })).toEqual([])
    ask.sheetFiles.apply({ id, sheets: [before] })
    expect(seen().revision).toBe(before.revision + 1)
  })

  it('does not go in any more once the weights are others, as it would not be taken back then', async () => {
    const { ask, id, seen, preview } = await givenBack()
    const [criterion] = ask.programme.year({ fy: 2026 }).criteria
    if (!criterion) throw new Error('a year has criteria')
    const before = seen()
    expect(ask.sheetFiles.board({ fy: 2026 }).reviewers[0]).toMatchObject({ givenBy: '見本 太郎' })
    const weighed = { ...criterion, fy: 2026, weight: criterion.weight + 1, reason: '配点の見直し' }
    const after = ask.programme.editCriterion(weighed).criteria[0]
    expect(() => ask.sheetFiles.apply({ id, sheets: [before] })).toThrow('評価項目を変える前に出した票です。')
    expect(ask.sheetFiles.history({ sheetId: before.sheetId, criterionId: criterion.id })).toEqual([])
    // And it says so where it waits: nothing of it can be chosen.
    const told = preview(id)
    expect(told.notes[0]).toContain('評価項目を変える前に出した票です。新しい票を出し')
    expect(new Set(told.rows.map(({ standing, why }) => `${standing} ${why}`))).toEqual(
      new Set(['refused 評価項目を変える前に出した票です。']),
    )
    expect(ask.sheetFiles.board({ fy: 2026 }).reviewers[0]).toMatchObject({ ready: false, takeable: 0 })
    // As they were again, they count as they did when it went out.
    ask.programme.editCriterion({ ...weighed, weight: criterion.weight, revision: after?.revision ?? 0 })
    expect(seen()).toEqual(before)
  })

  it('is not put aside once its cells are in', async () => {
    const { ask, id, applyAll, preview, standing } = await givenBack()
    applyAll(id)
    expect(() => ask.sheetFiles.putAside({ id, revision: preview(id).revision })).toThrow(refused('conflict'))
    expect(standing().is).toBe('applied')
  })

  it('says nothing of the sheet that went out after it; while its cells wait, it is still to be looked at', async () => {
    const { at, applyAll, back, bookOf, id, standing } = await givenBack()
    at('2026-03-06T10:00:00+09:00')
    await bookOf('委員A')
    expect(standing().is).toBe('waiting')
    applyAll(id)
    at('2026-03-08T10:00:00+09:00')
    expect(standing()).toEqual({ is: 'out', daysLate: 0, returnedAt: null })
    const again = await bookOf('委員A')
    at('2026-03-12T10:00:00+09:00')
    expect(standing()).toEqual({ is: 'late', daysLate: 2, returnedAt: null })
    back(await full(again, 4), '二回目.xlsx')
    expect(standing()).toMatchObject({ is: 'waiting', returnedAt: expect.stringContaining('2026-03-12') })
  })
})
