import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { reportRows } from '../../shared/contract/reports/rows.ts'
import { fieldsOf } from '../../shared/domain/record-fields.ts'
import { caseFields } from '../../shared/domain/support/fields/case.ts'
import { madeUpForm } from '../support/forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../support/office/office.ts'
import { aSession, givenCase, scoredYear, supportedCase, supportedYear } from '../support/office/selected.ts'
import { decide, passed, takeIn } from '../support/office/year.ts'

const asked = { fy: 2026, asOf: '2026-11-22' }
const raw = (value: number) => [value, value, value, value, value, value]

describe('the header of every book', () => {
  it('carries the label, the day, the practice mark and the newest hash of the record of deeds', () => {
    const given = givenOffice({ practice: true })
    const { ask } = given
    const settings = ask.office.settings({})
    ask.office.editSettings({ ...settings, label: '機密性2情報', handling: '会議後回収', revision: settings.revision })
    const header = ask.reports.header({ ...asked, documentNumber: '資料1' })
    expect(header).toMatchObject({
      fiscalYear: 2026,
      asOf: '2026-11-22',
      label: '機密性2情報',
      handling: '会議後回収',
      documentNumber: '資料1',
      officeName: '見本課室',
      practice: true,
      printedAt: '2026-02-20T12:00:00+09:00',
    })
    expect(ask.audit.entries({}).head.startsWith(header.auditHead)).toBe(true)
    expect(header.auditHead).toHaveLength(12)
  })
})

describe('R1 応募受付簿', () => {
  it('holds what was registered, late ones with their decision, and no drafts', () => {
    const given = givenOffice()
    passed(given.ask, madeUpForm('岩手県', 'C'), '2026-02-18T10:00:00+09:00')
    passed(given.ask, madeUpForm('秋田県'), '2026-02-20T17:00:01+09:00')
    takeIn(given.ask, madeUpForm('佐賀県'), '2026-02-19T10:00:00+09:00')
    const book = given.ask.reports.receipt(asked)
    expect(book.deadline).toBe('2026-02-20T17:00:00+09:00')
    expect(
      book.rows.map(({ receiptNo, prefecture, late, lateDecision }) => [receiptNo, prefecture, late, lateDecision]),
    ).toEqual([
      ['R8-01', '岩手県', false, null],
      ['R8-02', '秋田県', true, { code: 'accepted', label: '受理' }],
    ])
    expect(book.rows[0]).toMatchObject({
      lgCode: '030007',
      themeLetter: 'C',
      themeName: '職員の業務改善に向けた庁内DXの推進',
      docNo: 'デ戦第57号',
      contactName: '見本 太郎',
      status: { code: 'eligible', label: '要件適合' },
    })
  })
})

