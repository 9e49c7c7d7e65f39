import type { Caller } from '../../../db/caller.ts'
import type { Office } from '../../../db/office.ts'
import { type OfficeContract, officeContract } from '../../../shared/contract/index.ts'
import type { Contract, InputOf, Operation, OutputOf } from '../../../shared/contract/operation.ts'
import type { Problem } from '../../../shared/contract/reply.ts'

export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** The office's operations as plain functions of one caller; a refusal is thrown as `Refused`. */
export type Direct = {
  [Area in keyof OfficeContract]: {
    [Name in keyof OfficeContract[Area]]: OfficeContract[Area][Name] extends infer Op extends Operation
      ? (input: InputOf<Op>) => OutputOf<Op>
      : never
  }
}

/** Calls go through the door as JSON, as from a screen. */
export function createClient(office: Office, caller: Caller): Direct {
  const areas = Object.entries(officeContract as Contract).map(([area, operations]) => [
    area,
    Object.fromEntries(
      Object.keys(operations).map((name) => [
        name,
        (input: unknown) => {
          const reply = office.call(`${area}.${name}`, JSON.parse(JSON.stringify(input)), caller)
          if (!reply.ok) throw new Refused(reply.problem)
          return reply.value
        },
      ]),
    ),
  ])
  // Built from the contract itself, so the shapes agree; the compiler cannot follow the entries.
  return Object.fromEntries(areas) as Direct
}
