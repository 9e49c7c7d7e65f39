import type { Clash, OtherEdit, RefusalCode } from '../domain/refusal.ts'
import type { Topic } from './operation.ts'

export interface Problem {
  code: RefusalCode | 'broken'
  message: string
  /** Messages by field path of the input. */
  fields: Readonly<Record<string, string>>
  /** For a stale edit: both values of every field that differs. */
  clashes: readonly Clash[]
  /** For a stale edit: the revision that is stored, and whose edit it met; null where the record of deeds does not tell. */
  stale?: { readonly revision: number; readonly by: OtherEdit | null }
  /** For a defect: the number of the line in the log. */
  reference?: string
}

/** Plain JSON, so that it reads the same after structured clone and after HTTP. */
export type Reply =
  | {
      ok: true
      value: unknown
      /** For a deed: the number under which everybody is told of it, so that who did it knows it again. */
      change?: number
    }
  | { ok: false; problem: Problem }

/** What every window is told after a deed. */
export interface Change {
  /** Counted from the opening of the office; 0 where it is no deed of the office's own. */
  no: number
  topics: readonly Topic[]
}
