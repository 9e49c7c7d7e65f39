import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026

/** A point of a 委員 that the secretariat typed from a telephone call, not yet looked at twice. */
function givenTyped() {
  const given = givenOffice()
  const { ask } = given
  passed(ask, madeUpForm('秋田県'), '2026-02-17T10:15:00+09:00')
  const seat = ask.reviewers.add({ id: randomUUID(), fy, name: '見本 一郎', withProfile: true })
  ask.scores.start({ fy })
  const caller: Caller = { profileId: seat.profileId ?? '', name: seat.name, role: 'reviewer' }
  const [criterionId = ''] = ask.scores.board({ fy }).criteria.map(({ id }) => id)
  const sheet = () => {
    const [only] = ask.scores.grid({ fy, reviewerId: seat.id }).sheets
    if (only === undefined) throw new Error('there is a sheet')
    return only
  }
  const cell = () => ({ sheetId: sheet().id, revision: sheet().revision, criterionId })
  const history = () => ask.sheetFiles.history({ sheetId: sheet().id, criterionId })
  const lastSeq = () => history()[0]?.seq ?? 0
  ask.scores.record({ ...cell(), raw: 3, entryId: ask.scoreEntries.begin(byTelephone(seat.id)).id })
  return { ask, own: given.as(caller), cell, lastSeq, state: () => sheet().looks[criterionId]?.state }
}

it.each(['the secretariat', 'the 委員'])(
  'a typed point that is put back waits again, though %s wrote a remark beside it meanwhile',
  (who) => {
    const { ask, own, cell, lastSeq, state } = givenTyped()
    const by = who === 'the 委員' ? own : ask
    by.scores.record({ ...cell(), raw: 3, remark: '体制が具体的' })
    const seq = lastSeq()
    ask.scores.record({ ...cell(), raw: null })
    ask.scores.record({ ...cell(), raw: 3, earlier: seq })
    expect(state()).toBe('waiting')
  },
)

it('a point that the 委員 typed anew is put back as theirs', () => {
  const { ask, own, cell, lastSeq, state } = givenTyped()
  own.scores.record({ ...cell(), raw: 4 })
  own.scores.record({ ...cell(), raw: 4, remark: '体制が具体的' })
  const seq = lastSeq()
  ask.scores.record({ ...cell(), raw: null })
  expect(() => ask.scores.record({ ...cell(), raw: 3, earlier: seq })).toThrow(refused('missing'))
  expect(() => ask.scores.record({ ...cell(), raw: 4, earlier: seq + 5 })).toThrow(refused('missing'))
  ask.scores.record({ ...cell(), raw: 4, earlier: seq })
  expect(state()).toBeUndefined()
})
