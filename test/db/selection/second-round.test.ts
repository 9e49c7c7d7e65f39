import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { decide, passed, score } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026

/** Two bodies scored and closed, and a third that passed 要件確認 afterwards. */
function givenStranded() {
  const given = givenOffice()
  const { ids, reviewers } = scoredYear(given, [{ name: '秋田県' }, { name: '栃木県' }])
  const third = passed(given.ask, madeUpForm('石川県'), '2026-02-19T10:00:00+09:00')
  return { ...given, first: ids[0] ?? '', reviewers, third }
}

describe('what became 要件適合 after 採点の締め', () => {
  it('is scored in a second round, by the same 委員, and ranked with the others', () => {
    const { ask, first, reviewers, third } = givenStranded()
    expect(() => ask.scores.start({ fy })).toThrow(refused('conflict'))
    const board = ask.scores.startAgain({ fy })
    expect(board).toMatchObject({ started: true, finished: false })
    expect(ask.applications.get({ id: third }).state).toBe('scoring')
    expect(ask.applications.get({ id: first }).state).toBe('deliberated')
    expect(() => decide(ask, first)).toThrow(refused('conflict'))
    for (const id of reviewers) {
      expect(
        ask.scores
          .grid({ fy, reviewerId: id })
          .sheets.map(({ state }) => state)
          .toSorted(),
      ).toEqual(['locked', 'locked', 'open'])
      score(ask, id, { [third]: [5, 5, 5, 5, 5, 5] })
    }
    ask.scores.finish({ fy })
    expect(ask.applications.get({ id: third }).state).toBe('deliberated')
    expect(ask.tally.page({ fy }).rows.map(({ prefecture, rank }) => [rank, prefecture])).toEqual([
      [1, '石川県'],
      [2, '秋田県'],
      [2, '栃木県'],
    ])
    expect(decide(ask, third).rank).toBe(1)
  })

  it('is asked for again what 採点の開始 asks, and refused while the scoring is open or nothing waits', () => {
    const { ask, third } = givenStranded()
    const { checks, revision } = ask.applications.get({ id: third })
    const required = checks.find((check) => check.required)
    ask.checks.record({ id: third, itemId: required?.itemId ?? '', result: 'ng', note: '後から×', revision })
    expect(() => ask.scores.startAgain({ fy })).toThrow(
      refused('conflict', { message: expect.stringContaining('石川県') }),
    )
    const other = givenOffice()
    scoredYear(other, [{ name: '秋田県' }])
    expect(() => other.ask.scores.startAgain({ fy })).toThrow(refused('conflict'))
    const open = givenOffice()
    passed(open.ask, madeUpForm('秋田県'), '2026-02-19T10:00:00+09:00')
    expect(() => open.ask.scores.startAgain({ fy })).toThrow(refused('conflict'))
  })

  it('may be left out with a reason, is counted for what it is, and can be taken up again', () => {
    const { ask, third } = givenStranded()
    const revision = () => ask.applications.get({ id: third }).revision
    const leave = (reason: string) => ask.scores.leaveOut({ applicationId: third, reason, revision: revision() })
    expect(() => leave('')).toThrow(refused('invalid'))
    leave('選定の日程に間に合わないため')
    expect(ask.applications.get({ id: third })).toMatchObject({ state: 'leftOut', open: { written: false } })
    expect(ask.reports.selection({ fy, asOf: '2026-03-20' }).counts.apart).toEqual([
      { label: '採点せず終了', count: 1 },
    ])
    expect(ask.applications.history({ id: third })[0]).toMatchObject({
      did: 'scores.leaveOut',
      detail: { reason: '選定の日程に間に合わないため' },
    })
    expect(() => ask.scores.startAgain({ fy })).toThrow(refused('conflict'))
    ask.applications.move({ id: third, to: 'eligible', revision: revision() })
    ask.scores.startAgain({ fy })
    expect(ask.applications.get({ id: third }).state).toBe('scoring')
  })

  it('is no way out of a scoring that is open', () => {
    const { ask } = givenOffice()
    const id = passed(ask, madeUpForm('秋田県'), '2026-02-19T10:00:00+09:00')
    const { revision } = ask.applications.get({ id })
    expect(() => ask.scores.leaveOut({ applicationId: id, reason: '都合', revision })).toThrow(refused('conflict'))
  })

  it('is begun once: a second press of 採点を始める leaves no second deed', () => {
    const given = givenOffice({ now: '2026-03-02T09:00:00+09:00' })
    passed(given.ask, madeUpForm('岩手県'), '2026-02-18T10:00:00+09:00')
    given.ask.reviewers.add({ id: randomUUID(), fy, name: '見本 一郎' })
    const deeds = () => given.ask.audit.entries({}).total
    const before = deeds()
    given.ask.scores.start({ fy })
    given.ask.scores.start({ fy })
    expect(deeds()).toBe(before + 1)
  })

  it('is closed once: a second press of 採点を締める leaves no second deed', () => {
    const { ask } = givenStranded()
    const deeds = () => ask.audit.entries({}).total
    const before = deeds()
    expect(ask.scores.finish({ fy }).finished).toBe(true)
    expect(deeds()).toBe(before)
  })
})
