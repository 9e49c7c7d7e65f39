import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { fillPractice } from '../../electron/host/practice/practice.ts'
import { madeUpForm } from '../support/forms/made-up-form.ts'
import { byTelephone } from '../support/office/by-telephone.ts'
import { givenPlayed } from '../support/office/played.ts'
import { takeIn } from '../support/office/year.ts'

const fy = 2026
const now = '2026-11-24T10:00:00+09:00'

function givenFirstDay() {
  const given = givenPlayed('the practice office', ({ office, at }) => fillPractice(office, now, at))
  const { last: after } = given.ask.home.firstDay({ fy, after: 0 })
  const steps = () => given.ask.home.firstDay({ fy, after }).steps
  const done = () => steps().flatMap((step) => (step.done ? [step.key] : []))
  const route = (key: string) => steps().find((step) => step.key === key)?.route
  return { ...given, done, route }
}

it('はじめての一日 sees what the learner does, and nothing of what the office had done before', () => {
  const { ask, done, route } = givenFirstDay()
  expect(done()).toEqual([])
  expect(route('mails')).toBe('/applications/register')

  const id = takeIn(ask, madeUpForm('宮城県'), '2026-02-16T10:15:00+09:00')
  expect(done()).toEqual(['mails'])
  // Their own mail, and not the one that has waited there before.
  expect(route('fields')).toBe(`/applications/${id}/form`)

  const { readings, revision } = ask.applications.get({ id })
  ask.applications.confirmFields({ id, paths: readings.map(({ path }) => path), confirmed: true, revision })
  expect(done()).toEqual(['mails', 'fields'])

  let page = ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
  expect(done()).toContain('register')
  expect(route('checks')).toBe(`/applications/${id}/checks`)
  page = ask.applications.move({ id, to: 'checking', revision: page.revision })
  expect(done()).not.toContain('checks')
  for (const { itemId } of page.checks.filter(({ result }) => result !== 'ok'))
    page = ask.checks.record({ id, itemId, result: 'ok', note: '確認した。', revision: page.revision })
  ask.applications.move({ id, to: 'eligible', revision: page.revision })
  expect(done()).toEqual(['mails', 'fields', 'register', 'checks'])
})

it('the sheet that was handed back is scored first, and then what waits gets its proposal', () => {
  const { ask, done, route } = givenFirstDay()
  const reviewerId = ask.scores.board({ fy }).reviewers.find(({ open }) => open > 0)?.id ?? ''
  expect(route('scores')).toBe(`/review/scores/${reviewerId}`)
  expect(route('proposal')).toBe(`/review/scores/${reviewerId}`)
  const { sheets, criteria } = ask.scores.grid({ fy, reviewerId })
  const sheet = sheets.find(({ state }) => state === 'open')
  const criterionId = criteria[0]?.id ?? ''
  const entryId = ask.scoreEntries.begin(byTelephone(reviewerId)).id
  const typed = { sheetId: sheet?.id ?? '', criterionId, raw: sheet?.scores[criterionId] === 4 ? 5 : 4 }
  const { revision } = ask.scores.record({ ...typed, entryId, revision: sheet?.revision ?? 0 })
  expect(done()).toEqual(['scores'])
  expect(() => ask.scores.submit({ fy, reviewerId })).toThrow(/照合を待つ点/)
  const { raw } = typed
  ask.scoreEntries.typeAgain({ sheetId: typed.sheetId, typed: [{ criterionId, raw }], revision })
  ask.scores.submit({ fy, reviewerId })
  const applicationId = sheet?.applicationId ?? ''
  expect(route('proposal')).toBe(`/selection/${applicationId}`)
  ask.selection.propose({ applicationId, result: 'rejected', reserveOrder: null, reason: '', condition: '' })
  expect(done()).toEqual(['scores', 'proposal'])
})

it('a case is added to, its month reported, and a book is written; what another did is not the learner’s', () => {
  const { ask, done, route, office, officer, as } = givenFirstDay()
  const [first] = ask.support.portfolio({ fy })
  const caseId = first?.id ?? ''
  expect(route('case')).toBe(`/support/${caseId}/sessions`)
  const other = as({ profileId: randomUUID(), name: '例示 花子', role: 'officer' })
  other.actions.add({ id: randomUUID(), caseId, body: '体制図を送る', owner: '県', due: null })
  expect(done()).toEqual([])
  ask.actions.add({ id: randomUUID(), caseId, body: '工程表を送る', owner: '県', due: null })
  expect(done()).toEqual(['case'])
  ask.progress.draft({ id: randomUUID(), caseId, period: '2026-11' })
  expect(done()).toEqual(['case', 'report'])
  const id = randomUUID()
  office.jobs.begin({ id, name: 'reports.export', about: '', input: {} }, officer)
  expect(done()).not.toContain('books')
  office.jobs.finish(id, { state: 'done', output: {}, problem: null })
  expect(done()).toEqual(['case', 'report', 'books'])
})
