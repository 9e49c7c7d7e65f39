import { Refusal } from '../../refusal.ts'

/** A set as far as it can be taken to the meeting. */
export interface Takeable {
  readonly size: number
  /** How many of its bodies still have a place in the tally. */
  readonly inside: number
  /** The prefectures in it that have none any more: withdrawn, or without a score. */
  readonly gone: readonly string[]
  /** What it owes a reason for and has none, best first. */
  readonly unreasoned: readonly { readonly prefecture: string; readonly side: 'entering' | 'leaving' }[]
}

/** 「島根県を外す理由」: what is to be written. */
export const reasonCalled = ({ prefecture, side }: Takeable['unreasoned'][number]): string =>
  side === 'entering' ? `${prefecture}を入れる理由` : `${prefecture}を外す理由`

/**
 * Why a set cannot be taken to the meeting, with what to do about it, or null: a body that is gone, another number of
 * bodies than it says, a departure from the rank without its reason (domain.md §0-3).
 */
export function whyNotTaken({ size, inside, gone, unreasoned }: Takeable): string | null {
  if (gone.length > 0) return `${gone.join('、')}は、順位がなくなっています。外すと会議に出せます。`
  if (inside < size)
    return `${size}団体の案に、${inside}団体だけ入っています。あと${size - inside}団体を入れてください。`
  if (inside > size)
    return `${size}団体の案に、${inside}団体入っています。${inside - size}団体を外すか、団体数を直してください。`
  if (unreasoned.length > 0) return `${unreasoned.map(reasonCalled).join('、')}を書くと、会議に出せます。`
  return null
}

/** Refuses (`conflict`) what `whyNotTaken` says. */
export function assertMayTake(set: Takeable): void {
  const why = whyNotTaken(set)
  if (why !== null) throw new Refusal('conflict', why)
}

/** What the meeting has before it does not change under it. Refuses (`conflict`) a change of a set that is taken there. */
export function assertNotTaken({ name, meeting }: { readonly name: string; readonly meeting: number | null }): void {
  if (meeting !== null)
    throw new Refusal(
      'conflict',
      `「${name}」は会議に出す案になっています。直すときは、先に「会議から戻す」を押してください。`,
    )
}

/** How many sets a year keeps side by side; more than a meeting can compare, and a page can bear. */
export const mostScenarios = 12

/** Refuses (`conflict`) one set too many. */
export function assertRoomFor(kept: number): void {
  if (kept >= mostScenarios)
    throw new Refusal(
      'conflict',
      `組合せは、1年度に${mostScenarios}案まで置けます。使わない案を削除してから作ってください。`,
    )
}

/** The name of a new set: that of its aim, and with a number where there is one of that name. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken)
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? wanted : `${wanted} ${nth}`
    if (!known.has(name)) return name
  }
}
