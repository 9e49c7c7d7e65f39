import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import type { SheetPlan } from './sheet-plan.ts'

/** What becomes of the sheets of a book: a file, or a look at them beforehand. */
export type Lay<Laid> = (title: string, header: ReportHeader, sheets: readonly SheetPlan[]) => Laid
