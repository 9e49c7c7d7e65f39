import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { programmeFields } from '../../../shared/domain/programme/fields.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { broughtTo, yearBundleOf } from '../../support/merge/bundles.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { aSession, type GivenCase, givenCase } from '../../support/office/selected.ts'
import { statementsOf } from '../../support/office/statements.ts'
import { passed, takeIn } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2027
const received = '2027-02-16T10:00:00+09:00'

/** What comes in for the next year, while the year before is still in this file. */
function sent(given: GivenOffice, name: string): string {
  given.at(received)
  if (given.ask.programme.years({}).every((year) => year.fy !== fy))
    given.ask.programme.addYear({ fy, deadline: '2027-02-19T17:00:00+09:00' })
  return takeIn(given.ask, madeUpForm(name, 'B'), received, fy)
}

const remembered = ({ ask }: GivenOffice, id: string) => ask.applications.memory({ id })

/** 人材プール from 6 to 9, which 9 reaches; a session in July, the 成果報告会 in March, and the report of July. */
function accompanied(given: GivenCase): void {
  const { ask, page } = given
  given.at('2027-02-01T10:00:00+09:00')
  ask.kpi.record({ id: randomUUID(), kpiId: page.kpiList[0]?.id ?? '', asOf: '2026-09-30', value: 7 })
  ask.kpi.record({ id: randomUUID(), kpiId: page.kpiList[0]?.id ?? '', asOf: '2027-01-31', value: 9 })
  ask.sessions.add({ ...aSession('2026-07-10T10:00:00+09:00'), caseId: page.id })
  ask.sessions.add({ ...aSession('2027-01-20T10:00:00+09:00', { kind: 'final' }), caseId: page.id })
  ask.progress.draft({ id: randomUUID(), caseId: page.id, period: '2026-07' })
}

