import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { InputAt } from '../../../electron/host/practice/play.ts'
import type { Direct } from '../../support/office/direct-client.ts'
import { givenProposals } from '../../support/office/drafting.ts'
import { givenFourScored } from '../../support/office/four-scored.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026

const list = (ask: Direct) => ask.selection.list({ fy })
const rowOf = (ask: Direct, id: string) => {
  const row = list(ask).rows.find(({ applicationId }) => applicationId === id)
  if (!row) throw new Error('it was scored')
  return row
}
const propose = (ask: Direct, applicationId: string, more: Partial<InputAt<'selection.propose'>> = {}) =>
  ask.selection.propose({ applicationId, result: 'selected', ...more })
const seen = (ask: Direct) =>
  list(ask).rows.flatMap(({ applicationId, proposal }) =>
    proposal === null ? [] : [{ id: randomUUID(), applicationId, revision: proposal.revision }],
  )
const approve = (ask: Direct, rows = seen(ask), approvalRef = '総行見本第12号') =>
  ask.selection.approve({ fy, approvalRef, decidedOn: '2026-03-20', rows })
const decline = (ask: Direct, applicationId: string, reason = '県の予算が付かなかったため') =>
  ask.selection.decline({ applicationId, reason, revision: ask.applications.get({ id: applicationId }).revision })

it('no 同点処理 names a rule twice', () => {
  const { ask, office, officer } = givenFourScored()
  const { rules } = ask.tally.page({ fy })
  expect(office.call('tally.setRules', { ...rules, fy, ties: ['chair', 'chair'] }, officer)).toMatchObject({
    ok: false,
    problem: { code: 'invalid', fields: { ties: expect.stringContaining('2回') } },
  })
})

describe('選定の案', () => {
  it('changes nothing of the application until the 決裁, which is recorded once for all of them', () => {
    const { ask, first, second, third, fourth } = givenProposals()
    expect(list(ask).rows.map(({ state, decision, proposal }) => [state, decision, proposal?.result])).toEqual([
      ['deliberated', null, 'selected'],
      ['deliberated', null, 'selected'],
      ['deliberated', null, 'reserve'],
      ['deliberated', null, 'reserve'],
    ])
    expect(() => ask.support.start({ id: randomUUID(), applicationId: first })).toThrow(refused('conflict'))

    expect(approve(ask)).toHaveLength(4)
    const { rows } = list(ask)
    expect(rows.map(({ state, proposal }) => [state, proposal])).toEqual([
      ['selected', null],
      ['selected', null],
      ['reserve', null],
      ['reserve', null],
    ])
    for (const { decision } of rows)
      expect(decision).toMatchObject({ approvalRef: '総行見本第12号', decidedOn: '2026-03-20', departs: false })
    expect(rowOf(ask, second).decision).toMatchObject({ condition: '計画の見直し', rank: 2 })
    expect([third, fourth].map((id) => rowOf(ask, id).decision?.reserveOrder)).toEqual([1, 2])
  })

  it('obeys the rules of a decision: a reason where it leaves the rank order, and one body a place among the 補欠', () => {
    const { ask, first, third, fourth } = givenFourScored()
    expect(() => propose(ask, fourth)).toThrow(refused('invalid'))
    propose(ask, third, { result: 'reserve', reserveOrder: 1 })
    expect(() => propose(ask, fourth, { result: 'reserve', reserveOrder: 1 })).toThrow(refused('invalid'))
    expect(() => propose(ask, first, { result: 'rejected' })).toThrow(refused('invalid'))
  })

  it('that somebody changed meanwhile shows both, and an unseen one is not approved along with the others', () => {
    const { ask, first, fourth } = givenProposals()
    const stale = seen(ask)
    const { revision } = propose(ask, first, { revision: 1, reason: '最上位のため' })
    expect(() => propose(ask, first, { revision: 1, result: 'rejected', reason: '見直し' })).toThrow(
      refused('conflict', {
        clashes: expect.arrayContaining([expect.objectContaining({ theirs: '選定', yours: '不選定' })]),
      }),
    )
    expect(() => approve(ask, stale)).toThrow(
      refused('conflict', { message: expect.stringContaining('(秋田県)。案をもう一度確かめてから') }),
    )
    ask.selection.withdrawProposal({ applicationId: fourth, revision: 1 })
    expect(() => approve(ask, stale)).toThrow(refused('conflict', { message: expect.stringContaining('山梨県') }))
    expect(revision).toBe(2)
    expect(list(ask).rows.every(({ decision }) => decision === null)).toBe(true)
  })

  it('is approved once by a double click, and all or nothing where a rule is broken by then', () => {
    const { ask, first } = givenProposals()
    const rows = seen(ask)
    const made = approve(ask, rows)
    expect(approve(ask, rows)).toEqual(expect.arrayContaining(made))
    expect(
      ask.audit.entries({ subject: first, limit: 50 }).entries.filter(({ did }) => did === 'selection.decide'),
    ).toHaveLength(1)

    const other = givenProposals()
    const before = seen(other.ask)
    const page = other.ask.applications.get({ id: other.second })
    other.ask.applications.move({ id: other.second, to: 'withdrawn', reason: '県の都合', revision: page.revision })
    expect(() => approve(other.ask, before)).toThrow(refused('conflict'))
    expect(rowOf(other.ask, other.first).state).toBe('deliberated')
  })

  it('is printed in R6 as a 案, and as a decision once it is one', () => {
    const { ask } = givenProposals()
    const printed = () =>
      ask.reports
        .selection({ fy, asOf: '2026-03-20' })
        .rows.map(({ proposed, result, approvalReference }) => [result?.code, proposed, approvalReference])
    expect(printed()).toEqual([
      ['selected', true, null],
      ['selected', true, null],
      ['reserve', true, null],
      ['reserve', true, null],
    ])
    approve(ask)
    expect(printed()).toEqual([
      ['selected', false, '総行見本第12号'],
      ['selected', false, '総行見本第12号'],
      ['reserve', false, '総行見本第12号'],
      ['reserve', false, '総行見本第12号'],
    ])
  })
})

