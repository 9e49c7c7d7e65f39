import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../../shared/domain/record-fields.ts'
import { caseFields } from '../../shared/domain/support/fields/case.ts'
import { madeUpForm } from '../support/forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../support/office/office.ts'
import { aSession, givenCase } from '../support/office/selected.ts'
import { decide, passed, score, takeIn } from '../support/office/year.ts'

const fy = 2026
const titles = (given: GivenOffice) => given.ask.home.today({ fy }).tasks.map(({ when, title }) => [when, title])

/** A reviewer who signs in, with one sheet of 岩手県 and one of 秋田県 to score. */
function reviewerAtWork(given: GivenOffice) {
  const ids = ['岩手県', '秋田県'].map((name) => passed(given.ask, madeUpForm(name), '2026-02-18T10:00:00+09:00'))
  const reviewer = given.ask.reviewers.add({ id: randomUUID(), fy, name: '見本 一郎', withProfile: true })
  given.ask.conflicts.declareNone({ reviewerId: reviewer.id, bodies: ['03', '05'] })
  given.ask.scores.start({ fy })
  const caller = { profileId: reviewer.profileId!, name: reviewer.name, role: 'reviewer' as const }
  return { ids, reviewer, as: given.as(caller) }
}

describe('what there is to do', () => {
  it('is nothing in a new office but the coming deadline, with its hour', () => {
    const given = givenOffice({ now: '2026-02-19T09:00:00+09:00' })
    const page = given.ask.home.today({ fy })
    expect(page.tasks).toEqual([
      {
        when: 'あす 17:00',
        due: '2026-02-20',
        tone: 'warn',
        title: '公募の締切',
        kind: '公募',
        route: '/applications',
      },
    ])
    expect(given.ask.home.counts({ fy })).toEqual({ applications: 0, review: 0, support: 0, talent: 0, forum: 0 })
    given.at('2026-02-20T17:00:00+09:00')
    expect(titles(given)).toEqual([['今日 17:00', '公募の締切']])
    given.at('2026-02-20T17:00:01+09:00')
    expect(titles(given)).toEqual([])
  })

  it('follows an application from draft over 要件確認 to eligible', () => {
    const given = givenOffice({ now: '2026-02-24T09:00:00+09:00' })
    const id = takeIn(given.ask, madeUpForm('岩手県'), '2026-02-18T10:00:00+09:00')
    expect(titles(given)[0]?.[1]).toMatch(/^岩手県 未受付の応募を確かめて受付する\(未確認 \d+欄\)$/u)
    const page = given.ask.intake.register({ id, revision: given.ask.applications.get({ id }).revision })
    const pending = page.checks.filter(({ result }) => result === 'pending').length
    expect(titles(given)).toEqual([['期限なし', `岩手県 要件確認をする(残り${pending}項目)`]])
    expect(given.ask.home.counts({ fy }).applications).toBe(1)
    const moved = given.ask.applications.move({ id, to: 'checking', revision: page.revision })
    given.ask.applications.move({ id, to: 'withdrawn', reason: '団体からの申出', revision: moved.revision })
    expect(titles(given)).toEqual([])
    expect(given.ask.home.counts({ fy }).applications).toBe(0)
  })

  it('presses for a decision on what came after the deadline', () => {
    const given = givenOffice({ now: '2026-02-24T09:00:00+09:00' })
    const id = takeIn(given.ask, madeUpForm('岩手県'), '2026-02-20T17:00:01+09:00')
    given.ask.intake.register({ id, revision: given.ask.applications.get({ id }).revision })
    expect(given.ask.home.today({ fy }).tasks).toMatchObject([
      { tone: 'bad', title: '岩手県 期限後に届いた応募を受理するか決める', route: `/applications/${id}` },
    ])
  })

  it('counts the sheets not handed in, by reviewer code', () => {
    const given = givenOffice({ now: '2026-03-02T09:00:00+09:00' })
    reviewerAtWork(given)
    expect(titles(given)).toEqual([['期限なし', '委員A 採点票の提出を待つ(残り2件)']])
    expect(given.ask.home.counts({ fy }).review).toBe(2)
  })

  it('goes on to the next step of the year once the one before is done', () => {
    const given = givenOffice({ now: '2026-03-02T09:00:00+09:00' })
    const id = passed(given.ask, madeUpForm('岩手県'), '2026-02-18T10:00:00+09:00')
    const waiting = takeIn(given.ask, madeUpForm('秋田県'), '2026-02-18T11:00:00+09:00')
    expect(titles(given).map(([, title]) => title)).not.toContain('採点を始める(1件)')
    given.ask.intake.discard({ id: waiting, revision: given.ask.applications.get({ id: waiting }).revision })
    expect(titles(given)).toEqual([['期限なし', '採点を始める(1件)']])
    const reviewer = given.ask.reviewers.add({ id: randomUUID(), fy, name: '見本 一郎' })
    given.ask.scores.start({ fy })
    score(given.ask, reviewer.id, { [id]: [3, 3, 3, 3, 3, 3] })
    given.ask.scores.finish({ fy })
    expect(titles(given)).toEqual([['期限なし', '審議会議を準備する(採点済 1件)']])
    expect(given.ask.selection.steps({ fy })).toMatchObject([{ step: 'meeting', route: '/meeting' }])
    decide(given.ask, id)
    expect(titles(given).map(([, title]) => title)).toEqual([
      '選定結果を通知する(1件)',
      '選定結果の公表を記録する',
      '選定した団体の支援を始める(1件)',
    ])
    given.ask.support.start({ id: randomUUID(), applicationId: id })
    expect(titles(given)).toEqual([])
  })

  it('names records due within a week, homework whose day has come, and reports owed, the most pressing first', () => {
    const given = givenCase()
    const { id: caseId } = given.page
    given.at('2026-05-07T09:00:00+09:00')
    given.ask.sessions.add({ ...aSession('2026-05-07T10:00:00+09:00'), caseId })
    given.ask.actions.add({ id: randomUUID(), caseId, body: '要項の修正', due: '2026-05-06' })
    given.ask.actions.add({ id: randomUUID(), caseId, body: '面接の設計', due: '2026-05-07' })
    given.ask.actions.add({ id: randomUUID(), caseId, body: '明日の宿題', due: '2026-05-08' })
    expect(titles(given)).toEqual([
      ['1日超過', '岩手県 宿題:要項の修正'],
      ['今日', '岩手県 宿題:面接の設計'],
      ['5月11日(月)', '岩手県 4月分の進捗報告を作る'],
      ['5月14日(木)', '岩手県 第1回 定例オンラインの支援記録をまとめる'],
    ])
    expect(given.ask.home.counts({ fy }).support).toBe(4)
  })

  it('names a 課題 on the day it is due, until it is closed', () => {
    const given = givenCase()
    const { id: caseId } = given.page
    given.at('2026-04-20T09:00:00+09:00')
    const id = randomUUID()
    const words = {
      ...{ raisedOn: '2026-04-10', raisedBy: '県', category: '体制', body: '担当者の不在' },
      response: '',
      owner: '',
    }
    const issue = { ...words, caseId, track: 'COMMON', severity: 'high', closedOn: null, state: 'raised' } as const
    given.ask.issues.add({ ...issue, id, due: '2026-04-20' })
    given.ask.issues.add({ ...issue, id: randomUUID(), state: 'outOfScope', due: '2026-04-20' })
    given.ask.issues.add({ ...issue, id: randomUUID(), due: '2026-04-21' })
    expect(given.ask.home.today({ fy }).tasks).toMatchObject([
      { when: '今日', title: '岩手県 課題1:担当者の不在', route: `/support/${caseId}/issues/${id}` },
    ])
    given.ask.issues.edit({ ...issue, id, due: '2026-04-20', closedOn: '2026-04-20', state: 'closed', revision: 1 })
    expect(titles(given)).toEqual([])
  })

  it('says what several prefectures owe alike in one line', () => {
    const given = givenOffice({ now: '2026-03-02T09:00:00+09:00' })
    const ids = ['岩手県', '秋田県', '佐賀県'].map((name) =>
      passed(given.ask, madeUpForm(name), '2026-02-18T10:00:00+09:00'),
    )
    const reviewer = given.ask.reviewers.add({ id: randomUUID(), fy, name: '見本 一郎' })
    given.ask.scores.start({ fy })
    score(given.ask, reviewer.id, Object.fromEntries(ids.map((id) => [id, [3, 3, 3, 3, 3, 3]])))
    given.ask.scores.finish({ fy })
    given.at('2026-04-01T10:00:00+09:00')
    const cases = ids.map((applicationId) => {
      decide(given.ask, applicationId)
      return given.ask.support.start({ id: randomUUID(), applicationId }).id
    })
    given.at('2026-05-07T09:00:00+09:00')
    const line = () => given.ask.home.today({ fy }).tasks.map(({ title, route }) => [title, route])
    expect(line()).toEqual([['4月分の進捗報告 3件(作成)', '/support']])
    const [first, second] = cases
      .slice(0, 2)
      .map((caseId) => given.ask.progress.draft({ id: randomUUID(), caseId, period: '2026-04' }))
    expect(line()).toEqual([['4月分の進捗報告 3件(作成 1・確認 2)', '/support']])
    for (const report of [first!, second!]) given.ask.progress.confirm({ id: report.id, revision: report.revision })
    expect(line()).toEqual([['佐賀県 4月分の進捗報告を作る', `/support/${cases[2]}/reports`]])
  })

  it('stops asking for a report once it is confirmed', () => {
    const given = givenCase()
    const { id: caseId } = given.page
    given.at('2026-05-07T09:00:00+09:00')
    const draft = given.ask.progress.draft({ id: randomUUID(), caseId, period: '2026-04' })
    expect(titles(given)).toEqual([['5月11日(月)', '岩手県 4月分の進捗報告を確認する']])
    given.ask.progress.confirm({ id: draft.id, revision: draft.revision })
    expect(titles(given)).toEqual([])
  })
})

