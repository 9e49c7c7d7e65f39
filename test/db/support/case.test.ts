import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { casePage, paged } from '../../support/office/case-page.ts'
import { givenOffice } from '../../support/office/office.ts'
import { givenCase, scoredYear, supportedCase, supportedYear } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

describe('beginning the support of a selected prefecture', () => {
  it('lays the plan of its theme and takes over goals and KPIs from the form', () => {
    const given = givenCase()
    const { page } = given
    expect(page).toMatchObject({
      prefecture: '岩手県',
      jis2: '03',
      theme: 'A',
      themeName: 'システムの共同調達',
      state: 'planning',
      officer: '見本 太郎',
      periodFrom: '2026-04-01',
      periodTo: '2027-03-31',
      goalTalent: '年度末までに人材プールを9人に拡充する。\n希望する支援内容:面接の設計への助言。',
      report: null,
      sessionsHeld: 0,
    })
    expect(page.kpiList.map(({ name, unit, baseline, target }) => ({ name, unit, baseline, target }))).toEqual([
      { name: '人材プールの人数', unit: '人', baseline: 6, target: 9 },
      { name: '実施計画の策定団体数', unit: '団体', baseline: 0, target: 3 },
    ])
    expect(new Set(page.milestones.map(({ track }) => track))).toEqual(new Set(['TALENT', 'THEME']))
    const ids = new Set(page.milestones.map(({ id }) => id))
    expect(page.milestones.flatMap(({ after }) => after).length).toBeGreaterThan(5)
    expect(page.milestones.flatMap(({ after }) => after).every((id) => ids.has(id))).toBe(true)
    expect(page.milestones.every(({ start, end }) => start !== null && end !== null && start <= end)).toBe(true)
  })

  it('keeps the unit of a KPI empty where the form names none, and adds no KPI of its own', () => {
    const given = givenOffice()
    const form = madeUpForm('秋田県', 'D')
    const page = supportedCase(given, '秋田県', { ...form, kpis: form.kpis.map((kpi) => ({ ...kpi, unit: null })) })
    expect(page.kpiList.map(({ unit }) => unit)).toEqual(['', ''])
  })

  it('is done once: asking again, with the same or another id, opens the case there is', () => {
    const given = givenCase()
    const { page } = given
    const { applicationId } = page
    given.ask.support.start({ id: page.id, applicationId })
    expect(casePage(given.ask, page.id)).toEqual(page)
    expect(given.ask.support.start({ id: randomUUID(), applicationId }).id).toBe(page.id)
    expect(given.ask.support.portfolio({ fy: 2026 })).toHaveLength(1)
  })

  it('is refused before the decision, and after the decision was revoked', () => {
    const given = givenOffice()
    const { ids } = scoredYear(given, [{ name: '岩手県' }])
    const [applicationId = ''] = ids
    const begin = () => given.ask.support.start({ id: randomUUID(), applicationId })
    expect(begin).toThrow(refused('conflict', { message: expect.stringContaining('採点済') }))
    const decision = given.ask.selection.decide({
      id: randomUUID(),
      applicationId,
      result: 'selected',
      approvalRef: '総行情第12号',
      decidedOn: '2026-03-20',
    })
    given.ask.selection.revoke({
      id: decision.id,
      reason: '誤り',
      approvalRef: '総行情第13号',
      revision: decision.revision,
    })
    expect(begin).toThrow(refused('conflict'))
    expect(given.ask.support.portfolio({ fy: 2026 })).toEqual([])
  })

  it('never takes an id that another record bears', () => {
    const given = givenCase()
    const { page } = given
    const clash = () =>
      paged(given.ask).issues.add({
        id: page.id,
        caseId: page.id,
        track: 'COMMON',
        raisedOn: '2026-04-01',
        body: '番号の取り違え',
      })
    expect(clash).toThrow(refused('conflict', { message: expect.stringContaining('支援案件') }))
  })
})

