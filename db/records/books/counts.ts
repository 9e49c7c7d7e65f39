import type { ReceivedCounts } from '../../../shared/contract/reports/parts.ts'
import { type ApplicationState, isInTheRunning } from '../../../shared/domain/applications/state.ts'
import type { Seeing } from '../../handler.ts'
import { applicationRows } from '../../tables/applications/application.ts'

/** What keeps an application out of the judging, in the order to print. */
const apart: readonly (readonly [label: string, states: readonly ApplicationState[]])[] = [
  ['要件確認中', ['received', 'checking', 'correcting']],
  ['要件不適合', ['ineligible']],
  ['採点前', ['eligible']],
  ['採点せず終了', ['leftOut']],
  ['取下げ', ['withdrawn']],
]

/** How many were received, how many of them are judged, and where the others are: one subtraction for every book. */
export function countsOf({ db, sight }: Seeing, fy: number): ReceivedCounts {
  const states = applicationRows(db, fy)
    .filter((row) => row.receipt_no !== null && sight.applications.shows(row))
    .map(({ state }) => state)
  return {
    received: states.length,
    apart: apart
      .map(([label, which]) => ({ label, count: states.filter((state) => which.includes(state)).length }))
      .filter(({ count }) => count > 0),
    judged: states.filter(isInTheRunning).length,
  }
}
