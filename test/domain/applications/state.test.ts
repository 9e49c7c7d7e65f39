import { describe, expect, it } from 'vitest'
import {
  type ApplicationState,
  applicationStateLabel,
  applicationStates,
  assertMoveReasoned,
  assertTransition,
  isBeforeScoring,
  isInTheRunning,
  nextStates,
} from '../../../shared/domain/applications/state.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { refusalOf } from '../../support/refused.ts'

describe('応募の状態', () => {
  it('goes from 作成中 to 選定 by the steps of the process', () => {
    const way = [
      'draft',
      'received',
      'checking',
      'correcting',
      'checking',
      'eligible',
      'scoring',
      'deliberated',
      'selected',
    ] as const
    for (let step = 1; step < way.length; step += 1) assertTransition(way[step - 1]!, way[step]!)
    assertTransition('reserve', 'selected')
    assertTransition('selected', 'declined')
  })

  it('refuses shortcuts and names what is possible instead', () => {
    const refusal = refusalOf(() => assertTransition('received', 'selected'))
    expect(refusal.code).toBe('conflict')
    expect(refusal.message).toContain('「受付済」から「選定」')
    expect(refusal.message).toContain('「要件確認中」')
    expect(refusalOf(() => assertTransition('withdrawn', 'received')).message).toContain('先へは進みません')
  })

  it('allows 取下げ until the decision and never after it', () => {
    const open = applicationStates.filter((state) => nextStates(state).includes('withdrawn'))
    expect(open.map((state) => applicationStateLabel[state])).toEqual([
      '作成中',
      '受付済',
      '要件確認中',
      '補正依頼中',
      '要件適合',
      '要件不適合',
      '採点中',
      '採点済',
    ])
  })

  it('never scores what has not passed 要件適合, nor decides what has not been deliberated', () => {
    const reachedFrom = (state: (typeof applicationStates)[number]) =>
      applicationStates.filter((each) => nextStates(each).includes(state))
    expect(reachedFrom('scoring')).toEqual(['eligible'])
    expect(reachedFrom('rejected')).toEqual(['deliberated'])
    expect(reachedFrom('selected')).toEqual(['deliberated', 'reserve'])
  })

  /** domain.md §4.1, and 採点せず終了 beside it, with the ways back: 補正 and 要件不適合 are looked at again, 決定取消 goes back to 採点済. */
  const steps = `
    作成中     → 受付済、取下げ
    受付済     → 要件確認中、要件不適合、取下げ
    要件確認中 → 補正依頼中、要件適合、要件不適合、取下げ
    補正依頼中 → 要件確認中、要件不適合、取下げ
    要件適合   → 採点中、採点せず終了、要件確認中、取下げ
    要件不適合 → 要件確認中、取下げ
    採点せず終了 → 要件適合
    採点中     → 採点済、取下げ
    採点済     → 選定、補欠、不選定、取下げ
    選定       → 辞退、採点済
    補欠       → 選定、辞退、採点済
    不選定     → 採点済
    取下げ     →
    辞退       →`

  it('allows exactly the steps of the process', () => {
    const known = new Map(
      steps
        .trim()
        .split('\n')
        .map((line) => line.split('→').map((part) => part.trim()))
        .map(([from = '', to = '']) => [from, to === '' ? [] : to.split('、')]),
    )
    expect([...known.keys()]).toEqual(applicationStates.map((state) => applicationStateLabel[state]))
    const may = (from: ApplicationState, to: ApplicationState): boolean => {
      try {
        assertTransition(from, to)
        return true
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
        return false
      }
    }
    for (const from of applicationStates) {
      const allowed = applicationStates.filter((to) => may(from, to)).map((to) => applicationStateLabel[to])
      expect(allowed.toSorted(), applicationStateLabel[from]).toEqual(
        known.get(applicationStateLabel[from])?.toSorted(),
      )
    }
  })

  it('is before the scoring, or in the running, or over', () => {
    expect(applicationStates.filter(isBeforeScoring)).toEqual([
      'draft',
      'received',
      'checking',
      'correcting',
      'eligible',
      'ineligible',
    ])
    expect(applicationStates.filter((state) => !isBeforeScoring(state) && !isInTheRunning(state))).toEqual([
      'leftOut',
      'withdrawn',
    ])
  })

  it('becomes 要件不適合 or 取下げ only with a reason', () => {
    for (const to of ['ineligible', 'withdrawn'] as const) {
      expect(refusalOf(() => assertMoveReasoned(to, ' ')).fields).toHaveProperty('reason')
      expect(() => assertMoveReasoned(to, '県の申出')).not.toThrow()
    }
    expect(() => assertMoveReasoned('eligible', '')).not.toThrow()
  })
})
