import type { z } from 'zod'
import type { Contract, Job, Operation } from '../shared/contract/operation.ts'
import type { Caller } from './caller.ts'
import type { Guesses } from './cipher/guesses.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import type { Sight } from './sight/sight.ts'
import type { Deed } from './tables/office/found-deeds.ts'

export interface Context<Db = WriteDb> {
  db: Db
  caller: Caller
  /** What the caller may see: screens, search, books and files ask it, and nothing asks for the role. */
  sight: Sight
  /** The instant this operation happens, in ISO 8601 with +09:00. */
  now: string
  /** The day it happens in Japan. */
  today: string
  /** Told by `note`: what is to be written to the record of deeds once the handler is through. */
  noted(deed: Deed): void
  /** What was typed wrongly on this PC; only who changes something is asked for a passphrase. */
  guesses?: Guesses
}

/** What reading records for a caller takes. */
export type Seeing = Pick<Context<ReadDb>, 'db' | 'sight'>

type DbFor<Op extends Operation> = Op['kind'] extends 'query' ? ReadDb : WriteDb
export type Handler<Op extends Operation> = (
  ctx: Context<DbFor<Op>>,
  input: z.output<Op['input']>,
) => z.input<Op['output']>
type Answered<Area> = { [Name in keyof Area as Area[Name] extends Job ? never : Name]: Area[Name] }

/** One function per query and command; jobs are the host's. */
export type Handlers<C extends Contract> = {
  [Area in keyof C]: {
    [Name in keyof Answered<C[Area]>]: Answered<C[Area]>[Name] extends Operation
      ? Handler<Answered<C[Area]>[Name]>
      : never
  }
}
