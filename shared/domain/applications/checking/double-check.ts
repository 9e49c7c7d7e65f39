import { Refusal } from '../../refusal.ts'
import type { CheckResult } from '../check-items.ts'

/** ダブルチェック: whom an item still waits for. `first`: no officer has given ○ × 対象外 yet, for a rule is no eye. */
export const doubleCheckLabel = {
  first: '一人目の確認待ち',
  second: '二人目の確認待ち',
  done: '二人目が確認済み',
} as const
export type DoubleCheck = keyof typeof doubleCheckLabel

/** What stands on record of one item of an application. */
export interface DoubleCheckFacts {
  /** Whether the year asks for it. */
  readonly doubleCheck: boolean
  readonly required: boolean
  readonly result: CheckResult
  /** ISO instants of the officer's result and of the second look; null where there is none. */
  readonly checkedAt: string | null
  readonly confirmedAt: string | null
}

/**
 * Where the two looks at an item stand; null where the year asks for one alone, where there is nothing to confirm yet (確認中), and
 * of a 任意 item that no officer has touched: nothing waits for that.
 */
export function doubleCheckOf(facts: DoubleCheckFacts): DoubleCheck | null {
  if (!facts.doubleCheck || facts.result === 'pending') return null
  if (facts.checkedAt === null) return facts.required ? 'first' : null
  return facts.confirmedAt === null ? 'second' : 'done'
}

/** Who looked: the profile, '' where only the name is known. */
export interface Looker {
  readonly id: string
  readonly name: string
}

/**
 * Whether both looks would be one person's. A profile may be given another name, and an old record or another office knows the name
 * alone: the same in either is the same person.
 */
export const isSameLooker = (one: Looker, other: Looker): boolean =>
  (one.id !== '' && one.id === other.id) || one.name === other.name

interface Confirming {
  readonly item: { readonly no: number; readonly name: string }
  readonly standing: DoubleCheck | null
  /** 要再確認: the first look was at another version. */
  readonly again: boolean
  readonly first: Looker
  readonly you: Looker
}

/** Refuses (`conflict`) a second look where there is nothing for it to confirm, and (`forbidden`) one by whoever gave the result. */
export function assertMayConfirm({ item, standing, again, first, you }: Confirming): void {
  const named = `${item.no} ${item.name}`
  if (standing === null)
    throw new Refusal(
      'conflict',
      `「${named}」には、二人目が確認する結果がありません。ダブルチェックの項目か、結果が確認中でないかを確かめてください。`,
    )
  if (standing === 'first')
    throw new Refusal('conflict', `「${named}」には、まだ職員の○×がありません。先に一人目が○×を付けてください。`)
  if (standing === 'done') throw new Refusal('conflict', `「${named}」は、すでに二人目が確認しています。`)
  if (again)
    throw new Refusal(
      'conflict',
      `「${named}」は、新しい版で変わったため要再確認です。先に一人目がもう一度○×を付けてください。`,
    )
  if (isSameLooker(first, you))
    throw new Refusal(
      'forbidden',
      `「${named}」の結果は${first.name}さんが付けたものです。二人目は、別の職員が確認してください。`,
    )
}
