import type { Clash, RefusalCode } from '../domain/refusal.ts'

export interface Problem {
  code: RefusalCode | 'broken'
  message: string
  /** Messages by field path of the input. */
  fields: Readonly<Record<string, string>>
  /** For a stale edit: both values of every field that differs. */
  clashes: readonly Clash[]
  /** For a defect: the number of the line in the log. */
  reference?: string
}

/** Plain JSON, so that it reads the same after structured clone and after HTTP. */
export type Reply = { ok: true; value: unknown } | { ok: false; problem: Problem }
