import { changedElsewhere } from '../history/other-edit.ts'
import { Refusal } from '../refusal.ts'

export interface SeenProposal {
  readonly applicationId: string
  readonly revision: number
}

/**
 * A 決裁 is recorded for all 案 of a year at once, and only for what was seen: refuses (`conflict`) where there is none,
 * where one came, went or was changed since. `nameOf` is for the message.
 */
export function assertAllSeen(
  stored: readonly SeenProposal[],
  seen: readonly SeenProposal[],
  nameOf: (applicationId: string) => string,
): void {
  if (stored.length === 0 && seen.length === 0)
    throw new Refusal('conflict', '決裁を記録する案がありません。先に選定の案を記録してください。')
  const [storedKeys, seenKeys] = [stored, seen].map((rows) => new Set(rows.map(keyOf)))
  const differing = [
    ...stored.filter((each) => !seenKeys?.has(keyOf(each))),
    ...seen.filter((each) => !storedKeys?.has(keyOf(each))),
  ].map(({ applicationId }) => applicationId)
  const [first] = differing
  if (first === undefined) return
  const names = [...new Set(differing)].map(nameOf).join('、')
  const say = (changed: string) =>
    `選定の案は、開いた後に、${changed}(${names})。案をもう一度確かめてから、決裁を記録してください。`
  const revisionIn = (rows: readonly SeenProposal[]) =>
    rows.find(({ applicationId }) => applicationId === first)?.revision ?? 0
  throw new Refusal('conflict', say(changedElsewhere), {
    stale: { id: first, seen: revisionIn(seen), stored: revisionIn(stored), say },
  })
}

const keyOf = ({ applicationId, revision }: SeenProposal): string => `${applicationId}/${revision}`
