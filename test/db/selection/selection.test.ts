import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'
import type { Direct } from '../../support/office/direct-client.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed, score } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const names = ['秋田県', '栃木県', '石川県', '山梨県', '長野県', '三重県', '奈良県']
function givenScoring() {
  const given = givenOffice()
  const { ask } = given
  const ids = Object.fromEntries(
    names.map((name) => [name, passed(ask, madeUpForm(name), '2026-02-18T10:15:00+09:00')]),
  )
  const reviewers = ['委員 一', '委員 二', '委員 三'].map((name) =>
    ask.reviewers.add({ id: randomUUID(), fy: 2026, name: `見本${name}`, withProfile: true }),
  )
  return { ...given, ids, reviewers }
}
const id = (ids: Record<string, string>, name: string) => ids[name] ?? ''
const callerOf = (ask: Direct, profileId: string | null): Caller => {
  const profile = ask.people.list({}).find((each) => each.id === profileId)
  return { profileId: profile?.id ?? '', name: profile?.name ?? '', role: 'reviewer' }
}
/** Scores that rank the seven in the order of `names`, every reviewer alike. */
const descending = (ids: Record<string, string>) =>
  Object.fromEntries(
    names.map((name, place) => [id(ids, name), [5, 5, 5, 5, 5, 5].map((top, at) => (at < place ? top - 1 : top))]),
  )

describe('scoring', () => {
  it('keeps a conflicted cell out of sight and out of the denominator', () => {
    const { ask, as, office, ids, reviewers } = givenScoring()
    const [first, second, third] = reviewers
    if (!first || !second || !third) throw new Error('three reviewers')
    ask.scores.start({ fy: 2026 })
    const before = ask.scores.grid({ fy: 2026, reviewerId: first.id }).sheets
    const sheetId = before.find((sheet) => sheet.applicationId === ids['三重県'])?.id ?? ''
    ask.conflicts.declare({
      id: randomUUID(),
      reviewerId: first.id,
      jis2: '24',
      kind: 'appointment',
      treatment: 'excludeAndLeave',
      detail: '令和7年度まで同県アドバイザー',
    })
    for (const reviewer of reviewers) score(ask, reviewer.id, descending(ids))

    const row = ask.tally.page({ fy: 2026 }).rows.find((each) => each.applicationId === ids['三重県'])
    expect(row).toMatchObject({ n: 2 })
    expect(row?.totals.find((total) => total.reviewerId === first.id)).toMatchObject({ total: null, excluded: true })

    const own = as(callerOf(ask, first.profileId))
    const sight = [
      own.applications.list({ fy: 2026 }),
      own.scores.board({ fy: 2026 }),
      own.tally.page({ fy: 2026 }),
      own.search.everywhere({ text: '三重' }).hits.filter((hit) => hit.kind !== 'prefecture'),
      own.search.everywhere({ text: '見本' }).hits,
      own.home.today({ fy: 2026 }).tasks,
      own.home.recent({}),
    ]
    expect(JSON.stringify(sight)).not.toContain(id(ids, '三重県'))
    expect(JSON.stringify(sight)).not.toContain('三重県')
    expect(() => own.applications.get({ id: id(ids, '三重県') })).toThrow(refused('forbidden'))
    expect(() => own.scores.grid({ fy: 2026, reviewerId: second.id })).toThrow(refused('forbidden'))
    const grid = own.scores.grid({ fy: 2026, reviewerId: first.id })
    expect(grid.excluded).toEqual([
      { jis2: '24', prefecture: '三重県', why: '利害関係のため採点しません(令和7年度まで同県アドバイザー)' },
    ])
    expect(JSON.stringify(grid)).not.toContain(id(ids, '三重県'))
    expect(JSON.stringify(grid)).not.toContain(sheetId)
    expect(() => own.scores.record({ sheetId, criterionId: grid.criteria[0]?.id ?? '', raw: 5, revision: 1 })).toThrow(
      refused('forbidden'),
    )
    expect(office.call('reports.tally', { fy: 2026, asOf: '2026-03-01' }, callerOf(ask, first.profileId)).ok).toBe(
      false,
    )
  })

  it('shows a reviewer nobody else’s points before their own are handed in', () => {
    const { ask, as, ids, reviewers } = givenScoring()
    ask.scores.start({ fy: 2026 })
    const [first, second] = reviewers
    if (!first || !second) throw new Error('reviewers')
    score(ask, second.id, descending(ids))
    const own = as(callerOf(ask, first.profileId))
    expect(own.tally.page({ fy: 2026 })).toMatchObject({ rows: [], closed: expect.stringContaining('残り7件') })
    score(own, first.id, descending(ids))
    expect(own.tally.page({ fy: 2026 }).closed).toBeNull()
    expect(own.tally.page({ fy: 2026 }).reviewers.map((reviewer) => reviewer.name)).toEqual(['', '', ''])
  })

  it('counts a sheet only when it is complete and handed in', () => {
    const { ask, ids, reviewers } = givenScoring()
    ask.scores.start({ fy: 2026 })
    for (const reviewer of reviewers.slice(0, 2)) score(ask, reviewer.id, descending(ids))
    const row = ask.tally.page({ fy: 2026 }).rows[0]
    expect(row).toMatchObject({ rank: 1, n: 2, mean: 100, median: 100, spread: 0, applicationId: ids['秋田県'] })
    expect(() => ask.scores.finish({ fy: 2026 })).toThrow(refused('conflict'))
  })

  it('freezes the criteria, refuses marks off the scale, and a handed-in sheet only opens with a reason', () => {
    const { ask, ids, reviewers } = givenScoring()
    ask.scores.start({ fy: 2026 })
    const [criterion] = ask.programme.year({ fy: 2026 }).criteria
    if (!criterion) throw new Error('criteria')
    expect(() => ask.programme.editCriterion({ ...criterion, fy: 2026, maxRaw: 4 })).toThrow(refused('conflict'))
    const [first] = reviewers
    const sheet = ask.scores.grid({ fy: 2026, reviewerId: first?.id ?? '' }).sheets[0]
    const entryId = ask.scoreEntries.begin(byTelephone(first?.id ?? '')).id
    const mark = (raw: number, revision: number) =>
      ask.scores.record({ sheetId: sheet?.id ?? '', criterionId: criterion.id, raw, entryId, revision })
    expect(() => mark(6, 1)).toThrow(refused('invalid'))
    expect(mark(4, 1).revision).toBe(2)
    expect(() => mark(3, 1)).toThrow(
      refused('conflict', { clashes: [expect.objectContaining({ theirs: '4', yours: '3' })] }),
    )
    score(ask, first?.id ?? '', descending(ids))
    const handedIn = ask.scores.grid({ fy: 2026, reviewerId: first?.id ?? '' }).sheets[0]
    expect(() => mark(5, handedIn?.revision ?? 0)).toThrow(refused('conflict'))
    const opened = ask.scores.reopen({
      sheetId: handedIn?.id ?? '',
      reason: '転記の誤り',
      revision: handedIn?.revision ?? 0,
    })
    expect(opened.state).toBe('open')
  })
})