describe('a case that rests', () => {
  it('owes no report and presses nobody', () => {
    const given = givenCase()
    const { page } = given
    given.at('2026-05-07T09:00:00+09:00')
    expect(given.ask.home.counts({ fy }).support).toBe(1)
    const fields = { ...fieldsOf(caseFields, page), id: page.id }
    const paused = given.ask.support.edit({ ...fields, state: 'paused', revision: page.revision })
    expect(given.ask.home.counts({ fy }).support).toBe(0)
    given.ask.support.edit({ ...fields, state: 'stopped', revision: paused.revision })
    expect(given.ask.home.today({ fy }).pipeline.at(-1)).toMatchObject({ label: '支援中', count: 0 })
  })
})

describe('the picture of the year', () => {
  it('counts each step of the way and colours 47 prefectures', () => {
    const given = givenCase()
    const { id: caseId } = given.page
    takeIn(
      given.ask,
      { ...madeUpForm('佐賀県', 'F'), past: [{ year: '令和6年度', programme: '派遣' }] },
      '2026-02-19T10:00:00+09:00',
    )
    const { pipeline, map } = given.ask.home.today({ fy })
    expect(pipeline.map(({ label, count }) => `${label}${count}`)).toEqual([
      '応募1',
      '要件確認0',
      '補正依頼中0',
      '採点0',
      '採点済0',
      '選定0',
      '支援中1',
    ])
    expect(map).toHaveLength(47)
    expect(map.find(({ jis2 }) => jis2 === '03')).toEqual({
      jis2: '03',
      state: 'selected',
      inSupport: true,
      theme: 'A',
      pool: 6,
      pastSupport: false,
      route: `/support/${caseId}`,
    })
    expect(map.find(({ jis2 }) => jis2 === '41')).toMatchObject({ state: 'draft', theme: 'F', pastSupport: true })
    expect(map.filter(({ state }) => state !== null)).toHaveLength(2)
  })

  it('shows a fortnight with its holidays and what falls on each day', () => {
    const given = givenCase()
    const { id: caseId } = given.page
    given.at('2026-04-27T09:00:00+09:00')
    given.ask.sessions.add({ ...aSession('2026-04-20T10:00:00+09:00', { nextOn: '2026-05-08' }), caseId })
    given.ask.sessions.add({ ...aSession('2026-05-07T10:00:00+09:00', { kind: 'kickoff' }), caseId })
    given.ask.actions.add({ id: randomUUID(), caseId, body: '要項', due: '2026-05-01' })
    const { fortnight } = given.ask.home.today({ fy })
    expect([fortnight[0]?.date, fortnight.at(-1)?.date]).toEqual(['2026-04-27', '2026-05-10'])
    expect(fortnight.filter(({ holiday }) => holiday !== null).map(({ date }) => date)).toEqual([
      '2026-04-29',
      '2026-05-03',
      '2026-05-04',
      '2026-05-05',
      '2026-05-06',
    ])
    const on = (date: string) => fortnight.find((day) => day.date === date)?.entries.map(({ label }) => label)
    expect(on('2026-04-27')).toEqual(['岩手県 第1回の記録の期限'])
    expect(on('2026-05-01')).toEqual(['岩手県 宿題の期限'])
    expect(on('2026-05-07')).toEqual(['岩手県 キックオフ'])
    expect(on('2026-05-08')).toEqual(['岩手県 次回の支援'])
  })

  it('tells the latest deeds in the words of the office, with the body they were done to', () => {
    const given = givenCase()
    const { id: caseId } = given.page
    const id = randomUUID()
    given.ask.actions.add({ id, caseId, body: '要項' })
    const at = '2026-04-01T10:00:00+09:00'
    const said = { at, who: '見本 太郎', subjectName: '岩手県', route: `/support/${caseId}` }
    expect(given.ask.home.recent({}).slice(0, 2)).toMatchObject([
      { ...said, route: `/support/${caseId}/actions/${id}`, deed: '宿題を加えた', more: '要項' },
      { ...said, deed: '支援を始めた', more: expect.stringMatching(/^計画の雛形\d+件、KPI\d+件を引き継いだ$/) },
    ])
  })
})