describe('過去の年度 beside a new application', () => {
  it('says what the body sent, was told and achieved the year before', () => {
    const given = givenCase()
    accompanied(given)
    const memory = remembered(given, sent(given, '岩手県'))
    expect(memory).toMatchObject({ prefecture: '岩手県', years: [{ fy: 2026, label: '令和8年度', gone: [] }] })
    const [earlier] = memory.years[0]?.applications ?? []
    const decided = given.ask.selection.list({ fy: 2026 }).rows[0]
    expect(earlier).toMatchObject({
      receiptNo: 'R8-01',
      state: 'selected',
      theme: 'A',
      late: false,
      decision: {
        result: 'selected',
        reason: '地域の均衡を考慮したため。',
        approvalRef: '総行情第12号',
        mean: decided?.decision?.mean,
        rank: 1,
        ranked: 1,
        maximum: given.ask.tally.page({ fy: 2026 }).maximum,
      },
      support: {
        id: given.page.id,
        sessionsHeld: 2,
        finalOn: '2027-01-20',
        report: { period: '2026-07', state: 'draft' },
      },
    })
    expect(earlier?.support?.kpis.map(({ target, value, asOf, outcome }) => [target, value, asOf, outcome])).toEqual([
      [9, 9, '2027-01-31', 'reached'],
      ...given.page.kpiList.slice(1).map(({ target }) => [target, null, null, 'unknown']),
    ])
  })

  it('knows a late and a withdrawn one by their words, and says of another body that it did not apply', () => {
    const given = givenCase()
    given.at('2026-02-21T09:00:00+09:00')
    const late = takeIn(given.ask, madeUpForm('秋田県'), '2026-02-20T17:00:30+09:00')
    const { revision } = given.ask.intake.register({
      id: late,
      revision: given.ask.applications.get({ id: late }).revision,
    })
    given.ask.applications.move({ id: late, to: 'withdrawn', reason: '県の都合', revision })
    expect(remembered(given, sent(given, '秋田県')).years[0]?.applications).toMatchObject([
      { receiptNo: 'R8-02', state: 'withdrawn', late: true, decision: null, support: null },
    ])
    expect(remembered(given, sent(given, '高知県')).years).toMatchObject([{ fy: 2026, received: 2, applications: [] }])
    expect(remembered(given, given.page.applicationId).years).toEqual([])
  })

  it('has what another office file held of the year before once its bundle was taken in', () => {
    const before = givenCase()
    accompanied(before)
    const now = givenOffice({ now: received })
    const id = sent(now, '岩手県')
    // A new file begins with a year of its own, in which nobody applied.
    expect(remembered(now, id).years).toMatchObject([{ fy: 2026, received: 0, applications: [] }])
    const fileId = broughtTo(now, yearBundleOf(before, 2026))
    const { clashes, mark } = now.ask.merge.compare({ fileId })
    now.ask.merge.takeYear({ fileId, choices: clashes.map(({ name }) => ({ name, side: 'theirs' })), mark })
    expect(remembered(now, id).years[0]?.applications).toMatchObject([
      { state: 'selected', support: { sessionsHeld: 2, kpis: [{ outcome: 'reached' }, {}] } },
    ])
  })

  it('does not say that nothing was where the files of a year are gone', () => {
    const given = givenOffice()
    given.ask.programme.addYear({ fy: 2019, deadline: '2019-02-20T17:00:00+09:00' })
    const agreed = { agreedOn: '2026-02-01', agreedRef: '府公第56号', agreedBy: '内閣総理大臣' }
    given.ask.keeping.dispose({ id: randomUUID(), fy: 2019, code: 'support', ...agreed })
    const id = takeIn(given.ask, madeUpForm('岩手県'), '2026-02-18T10:00:00+09:00')
    expect(remembered(given, id).years).toMatchObject([{ fy: 2019, gone: ['支援・進捗(廃棄)'], applications: [] }])
  })

  it('stands in 応募概要一覧 under what the body says of itself, below the figures of the year, and in no copy for a 委員', () => {
    const given = givenCase()
    const { ask } = given
    sent(given, '高知県')
    passed(ask, madeUpForm('岩手県', 'B'), received, fy)
    const year = ask.programme.year({ fy })
    const context = 'アクセラレータの任命 135人(令和8年10月1日現在、見本)\n人材プール 31団体'
    ask.programme.editYear({ ...fieldsOf(programmeFields.year, year), fy, context, revision: year.revision })
    const asked = { fy, asOf: '2027-03-01' }
    const book = ask.reports.overview(asked)
    expect(book.context).toEqual([
      { words: 'アクセラレータの任命 135人(令和8年10月1日現在、見本)', asOf: '2026-10-01' },
      { words: '人材プール 31団体', asOf: null },
    ])
    expect(book.rows.map(({ supported }) => supported)).toEqual([
      [
        {
          year: '令和8年度',
          themeLetter: 'A',
          themeName: given.page.themeName,
          state: { code: 'planning', label: '計画策定中' },
        },
      ],
    ])
    const { id: reviewerId } = ask.reviewers.add({ id: randomUUID(), fy, name: '例示 花子' })
    ask.conflicts.declareNone({ reviewerId, bodies: ['03'] })
    expect(ask.reports.overview({ ...asked, reviewerId }).rows.map(({ supported }) => supported)).toEqual([null])
  })

  it('asks the same few statements however many bodies there were', () => {
    const given = givenCase()
    const id = sent(given, '岩手県')
    const { texts } = statementsOf(() => given.unjudged.call('applications.memory', { id }, given.officer))
    expect(texts.filter((text) => text.startsWith('SELECT')).length).toBeLessThanOrEqual(14)
  })

  it('is the office’s: a 委員 is not given it, and whoever only reads is', () => {
    const given = givenCase()
    const id = sent(given, '岩手県')
    const { profileId } = given.ask.reviewers.add({ id: randomUUID(), fy, name: '例示 花子', withProfile: true })
    const caller: Caller = { profileId: profileId ?? '', name: '例示 花子', role: 'reviewer' }
    expect(() => given.as(caller).applications.memory({ id })).toThrow(refused('forbidden'))
    const viewer: Caller = { ...caller, role: 'viewer' }
    expect(given.as(viewer).applications.memory({ id }).years).toHaveLength(1)
  })
})
