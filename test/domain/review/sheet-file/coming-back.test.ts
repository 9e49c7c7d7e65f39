import { describe, expect, it } from 'vitest'
import { assertMayGive } from '../../../../shared/domain/review/sheet-file/give.ts'
import type { PaperMark } from '../../../../shared/domain/review/sheet-file/keys.ts'
import { papers } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { placeIn } from '../../../../shared/domain/review/sheet-file/reading.ts'
import {
  assertSameCriteria,
  type OfficeFacts,
  refusalOf as refusalOfFile,
} from '../../../../shared/domain/review/sheet-file/refused.ts'
import {
  assertMayPutAside,
  isAnswered,
  reminderText,
  returnedStates,
} from '../../../../shared/domain/review/sheet-file/standing.ts'
import { refusalOf } from '../../../support/refused.ts'

describe('a file that is refused whole, and changes nothing', () => {
  const mark: PaperMark = { office: 'o', fy: 2026, reviewerId: 'r', givenId: 'g', digest: 'd' }
  const given = { reviewerId: 'r', digest: 'd', removed: false }
  const facts: OfficeFacts = { office: 'o', fy: 2026, given, criteriaChanged: false }

  it('is none of those that went out from here, this year, to this reviewer, with these criteria', () => {
    expect(refusalOfFile('sheet', mark, facts)).toBeNull()
  })

  it.each<[string, Partial<PaperMark>, Partial<OfficeFacts>, string, string]>([
    ['another office’s', { office: 'other' }, {}, 'otherOffice', '別の台帳'],
    ['another year’s', { fy: 2025 }, {}, 'otherYear', '令和7年度の票です'],
    ['one that this office never gave out', {}, { given: null }, 'otherOffice', '出した記録のない票'],
    ['another reviewer’s', { reviewerId: 'other' }, {}, 'otherReviewer', 'この票の委員がいません'],
    [
      'that of a reviewer who left',
      {},
      { given: { ...given, removed: true } },
      'otherReviewer',
      'この票の委員がいません',
    ],
    ['one whose mark was written over', { digest: 'other' }, {}, 'unreadable', '目印が書き換えられています'],
    ['one with the criteria of before', {}, { criteriaChanged: true }, 'otherCriteria', '新しい票を出し'],
  ])('%s', (_, ofMark, ofFacts, kind, words) => {
    const refused = refusalOfFile('sheet', { ...mark, ...ofMark }, { ...facts, ...ofFacts })
    expect(refused?.kind).toBe(kind)
    expect(refused?.message).toContain(words)
    expect(refused?.message).toMatch(/何も変えません。$/)
  })

  it('names the office first, then the year: of a file of elsewhere nothing else is true', () => {
    const elsewhere = { ...mark, office: 'other', fy: 2025, reviewerId: 'other', digest: 'other' }
    expect(refusalOfFile('sheet', elsewhere, { ...facts, criteriaChanged: true })?.kind).toBe('otherOffice')
    expect(refusalOfFile('sheet', { ...elsewhere, office: 'o' }, { ...facts, given: null })?.kind).toBe('otherYear')
  })

  it('goes in no more where the criteria changed while it waited', () => {
    expect(() => assertSameCriteria({ criteriaChanged: false })).not.toThrow()
    const { code, message } = refusalOf(() => assertSameCriteria({ criteriaChanged: true }))
    expect([code, message]).toEqual(['conflict', expect.stringContaining('新しい票を出し')])
  })
})

describe('a sheet that came back', () => {
  it('is put aside only while nothing of it has gone in', () => {
    const refused = returnedStates.filter((state) => {
      try {
        assertMayPutAside('sheet', state)
        return false
      } catch {
        return true
      }
    })
    expect(refused).toEqual(['applied'])
    const refusals = papers.map((paper) => refusalOf(() => assertMayPutAside(paper, 'applied')))
    expect(refusals.map(({ code, message }) => [code, message])).toEqual([
      ['conflict', 'この票は、すでに反映されています。点を直すときは、採点の画面で直してください。'],
      ['conflict', 'この申告書は、すでに反映されています。回答を直すときは、「利害関係」の表で直してください。'],
    ])
  })

  it('answers the one that went out last, or an earlier one while cells of it wait', () => {
    const answered = (isOfLast: boolean, state: 'waiting' | 'applied', differs: boolean) =>
      isAnswered({ returned: { isOfLast, state, differs } })
    expect(isAnswered({ returned: null })).toBe(false)
    expect([answered(true, 'applied', false), answered(true, 'waiting', false)]).toEqual([true, true])
    expect(answered(false, 'waiting', true)).toBe(true)
    expect([answered(false, 'waiting', false), answered(false, 'applied', true)]).toEqual([false, false])
  })

  it('names a place as the workbook does', () => {
    expect([placeIn(1, 1), placeIn(6, 12), placeIn(27, 3)]).toEqual(['A1', 'F12', 'AA3'])
  })
})

describe('a paper with the contents of applications', () => {
  it('goes out only to whoever has answered for every 都道府県', () => {
    expect(() => assertMayGive({ code: '委員A', unanswered: 0, paper: '採点票' })).not.toThrow()
    const { code, message } = refusalOf(() => assertMayGive({ code: '委員A', unanswered: 2, paper: '採点票' }))
    expect(code).toBe('conflict')
    expect(message).toMatch(/委員A.*未回答が2件.*採点票を出してください/)
  })
})

it('a reminder says to whom, about what, until when, what to do, and from whom', () => {
  const text = reminderText({
    paper: 'sheet',
    code: '委員F',
    name: '例示 六子',
    call: '令和8年度 見本事業',
    givenOn: '令和8年3月2日(月)',
    dueOn: '令和8年3月10日(火)',
    daysLate: 0,
    officeName: '見本課室',
  })
  const lines = text.split('\n')
  expect(lines[0]).toBe('例示 六子 様(委員F)')
  expect(lines.at(-1)).toBe('見本課室')
  // The greeting and the sender stand apart from what is said, as in a letter.
  expect([lines[1], lines.at(-2)]).toEqual(['', ''])
  for (const words of [
    'お世話になっております',
    '令和8年3月2日(月)にお送りした「令和8年度 見本事業」の採点票',
    '添付してご返信ください',
    'ご容赦ください',
  ])
    expect(text).toContain(words)
})