describe('what a reviewer sees of it', () => {
  it('is their own sheets and nothing of the staff', () => {
    const given = givenOffice({ now: '2026-03-02T09:00:00+09:00' })
    const { as } = reviewerAtWork(given)
    given.ask.reviewers.add({ id: randomUUID(), fy, name: '見本 二郎' })
    const page = as.home.today({ fy })
    expect(page.tasks.map(({ title }) => title)).toEqual(['採点票を提出する(残り2件)'])
    expect(as.home.recent({})).toEqual([])
    expect(page.pipeline.some(({ key }) => key === 'support')).toBe(false)
    expect(as.home.counts({ fy })).toEqual({ applications: 0, review: 2, support: 0, talent: 0, forum: 0 })
  })

  it('carries no trace of a prefecture they have a conflict with, in no number either', () => {
    const given = givenOffice({ now: '2026-03-02T09:00:00+09:00' })
    const { as, ids } = reviewerAtWork(given)
    as.conflicts.declare({
      id: randomUUID(),
      reviewerId: given.ask.reviewers.list({ fy })[0]!.id,
      jis2: '03',
      kind: 'business',
      treatment: 'exclude',
    })
    const page = as.home.today({ fy })
    expect(JSON.stringify(page)).not.toContain('岩手')
    expect(JSON.stringify(page)).not.toContain(ids[0]!)
    expect(page.map.find(({ jis2 }) => jis2 === '03')).toEqual({
      jis2: '03',
      state: null,
      inSupport: false,
      theme: null,
      pool: null,
      pastSupport: false,
      route: null,
    })
    expect(page.pipeline.find(({ key }) => key === 'applications')?.count).toBe(1)
    expect(as.home.counts({ fy }).review).toBe(1)
  })

  it('does not show support cases, not even as a colour on the map', () => {
    const given = givenCase()
    const profile = given.ask.people.add({ id: randomUUID(), name: '見本 三郎', role: 'reviewer' })
    const page = given.as({ profileId: profile.id, name: profile.name, role: 'reviewer' }).home.today({ fy })
    expect(page.map.some(({ inSupport, route }) => inSupport || route?.startsWith('/support'))).toBe(false)
    expect(page.fortnight.every(({ entries }) => entries.length === 0)).toBe(true)
  })
})
