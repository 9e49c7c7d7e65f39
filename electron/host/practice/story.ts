import { randomUUID } from 'node:crypto'
import type { Caller } from '../../../db/caller.ts'
import type { Office } from '../../../db/office.ts'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { InputOf, Operation, OutputOf } from '../../../shared/contract/operation.ts'

type OperationAt<Name extends string> = Name extends `${infer Area}.${infer Op}`
  ? Area extends keyof OfficeContract
    ? Op extends keyof OfficeContract[Area]
      ? OfficeContract[Area][Op]
      : never
    : never
  : never
type Names = {
  [Area in keyof OfficeContract & string]: `${Area}.${keyof OfficeContract[Area] & string}`
}[keyof OfficeContract & string]

/** A made-up year being played through the office's own door, so that it can hold nothing a person could not enter. */
export interface Story {
  readonly fy: number
  /** The day the story has reached at most: what lies after it has not happened yet. */
  readonly today: string
  /** Carries an operation out; a refusal is a defect of the story. */
  tell<Name extends Names>(
    name: Name,
    input: OperationAt<Name> extends infer Op extends Operation ? InputOf<Op> : never,
  ): OperationAt<Name> extends infer Op extends Operation ? OutputOf<Op> : never
  /** Moves the office's clock, so that the records look as if they had grown over the year. */
  at(instant: string): void
  /** The next of a fixed row of numbers from 0 up to `below`: every practice office is the same. */
  pick(below: number): number
  id(): string
}

export function createStory(
  office: Office,
  caller: Caller,
  given: { fy: number; today: string; at: (instant: string) => void },
): Story {
  let seed = 20260220
  return {
    ...given,
    tell(name, input) {
      const reply = office.call(name, input, caller)
      if (!reply.ok) throw new Error(`practice year, ${name}: ${reply.problem.message}`)
      // The contract has checked the value on its way out.
      return reply.value as never
    },
    pick(below) {
      seed = (seed * 16807) % 2147483647
      return seed % below
    },
    id: randomUUID,
  }
}
