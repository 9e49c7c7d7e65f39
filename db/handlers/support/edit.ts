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

/** Two dates of which the second must not come before the first. */
export function assertInOrder(from: string | null, to: string | null, what: string, field: string): void {
  if (from !== null && to !== null && to < from)
    throw new Refusal('invalid', `${what}の終わりが始まりより前です。日付を確かめてください。`, {
      fields: { [field]: '始まり以後の日にしてください。' },
    })
}

export function assertNotFuture(date: string | null, today: string, what: string, field: string): void {
  if (date !== null && date > today)
    throw new Refusal('invalid', `${what}が今日より後の日です。日付を確かめてください。`, {
      fields: { [field]: '今日までの日にしてください。' },
    })
}
