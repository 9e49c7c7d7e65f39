import type { CheckResult } from './check-items.ts'
import type { FormPath } from './form.ts'

/** One thing to mend or to look at: `message` names it and the remedy, `path` the field it stands in. */
export interface Defect {
  /** `kpi.same`, `target.outside`, … */
  readonly code: string
  readonly message: string
  readonly path: FormPath | null
}

/** What one rule alone says (domain.md §5.3). The officer decides. */
export interface CheckFinding {
  readonly result: CheckResult
  /** What makes the item ×, and what a 補正依頼 asks to mend. */
  readonly defects: readonly Defect[]
  /** What deserves a look but does not make the item ×. */
  readonly warnings: readonly Defect[]
}
