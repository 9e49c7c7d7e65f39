import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { casePage } from '../../support/office/case-page.ts'
import type { GivenOffice } from '../../support/office/office.ts'
import { aSession, type GivenCase, givenCase } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

/** A case with an October: a session, a KPI value, a finished and a coming milestone, homework, a grave issue. */
function october(given: GivenCase) {
  const { page } = given
  const { ask } = given
  const caseId = page.id
  given.at('2026-11-02T09:00:00+09:00')
  ask.sessions.add({
    ...aSession('2026-10-08T14:00:00+09:00', {
      summary: '給与の幅を整理した。\n詳細は別紙。',
      participants: [{ side: 'prefecture', name: '見本 太郎' }],
      advice: [{ id: randomUUID(), givenBy: '例示 花子', body: '兼業を認める。' }],
      nextOn: '2026-11-12',
    }),
    caseId,
  })
  ask.sessions.add({ ...aSession('2026-09-03T14:00:00+09:00', { kind: 'visit' }), caseId })
  ask.kpi.record({ id: randomUUID(), kpiId: page.kpiList[0]!.id, asOf: '2026-10-31', value: 8 })
  ask.kpi.record({ id: randomUUID(), kpiId: page.kpiList[1]!.id, asOf: '2026-11-01', value: 1 })
  const milestone = { caseId, track: 'TALENT' as const, after: [] }
  const done = { start: '2026-10-05', end: '2026-10-14', doneOn: '2026-10-15' }
  ask.plan.add({ ...milestone, id: randomUUID(), title: '追加の面接', ...done })
  const ahead = { start: '2026-11-16', end: '2026-11-27' }
  ask.plan.add({ ...milestone, id: randomUUID(), title: '追加の内定', ...ahead })
  ask.actions.add({ id: randomUUID(), caseId, body: '要項の修正', owner: '県', due: '2026-11-10' })
  const issue = { caseId, track: 'TALENT' as const, raisedOn: '2026-10-20', severity: 'high' as const }
  ask.issues.add({ ...issue, id: randomUUID(), body: '応募がない', response: '媒体を増やす' })
  return { caseId, page }
}

const drafted = (given: GivenOffice, caseId: string, period = '2026-10') =>
  given.ask.progress.draft({ id: randomUUID(), caseId, period })

type Report = ReturnType<typeof drafted>
const wordsOf = (report: Report) => ({
  id: report.id,
  overall: report.overall,
  talent: report.talent,
  theme: report.theme,
  levelReason: report.levelReason,
  doneText: report.doneText,
  nextText: report.nextText,
  risk: report.risk,
  request: report.request,
  revision: report.revision,
})

/** Confirms with the reason a differing level needs. */
const confirmed = (given: GivenOffice, report: Report) =>
  given.ask.progress.confirm({ id: report.id, revision: report.revision })

