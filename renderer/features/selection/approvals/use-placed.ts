import { useApi, useDesk, useLine } from '../../../api/office.tsx'
import type { ApprovalRecord } from './records.ts'

/**
 * Sets what a deed has answered into the list at once, so that the next deed carries its revision. What else the deed changed
 * is asked for all the same: the copy stands for none of the changes of this window.
 */
export function usePlaced(): (record: ApprovalRecord) => void {
  const { fy } = useDesk()
  const { approvals } = useApi()
  const { changes } = useLine()
  return (record) =>
    changes.place(approvals.list, { fy }, { ...record }, (shown) => ({
      ...shown,
      records: shown.records.map((each) => (each.id === record.id ? record : each)),
    }))
}
