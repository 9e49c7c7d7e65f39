import { expect } from 'vitest'
import { Refusal } from '../../shared/domain/refusal.ts'

/**
 * What a refusal at the door is like, for `toThrow`: its code, and what else of its problem matters. Of each clash that is
 * written out only what is written is compared.
 */
export const refused = (code: string, { clashes, ...more }: { clashes?: unknown; [part: string]: unknown } = {}) =>
  expect.objectContaining({
    problem: expect.objectContaining({
      code,
      ...more,
      ...(clashes === undefined ? {} : { clashes: Array.isArray(clashes) ? clashes.map(atLeast) : clashes }),
    }),
  })

const atLeast = (clash: object) => (clash.constructor === Object ? expect.objectContaining(clash) : clash)

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
