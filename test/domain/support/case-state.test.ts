import { describe, expect, it } from 'vitest'
import { caseStates, isAtWork, isOver } from '../../../shared/domain/support/case-state.ts'

describe('支援案件の状態', () => {
  it('is over when it was completed or stopped', () => {
    expect(caseStates.filter(isOver)).toEqual(['completed', 'stopped'])
  })

  it('awaits nothing of a case that rests, though it is not over', () => {
    expect(caseStates.filter(isAtWork)).toEqual(['planning', 'agreed', 'running', 'closing'])
  })
})
