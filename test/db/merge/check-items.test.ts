import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { broughtTo, copied, yearBundleOf } from '../../support/merge/bundles.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { takeIn } from '../../support/office/year.ts'

const [fy, now] = [2026, '2026-02-24T10:00:00+09:00']

/** One office in two files, which were one a moment ago, with an application in 要件確認. */
function apart() {
  const here = givenOffice()
  here.at(now)
  const id = takeIn(here.ask, madeUpForm('秋田県'), '2026-02-17T10:00:00+09:00')
  here.ask.intake.register({ id, revision: here.ask.applications.get({ id }).revision })
  yearBundleOf(here, fy)
  return { here, there: copied(here, now), id }
}

const items = ({ ask }: GivenOffice) => ask.programme.year({ fy }).checkItems
const named = (given: GivenOffice, name: string) => items(given).find((each) => each.name === name)
const add = ({ ask }: GivenOffice, name: string, rule: '' | 'consent' = '') => {
  const id = randomUUID()
  ask.programme.addCheckItem({ fy, id, name, rule, required: true, doubleCheck: true, reason: '要領の改正' })
  return id
}
const record = ({ ask }: GivenOffice, id: string, itemId: string, result: 'ok' | 'na') =>
  ask.checks.record({ id, itemId, result, note: '見た', revision: ask.applications.get({ id }).revision })
const confirm = (given: GivenOffice, id: string, itemId: string) =>
  given
    .as({ profileId: randomUUID(), name: '見本 次郎', role: 'officer' })
    .checks.confirm({ id, itemId, confirmed: true, revision: given.ask.applications.get({ id }).revision })

function taken(here: GivenOffice, there: GivenOffice, side: 'ours' | 'theirs' = 'ours') {
  const fileId = broughtTo(here, yearBundleOf(there, fy))
  const { clashes, mark } = here.ask.merge.compare({ fileId })
  here.ask.merge.takeYear({ fileId, choices: clashes.map(({ name }) => ({ name, side })), mark })
  return clashes
}

it('keeps the items that both offices added, with what was checked by them, and asks nobody about their numbers', () => {
  const { here, there, id } = apart()
  const ours = add(here, 'こちらの項目')
  const theirs = add(there, 'あちらの項目')
  record(there, id, theirs, 'ok')
  confirm(there, id, theirs)
  const first = items(there)[0]!
  there.ask.programme.giveUpCheckItem({ fy, id: first.id, reason: '別に決める', revision: first.revision })
  expect(taken(here, there).filter(({ label }) => label.includes('項目'))).toEqual([])
  expect(items(here).map(({ mark }) => mark)).toEqual([...Array.from({ length: 16 }, (_, at) => String(at + 1)), '廃1'])
  expect(named(here, 'こちらの項目')?.id).toBe(ours)
  const checks = here.ask.applications.get({ id }).checks
  expect(checks.find(({ itemId }) => itemId === theirs)).toMatchObject({ result: 'ok', doubleCheck: 'done' })
  expect(checks.find(({ itemId }) => itemId === ours)).toMatchObject({ result: 'pending' })
  expect(named(here, first.name)?.givenUp).toBe(true)
  expect(here.defects).toEqual([])
})

it('lets a look go whose result the other office has changed, and gives a rule to one item alone', () => {
  const { here, there, id } = apart()
  const shared = items(here)[3]!
  for (const each of [here, there])
    each.ask.programme.editCheckItem({ ...shared, fy, doubleCheck: true, reason: '二人で見る' })
  const consent = named(here, '公表・情報共有に同意している')!
  for (const each of [here, there])
    each.ask.programme.giveUpCheckItem({ fy, id: consent.id, reason: '分ける', revision: consent.revision })
  const [ours, theirs] = [add(here, '公表への同意', 'consent'), add(there, '共有への同意', 'consent')]
  record(here, id, shared.id, 'na')
  record(there, id, shared.id, 'ok')
  confirm(there, id, shared.id)
  taken(here, there)
  const checks = here.ask.applications.get({ id }).checks
  // Ours stands, and nobody has looked at it a second time.
  expect(checks.find(({ itemId }) => itemId === shared.id)).toMatchObject({ result: 'na', doubleCheck: 'second' })
  const rules = items(here).filter((each) => each.id === ours || each.id === theirs)
  expect(rules.map(({ rule, automatic }) => [rule, automatic]).toSorted()).toEqual([
    ['', false],
    ['consent', true],
  ])
  expect(rules.find(({ id: key }) => key === ours)?.rule).toBe('consent')
  expect(items(here).map(({ no }) => no)).toEqual(items(here).map((_, at) => at + 1))
  expect(here.defects).toEqual([])
})

it('has an item again that was removed here while an officer checked by it there', () => {
  const here = givenOffice()
  here.at(now)
  const id = takeIn(here.ask, madeUpForm('秋田県'), '2026-02-17T10:00:00+09:00')
  here.ask.intake.register({ id, revision: here.ask.applications.get({ id }).revision })
  const item = add(here, '加えた項目')
  yearBundleOf(here, fy)
  const there = copied(here, now)
  here.ask.programme.removeCheckItem({ fy, id: item, revision: 1 })
  record(there, id, item, 'ok')
  taken(here, there, 'theirs')
  expect(here.ask.applications.get({ id }).checks.find(({ itemId }) => itemId === item)).toMatchObject({ result: 'ok' })
  expect(here.defects).toEqual([])
})