describe('R5 審査集計表', () => {
  const tallied = (given: GivenOffice) =>
    scoredYear(given, [
      { name: '岩手県', scores: [raw(3), raw(4)] },
      { name: '秋田県', scores: [raw(5), raw(4)] },
    ])

  it('ranks by the mean and prints points of each criterion, not raw scores', () => {
    const given = givenOffice()
    tallied(given)
    const book = given.ask.reports.tally(asked)
    expect(book.maxTotal).toBe(100)
    expect(book.applications.map(({ prefecture, rank, mean, sum, n }) => [prefecture, rank, mean, sum, n])).toEqual([
      ['秋田県', 1, 90, 180, 2],
      ['岩手県', 2, 70, 140, 2],
    ])
    const [first] = book.applications
    expect(first?.criterionMeans.map(({ mean }) => mean)).toEqual([18, 18, 18, 13.5, 9, 13.5])
    expect(first?.criterionMeans.reduce((total, { mean }) => total + (mean ?? 0), 0)).toBe(first?.mean)
    expect(first).toMatchObject({ decidedBy: '平均', gatesPassed: null, deviation: Math.sqrt(200), spread: 20 })
    expect(book.notes.ties).toBe(
      '同点のときは、優先項目の平均(1 課題認識・支援の必要性)、上位とした委員の数、座長裁定の順に判断する。受付の順は用いない。',
    )
  })

  it('carries no byte of a name when it is coded, and the names when it is not', () => {
    const given = givenOffice()
    tallied(given)
    const coded = JSON.stringify(given.ask.reports.tally(asked))
    expect(coded).not.toMatch(/見本|一郎|二郎/u)
    expect(coded).toContain('委員A')
    const named = given.ask.reports.tally({ ...asked, reviewerNames: 'named' })
    expect(named.reviewers.map(({ code, name, chair }) => [code, name, chair])).toEqual([
      ['委員A', '見本 一郎', true],
      ['委員B', '見本 二郎', false],
    ])
  })

  it('leaves a conflicted cell out of the denominator, says why, and compares no totals then', () => {
    const given = givenOffice()
    const { reviewers } = tallied(given)
    given.ask.conflicts.declare({
      id: randomUUID(),
      reviewerId: reviewers[1]!,
      jis2: '03',
      kind: 'appointment',
      treatment: 'excludeAndLeave',
    })
    const book = given.ask.reports.tally(asked)
    const iwate = book.applications.find(({ prefecture }) => prefecture === '岩手県')
    expect(iwate).toMatchObject({ n: 1, mean: 60, sum: null })
    expect(iwate?.totals[1]).toMatchObject({ total: null, missing: 'conflict' })
    expect(book.applications.every(({ sum }) => sum === null)).toBe(true)
  })

  it('tells absent reviewers from those who have not handed in', () => {
    const given = givenOffice()
    const { ask } = given
    const id = passed(ask, madeUpForm('岩手県'), '2026-02-18T10:00:00+09:00')
    const [first, second] = ['見本 一郎', '見本 二郎'].map((name) =>
      ask.reviewers.add({ id: randomUUID(), fy: 2026, name }),
    )
    ask.scores.start({ fy: 2026 })
    const sheet = ask.scores.grid({ fy: 2026, reviewerId: second!.id }).sheets[0]!
    ask.scores.markAbsent({ sheetId: sheet.id, absent: true, reason: '欠席', revision: sheet.revision })
    const book = ask.reports.tally(asked)
    expect(book.applications[0]).toMatchObject({ receiptNo: 'R8-01', n: 0, rank: null, mean: null, decidedBy: null })
    expect(book.applications[0]?.totals).toEqual([
      { reviewerId: first!.id, total: null, missing: 'unfinished' },
      { reviewerId: second!.id, total: null, missing: 'absent' },
    ])
    expect(ask.applications.get({ id }).state).toBe('scoring')
  })
})

describe('R6 選定結果一覧', () => {
  it('stands in the order of results with reserve order, reason and approval, undecided ones after them', () => {
    const given = givenOffice()
    const { ids } = scoredYear(given, [
      { name: '岩手県', scores: [raw(2), raw(2)] },
      { name: '秋田県', scores: [raw(4), raw(4)] },
      { name: '佐賀県', scores: [raw(3), raw(3)] },
      { name: '高知県', scores: [raw(1), raw(1)] },
    ])
    decide(given.ask, ids[1]!, { reason: '', condition: '人事当局との協議を続けること。' })
    decide(given.ask, ids[2]!, { result: 'reserve', reserveOrder: 1 })
    decide(given.ask, ids[0]!, { result: 'rejected' })
    const { rows } = given.ask.reports.selection(asked)
    expect(rows.map(({ no, prefecture, rank, result }) => [no, prefecture, rank, result?.label ?? null])).toEqual([
      [1, '秋田県', 1, '選定'],
      [2, '佐賀県', 2, '補欠'],
      [3, '岩手県', 3, '不選定'],
      [4, '高知県', 4, null],
    ])
    expect(rows[0]).toMatchObject({
      mean: 80,
      condition: '人事当局との協議を続けること。',
      approvalReference: '総行情第12号',
      approvedOn: '2026-03-20',
      departsFromRank: false,
    })
    expect(rows[1]?.reserveOrder).toBe(1)
  })

  it('says 辞退 over the decision it followed', () => {
    const given = givenOffice()
    const { ids } = scoredYear(given, [{ name: '岩手県' }])
    decide(given.ask, ids[0]!)
    const { revision } = given.ask.applications.get({ id: ids[0]! })
    given.ask.selection.decline({ applicationId: ids[0]!, reason: '予算の都合', revision })
    expect(given.ask.reports.selection(asked).rows[0]).toMatchObject({ result: { code: 'declined', label: '辞退' } })
  })
})

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

