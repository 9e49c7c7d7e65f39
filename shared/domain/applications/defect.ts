import type { FormPath } from './form.ts'

/** One thing to mend or to look at: `message` names it and the remedy, `path` the field it stands in. */
export interface Defect {
  /** `kpi.same`, `target.outside`, … */
  readonly code: string
  readonly message: string
  readonly path: FormPath | null
}
