import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { reportRows } from '../../../shared/contract/reports/rows.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { givenOffice } from '../../support/office/office.ts'
import { aSession, givenCase, supportedCase, supportedYear } from '../../support/office/selected.ts'

const asked = { fy: 2026, asOf: '2026-11-22' }
describe('R9 進捗総括表', () => {
  it('counts sessions by how they were held and grave issues apart, one row per prefecture', () => {
    const given = givenOffice()
    const [akita] = supportedYear(given, [{ name: '秋田県' }, { name: '岩手県' }])
    given.at('2026-11-22T10:00:00+09:00')
    const add = (startAt: string, more: object) =>
      given.ask.sessions.add({ ...aSession(startAt, more), caseId: akita!.id })
    add('2026-05-20T10:00:00+09:00', { kind: 'kickoff', place: '県庁(オンライン併用)' })
    add('2026-06-20T10:00:00+09:00', {})
    add('2026-07-20T10:00:00+09:00', { kind: 'visit' })
    add('2026-12-02T10:00:00+09:00', {})
    const issue = { caseId: akita!.id, track: 'THEME' as const, raisedOn: '2026-11-01', body: '合意が遅れている' }
    given.ask.issues.add({ ...issue, id: randomUUID(), severity: 'high' })
    given.ask.issues.add({ ...issue, id: randomUUID(), severity: 'low' })
    given.ask.kpi.record({ id: randomUUID(), kpiId: akita!.kpiList[0]!.id, asOf: '2026-10-31', value: 12 })
    const book = given.ask.reports.summary({ ...asked, month: '2026-11' })
    expect(book.period).toEqual({ label: '令和8年11月', from: '2026-11-01', to: '2026-11-30' })
    expect(book.elapsedShare).toBeCloseTo(235 / 364)
    expect(book.rows.map(({ prefecture }) => prefecture)).toEqual(['岩手県', '秋田県'])
    expect(book.rows[1]).toMatchObject({
      lgCode: '050008',
      staff: ['見本 太郎'],
      sessionsOnline: 1,
      sessionsOnsite: 2,
      lastSessionOn: '2026-07-20',
      nextSessionOn: '2026-12-02',
      issuesOpen: 2,
      issuesSerious: 1,
      // Twice the way to the target counts as the target.
      kpiProgress: { talent: 1, theme: null },
      reportSubmittedOn: null,
    })
    expect(book.rows[0]?.kpiProgress).toEqual({ talent: null, theme: null })
  })

  it('speaks with the words and levels of the report of the month', () => {
    const given = givenCase()
    const { id: caseId } = given.page
    given.at('2026-11-22T10:00:00+09:00')
    const draft = given.ask.progress.draft({ id: randomUUID(), caseId, period: '2026-10' })
    given.ask.progress.edit({
      id: draft.id,
      overall: 'mostly',
      talent: 'mostly',
      theme: 'on_track',
      levelReason: '見込みが立ったため。',
      doneText: '内定を出した。',
      nextText: '受入れを準備する。',
      risk: '',
      request: '',
      revision: draft.revision,
    })
    const october = given.ask.reports.summary({ ...asked, month: '2026-10' }).rows[0]
    expect(october).toMatchObject({ overall: { code: 'mostly', label: '概ね順調' }, done: '内定を出した。' })
    expect(given.ask.reports.summary({ ...asked, month: '2026-11' }).rows[0]?.done).toBe('')
  })
})

