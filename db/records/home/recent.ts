import type { z } from 'zod'
import type { home } from '../../../shared/contract/home/home.ts'
import type { Seeing } from '../../handler.ts'
import type { AuditRow } from '../../tables/office/found-deeds.ts'
import { toAuditEntry } from '../office/audit-entry.ts'
import { subjectsOf } from '../office/subject.ts'

/** Deeds with the name of what each was done to. */
export function recentOf(seeing: Seeing, latest: readonly AuditRow[]): z.input<typeof home.recent.output> {
  const subject = subjectsOf(seeing)
  return latest.map((row) => {
    const entry = toAuditEntry(row, seeing.sight)
    const { seq, at, who, deed, more } = entry
    const { subjectName, route } = subject(entry)
    return { seq, at, who, deed, more, subjectName, route }
  })
}
