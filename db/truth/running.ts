import { lastSum } from '../audit.ts'
import type { WriteDb } from '../connection.ts'
import { type RunningSum, sumInSteps } from './sum.ts'

/** After the first screen has had its answers (ms). */
const startsAfter = 300

/**
 * The sum of all values from the first command on: what a start does not wait for, and a command hardly ever. Table by table in
 * turns of their own; a command that comes earlier does the rest at once.
 */
export function createRunning(db: WriteDb): () => RunningSum {
  let known: RunningSum | undefined
  let steps = sumInSteps(db, () => lastSum(db))
  function step(): boolean {
    try {
      const { done, value } = steps.next()
      if (done) known = value
    } catch (error) {
      steps = sumInSteps(db, () => lastSum(db))
      throw error
    }
    return known !== undefined
  }
  const stepOn = () => {
    try {
      if (db.open && !known && !step()) setImmediate(stepOn).unref()
    } catch {
      // The first command meets the same, and says it where it happened.
    }
  }
  setTimeout(stepOn, startsAfter).unref()
  return () => {
    for (;;) {
      if (known) return known
      step()
    }
  }
}
