import { Refusal } from '../../refusal.ts'

/** How people settle a tie: 決選投票 of named reviewers, 座長裁定, 合議. Each is a rule of the year, and a record of its own. */
export const settlementKinds = ['ballot', 'chair', 'council'] as const
export type SettlementKind = (typeof settlementKinds)[number]

export const settlementLabel = {
  ballot: '決選投票',
  chair: '座長裁定',
  council: '合議',
} as const satisfies Record<SettlementKind, string>

/** 決選投票: who voted, and how many votes each application had. */
export interface Ballot {
  readonly voters: readonly string[]
  readonly votes: readonly { readonly applicationId: string; readonly votes: number }[]
}

/** How a 決選投票 fell, in words, whoever had most first: 「秋田県 3票、岩手県 1票」. */
export const votesInWords = ({ votes }: Pick<Ballot, 'votes'>, nameOf: (applicationId: string) => string): string =>
  votes
    .toSorted((a, b) => b.votes - a.votes)
    .map((each) => `${nameOf(each.applicationId)} ${each.votes}票`)
    .join('、')

/** One tie settled, or (`takesBack`) an earlier settlement taken back. Nothing of it is ever changed: a newer one follows. */
export interface TieSettlement {
  readonly id: string
  readonly kind: SettlementKind
  /** Application ids, the first placed highest; of a ballot, those that were voted on. */
  readonly order: readonly string[]
  readonly ballot: Ballot | null
  readonly reason: string
  readonly takesBack: string | null
}

const among = ({ order }: TieSettlement): string => order.toSorted().join(' ')

/**
 * The settlements that hold, in the order they were made: neither taken back, nor replaced by a newer one of the same
 * kind on the same applications. What was replaced stays so when the newer one is taken back. One without a reason never
 * holds.
 */
export function inForce(made: readonly TieSettlement[]): TieSettlement[] {
  const holding = new Map<string, TieSettlement>()
  for (const each of made) {
    if (each.takesBack !== null) {
      holding.delete(each.takesBack)
      continue
    }
    if (each.reason.trim() === '') continue
    for (const [id, older] of holding) if (older.kind === each.kind && among(older) === among(each)) holding.delete(id)
    holding.set(each.id, each)
  }
  return [...holding.values()]
}

/**
 * What places each application of a group by one kind of settlement: smaller is higher, equal is still tied. Null where
 * nobody settled it. An order of the 座長 or the 合議 holds for any of those it names; votes only among exactly those who
 * were voted on, since with one fewer the votes would have gone elsewhere.
 */
export function placesBySettlement(
  holding: readonly TieSettlement[],
  kind: SettlementKind,
  group: readonly string[],
): ReadonlyMap<string, number> | null {
  const settled = holding.findLast(
    (each) =>
      each.kind === kind &&
      group.every((id) => each.order.includes(id)) &&
      (kind !== 'ballot' || each.order.length === group.length),
  )
  if (settled === undefined) return null
  if (settled.ballot === null) return new Map(settled.order.map((id, place) => [id, place]))
  return new Map(settled.ballot.votes.map(({ applicationId, votes }) => [applicationId, -votes]))
}

/** Refuses (`invalid`) an order that names an application twice, or one that is not of the year. */
export function assertRulable(order: readonly string[], ofYear: readonly string[]): void {
  if (new Set(order).size !== order.length || !order.every((each) => ofYear.includes(each)))
    throw new Refusal('invalid', '順を決める応募の並びを確かめてください。同じ年度の応募を一度ずつ並べます。')
}

const refused = (field: string, message: string) => new Refusal('invalid', message, { fields: { [field]: message } })

/**
 * A 決選投票 is counted by named 委員, one vote each, 棄権 allowed: no more votes than voters, votes for exactly the tied
 * ones, no voter who is out of one of them by 利害関係. Refuses with `invalid`. `excluded` are the reviewers, by name, who may
 * not vote on one of these.
 */
export function assertBallot(
  kind: SettlementKind,
  ballot: Ballot | null,
  facts: {
    readonly order: readonly string[]
    /** Reviewers of the year by id: 「委員A」. */
    readonly reviewers: ReadonlyMap<string, string>
    readonly excluded: ReadonlySet<string>
  },
): void {
  if (kind !== 'ballot') {
    if (ballot !== null) throw refused('ballot', `${settlementLabel[kind]}には、票数を付けません。`)
    return
  }
  if (ballot === null || ballot.voters.length === 0)
    throw refused('ballot', '投票した委員を選び、票数を入力してください。')
  if (new Set(ballot.voters).size !== ballot.voters.length || !ballot.voters.every((id) => facts.reviewers.has(id)))
    throw refused('ballot', '投票した委員を、この年度の委員から一度ずつ選んでください。')
  const barred = ballot.voters.filter((id) => facts.excluded.has(id)).map((id) => facts.reviewers.get(id) ?? '')
  if (barred.length > 0)
    throw refused(
      'ballot',
      `${barred.join('、')}は利害関係があるため、この投票に加われません。投票した委員から外してください。`,
    )
  const named = ballot.votes.map(({ applicationId }) => applicationId)
  if (named.toSorted().join(' ') !== facts.order.toSorted().join(' '))
    throw refused('ballot', '同点の応募すべての票数を、一つずつ入力してください。')
  const counted = ballot.votes.reduce((sum, { votes }) => sum + votes, 0)
  if (counted > ballot.voters.length)
    throw refused('ballot', `票数の計(${counted}票)が、投票した委員の数(${ballot.voters.length}人)を超えています。`)
}

/** Refuses (`conflict`) to take back what does not hold any more. */
export function assertTakable(made: readonly TieSettlement[], id: string): void {
  if (inForce(made).some((each) => each.id === id)) return
  throw new Refusal(
    'conflict',
    'この決め方は、すでに取り消されたか、新しいものに替わっています。今の内容を確かめてください。',
  )
}
