import { type Clash, Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { supportKindOf } from '../../tables/office/record-kind.ts'

type Words = Readonly<Record<string, string>>
/** The name of a field; where its value is a code or a list, also the words for it or a function that says it. */
export type FieldLabel<Value = unknown> = string | readonly [label: string, say: Words | ((value: Value) => string)]
export type FieldLabels<Fields> = { readonly [Field in keyof Fields]: FieldLabel<Fields[Field]> }

function shown<Value>(value: Value, say: Words | ((value: Value) => string)): string {
  if (typeof say === 'function') return say(value) || '(なし)'
  if (value === null || value === undefined || value === '') return '(空欄)'
  return say[String(value)] ?? String(value)
}

/** Both values of every field, for a stale edit to show side by side. */
export function clashesOf<Fields extends object>(labels: FieldLabels<Fields>, theirs: Fields, yours: Fields): Clash[] {
  return (Object.keys(labels) as (keyof Fields & string)[]).map((field) => {
    const name = labels[field]
    const [label, say] = typeof name === 'string' ? [name, {}] : name
    return { field, label, theirs: shown(theirs[field], say), yours: shown(yours[field], say) }
  })
}

/** What an edit changed, for the audit: only the fields that differ. */
export function changesOf<Fields extends object>(
  before: Fields,
  after: { readonly [Field in keyof Fields]: unknown },
): { before: Partial<Record<string, unknown>>; after: Partial<Record<string, unknown>> } {
  const fields = (Object.keys(before) as (keyof Fields & string)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  return {
    before: Object.fromEntries(fields.map((field) => [field, before[field]])),
    after: Object.fromEntries(fields.map((field) => [field, after[field]])),
  }
}

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
