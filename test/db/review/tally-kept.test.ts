import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { openReader } from '../../../db/reader.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'

const fy = 2026
const raw = (mark: number) => [mark, mark, mark, mark, mark, mark]

/** Three bodies and two reviewers, scored and closed; each deed is followed by a look at the tally. */
function givenLooks() {
  const given = givenOffice()
  const { reviewers } = scoredYear(given, [
    { name: '岩手県', scores: [raw(5), raw(4)] },
    { name: '秋田県', scores: [raw(4), raw(3)] },
    { name: '佐賀県', scores: [raw(2), raw(2)] },
  ])
  const [reviewerId = ''] = reviewers
  const { ask, office, officer } = given
  /** The tally on a connection that has been looking all along, held against that of one that never looked before. */
  const ranks = () => {
    const fresh = openReader({ file: office.file })
    const page = ask.tally.page({ fy })
    expect(page).toEqual(fresh.ask('tally.page', { fy }, officer))
    fresh.close()
    return page.rows.map(({ rank, prefecture, value }) => `${rank} ${prefecture} ${value}`)
  }
  const sheetOf = (name: string) => {
    const { candidates, sheets } = ask.scores.grid({ fy, reviewerId })
    const id = candidates.find(({ prefecture }) => prefecture === name)?.id
    const sheet = sheets.find(({ applicationId }) => applicationId === id)
    if (sheet === undefined) throw new Error(`no sheet for ${name}`)
    return sheet
  }
  const put = (name: string, at: number, mark: number | null) => {
    const { id, revision } = sheetOf(name)
    const from = mark === null ? {} : { entryId }
    ask.scores.record({ sheetId: id, criterionId: criteria[at]?.id ?? '', raw: mark, ...from, revision })
  }
  /** What waits for a second look on that sheet, typed once more. */
  const typeAgain = (name: string) => {
    const { id, looks, scores, revision } = sheetOf(name)
    const waiting = Object.entries(looks).filter(([, { state }]) => state === 'waiting')
    const typed = waiting.map(([criterionId]) => ({ criterionId, raw: scores[criterionId] ?? 0 }))
    ask.scoreEntries.typeAgain({ sheetId: id, typed, revision })
  }
  const entryId = ask.scoreEntries.begin(byTelephone(reviewerId)).id
  const { criteria } = ask.tally.page({ fy })
  return { ask, ranks, sheetOf, put, typeAgain, reviewerId }
}

it('a tally that is asked again and again is the one that is tallied afresh, whatever came between', () => {
  const { ask, ranks, sheetOf, put, typeAgain, reviewerId } = givenLooks()
  const closed = ranks()
  expect(ranks()).toEqual(closed)

  const { id, revision } = sheetOf('秋田県')
  ask.scores.reopen({ sheetId: id, reason: '記入の誤り', revision })
  const reopened = ranks()
  expect(reopened).not.toEqual(closed)
  put('秋田県', 0, 5)
  put('秋田県', 1, null)
  expect(ranks()).toEqual(reopened)
  put('秋田県', 1, 5)
  expect(ranks()).toEqual(reopened)
  typeAgain('秋田県')
  ask.scores.submit({ fy, reviewerId })
  const corrected = ranks()
  expect(corrected).not.toEqual(closed)
  ask.scores.finish({ fy })
  expect(ranks()).toEqual(corrected)

  const declared = ask.conflicts.declare({
    id: randomUUID(),
    reviewerId,
    jis2: '03',
    kind: 'business',
    treatment: 'exclude',
  })
  expect(ranks()).not.toEqual(corrected)
  ask.conflicts.withdraw({ id: declared.id, reason: '申告の誤り', revision: declared.revision })
  expect(ranks()).toEqual(corrected)

  ask.tally.setRules({ ...ask.tally.page({ fy }).rules, fy, method: 'rankMean', reason: '集計方法の見直し' })
  expect(ranks()).not.toEqual(corrected)
})
