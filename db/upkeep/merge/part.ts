import type { Context } from '../../handler.ts'
import { storedMarks } from '../../stored/merge/bundle.ts'
import { type PartingRow, putParting } from '../../tables/merge/parting.ts'
import { putYearParting } from '../../tables/merge/year-parting.ts'
import { type CaseRows, caseRowsOf, marksOfRows } from './case-rows.ts'

/** Keeps how the records of an application stand, for the day on which they meet again. */
export function part(
  { db, caller, now }: Context,
  { id, applicationId, how }: Pick<PartingRow, 'id' | 'applicationId' | 'how'>,
  rows: CaseRows = caseRowsOf(db, applicationId),
): void {
  putParting(db, {
    id,
    applicationId,
    how,
    madeBy: caller.name,
    madeAt: now,
    marks: storedMarks.write(marksOfRows(rows)),
  })
}

/** The same of a year. */
export function partYear(
  { db, caller, now }: Context,
  { id, fy, how }: Pick<PartingRow, 'id' | 'how'> & { fy: number },
  rows: CaseRows,
): void {
  const marks = storedMarks.write(marksOfRows(rows))
  putYearParting(db, { id, fy, how, madeBy: caller.name, madeAt: now, marks })
}