describe('drafting a monthly report', () => {
  it('draws the month from its records: what was done, what comes next, what is at risk', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const report = drafted(given, caseId)
    expect(report).toMatchObject({ from: '2026-10-01', to: '2026-10-31', dueOn: '2026-11-10', state: 'draft' })
    expect(report.doneText).toBe(
      [
        '・第1回 定例オンライン(10月8日):給与の幅を整理した。',
        '・「追加の面接」を完了(10月15日)',
        '・KPI「人材プールの人数」8人(10月31日現在、目標 9人)',
      ].join('\n'),
    )
    expect(report.nextText).toContain('・次回の支援 11月12日(木)\n')
    expect(report.nextText).toContain('・「追加の内定」に着手(11月16日から)')
    expect(report.nextText).toContain('・「追加の内定」を終える(11月27日まで)')
    expect(report.nextText).toContain('・宿題:要項の修正(県、11月10日まで)')
    expect(report.risk).toBe('・課題1:応募がない(対応:媒体を増やす)')
  })

  it('stands as of the last day of the month: what came later does not count', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const { content } = drafted(given, caseId)
    expect(content.sessions.map(({ seq, mode }) => [seq, mode])).toEqual([[1, 'オンライン']])
    expect(content.advice).toHaveLength(1)
    const [pool, plans] = content.kpis
    expect(pool).toMatchObject({ latest: 8, latestDate: '2026-10-31', direction: 'up' })
    expect(pool?.monthly).toEqual([null, null, null, null, null, null, 8, null, null, null, null, null])
    expect(plans).toMatchObject({ latest: null, progress: null, level: null })
    expect(content.milestones.find(({ title }) => title === '追加の面接')).toMatchObject({
      planned: '2026-10-14',
      actual: '2026-10-15',
      daysLate: 1,
      status: { code: 'done', label: '完了' },
    })
    expect(content.milestones.find(({ title }) => title === '追加の内定')).toMatchObject({
      actual: null,
      daysLate: null,
      status: { code: 'planned', label: '予定' },
    })
    expect(content.nextSessionOn).toBe('2026-11-12')
  })

  it('of a past month tells of a 課題 as it was then: one closed since was open and grave, one raised since was not there', () => {
    const given = givenCase()
    const { caseId } = october(given)
    given.at('2026-12-10T09:00:00+09:00')
    const [grave] = given.ask.issues.list({ caseId })
    if (!grave) throw new Error('October has its issue')
    given.ask.issues.edit({ ...grave, state: 'closed', closedOn: '2026-12-01' })
    const late = { track: 'TALENT' as const, raisedOn: '2026-11-20', severity: 'high' as const }
    given.ask.issues.add({ ...late, caseId, id: randomUUID(), body: '11月の課題' })

    const report = drafted(given, caseId)
    expect(report.content.issues).toMatchObject([{ body: '応募がない', closedOn: null, status: { code: 'working' } }])
    expect(report.risk).toContain('応募がない')
    expect(report.risk).not.toContain('11月の課題')
    const december = drafted(given, caseId, '2026-12')
    expect(december.risk).not.toContain('応募がない')
  })

  it('of a past month tells of the 宿題 that were given by then, and of none from a later meeting', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const homework = (body: string) => ({ actions: [{ id: randomUUID(), body, owner: '県', due: '2027-01-20' }] })
    given.ask.sessions.add({ ...aSession('2026-10-30T14:00:00+09:00', homework('意向調査の集計')), caseId })
    given.ask.sessions.add({ ...aSession('2026-11-02T14:00:00+09:00', homework('工程表の見直し')), caseId })
    const { nextText } = drafted(given, caseId)
    expect(nextText).toContain('宿題:意向調査の集計')
    expect(nextText).toContain('宿題:要項の修正')
    expect(nextText).not.toContain('工程表の見直し')
    given.at('2026-12-01T09:00:00+09:00')
    expect(drafted(given, caseId, '2026-11').nextText).toContain('宿題:工程表の見直し')
  })

  it('gives the report there is when it is asked for again, under whatever id', () => {
    const given = givenCase()
    const { caseId } = october(given)
    expect(drafted(given, caseId)).toEqual(drafted(given, caseId))
    expect(given.ask.progress.list({ caseId })).toHaveLength(1)
  })

  it('refuses a month outside the support, and one that has not begun', () => {
    const given = givenCase()
    const { caseId } = october(given)
    expect(() => drafted(given, caseId, '2026-03')).toThrow(
      refused('invalid', { fields: { period: expect.any(String) } }),
    )
    expect(() => drafted(given, caseId, '2026-12')).toThrow(
      refused('invalid', { message: expect.stringContaining('令和8年12月はまだ始まっていません') }),
    )
  })

  it('is due on the next working day when the tenth is a day off', () => {
    const given = givenCase()
    const { caseId } = october(given)
    // 10 October 2026 is a Saturday, and Monday 12 October is スポーツの日.
    expect(drafted(given, caseId, '2026-09').dueOn).toBe('2026-10-13')
  })
})

describe('the levels of a report', () => {
  it('are suggested by the figures; another one needs a reason', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const report = drafted(given, caseId)
    expect(report.suggested).toEqual({ overall: report.overall, talent: report.talent, theme: report.theme })
    const better = { ...wordsOf(report), overall: 'on_track' as const, talent: 'on_track' as const }
    expect(report.talent).not.toBe('on_track')
    expect(() => given.ask.progress.edit(better)).toThrow(
      refused('invalid', { fields: { levelReason: expect.any(String) } }),
    )
    const edited = given.ask.progress.edit({ ...better, levelReason: '内定の見込みが立ったため。' })
    expect(edited).toMatchObject({ overall: 'on_track', suggested: report.suggested })
    expect(given.ask.support.portfolio({ fy: 2026 })[0]).toMatchObject({ overall: 'on_track', talent: 'on_track' })
  })
})

