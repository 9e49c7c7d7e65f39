import type { AuditBook } from '../../../shared/contract/reports/audit-rows.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { changesOfDeed } from '../../../shared/domain/history/changes.ts'
import { type DeedKind, deedKindLabel } from '../../../shared/domain/history/kinds.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import type { Sight } from '../../sight/sight.ts'
import { replacedApplication, versionTimes } from '../../tables/applications/parts.ts'
import type { AuditRow } from '../../tables/office/found-deeds.ts'
import { toAuditEntry } from '../office/audit-entry.ts'
import { subjectsOf } from '../office/subject.ts'
import { codedBy } from './coded.ts'

interface Asked {
  readonly who: string
  readonly kind: DeedKind | null
  readonly from: string | null
  readonly to: string | null
  readonly subject: string
}

const kindIn = (kind: DeedKind | null) => (kind === null ? null : codedBy(deedKindLabel, kind))

/** R18: the entries that were found, and the versions of the applications among them. */
export function auditBookOf(
  { db, sight }: Seeing,
  sought: Asked,
  { found, total }: { readonly found: readonly AuditRow[]; readonly total: number },
): AuditBook {
  const subject = subjectsOf({ db, sight })
  const inOrder = found.toSorted((one, other) => one.seq - other.seq)
  const rows = inOrder.map((row): AuditBook['rows'][number] => {
    const entry = toAuditEntry(row, sight)
    const { subjectName, jis2 } = subject(entry)
    const body = jis2 === null ? null : prefectureByCode(jis2)
    return {
      seq: entry.seq,
      at: entry.at,
      who: entry.who,
      kind: kindIn(entry.kind),
      lgCode: body?.lgCode ?? null,
      prefecture: body?.name ?? null,
      subject: subjectName,
      deed: { code: entry.did, label: entry.deed },
      more: entry.more,
      changes: changesOfDeed(entry.did, entry.detail),
      hash: row.hash,
    }
  })
  const named = sought.subject === '' ? '' : (rows.at(-1)?.subject ?? '')
  return {
    sought: { who: sought.who, kind: kindIn(sought.kind), from: sought.from, to: sought.to, subject: named },
    total,
    rows,
    versions: versionsOf(db, sight, new Set(inOrder.map((row) => row.subject))),
  }
}

/** Of each application that has been replaced: every version, as it came in. */
const versionsOf = (db: ReadDb, { applications }: Sight, subjects: ReadonlySet<string>): AuditBook['versions'] =>
  [...subjects].flatMap((id) => {
    const now = replacedApplication(db, id)
    const body = prefectureByCode(now?.jis2 ?? '')
    if (now === undefined || now.receipt_no === null || body === null || !applications.shows(now)) return []
    const of = { lgCode: body.lgCode, prefecture: body.name, receiptNo: now.receipt_no }
    return versionTimes(db, id).map((each) => ({ ...of, ...each, inForce: each.version === now.version }))
  })
