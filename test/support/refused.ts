import { expect } from 'vitest'
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts'

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

/** A deed that is refused: why (`words`), and at which fields of its input, each with what to do there. */
export type RefusedDeed = [
  deed: string,
  act: () => unknown,
  code: RefusalCode,
  words: RegExp,
  fields?: readonly string[],
]

/** Whoever is refused reads why, and what can be done; what stands in a field is said at that field. */
export function expectRefused([, act, code, words, fields = []]: RefusedDeed): void {
  const refusal = refusalOf(act)
  expect(refusal.code).toBe(code)
  expect(refusal.message).toMatch(words)
  expect(Object.keys(refusal.fields)).toEqual(fields)
  for (const said of Object.values(refusal.fields)) expect(said).toMatch(/。/)
}
