import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import type { Fields } from '../../../shared/domain/record-fields.ts'
import {
  assertBallot,
  assertRulable,
  assertTakable,
  type Ballot,
  settlementLabel,
  type TieSettlement,
  votesInWords,
} from '../../../shared/domain/review/rules/settlements.ts'
import { assertTieOpen } from '../../../shared/domain/review/scoring-period.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { exclusionKey, exclusionsOf } from '../../records/review/board.ts'
import { settlementsOf } from '../../records/review/tally.ts'
import { storedBallot } from '../../stored/ballot.ts'
import { storedOrdering } from '../../stored/ordering.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { insertSettlement, yearOfSettlement } from '../../tables/review/settlement.ts'

type Tally = Handlers<OfficeContract>['tally']

/** What a settlement says; of a 決選投票 the votes by name, and who cast them. */
const settlementFields = {
  kind: { label: '決め方', kind: 'code', words: settlementLabel },
  order: { label: '順位', kind: 'links', most: 47 },
  voters: { label: '投票した委員', kind: 'links', most: 30 },
  votes: {
    label: '票数',
    kind: 'rows',
    most: 47,
    of: {
      applicationId: { label: '応募', kind: 'line', limit: 60 },
      votes: { label: '票', kind: 'number', decimals: 0, required: true },
    },
  },
  reason: { label: '理由', kind: 'prose', limit: 1000 },
} as const satisfies Fields

const taken = { reason: settlementFields.reason } as const satisfies Fields

/** Applications and reviewers of a year, by name. */
function namesOf(db: ReadDb, fy: number): ReadonlyMap<string, string> {
  const applications = applicationRows(db, fy).map(
    (row) => [row.id, prefectureByCode(row.jis2 ?? '')?.name ?? ''] as const,
  )
  return new Map([...applications, ...reviewerRows(db, fy).map((row) => [row.id, row.code] as const)])
}

type Words = Pick<TieSettlement, 'kind' | 'order' | 'ballot' | 'reason'>

const wordsOf = ({ kind, order, ballot, reason }: Words, names: ReadonlyMap<string, string>) => ({
  kind,
  order: [...order],
  voters: [...(ballot?.voters ?? [])],
  votes: (ballot?.votes ?? []).map(({ applicationId, votes }) => ({
    applicationId: names.get(applicationId) ?? '',
    votes,
  })),
  reason,
})

/** The tied, by name, with what became of them. */
const tiedOf = (applications: ReturnType<typeof applicationRows>, order: readonly string[]) =>
  applications
    .filter(({ id }) => order.includes(id))
    .map(({ jis2, state }) => ({ name: prefectureByCode(jis2 ?? '')?.name ?? '', state }))

/** The reviewers who are out of one of these applications by 利害関係. */
function barredFrom(ctx: Context, fy: number, order: readonly string[]): ReadonlySet<string> {
  const excluded = exclusionsOf(ctx.db, fy)
  const bodies = applicationRows(ctx.db, fy).flatMap(({ id, jis2 }) => (order.includes(id) ? [jis2 ?? ''] : []))
  return new Set(
    reviewerRows(ctx.db, fy)
      .map(({ id }) => id)
      .filter((id) => bodies.some((jis2) => excluded.has(exclusionKey(id, jis2)))),
  )
}

const ballotOf = ({ voters, votes }: Ballot): Ballot | null =>
  voters.length === 0 && votes.length === 0 ? null : { voters, votes }

export const ruleTie: Tally['ruleTie'] = (ctx, { id, fy, kind, order, reason, voters, votes }) => {
  theYear(ctx.db, fy)
  const applications = applicationRows(ctx.db, fy)
  assertRulable(
    order,
    applications.map((row) => row.id),
  )
  const yours: Words = { kind, order, ballot: ballotOf({ voters, votes }), reason }
  const known = settlementsOf(ctx.db, fy).find((each) => each.id === id)
  if (known) {
    assertSameRecord(known.takesBack === null)
    const names = namesOf(ctx.db, fy)
    assertSameWords(settlementFields, wordsOf(known, names), wordsOf(yours, names), (of) => names.get(of) ?? '')
    return { id }
  }
  assertSameRecord((yearOfSettlement(ctx.db, id) ?? fy) === fy)
  assertTieOpen(tiedOf(applications, order))
  assertBallot(kind, yours.ballot, {
    order,
    reviewers: new Map(reviewerRows(ctx.db, fy).map((row) => [row.id, row.code])),
    excluded: barredFrom(ctx, fy, order),
  })
  insertSettlement(ctx.db, {
    id,
    fy,
    kind,
    ordering: storedOrdering.write(order),
    ballot: yours.ballot === null ? null : storedBallot.write(writable(yours.ballot)),
    reason,
    made_at: ctx.now,
    made_by: ctx.caller.name,
    takes_back: null,
  })
  const names = namesOf(ctx.db, fy)
  const counted =
    yours.ballot === null
      ? {}
      : { voters: voters.length, votes: votesInWords(yours.ballot, (each) => names.get(each) ?? '') }
  note(ctx, 'tally.ruleTie', `fy:${fy}`, { kind, order, ...counted, reason })
  return { id }
}

const writable = ({ voters, votes }: Ballot) => ({ voters: [...voters], votes: votes.map((each) => ({ ...each })) })

export const takeBackTie: Tally['takeBackTie'] = (ctx, { id, fy, takesBack, reason }) => {
  theYear(ctx.db, fy)
  const made = settlementsOf(ctx.db, fy)
  const known = made.find((each) => each.id === id)
  if (known) {
    assertSameRecord(known.takesBack === takesBack)
    assertSameWords(taken, { reason: known.reason }, { reason })
    return { id }
  }
  const target = made.find((each) => each.id === takesBack)
  if (target === undefined) throw missing('同点の決め方')
  assertSameRecord((yearOfSettlement(ctx.db, id) ?? fy) === fy)
  assertTieOpen(tiedOf(applicationRows(ctx.db, fy), target.order))
  assertTakable(made, takesBack)
  insertSettlement(ctx.db, {
    id,
    fy,
    kind: target.kind,
    ordering: storedOrdering.write([...target.order]),
    ballot: null,
    reason,
    made_at: ctx.now,
    made_by: ctx.caller.name,
    takes_back: takesBack,
  })
  note(ctx, 'tally.takeBackTie', `fy:${fy}`, { kind: target.kind, order: target.order, reason })
  return { id }
}