describe('the decision', () => {
  const decide = (ask: Direct, applicationId: string, more: object = {}) =>
    ask.selection.decide({
      id: randomUUID(),
      applicationId,
      result: 'selected',
      approvalRef: '総行地第1号',
      decidedOn: '2026-03-10',
      ...more,
    })

  function givenTally() {
    const given = givenScoring()
    given.ask.scores.start({ fy: 2026 })
    for (const reviewer of given.reviewers) score(given.ask, reviewer.id, descending(given.ids))
    given.ask.scores.finish({ fy: 2026 })
    return given
  }

  it('is its own record, never made by the ranking', () => {
    const { ask } = givenTally()
    expect(ask.selection.list({ fy: 2026 }).rows.map((row) => row.decision)).toEqual(names.map(() => null))
  })

  it('needs a reason exactly where it leaves the rank order, in whatever order it is recorded', () => {
    const { ask, ids } = givenTally()
    for (const name of names.slice(0, 4)) decide(ask, id(ids, name))
    expect(() => decide(ask, id(ids, '三重県'))).toThrow(
      refused('invalid', { fields: { reason: expect.stringContaining('理由') } }),
    )
    const sixth = decide(ask, id(ids, '三重県'), { reason: '重点テーマの均衡のため' })
    expect(sixth).toMatchObject({ departs: true, rank: 6 })
    expect(() => decide(ask, id(ids, '長野県'), { result: 'reserve', reserveOrder: 1 })).toThrow(refused('invalid'))
    decide(ask, id(ids, '長野県'), { result: 'reserve', reserveOrder: 1, reason: '同じテーマの団体が選定済みのため' })
    decide(ask, id(ids, '奈良県'), { result: 'rejected' })
    const { rows } = ask.selection.list({ fy: 2026 })
    expect(rows.filter((row) => row.departs).map((row) => row.prefecture)).toEqual(['長野県', '三重県'])
    expect(rows.filter((row) => row.state === 'selected')).toHaveLength(5)
  })

  it('that has replaced another is not replaced by who has seen only that other', () => {
    const { ask, ids } = givenTally()
    const body = id(ids, '秋田県')
    const seen = decide(ask, body)
    const to = (condition: string, revision: number) =>
      decide(ask, body, { condition, approvalRef: `総行地第2号(${condition})`, revision })
    const replaced = to('市町村の参加を増やすこと', seen.revision)
    expect(() => to('体制を報告すること', seen.revision)).toThrow(refused('conflict'))
    expect(to('体制を報告すること', replaced.revision)).toMatchObject({ condition: '体制を報告すること' })
  })

  it('made twice by a double click is one, and a stale one shows both results', () => {
    const { ask, ids } = givenTally()
    const once = randomUUID()
    const first = decide(ask, id(ids, '秋田県'), { id: once })
    expect(decide(ask, id(ids, '秋田県'), { id: once })).toEqual(first)
    expect(() => decide(ask, id(ids, '秋田県'), { result: 'rejected', reason: '見直し' })).toThrow(
      refused('conflict', {
        clashes: expect.arrayContaining([expect.objectContaining({ theirs: '選定', yours: '不選定' })]),
      }),
    )
  })

  it('is taken back only with another approval', () => {
    const { ask, ids } = givenTally()
    const made = decide(ask, id(ids, '秋田県'))
    const revoke = (approvalRef: string) =>
      ask.selection.revoke({ id: made.id, reason: '辞退の申出', approvalRef, revision: made.revision })
    expect(() => revoke('総行地第1号')).toThrow(refused('invalid'))
    revoke('総行地第9号')
    expect(ask.applications.get({ id: id(ids, '秋田県') }).state).toBe('deliberated')
  })
})
