import { describe, expect, it } from 'vitest'
import type { CheckResult, CheckStanding } from '../../../shared/domain/applications/checks.ts'
import { applicationStates } from '../../../shared/domain/applications/state.ts'
import {
  assertGatesOpen,
  assertMayFinishScoring,
  assertMayStartAgain,
  assertMayStartScoring,
  assertScoringDone,
} from '../../../shared/domain/review/scoring-period.ts'
import { refusalOf } from '../../support/refused.ts'

const check = (no: number, result: CheckResult, more: Partial<CheckStanding> = {}): CheckStanding => ({
  no,
  name: `確認${no}`,
  rule: '',
  required: true,
  result,
  ...more,
})
const of = (name: string, ...checks: CheckStanding[]) => ({ name, late: false, lateDecision: null, checks })

describe('要件確認, asked once more at 採点の開始', () => {
  const start = { finished: false, reviewers: 2 }

  it('names each item that came open after 要件適合, and whose it is', () => {
    const applications = [
      of('秋田県', check(1, 'ok'), check(2, 'na')),
      of('岐阜県', check(3, 'ng'), check(7, 'pending')),
      of('三重県', check(4, 'ng', { required: false }), check(5, 'ng')),
    ]
    const { code, message } = refusalOf(() => assertMayStartScoring({ ...start, applications }))
    expect(code).toBe('conflict')
    expect(message).toContain('岐阜県の3 確認3(×)、岐阜県の7 確認7(確認中)、三重県の5 確認5(×)。')
    expect(message).toContain('要件確認に戻してから')
    expect(message).not.toContain('秋田県')
  })

  it('lets everything begin that is ○, 対象外 or not required', () => {
    const applications = [of('秋田県', check(1, 'ok'), check(2, 'na'), check(4, 'ng', { required: false }))]
    expect(() => assertMayStartScoring({ ...start, applications })).not.toThrow()
  })

  it('holds for a second round as for the first', () => {
    const again = (reviewers: number, ...applications: ReturnType<typeof of>[]) =>
      assertMayStartAgain({ finished: true, reviewers, applications })
    expect(() => again(2, of('秋田県', check(1, 'ok')))).not.toThrow()
    expect(() => again(2, of('秋田県', check(1, 'ng')))).toThrow('要件を満たさなくなった')
    expect(() => again(0, of('秋田県'))).toThrow('委員がいません')
  })
})

describe('採点の締切', () => {
  const open = (n: number) =>
    Array.from({ length: n }, (_, at) => ({
      reviewer: '委員A',
      application: `${at + 1}県`,
      state: 'open' as const,
      absentReason: '',
      unchecked: false,
    }))

  it('names up to five sheets that are missing, and counts the rest', () => {
    expect(() => assertScoringDone(open(2))).toThrow('(委員Aの1県、委員Aの2県)')
    expect(() => assertScoringDone(open(5))).toThrow('委員Aの5県)')
    expect(() => assertScoringDone(open(6))).toThrow('委員Aの5県ほか1件)')
  })

  it('takes no blank for the reason of a 欠', () => {
    const absent = { reviewer: '委員A', application: '秋田県', state: 'absent' as const, unchecked: false }
    expect(() => assertScoringDone([{ ...absent, absentReason: ' 　\n' }])).toThrow('欠席の理由を記録')
    expect(() => assertScoringDone([{ ...absent, absentReason: '病気' }])).not.toThrow()
  })

  it('does not come while a sheet is missing', () => {
    expect(refusalOf(() => assertMayFinishScoring({ started: true, sheets: open(1) })).code).toBe('conflict')
  })
})

describe('要件の○×', () => {
  it('are answered until there is a decision', () => {
    const open = applicationStates.filter((state) => {
      try {
        assertGatesOpen(state)
        return true
      } catch {
        return false
      }
    })
    expect(open).toEqual([
      ...['draft', 'received', 'checking', 'correcting', 'eligible', 'ineligible'],
      ...['scoring', 'deliberated'],
    ])
  })
})
