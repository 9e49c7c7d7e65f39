import { expect } from 'vitest'
import { Refusal } from '../../shared/domain/refusal.ts'

/** What a refusal at the door is like, for `toThrow`: its code, and what else of its problem matters. */
export const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ problem: expect.objectContaining({ code, ...more }) })

/** The refusal that a rule of the domain throws. */
export function refusalOf(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('it was not refused')
}