describe('the one day of R9', () => {
  it('counts as it was on the day: a report confirmed after it is a draft, a 課題 closed after it is open', () => {
    const given = givenOffice()
    const { id: caseId } = supportedCase(given)
    given.at('2026-11-22T10:00:00+09:00')
    const draft = given.ask.progress.draft({ id: randomUUID(), caseId, period: '2026-10' })
    const confirmed = { id: draft.id, revision: draft.revision }
    given.at('2026-11-25T10:00:00+09:00')
    given.ask.progress.confirm(confirmed)
    given.ask.issues.add({
      id: randomUUID(),
      caseId,
      track: 'THEME',
      raisedOn: '2026-10-05',
      body: '合意が遅れている',
      severity: 'high',
      state: 'closed',
      closedOn: '2026-11-10',
    })
    const on = (asOf: string) => given.ask.reports.summary({ fy: 2026, asOf, month: '2026-10' })
    // The day of the figures is October's last, whichever later day the reports are asked for.
    expect(on('2026-11-24')).toMatchObject({ asOf: '2026-10-31', reportsAsOf: '2026-11-24' })
    expect(on('2026-11-24').rows[0]).toMatchObject({
      status: { code: 'draft', label: '下書き' },
      reportSubmittedOn: null,
      issuesOpen: 1,
      issuesSerious: 1,
    })
    expect(on('2026-11-25').rows[0]).toMatchObject({
      status: { code: 'confirmed', label: '確認済' },
      reportSubmittedOn: '2026-11-25',
      issuesOpen: 1,
    })
    expect(on('2026-10-20')).toMatchObject({ asOf: '2026-10-20', elapsedShare: 202 / 364 })
    expect(given.ask.reports.summary({ fy: 2026, asOf: '2026-11-25', month: '2026-11' }).rows[0]).toMatchObject({
      status: { code: 'none', label: '報告なし' },
      issuesOpen: 0,
    })
  })

  it('puts a meeting by mail, or without a place, under その他 instead of nowhere', () => {
    const given = givenOffice()
    const { id: caseId } = supportedCase(given)
    given.at('2026-11-22T10:00:00+09:00')
    const held = [{ kind: 'consultation' }, { kind: 'workshop', place: '' }, { kind: 'visit' }] as const
    for (const [i, more] of held.entries())
      given.ask.sessions.add({ ...aSession(`2026-1${i > 1 ? 1 : 0}-1${i}T10:00:00+09:00`, more), caseId })
    expect(given.ask.reports.summary({ ...asked, month: '2026-11' }).rows[0]).toMatchObject({
      sessionsOnline: 0,
      sessionsOnsite: 1,
      sessionsOther: 2,
    })
  })
})

describe('R10 進捗報告書', () => {
  it('shows the decided and the suggested level side by side, with the reason where they part', () => {
    const given = givenCase()
    const { id: caseId } = given.page
    given.at('2026-05-11T10:00:00+09:00')
    const draft = given.ask.progress.draft({ id: randomUUID(), caseId, period: '2026-04' })
    expect(draft.suggested.theme).toBe('not_started')
    const edited = given.ask.progress.edit({
      id: draft.id,
      overall: draft.overall,
      talent: draft.talent,
      theme: 'on_track',
      levelReason: '前倒しで着手したため。',
      doneText: '体制を整えた。',
      nextText: '',
      risk: '',
      request: '先行事例の紹介を希望。',
      revision: draft.revision,
    })
    given.ask.progress.confirm({ id: draft.id, revision: edited.revision })
    const book = given.ask.reports.progress({ reportId: draft.id })
    expect(reportRows.R10.safeParse(book).success).toBe(true)
    expect(book).toMatchObject({
      prefecture: '岩手県',
      period: { label: '令和8年4月分', from: '2026-04-01', to: '2026-04-30' },
      status: { code: 'confirmed', label: '確認済' },
      theme: {
        decided: { code: 'on_track', label: '順調' },
        suggested: { code: 'not_started', label: '未着手' },
        reason: '前倒しで着手したため。',
      },
      talent: { reason: '' },
      summaryDone: '体制を整えた。',
      requestToMic: '先行事例の紹介を希望。',
      confirmedBy: '見本 太郎',
    })
    expect(book.team).toContainEqual({ role: '岩手県', names: 'デジタル戦略課　見本 太郎' })
  })
})

describe('a confirmed R10', () => {
  it('prints the same after its theme was renamed and its case changed hands', () => {
    const given = givenCase()
    const { page } = given
    given.at('2026-05-11T10:00:00+09:00')
    const draft = given.ask.progress.draft({ id: randomUUID(), caseId: page.id, period: '2026-04' })
    given.ask.progress.confirm({ id: draft.id, revision: draft.revision })
    const before = given.ask.reports.progress({ reportId: draft.id })
    const theme = given.ask.programme.year({ fy: 2026 }).themes[0]!
    given.ask.programme.editTheme({ ...theme, fy: 2026, name: '共同調達(改称)' })
    given.ask.support.edit({
      ...fieldsOf(caseFields, page),
      id: page.id,
      revision: page.revision,
      officer: '例示 花子',
      goalTalent: '書き換え',
    })
    expect(given.ask.support.case({ id: page.id }).themeName).toBe('共同調達(改称)')
    expect(given.ask.reports.progress({ reportId: draft.id })).toEqual(before)
  })
})
