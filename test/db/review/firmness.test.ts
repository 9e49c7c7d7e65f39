import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

const all = (raw: number) => [raw, raw, raw, raw, raw, raw]

it('says of each neighbour what decides, and stands as the tally stands', () => {
  const given = givenOffice()
  const { ask } = given
  scoredYear(given, [
    { name: '秋田県', scores: [all(3), all(3)] },
    { name: '三重県', scores: [all(4), [5, 4, 4, 4, 4, 4]] },
    { name: '長崎県', scores: [[4, 3, 3, 3, 3, 3], all(3)] },
  ])
  const page = ask.tally.firmness({ fy: 2026 })
  const tally = ask.tally.page({ fy: 2026 })
  expect(page.standings.map(({ prefecture, rank, value }) => [prefecture, rank, value])).toEqual(
    tally.rows.map(({ prefecture, rank, value }) => [prefecture, rank, value]),
  )
  expect(page).toMatchObject({ fy: 2026, comparison: 'mean', cut: tally.rules.cutAfter, seed: 2026, sets: 1000 })
  const [first, second] = page.pairs
  expect(first).toMatchObject({ verdict: 'firm', difference: 20, strangers: 0, flips: false })
  expect(first?.why.ahead).toContain('秋田県' === page.standings[1]?.prefecture ? '秋田県より上' : '長崎県より上')
  // 長崎県 leads by 必要性 alone: without it, or without 委員A, the two are level.
  expect(second).toMatchObject({ difference: 2, kept: { turned: 0, level: 2 }, verdict: 'fairly' })
  const { criteria } = ask.programme.year({ fy: 2026 })
  expect(second?.breakEvens?.map(({ at }) => at)).toEqual([0, null, null, null, null, null])
  expect(second?.least?.criterionId).toBe(criteria[0]?.id)
})

it('names 利害関係 where a reviewer scored only one of two', () => {
  const given = givenOffice()
  const { ask } = given
  scoredYear(given, [
    { name: '秋田県', scores: [all(3), all(3)] },
    { name: '三重県', scores: [all(4), all(2)] },
  ])
  const [, b] = ask.reviewers.list({ fy: 2026 })
  ask.conflicts.declare({
    id: randomUUID(),
    reviewerId: b?.id ?? '',
    jis2: '24',
    kind: 'appointment',
    treatment: 'excludeAndLeave',
  })
  const [pair] = ask.tally.firmness({ fy: 2026 }).pairs
  expect(pair?.reviewers[1]).toMatchObject({ points: null, missing: 'ahead', excluded: true })
  expect(pair).toMatchObject({ difference: 20, common: { n: 1, mean: 20 }, strangers: 0 })
})

it('is for the secretariat: a 委員 may not ask, before or after handing in', () => {
  const given = givenOffice()
  const reviewer = given.ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '例示 花子', withProfile: true })
  const caller: Caller = { profileId: reviewer.profileId ?? '', name: reviewer.name, role: 'reviewer' }
  expect(() => given.as(caller).tally.firmness({ fy: 2026 })).toThrow(refused('forbidden'))
})

it('before anything is scored there is nothing to say', () => {
  const { ask } = givenOffice()
  expect(ask.tally.firmness({ fy: 2026 })).toMatchObject({ standings: [], pairs: [] })
})
