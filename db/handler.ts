import type { z } from 'zod'
import type { Contract, Job, Operation } from '../shared/contract/operation.ts'
import type { Role } from '../shared/domain/roles.ts'
import type { ReadDb, WriteDb } from './connection.ts'

export interface Caller {
  profileId: string
  name: string
  role: Role
}

export interface Context<Db = WriteDb> {
  db: Db
  caller: Caller
  /** The instant this operation happens, in ISO 8601 with +09:00. */
  now: string
  /** The day it happens in Japan. */
  today: string
}

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
