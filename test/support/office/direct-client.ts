import type { Caller } from '../../../db/handler.ts'
import type { Office } from '../../../db/office.ts'
import { officeContract } from '../../../shared/contract/index.ts'
import type { Contract } from '../../../shared/contract/operation.ts'
import { type Direct, Refused } from './office.ts'

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
