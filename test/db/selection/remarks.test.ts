import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'

it('keeps 所見 and 総合所見 that were written over, before and after, in the record of deeds', () => {
  const { ask } = givenOffice()
  passed(ask, madeUpForm('秋田県'), '2026-02-18T10:15:00+09:00')
  const { id: reviewerId } = ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '見本 一郎' })
  ask.scores.start({ fy: 2026 })
  const { sheets, criteria } = ask.scores.grid({ fy: 2026, reviewerId })
  const sheetId = sheets[0]?.id ?? ''
  const entryId = ask.scoreEntries.begin(byTelephone(reviewerId)).id
  let revision = sheets[0]?.revision ?? 0
  const criterionId = criteria[0]?.id ?? ''
  const remark = (text: string | undefined, raw = 4) => {
    const more = text === undefined ? {} : { remark: text }
    const input = { sheetId, criterionId, raw, revision, entryId, ...more }
    revision = ask.scores.record(input).revision
  }
  const comment = (text: string) => {
    revision = ask.scores.comment({ sheetId, comment: text, revision }).revision
  }
  remark('体制が具体的')
  remark('体制に懸念がある')
  remark(undefined, 3)
  comment('総じてよい')
  comment('再考を要する')

  const told = ask.audit.entries({ subject: sheetId, limit: 10 }).entries.map(({ did, detail }) => [did, detail])
  expect(told).toEqual([
    ['scores.comment', { before: { comment: '総じてよい' }, after: { comment: '再考を要する' } }],
    ['scores.comment', { before: { comment: '' }, after: { comment: '総じてよい' } }],
    ['scores.record', { criterionId, criterion: 1, from: 4, to: 3, source: 'telephone', before: {}, after: {} }],
    [
      'scores.record',
      {
        criterionId,
        criterion: 1,
        from: 4,
        to: 4,
        before: { remark: '体制が具体的' },
        after: { remark: '体制に懸念がある' },
      },
    ],
    [
      'scores.record',
      {
        criterionId,
        criterion: 1,
        from: null,
        to: 4,
        source: 'telephone',
        before: { remark: '' },
        after: { remark: '体制が具体的' },
      },
    ],
  ])
})
