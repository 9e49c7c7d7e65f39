import type { OfficeContract } from '../../../shared/contract/index.ts'
import { auditCount, auditFound, auditFoundCount, auditHead, entryOfHead, firstBadEntry } from '../../audit.ts'
import { examineFile } from '../../examine.ts'
import type { Handlers } from '../../handler.ts'
import { toAuditEntry } from '../../records/office/audit-entry.ts'
import { subjectsOf } from '../../records/office/subject.ts'
import { peopleOfDeeds } from '../../tables/office/found-deeds.ts'

export const audit: Handlers<OfficeContract>['audit'] = {
  entries({ db }, { before, limit, ...sought }) {
    const subject = subjectsOf(db)
    const page = auditFound(db, sought, { before: before ?? Number.MAX_SAFE_INTEGER, limit })
    return {
      entries: page.map((row) => {
        const entry = toAuditEntry(row)
        const { subjectName, route } = subject(entry)
        return { ...entry, subjectName, route }
      }),
      found: auditFoundCount(db, sought),
      people: peopleOfDeeds(db).map(({ who }) => who),
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
