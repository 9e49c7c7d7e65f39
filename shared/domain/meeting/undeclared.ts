import { prefectureNameOf } from '../bodies/prefectures.ts'
import { unansweredBodies } from '../review/conflict.ts'

interface Asked {
  readonly items: readonly { readonly jis2: string | null }[]
  readonly members: readonly { readonly id: string; readonly reviewerId: string | null }[]
}

/**
 * By member the names of the 都道府県 on the agenda for which the 委員 has not said whether there is a 利害関係: neither 「あり」
 * nor 「なし」 (letters.md W3, Stops). `answered` are the declarations of both kinds.
 */
export function undeclaredOf(
  { items, members }: Asked,
  answered: readonly { readonly reviewerId: string; readonly jis2: string }[],
): ReadonlyMap<string, readonly string[]> {
  const bodies = items.flatMap(({ jis2 }) => jis2 ?? [])
  return new Map(
    members.flatMap(({ id, reviewerId }) => {
      if (reviewerId === null) return []
      const open = unansweredBodies(
        bodies,
        answered.filter((each) => each.reviewerId === reviewerId),
      )
      return [[id, open.map(prefectureNameOf)] as const]
    }),
  )
}