describe('drawing a report again', () => {
  it('brings the content and untouched texts up to date and keeps what the officer wrote', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const report = drafted(given, caseId)
    const edited = given.ask.progress.edit({ ...wordsOf(report), nextText: '内定者の受入れを準備する。' })
    given.ask.sessions.add({ ...aSession('2026-10-22T10:00:00+09:00', { kind: 'online' }), caseId })
    const again = given.ask.progress.redraw({ id: report.id, revision: edited.revision })
    expect(again.content.sessions).toHaveLength(2)
    expect(again.doneText).toContain('・第3回 個別オンライン(10月22日)')
    expect(again.nextText).toBe('内定者の受入れを準備する。')
  })
})

describe('confirming a report', () => {
  it('freezes everything it holds, whatever happens to the records afterwards', () => {
    const given = givenCase()
    const { caseId, page } = october(given)
    const report = confirmed(given, drafted(given, caseId))
    expect(report).toMatchObject({
      state: 'confirmed',
      confirmedBy: '見本 太郎',
      confirmedAt: '2026-11-02T09:00:00+09:00',
      submittedOn: '2026-11-02',
    })
    const { sessions, kpiList, milestones } = casePage(given.ask, caseId)
    for (const { id, revision } of sessions) given.ask.sessions.remove({ id, revision })
    for (const { id, revision } of kpiList) given.ask.kpi.remove({ id, revision })
    for (const { id, revision } of milestones) given.ask.plan.remove({ id, revision })
    expect(given.ask.progress.get({ caseId, id: report.id })).toEqual(report)
    expect(given.ask.reports.progress({ reportId: report.id }).sessions).toHaveLength(1)
    expect(page.id).toBe(caseId)
  })

  it('is refused while the records have changed since the draft, naming what changed', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const report = drafted(given, caseId)
    given.ask.sessions.add({ ...aSession('2026-10-22T10:00:00+09:00'), caseId })
    expect(() => confirmed(given, report)).toThrow(
      refused('conflict', { message: expect.stringMatching(/支援記録.*作り直す/u) }),
    )
    const again = given.ask.progress.redraw({ id: report.id, revision: report.revision })
    expect(confirmed(given, again).state).toBe('confirmed')
  })

  it('is not disturbed by what belongs to the next month', () => {
    const given = givenCase()
    const { caseId, page } = october(given)
    const report = drafted(given, caseId)
    given.at('2026-11-09T09:00:00+09:00')
    given.ask.kpi.record({ id: randomUUID(), kpiId: page.kpiList[0]!.id, asOf: '2026-11-05', value: 9 })
    expect(confirmed(given, report).content.kpis[0]?.latest).toBe(8)
  })

  it('leaves nothing to edit, draw again or overwrite, not even in the file itself', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const report = confirmed(given, drafted(given, caseId))
    expect(() => given.ask.progress.edit({ ...wordsOf(report), request: '追記' })).toThrow(refused('conflict'))
    expect(() => given.ask.progress.redraw({ id: report.id, revision: report.revision })).toThrow(refused('conflict'))
    expect(confirmed(given, report)).toEqual(report)
    const file = new Database(given.office.file)
    try {
      const tamper = file.prepare("UPDATE progress_report SET done_text = '改変' WHERE id = ?")
      expect(() => tamper.run(report.id)).toThrow('a confirmed report is frozen')
    } finally {
      file.close()
    }
  })

  it('may be done by the approver, who may not edit', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const report = drafted(given, caseId)
    const profile = given.ask.people.add({ id: randomUUID(), name: '例示 花子', role: 'approver' })
    const approver = given.as({ profileId: profile.id, name: profile.name, role: profile.role })
    expect(() => approver.progress.edit(wordsOf(report))).toThrow(refused('forbidden'))
    expect(approver.progress.confirm({ id: report.id, revision: report.revision }).confirmedBy).toBe('例示 花子')
  })
})

describe('the report of a month in the portfolio', () => {
  it('says the same number of days late in the list and on the page', () => {
    const given = givenCase()
    const { caseId } = october(given)
    const report = drafted(given, caseId)
    const lateness = () => [
      given.ask.support.portfolio({ fy: 2026, month: '2026-10' })[0]?.report?.overdueDays,
      given.ask.support.case({ id: caseId }).report?.overdueDays,
    ]
    given.at('2026-11-10T23:59:59+09:00')
    expect(lateness()).toEqual([0, 0])
    given.at('2026-11-24T00:00:00+09:00')
    expect(lateness()).toEqual([14, 14])
    confirmed(given, report)
    expect(lateness()).toEqual([0, 0])
    expect(given.ask.support.portfolio({ fy: 2026, month: '2026-09' })[0]?.report).toBeNull()
  })
})
