import { isOver } from '../../../shared/domain/support/case-state.ts'
import type { CaseRow } from '../../tables/support/case.ts'

/** Keeps what belongs to a case that is not over. */
export function ofOpenCases(cases: readonly CaseRow[]) {
  const open = new Set(cases.filter(({ state }) => !isOver(state)).map(({ id }) => id))
  return <Row extends { readonly caseId: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ caseId }) => open.has(caseId))
}
