import { officeContract } from '../../../shared/contract/index.ts'
import type { Contract } from '../../../shared/contract/operation.ts'
import { deedKindLabel, kindOfDeed } from '../../../shared/domain/history/kinds.ts'
import { sayDeed } from '../../../shared/domain/history/words.ts'
import { once } from '../../../shared/domain/once.ts'
import type { Sight } from '../../sight/sight.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'
import type { AuditRow } from '../../tables/office/found-deeds.ts'

const erasedWords = '内容は、廃棄または個人の情報の消去のため消してあります。'

/** What was done, by the kind of its record alone: its words would have been drawn from the detail. */
function erasedDeed(did: string): string {
  const kind = kindOfDeed(did)
  return kind === null ? '(消去した記録)' : `${deedKindLabel[kind]}の操作(消去済み)`
}

const unseenWords = '内容は、「人材の個人情報」を見る権限のある人だけに見えます。'

/** Deeds that tell of a person of 人材: what they say is for those who may ask the operation itself. */
const needsRight = once(
  () =>
    new Set(
      Object.entries<Contract[string]>(officeContract).flatMap(([area, operations]) =>
        Object.entries(operations).flatMap(([name, { right }]) => (right === undefined ? [] : [`${area}.${name}`])),
      ),
    ),
)

/** Whether the caller may read what that deed was done to, and with what values. */
export const isDeedShown = (did: string, { office }: Sight): boolean => office.talent || !needsRight().has(did)

/** An entry of the record, said as the office does to whoever reads it. */
export function toAuditEntry({ seq, at, who, did, subject, detail: stored, erased_at }: AuditRow, sight: Sight) {
  const kind = kindOfDeed(did)
  if (!isDeedShown(did, sight))
    return { seq, at, who, did, kind, deed: '人材についての操作', more: unseenWords, subject, detail: {} }
  const detail = storedAuditDetail.read(stored, `entry ${seq}`)
  const said = erased_at === null ? sayDeed(did, detail) : { deed: erasedDeed(did), more: erasedWords }
  return { seq, at, who, did, kind, ...said, subject, detail }
}
