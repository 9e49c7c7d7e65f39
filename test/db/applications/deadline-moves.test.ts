import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { takeIn } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const call = '2026-02-20T17:00:00+09:00'
const week = '2026-02-27T17:00:00+09:00'
const days = '2026-02-24T17:00:00+09:00'
const snow = { fy, kind: 'extended', scope: '17', to: week, reason: '大雪により県庁が閉庁したため' } as const

/** 石川県 and 高知県 three days late; both registered. */
function late(given: GivenOffice) {
  const [ishikawa, kochi] = ['石川県', '高知県'].map((name) => {
    const id = takeIn(given.ask, madeUpForm(name), '2026-02-23T09:00:00+09:00')
    given.ask.intake.register({ id, revision: given.ask.applications.get({ id }).revision })
    return id
  })
  return { ishikawa: ishikawa ?? '', kochi: kochi ?? '' }
}

const inTime = ({ ask }: GivenOffice, id: string) => {
  const { late: isLate, checks, deadline } = ask.applications.get({ id })
  const check = checks.find(({ rule }) => rule === 'inTime')
  return { late: isLate, ruleResult: check?.ruleResult, says: check?.defects[0]?.message ?? '', deadline }
}

describe('the deadline that was moved for 石川県', () => {
  it('makes its application in time and leaves 高知県’s late; 応募受付簿 names both deadlines and the reason', () => {
    const given = givenOffice({ now: '2026-02-25T09:00:00+09:00' })
    const { ask } = given
    const { ishikawa, kochi } = late(given)
    expect(inTime(given, ishikawa)).toMatchObject({ late: true, ruleResult: 'ng' })

    const id = randomUUID()
    const { moves, held } = ask.programme.moveDeadline({ ...snow, id })
    expect(moves).toMatchObject([
      { id, body: '石川県', from: call, to: week, standing: true, madeBy: given.officer.name },
    ])
    expect(held.map(({ at, body }) => [body, at])).toEqual([
      ['全団体', call],
      ['石川県', week],
    ])
    expect(inTime(given, ishikawa)).toMatchObject({
      ...{ late: false, ruleResult: 'ok' },
      deadline: {
        at: week,
        words: `令和8年2月20日(金)17:00(延長: 石川県 令和8年2月27日(金)17:00まで、理由: ${snow.reason})`,
        extended: true,
      },
    })
    expect(inTime(given, kochi)).toMatchObject({
      late: true,
      ruleResult: 'ng',
      deadline: { at: call, words: '令和8年2月20日(金)17:00', extended: false },
    })

    const book = ask.reports.receipt({ fy, asOf: '2026-02-25' })
    expect(book).toMatchObject({ deadline: call, extensions: [{ body: '石川県', at: week, reason: snow.reason }] })
    expect(
      book.rows.map(({ prefecture, deadline, extended, late: isLate }) => [prefecture, deadline, extended, isLate]),
    ).toEqual([
      ['石川県', week, true, false],
      ['高知県', call, false, true],
    ])
    // W1 tells 石川県 of the third 開庁日 after its own deadline.
    expect(ask.corrections.receipt({ applicationId: ishikawa }).mail.body).toContain('令和8年3月4日(水)までに御連絡')
    expect(given.ask.audit.entries({ limit: 1 }).entries).toMatchObject([{ deed: '締切を延ばした(石川県)' }])
  })

  it('holds for all where it was moved for all, and the later one where both were', () => {
    const given = givenOffice({ now: '2026-02-25T09:00:00+09:00' })
    const { ask } = given
    const { ishikawa, kochi } = late(given)
    ask.programme.moveDeadline({ ...snow, id: randomUUID() })
    ask.programme.moveDeadline({ ...snow, id: randomUUID(), scope: 'all', to: days, reason: '受付の障害' })
    expect(inTime(given, kochi)).toMatchObject({ late: false, deadline: { at: days } })
    expect(inTime(given, ishikawa)).toMatchObject({ late: false, deadline: { at: week } })
    expect(ask.programme.year({ fy })).toMatchObject({ deadline: call, deadlineNow: days })
    expect(ask.home.today({ fy }).deadlines).toEqual([
      { at: days, body: '' },
      { at: week, body: '石川県' },
    ])
  })

  it('is never earlier, asks for a reason, and a mistaken one stays to be read beside what took its place', () => {
    const given = givenOffice({ now: '2026-02-25T09:00:00+09:00' })
    const { ask } = given
    const { ishikawa } = late(given)
    const move = (change: object) => ask.programme.moveDeadline({ ...snow, id: randomUUID(), ...change })
    expect(() => move({ to: '2026-02-19T17:00:00+09:00' })).toThrow(
      refused('invalid', { fields: { to: expect.any(String) } }),
    )
    expect(() => move({ reason: ' ' })).toThrow(refused('invalid', { fields: { reason: expect.any(String) } }))
    const mistaken = randomUUID()
    move({ id: mistaken, to: '2027-01-27T17:00:00+09:00' })
    expect(() => move({})).toThrow(refused('invalid'))
    move({ insteadOf: mistaken })
    expect(ask.programme.deadlines({ fy }).moves.map(({ to, standing }) => [to, standing])).toEqual([
      [week, true],
      ['2027-01-27T17:00:00+09:00', false],
    ])
    expect(() => move({ insteadOf: mistaken })).toThrow(refused('conflict'))
    // Moved for 石川県 by mistake altogether: as announced again, and late again.
    const [standing] = ask.programme.deadlines({ fy }).moves
    move({ insteadOf: standing?.id ?? null, to: call, reason: '対象は富山県であったため' })
    expect(inTime(given, ishikawa)).toMatchObject({ late: true, deadline: { at: call } })
    expect(ask.programme.deadlines({ fy }).moves).toHaveLength(3)
  })
})

describe('the deadline that was typed otherwise than announced', () => {
  it('is typed over while nothing came in, and put right with a reason after that', () => {
    const given = givenOffice({ now: '2026-02-25T09:00:00+09:00' })
    const { ask } = given
    const edit = (deadline: string) => ask.programme.editYear({ ...ask.programme.year({ fy }), deadline })
    edit(days)
    const id = takeIn(ask, madeUpForm('高知県'), '2026-02-23T09:00:00+09:00')
    expect(() => edit(call)).toThrow(
      refused('conflict', { fields: { deadline: expect.stringContaining('締切を延ばす') } }),
    )
    expect(inTime(given, id).late).toBe(false)
    ask.programme.moveDeadline({ ...snow, id: randomUUID(), kind: 'corrected', scope: 'all', to: call })
    expect(inTime(given, id)).toMatchObject({
      late: true,
      deadline: { at: call, words: '令和8年2月20日(金)17:00', extended: false },
    })
    expect(ask.programme.deadlines({ fy })).toMatchObject({
      announced: call,
      moves: [{ kind: 'corrected', from: days }],
    })
  })
})
