import { deedKindLabel, kindOfDeed } from '../../../shared/domain/history/kinds.ts'
import { sayDeed } from '../../../shared/domain/history/words.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'
import type { AuditRow } from '../../tables/office/found-deeds.ts'

const erasedWords = '内容は、廃棄または個人の情報の消去のため消してあります。'

/** What was done, by the kind of its record alone: its words would have been drawn from the detail. */
function erasedDeed(did: string): string {
  const kind = kindOfDeed(did)
  return kind === null ? '(消去した記録)' : `${deedKindLabel[kind]}の操作(消去済み)`
}

/** An entry of the record, said as the office does. */
export function toAuditEntry({ seq, at, who, did, subject, detail: stored, erased_at }: AuditRow) {
  const detail = storedAuditDetail.read(stored, `entry ${seq}`)
  const said = erased_at === null ? sayDeed(did, detail) : { deed: erasedDeed(did), more: erasedWords }
  return { seq, at, who, did, kind: kindOfDeed(did), ...said, subject, detail }
}
