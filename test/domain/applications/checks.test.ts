import { describe, expect, it } from 'vitest'
import {
  assertMayPass,
  assertReasoned,
  type CheckStanding,
  isAcceptedLate,
  leavesRule,
  openChecks,
} from '../../../shared/domain/applications/checks.ts'
import { assertLateDecidable, assertLateDecided } from '../../../shared/domain/applications/late.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { refusalOf } from '../../support/refused.ts'

type PassFacts = Parameters<typeof assertMayPass>[0]

describe('要件適合', () => {
  const check = (no: number, result: CheckStanding['result'], required = true): CheckStanding => ({
    no,
    name: `項目${no}`,
    rule: no === 1 ? 'inTime' : '',
    required,
    result,
  })
  const facts = (change: Partial<PassFacts>): PassFacts => ({
    late: false,
    lateDecision: null,
    lateReason: '',
    checks: [check(1, 'ok'), check(2, 'na'), check(3, 'pending', false)],
    ...change,
  })

  it('needs ○ or 対象外 on every required item', () => {
    expect(() => assertMayPass(facts({}))).not.toThrow()
    expect(
      refusalOf(() => assertMayPass(facts({ checks: [check(1, 'ok'), check(7, 'ng'), check(8, 'pending')] }))).message,
    ).toBe(
      '要件適合にできません。×が1件あります(7 項目7)。補正を依頼するか、要件不適合にしてください。まだ確かめていない項目があります: 8 項目8。',
    )
  })

  it('needs 受理 with a reason for a late one, whose item 1 then stays ×', () => {
    const checks = [check(1, 'ng'), check(2, 'ok')]
    expect(refusalOf(() => assertMayPass(facts({ late: true, checks }))).message).toContain('受理・不受理')
    expect(() => assertMayPass(facts({ late: true, lateDecision: 'accepted', lateReason: ' ', checks }))).toThrow(
      '理由',
    )
    expect(() => assertMayPass(facts({ late: true, lateDecision: 'refused', lateReason: '遅延', checks }))).toThrow(
      '不受理',
    )
    expect(() =>
      assertMayPass(facts({ late: true, lateDecision: 'accepted', lateReason: '通信障害', checks })),
    ).not.toThrow()
    expect(() => assertMayPass(facts({ checks }))).toThrow('1件あります(1 項目1)')
    expect(() => assertLateDecided(facts({}))).not.toThrow()
  })

  it('knows 期限内受信 by its rule, wherever the year puts it and whatever stands first', () => {
    const late = { late: true, lateDecision: 'accepted', lateReason: '通信障害' } as const
    const moved = { ...check(9, 'ng'), rule: 'inTime' }
    expect(() => assertMayPass(facts({ ...late, checks: [moved, check(2, 'ok')] }))).not.toThrow()
    const other = { ...check(1, 'ng'), rule: 'cover' }
    expect(() => assertMayPass(facts({ ...late, checks: [other] }))).toThrow('1件あります(1 項目1)')
    expect(isAcceptedLate({ ...late, lateDecision: null }, moved)).toBe(false)
    expect(openChecks(facts({ ...late, checks: [moved, other, check(3, 'ng', false)] }))).toEqual([other])
  })
})

describe('受理・不受理', () => {
  it('is decided for what was late, until the scoring', () => {
    expect(() => assertLateDecidable({ state: 'received', late: true })).not.toThrow()
    expect(refusalOf(() => assertLateDecidable({ state: 'received', late: false })).message).toContain('期限内')
    expect(refusalOf(() => assertLateDecidable({ state: 'scoring', late: true })).message).toContain('採点を始める前')
    expect(() => assertLateDecidable({ state: 'withdrawn', late: true })).toThrow(Refusal)
  })
})

describe('A result against the rule', () => {
  it('needs a word of why; where the rule leaves it to a person it does not', () => {
    const verdict = { result: 'ok', ruleResult: 'ng', note: '' } as const
    const refusal = refusalOf(() => assertReasoned(verdict))
    expect(refusal.code).toBe('invalid')
    expect(refusal.message).toContain('規則の結果(×)')
    expect(refusal.fields).toHaveProperty('note')
    expect(() => assertReasoned({ ...verdict, note: ' ' })).toThrow(Refusal)
    expect(() => assertReasoned({ ...verdict, note: '原本で確かめた' })).not.toThrow()
    expect(() => assertReasoned({ ...verdict, ruleResult: 'pending' })).not.toThrow()
    expect(() => assertReasoned({ ...verdict, result: 'ng' })).not.toThrow()
    expect(leavesRule({ result: 'na', ruleResult: 'ok' })).toBe(true)
  })
})
