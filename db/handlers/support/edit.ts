import { Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { supportKindOf } from '../../tables/office/record-kind.ts'

/**
 * True when the record to create is there already, so that a repeated call does nothing. Refuses an id that another
 * kind of record, or a record of another parent, bears.
 */
export function isRepeated(db: ReadDb, id: string, known: { readonly parent: string } | null, parent: string): boolean {
  if (known?.parent === parent) return true
  assertUnused(db, id)
  return false
}

/** Refuses an id that any record of 伴走支援 bears. */
export function assertUnused(db: ReadDb, id: string): void {
  const kind = supportKindOf(db, id)
  if (kind !== undefined)
    throw new Refusal(
      'conflict',
      `この記録の番号は、すでにほかの記録(${kind})に使われています。画面を開き直してから、もう一度入れてください。`,
    )
}
