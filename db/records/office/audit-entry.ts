import { kindOfDeed } from '../../../shared/domain/history/kinds.ts'
import { sayDeed } from '../../../shared/domain/history/words.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'
import type { AuditRow } from '../../tables/office/found-deeds.ts'

/** An entry of the record, said as the office does. */
export function toAuditEntry({ seq, at, who, did, subject, detail: stored }: AuditRow) {
  const detail = storedAuditDetail.read(stored, `entry ${seq}`)
  return { seq, at, who, did, kind: kindOfDeed(did), ...sayDeed(did, detail), subject, detail }
}