describe('editing a case', () => {
  const editOf = (page: ReturnType<typeof supportedCase>) => ({
    ...fieldsOf(caseFields, page),
    id: page.id,
    revision: page.revision,
  })

  it('refuses an edit made on an older page and shows both values of what differs, nothing else', () => {
    const given = givenCase()
    const { page } = given
    given.ask.support.edit({ ...editOf(page), contractor: '見本コンサルティング' })
    const stale = () => given.ask.support.edit({ ...editOf(page), contractor: '例示総研', state: 'running' })
    expect(stale).toThrow(
      refused('conflict', {
        clashes: [
          { field: 'state', label: '状態', theirs: '計画策定中', yours: '実施中' },
          { field: 'contractor', label: '委託事業者', theirs: '見本コンサルティング', yours: '例示総研' },
        ],
      }),
    )
    expect(given.ask.support.case({ id: page.id }).contractor).toBe('見本コンサルティング')
  })

  it('refuses a period that ends before it begins', () => {
    const given = givenCase()
    const { page } = given
    const wrong = () => given.ask.support.edit({ ...editOf(page), periodTo: '2026-03-31' })
    expect(wrong).toThrow(refused('invalid', { fields: { periodTo: expect.any(String) } }))
  })

  it('is found afterwards by what it says now, in any writing', () => {
    const given = givenCase()
    const { page } = given
    given.ask.support.edit({ ...editOf(page), expert: '例示 花子' })
    for (const text of ['例示花子', 'いわて', '030007', '伴走'])
      expect(given.ask.search.everywhere({ text }).hits.map(({ route }) => route)).toContain(`/support/${page.id}`)
  })

  it('fixes the agreed plan as the baseline and says so in the state', () => {
    const given = givenCase()
    const { page } = given
    expect(page.milestones.every(({ baselineEnd }) => baselineEnd === null)).toBe(true)
    given.at('2026-05-20T10:00:00+09:00')
    const agreed = paged(given.ask).plan.setBaseline({ id: page.id, agreedOn: '2026-05-20', revision: page.revision })
    expect(agreed).toMatchObject({ state: 'agreed', planAgreedOn: '2026-05-20' })
    expect(agreed.milestones.every((each) => each.baselineStart === each.start && each.baselineEnd === each.end)).toBe(
      true,
    )
  })

  it('leaves a trace with what was before and after, and only that', () => {
    const given = givenCase()
    const { page } = given
    given.ask.support.edit({ ...editOf(page), contractor: '見本コンサルティング' })
    const [latest, first] = given.ask.support.history({ id: page.id })
    expect(latest).toMatchObject({
      did: 'support.edit',
      deed: '概要を直した',
      more: '委託事業者 (空欄) → 見本コンサルティング',
      who: '見本 太郎',
      detail: { before: { contractor: '' }, after: { contractor: '見本コンサルティング' } },
    })
    expect(first).toMatchObject({ did: 'support.start', detail: { prefecture: '岩手県', kpis: 2 } })
  })
})

describe('the portfolio', () => {
  it('lists the cases by prefecture, each with its own records only', () => {
    const given = givenOffice()
    const [akita, iwate] = supportedYear(given, [{ name: '秋田県' }, { name: '岩手県' }])
    paged(given.ask).actions.add({ id: randomUUID(), caseId: akita!.id, body: '要項案', due: '2026-04-10' })
    given.at('2026-04-12T10:00:00+09:00')
    const rows = given.ask.support.portfolio({ fy: 2026 })
    expect(
      rows.map(({ prefecture, openActions, overdueActions }) => [prefecture, openActions, overdueActions]),
    ).toEqual([
      ['岩手県', 0, 0],
      ['秋田県', 1, 1],
    ])
    expect(rows.map(({ id }) => id)).toEqual([iwate!.id, akita!.id])
    expect(given.ask.support.portfolio({ fy: 2027 })).toEqual([])
  })
})
