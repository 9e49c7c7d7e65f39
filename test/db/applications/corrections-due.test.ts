import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { takeIn } from '../../support/office/year.ts'

const fy = 2026
const titles = (given: GivenOffice) => given.ask.home.today({ fy }).tasks.map(({ when, title }) => [when, title])

describe('what there is to do', () => {
  it('asks after a 補正依頼 from the day its answer is due, in 開庁日', () => {
    const given = givenOffice({ now: '2026-02-24T09:00:00+09:00' })
    const { ask } = given
    const id = takeIn(ask, { ...madeUpForm('岩手県'), consent: false }, '2026-02-18T10:00:00+09:00')
    const { revision } = ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
    ask.applications.move({ id, to: 'checking', revision })
    ask.corrections.draw({ id: randomUUID(), applicationId: id })
    const request = () => ask.corrections.list({ applicationId: id }).requests[0]!
    ask.corrections.send({ id: request().id, sentOn: '2026-02-24', revision: request().revision })
    expect(request().dueOn).toBe('2026-02-27')
    given.at('2026-02-26T09:00:00+09:00')
    expect(titles(given)).toEqual([])
    given.at('2026-02-27T18:00:00+09:00')
    expect(titles(given)).toEqual([['今日', '岩手県 第1回の補正依頼 期限は今日です']])
    given.at('2026-03-03T09:00:00+09:00')
    expect(given.ask.home.today({ fy }).tasks).toMatchObject([
      {
        title: '岩手県 第1回の補正依頼 期限を2開庁日過ぎています',
        route: `/applications/${id}/corrections`,
        tone: 'bad',
      },
    ])
    expect(ask.home.counts({ fy }).applications).toBe(1)
    ask.corrections.answer({ id: request().id, answeredOn: '2026-03-03', revision: request().revision })
    expect(titles(given).filter(([, title]) => title?.includes('補正依頼'))).toEqual([])
  })
})
