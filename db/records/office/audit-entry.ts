import { officeContract } from '../../../shared/contract/index.ts'
import type { Contract } from '../../../shared/contract/operation.ts'
import type { AuditRow } from '../../audit.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'

/** The deed in the office's words: what the contract says of the operation. */
export function toAuditEntry({ seq, at, who, did, subject, detail }: AuditRow) {
  const [area = '', name = ''] = did.split('.')
  const about = (officeContract as Contract)[area]?.[name]?.about ?? '台帳を作成'
  return { seq, at, who, did, about, subject, detail: storedAuditDetail.read(detail, `entry ${seq}`) }
}
