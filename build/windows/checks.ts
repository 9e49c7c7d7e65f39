import { isDeepStrictEqual } from 'node:util'
import { nothing, type Totals } from '../totals.ts'

export interface Checks {
  /** One thing that must be seen; what follows goes on, so that one run tells everything. */
  see(what: string, work: () => unknown): Promise<void>
  readonly totals: () => Totals
}

/** Counts and prints what was seen, in the order in which it happens. */
export function createChecks(): Checks {
  const seen: Totals = { ...nothing, failures: [] }
  return {
    async see(what, work) {
      try {
        await work()
        seen.passed += 1
        console.log(`  ✓ ${what}`)
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error)
        seen.failed += 1
        seen.failures.push({ name: what, words })
        console.log(`  × ${what}\n    ${words}`)
      }
    },
    totals: () => ({ ...seen }),
  }
}

export function must(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise)
}

export function mustEqual(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted))
    throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`)
}

export async function until(true_: () => boolean | Promise<boolean>, otherwise: string, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await true_()) return
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error(otherwise)
}
