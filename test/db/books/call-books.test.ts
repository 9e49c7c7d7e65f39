import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { scoredYear, supportedCase } from '../../support/office/selected.ts'
import { decide, passed, takeIn } from '../../support/office/year.ts'

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
      printedAt: '2026-02-20T18:00:00+09:00',
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

  const declareConflict = (given: ReturnType<typeof givenOffice>, reviewerId: string) =>
    given.ask.conflicts.declare({
      id: randomUUID(),
      reviewerId,
      jis2: '03',
      kind: 'appointment',
      treatment: 'excludeAndLeave',
    })

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
    declareConflict(given, reviewers[1]!)
    const book = given.ask.reports.tally(asked)
    const iwate = book.applications.find(({ prefecture }) => prefecture === '岩手県')
    expect(iwate).toMatchObject({ n: 1, mean: 60, sum: null })
    expect(iwate?.totals[1]).toMatchObject({ total: null, missing: 'conflict' })
    expect(book.applications.every(({ sum }) => sum === null)).toBe(true)
    expect(book.notes.method).toContain('委員別得点の平均で順位を付ける')
  })

  it('says the method it ranked by, where the one asked for cannot rank', () => {
    const given = givenOffice()
    const { reviewers } = tallied(given)
    const { rules } = given.ask.tally.page({ fy: 2026 })
    const asking = given.ask.tally.setRules({ ...rules, fy: 2026, method: 'sum', reason: '見直し' })
    const said = () => {
      const { notes, decides, applications } = given.ask.reports.tally(asked)
      return [notes.method.slice(0, 8), decides.label, ...new Set(applications.map(({ decidedBy }) => decidedBy))]
    }
    expect(asking.method).toBe('sum')
    expect(said()).toEqual(['委員別得点の合計', '合計', '合計'])
    declareConflict(given, reviewers[1]!)
    expect(said()).toEqual(['委員別得点の平均', '平均', '平均'])
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
    given.ask.tally.setRules({ ...rules, fy: 2026, floorTotalPercent: 60, floorItemMean: 2, reason: '下限の追加' })
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
    expect(book.rulings).toEqual([
      {
        no: 1,
        about: '秋田県、岩手県の順',
        by: '座長裁定',
        made: expect.stringMatching(/^令和8年.*に記録$/),
        votes: '',
        reason,
      },
    ])
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
      ['R2', 1, ''],
      ['R3', 1, ''],
      ['R5', 1, ''],
      ['R6', 1, ''],
      ['R7', 1, ''],
      ['R19', 1, ''],
      ['R20', 0, '組合せの案がまだありません。「審査・選定」の「組合せ」で案を作ってください。'],
      ['R9', 1, ''],
      ['R10', 1, ''],
      ['R22', 0, '開催したフォーラムがまだありません。'],
      ['R15', 0, '任命されている人がまだいません。「人材」の「アクセラレータ」で記録してください。'],
      ['R21', 0, '採用情報がまだありません。「人材」の「採用情報」で加えてください。'],
    ])
    expect(books.find(({ id }) => id === 'R9')?.fileName).toBe('R8_進捗総括表_(年月)_20261122.xlsx')
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
