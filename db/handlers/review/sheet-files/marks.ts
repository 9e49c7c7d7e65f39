import type { ReadDb } from '../../../connection.ts'
import type { UnmarkedDeclaration } from '../../../records/review/declarations/book.ts'
import type { UnmarkedBook } from '../../../records/review/sheet-files/book.ts'
import { firstDeedHash } from '../../../tables/office/found-deeds.ts'
import { criterionRows } from '../../../tables/programme/programme.ts'
import { uuidOf } from '../../../upkeep/uuid-of.ts'

/** Which office this is: its first deed was done once, by one person, at one moment, and is in every copy of it. */
export function officeMark(db: ReadDb): string {
  const first = firstDeedHash(db)
  if (first === undefined) throw new Error('an office begins with a deed')
  return uuidOf('office', first.hash)
}

/** The criteria as they count: another weight or another scale makes other sheets. */
export const criteriaMark = (db: ReadDb, fy: number): string =>
  uuidOf('criteria', ...criterionRows(db, fy).flatMap(({ id, no, weight, maxRaw }) => [id, no, weight, maxRaw]))

/** The ids and the criteria of one reviewer's book. */
export const digestOf = (office: string, criteria: string, { fy, reviewer, rows, excluded }: UnmarkedBook): string =>
  uuidOf(
    'sheets',
    office,
    criteria,
    fy,
    reviewer.id,
    ...rows.flatMap(({ sheetId, applicationId }) => [sheetId, applicationId]),
    ...excluded.map(({ jis2 }) => jis2),
  )

/** The bodies that one reviewer is asked about. */
export const declarationDigest = (office: string, { fy, reviewer, rows }: UnmarkedDeclaration): string =>
  uuidOf('declaration', office, fy, reviewer.id, ...rows.map(({ jis2 }) => jis2))