describe('the counts of a call', () => {
  it('are one subtraction in R1, R5 and R6', () => {
    const given = givenOffice()
    scoredYear(given, [{ name: '岩手県' }, { name: '秋田県' }])
    passed(given.ask, madeUpForm('佐賀県'), '2026-02-18T11:00:00+09:00')
    const gone = passed(given.ask, madeUpForm('高知県'), '2026-02-18T12:00:00+09:00')
    const { revision } = given.ask.applications.get({ id: gone })
    given.ask.applications.move({ id: gone, to: 'withdrawn', reason: '予算の都合', revision })
    const counts = {
      received: 4,
      apart: [
        { label: '採点前', count: 1 },
        { label: '取下げ', count: 1 },
      ],
      judged: 2,
    }
    expect(given.ask.reports.receipt(asked).counts).toEqual(counts)
    expect(given.ask.reports.tally(asked).counts).toEqual(counts)
    expect(given.ask.reports.selection(asked).counts).toEqual(counts)
  })
})

describe('what R5 says beside its figures', () => {
  it('says in a few words what lies below which floor, and keeps what the screen advises off the paper', () => {
    const given = givenOffice()
    const low = [1, 3, 3, 3, 3, 3]
    scoredYear(given, [
      { name: '岩手県', scores: [low, low] },
      { name: '秋田県', scores: [raw(5), raw(4)] },
    ])
    const { rules } = given.ask.tally.page({ fy: 2026 })
    given.ask.tally.setRules({ ...rules, fy: 2026, floorTotalPercent: 60, floorItemMean: 2 })
    const book = given.ask.reports.tally(asked)
    expect(book.applications.map(({ prefecture, flags }) => [prefecture, flags])).toEqual([
      ['秋田県', []],
      ['岩手県', ['要協議(総合<60%、項目1<2)']],
    ])
    expect(JSON.stringify([book.notes, book.cautions])).not.toContain('ください')
    expect(book.applications[0]).toMatchObject({ value: 90, decidedBy: '平均' })
    expect(book.decides).toEqual({ label: '平均', unit: '点' })
  })

  it('leaves the reason of a ruling to the 別紙 it names', () => {
    const given = givenOffice()
    const { ids } = scoredYear(given, [
      { name: '岩手県', scores: [raw(4), raw(4)] },
      { name: '秋田県', scores: [raw(4), raw(4)] },
    ])
    const reason = '体制の厚みを重く見た。'.repeat(20)
    given.ask.tally.ruleTie({ id: randomUUID(), fy: 2026, order: [ids[1]!, ids[0]!], reason })
    const book = given.ask.reports.tally(asked)
    expect(book.applications.map(({ prefecture, decidedBy }) => [prefecture, decidedBy])).toEqual([
      ['秋田県', '座長裁定(別紙1)'],
      ['岩手県', '座長裁定(別紙1)'],
    ])
    expect(book.rulings).toEqual([{ no: 1, about: '秋田県、岩手県の順', reason }])
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

describe('the list of books', () => {
  it('says why each cannot be made in a new office, and how many rows it has later', () => {
    const given = givenOffice()
    expect(given.ask.reports.books({ fy: 2026 }).every(({ rows, notYet }) => rows === 0 && notYet !== '')).toBe(true)
    const { id: caseId } = supportedCase(given)
    given.at('2026-11-22T10:00:00+09:00')
    const draft = given.ask.progress.draft({ id: randomUUID(), caseId, period: '2026-10' })
    given.ask.progress.confirm({ id: draft.id, revision: draft.revision })
    const books = given.ask.reports.books({ fy: 2026 })
    expect(books.map(({ id, rows, notYet }) => [id, rows, notYet])).toEqual([
      ['R1', 1, ''],
      ['R5', 1, ''],
      ['R6', 1, ''],
      ['R9', 1, ''],
      ['R10', 1, ''],
    ])
    expect(books[3]?.fileName).toBe('R8_進捗総括表_(年月)_20261122.xlsx')
  })

  it('is not for reviewers', () => {
    const given = givenOffice()
    const profile = given.ask.people.add({ id: randomUUID(), name: '見本 一郎', role: 'reviewer' })
    const reviewer = given.as({ profileId: profile.id, name: profile.name, role: 'reviewer' })
    expect(() => reviewer.reports.tally(asked)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'forbidden' }) }),
    )
  })
})
