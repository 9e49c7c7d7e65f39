import type { OfficeContract } from '../../../shared/contract/index.ts'
import { auditCount, auditEntries, auditHead, entryOfHead, firstBadEntry } from '../../audit.ts'
import { examineFile } from '../../examine.ts'
import type { Handlers } from '../../handler.ts'
import { toAuditEntry } from '../../records/office/audit-entry.ts'
import { subjectsOf } from '../../records/office/subject.ts'

export const audit: Handlers<OfficeContract>['audit'] = {
  entries({ db }, { subject, before, limit }) {
    const named = subjectsOf(db)
    const page = auditEntries(db, { subject, before: before ?? Number.MAX_SAFE_INTEGER, limit })
    return {
      entries: page.map((row) => ({ ...toAuditEntry(row), ...named(row.subject) })),
      head: auditHead(db),
      total: auditCount(db),
    }
  },

  verify: ({ db }, { head }) => ({
    printed: head === '' ? null : { seq: entryOfHead(db, head)?.seq ?? null },
    ...examineFile(db),
    entries: auditCount(db),
    firstBad: firstBadEntry(db),
    head: auditHead(db),
  }),
}
