import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'

const fy = 2026

it('the copy of R3 for a 委員 names nobody behind a body that is to be supported either', () => {
  const { ask } = givenOffice()
  const form = madeUpForm('秋田県')
  const name = form.contact.name ?? ''
  passed(ask, { ...form, targets: [`秋田市(担当 ${name})`] }, '2026-02-17T10:15:00+09:00')
  const { id: reviewerId } = ask.reviewers.add({ id: randomUUID(), fy, name: '委員 一郎', withProfile: false })
  ask.conflicts.declareNone({ reviewerId, bodies: ask.scores.board({ fy }).applicants })
  const copy = () => JSON.stringify(ask.reports.overview({ fy, asOf: '2026-03-01', reviewerId }).rows[0]?.targets)
  expect(copy()).toContain(name)
  ask.programme.editYear({ ...ask.programme.year({ fy }), paperNames: 'hidden' })
  expect(copy()).toContain('秋田市')
  expect(copy()).not.toContain(name)
})
