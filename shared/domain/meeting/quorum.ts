/**
 * 定足数 for one item: members present who need not leave for it, against the members who may take part in it.
 * A conflicted member counts on neither side (checks: quorum is counted per item without them). Met by a majority
 * unless the office sets another number.
 */
export function quorum(input: {
  readonly members: readonly { readonly id: string; readonly present: boolean; readonly canVote: boolean }[]
  /** Ids of the members who leave for this item. */
  readonly conflicted: readonly string[]
  /** How many must be present; null means more than half. */
  readonly needed: number | null
}): { present: number; of: number; needed: number; met: boolean } {
  const taking = input.members.filter((member) => member.canVote && !input.conflicted.includes(member.id))
  const present = taking.filter((member) => member.present).length
  const needed = input.needed ?? Math.floor(taking.length / 2) + 1
  return { present, of: taking.length, needed, met: taking.length > 0 && present >= needed }
}
