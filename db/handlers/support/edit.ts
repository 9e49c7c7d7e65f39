import { Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { supportKindOf } from '../../tables/office/record-kind.ts'

/**
 * True when the record to create is there already, so that a repeated call does nothing. Refuses an id that another
 * kind of record, or a record of another parent, bears.
 */
export function isRepeated(db: ReadDb, id: string, known: { readonly parent: string } | null, parent: string): boolean {
  if (known?.parent === parent) return true
  const kind = supportKindOf(db, id)
  if (known !== null || kind !== undefined)
    throw new Refusal(
      'conflict',
      `この記録の番号は、すでにほかの記録(${kind ?? '別の案件のもの'})に使われています。画面を開き直してから、もう一度入れてください。`,
    )
  return false
}
