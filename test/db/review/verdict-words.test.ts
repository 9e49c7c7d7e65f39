import { describe, expect, it } from 'vitest'
import { openWriter } from '../../../db/connection.ts'
import { migrations } from '../../../db/migrations/index.ts'
import * as verdictWords from '../../../db/migrations/programme/0037-verdict-words.ts'
import { usualVerdictRules } from '../../../shared/domain/review/firmness/verdict.ts'
import { type GivenOffice, givenOffice, newFolder } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const all = (raw: number) => [raw, raw, raw, raw, raw, raw]

/** 長崎県 leads 秋田県 by one criterion and lags by another: やや確か by the usual bounds. */
function given(): GivenOffice {
  const office = givenOffice()
  scoredYear(office, [
    { name: '秋田県', scores: [all(3), all(3)] },
    { name: '長崎県', scores: [[5, 2, 3, 3, 3, 3], all(3)] },
  ])
  return office
}

describe('how firm an order is called', () => {
  it('is the usual in a year that says nothing, and in one that was stored before it could', () => {
    const { ask } = given()
    expect(ask.tally.firmness({ fy }).verdicts).toEqual(usualVerdictRules)
    const db = openWriter({ file: `${newFolder()}/before.banso` })
    for (const step of migrations) {
      if (step === verdictWords) {
        db.exec(
          `INSERT INTO programme (fy, title, deadline, slots, support_from, support_to, method, ties, cut_after)
           VALUES (2025, '前年度', '2025-02-20T17:00:00+09:00', 5, '2025-04-01', '2026-03-31', 'mean', '', 5)`,
        )
      }
      step.up(db)
    }
    expect(
      db
        .prepare('SELECT firm_word, fairly_word, thread_word, firm_share, thread_ways, thread_share FROM programme')
        .get(),
    ).toEqual({
      firm_word: '確か',
      fairly_word: 'やや確か',
      thread_word: '僅差',
      firm_share: 90,
      thread_ways: 3,
      thread_share: 50,
    })
    db.close()
  })

  it('is what the year says, on the screen and in R19 alike, as a new version with its reason', () => {
    const { ask } = given()
    const { rules } = ask.tally.page({ fy })
    const verdict = () => ask.tally.firmness({ fy }).pairs[0]?.verdict
    expect(verdict()).toBe('fairly')
    const set = { ...rules, fy, firmWord: '明らか', fairlyWord: '優位', threadWord: '接戦', threadShare: 89 }
    expect(() => ask.tally.setRules(set)).toThrow(refused('invalid'))
    const kept = ask.tally.firmness({ fy }).pairs[0]?.kept
    const share = Math.floor(((kept?.setsKept ?? 0) * 100) / (kept?.sets ?? 1))
    ask.tally.setRules({ ...set, threadShare: share + 1, firmShare: 100, reason: '会議の言い方に合わせる' })
    // Fewer of the weight sets keep the order than the year now asks for.
    expect(verdict()).toBe('thread')
    const page = ask.tally.firmness({ fy })
    expect(page.verdicts.words).toEqual({ firm: '明らか', fairly: '優位', thread: '接戦' })
    expect(ask.reports.firmness({ fy, asOf: '2026-03-31' }).verdicts).toEqual(page.verdicts)
    const [version] = ask.tally.measure({ fy }).versions
    expect(version).toMatchObject({ version: 2, reason: '会議の言い方に合わせる' })
    expect(version?.change).toContain('僅差の語 僅差 → 接戦')
    expect(version?.change).toContain(`僅差: 同じ順の重み 50%未満 → ${share + 1}%未満`)
    // The year after says what this one says.
    ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
    expect(ask.tally.page({ fy: 2027 }).rules).toMatchObject({ firmWord: '明らか', threadShare: share + 1 })
  })

  it.each([
    ['the same word twice', { fairlyWord: '確か' }, 'fairlyWord'],
    ['the same word but for blanks', { threadWord: ' やや確か ' }, 'threadWord'],
    ['an empty word', { firmWord: '' }, 'firmWord'],
    ['shares that overlap', { firmShare: 50, threadShare: 50 }, 'firmShare'],
    ['no way at all', { threadWays: 0 }, 'threadWays'],
  ])('refuses %s', (_what, change, field) => {
    const { ask } = givenOffice()
    const { rules } = ask.tally.page({ fy })
    expect(() => ask.tally.setRules({ ...rules, fy, ...change })).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ fields: { [field]: expect.any(String) } }) }),
    )
    expect(ask.tally.page({ fy }).rules).toEqual(rules)
  })
})