describe('辞退', () => {
  function givenDecided() {
    const given = givenProposals()
    approve(given.ask)
    given.at('2026-04-01T10:00:00+09:00')
    const page = given.ask.support.start({ id: randomUUID(), applicationId: given.first })
    given.at('2026-06-01T10:00:00+09:00')
    return { ...given, caseId: page.id }
  }

  it('ends the support that had begun, with its reason on record, and it is not begun anew', () => {
    const { ask, first, caseId } = givenDecided()
    decline(ask, first)
    const page = ask.support.case({ id: caseId })
    expect(page.state).toBe('stopped')
    expect(rowOf(ask, first)).toMatchObject({
      state: 'declined',
      decision: { result: 'selected', declinedReason: '県の予算が付かなかったため' },
    })
    expect(ask.support.history({ id: caseId })[0]).toMatchObject({
      did: 'selection.decline',
      detail: { reason: '県の予算が付かなかったため', after: { state: 'stopped' } },
    })
    expect(() => ask.support.edit({ ...page, state: 'running' })).toThrow(refused('conflict'))
    expect(ask.support.edit({ ...page, state: 'completed' }).state).toBe('completed')
  })

  it('leaves a case that was completed as it was', () => {
    const { ask, first, caseId } = givenDecided()
    ask.support.edit({ ...ask.support.case({ id: caseId }), state: 'completed' })
    decline(ask, first)
    expect(ask.support.case({ id: caseId }).state).toBe('completed')
  })

  it('offers the first 補欠, keeps their order, and offers the next one for the next place', () => {
    const { ask, at, first, second, third, fourth } = givenDecided()
    expect(list(ask).inTurn).toBeNull()
    decline(ask, first)
    expect(list(ask).inTurn).toEqual({ applicationId: third, reserveOrder: 1 })
    const promote = (id: string, more: object = {}) =>
      ask.selection.decide({
        id: randomUUID(),
        applicationId: id,
        result: 'selected',
        approvalRef: '総行見本第40号',
        decidedOn: '2026-06-01',
        revision: rowOf(ask, id).decision?.revision,
        ...more,
      })
    expect(() => promote(fourth)).toThrow(refused('invalid', { message: expect.stringContaining('順番によらず') }))
    at('2026-06-02T10:00:00+09:00')
    expect(promote(third).result).toBe('selected')
    expect(list(ask).inTurn).toBeNull()
    at('2026-07-01T10:00:00+09:00')
    decline(ask, second)
    expect(list(ask).inTurn).toEqual({ applicationId: fourth, reserveOrder: 2 })
  })

  it('of a 補欠 frees no place, and passes the turn on', () => {
    const { ask, first, third, fourth } = givenDecided()
    decline(ask, third)
    expect(list(ask).inTurn).toBeNull()
    decline(ask, first)
    expect(list(ask).inTurn).toEqual({ applicationId: fourth, reserveOrder: 2 })
  })

  it('is filled by a 案 as well: the 補欠 that is proposed is in turn no more', () => {
    const { ask, first, third, fourth } = givenDecided()
    decline(ask, first)
    propose(ask, third, { reason: '繰上げ' })
    expect(list(ask).inTurn).toBeNull()
    propose(ask, fourth, { reason: '繰上げ', reserveOrder: null })
    approve(ask, seen(ask), '総行見本第40号')
    expect([third, fourth].map((id) => rowOf(ask, id).state)).toEqual(['selected', 'selected'])
  })
})
