import type { RegisteredOther } from '../../../shared/domain/applications/registration.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import type { ReadDb } from '../../connection.ts'
import { sameBody } from '../../tables/applications/application.ts'

/** The application beside this one that has taken the body's number of the year; null where none has. */
export function registeredOther(
  db: ReadDb,
  { id, fy, jis2 }: { id: string; fy: number; jis2: string | null },
): RegisteredOther | null {
  if (jis2 === null) return null
  const receiptNo = sameBody(db, fy, jis2, id)?.receipt_no ?? null
  return receiptNo === null ? null : { prefecture: prefectureNameOf(jis2), receiptNo }
}
