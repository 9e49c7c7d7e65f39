import { type ApplicationState, assertTransition } from '../applications/state.ts'
import { Refusal } from '../refusal.ts'
import { type DecidedRow, type DecisionResult, decisionResultLabel, departsFromRank } from './decision.ts'
import { standInForUndecided } from './decision-outlook.ts'

/**
 * A result follows 採点済, or stays what it is while its reason or place is put right; 辞退 and 取下げ are final (domain.md
 * §4.1). Refuses with `conflict`.
 */
export function assertMayDecide(state: ApplicationState, result: DecisionResult): void {
  if (state !== result) assertTransition(state, result)
}

/**
 * Refuses (`invalid`) a 補欠 without its place, a place on anything else, and a place that another 補欠 holds. Gaps are
 * allowed: the officer works in any order, and one that declines leaves a gap behind.
 */
export function assertReserveOrder(
  { result, reserveOrder }: Pick<DecidedRow, 'result' | 'reserveOrder'>,
  /** The places of the other 補欠. */
  taken: readonly (number | null)[],
): void {
  const refuse = (message: string) => {
    throw new Refusal('invalid', message, { fields: { reserveOrder: message } })
  }
  if (result === 'reserve' && reserveOrder === null) refuse('補欠の順位を入力してください。')
  if (result !== 'reserve' && reserveOrder !== null) refuse('補欠でない結果に、補欠の順位は付きません。')
  if (result === 'reserve' && taken.includes(reserveOrder))
    refuse(`補欠第${reserveOrder}位は、ほかの団体に付いています。別の順位にしてください。`)
}

/** Whether a result would leave the rank order, with the best ranked of the undecided standing in above the line. */
export function wouldDepart(
  rows: readonly DecidedRow[],
  proposed: Pick<DecidedRow, 'applicationId' | 'result' | 'reserveOrder'>,
  cutAfter: number,
): boolean {
  const decided = rows.map((row) => (row.applicationId === proposed.applicationId ? { ...row, ...proposed } : row))
  return departsFromRank(standInForUndecided(decided, cutAfter)).includes(proposed.applicationId)
}

/**
 * The ranking is advice: leaving it is allowed, and then the record says why (domain.md §0-3). Refuses (`invalid`)
 * without a reason; `prefecture` is for the message.
 */
export function assertDepartureReasoned(facts: {
  readonly departs: boolean
  readonly prefecture: string
  readonly result: DecisionResult
  readonly reason: string
}): void {
  if (!facts.departs || facts.reason.trim() !== '') return
  throw new Refusal(
    'invalid',
    `${facts.prefecture}を「${decisionResultLabel[facts.result]}」とすると、採点の順位と異なります。理由を入力してください。`,
    { fields: { reason: '順位と異なる結果とする理由を入力してください。' } },
  )
}

/**
 * The ministry decides, not the meeting (domain.md §0-3): a 案 other than what the meeting has decided is allowed, and then
 * says why. Refuses (`invalid`) without a reason; `meeting` is null where none has decided.
 */
export function assertOtherThanMeetingReasoned(
  meeting: {
    readonly no: number
    readonly result: DecisionResult
    readonly reserveOrder: number | null
    readonly reason: string
  } | null,
  given: { readonly result: DecisionResult; readonly reserveOrder: number | null; readonly reason: string },
): void {
  if (meeting === null) return
  if (meeting.result === given.result && meeting.reserveOrder === given.reserveOrder) return
  if (given.reason.trim() !== '' && given.reason.trim() !== meeting.reason.trim()) return
  const message = `第${meeting.no}回審議会議の決定(${decisionResultLabel[meeting.result]})と異なる案です。異なる案とする理由を入力してください。`
  throw new Refusal('invalid', message, { fields: { reason: message } })
}

/**
 * 繰上げ follows the order of 補欠; passing one over needs a reason (domain.md §4.1). `reserves` are those that still
 * wait: one that declined is passed over without a reason. Refuses with `conflict` where it is no 補欠, `invalid` where
 * the reason lacks.
 */
export function assertMayPromote(facts: {
  readonly applicationId: string
  readonly reserves: readonly { readonly applicationId: string; readonly reserveOrder: number }[]
  readonly reason: string
}): void {
  const chosen = facts.reserves.find((each) => each.applicationId === facts.applicationId)
  if (chosen === undefined) throw new Refusal('conflict', '補欠ではない応募は繰り上げられません。')
  const passedOver = facts.reserves.filter((each) => each.reserveOrder < chosen.reserveOrder)
  if (passedOver.length > 0 && facts.reason.trim() === '')
    throw new Refusal(
      'invalid',
      `補欠第${chosen.reserveOrder}位より先の補欠が${passedOver.length}団体あります。順番によらず繰り上げる理由を入力してください。`,
      { fields: { reason: '理由を入力してください。' } },
    )
}

/**
 * 決定取消: back to 採点済, which 辞退 does not go, under another 決裁 than the one that made the decision (domain.md §4.1;
 * `invalid`), and never once the support has begun on it (`conflict`).
 */
export function assertMayRevoke(facts: {
  readonly state: ApplicationState
  readonly supported: boolean
  /** The number of the 決裁 that made it, and of the one that takes it back. */
  readonly decidedBy: string
  readonly revokedBy: string
}): void {
  if (facts.supported)
    throw new Refusal(
      'conflict',
      '支援案件が始まっているため、選定を取り消せません。辞退・中止として記録してください。',
    )
  assertTransition(facts.state, 'deliberated')
  if (facts.revokedBy === facts.decidedBy)
    throw new Refusal('invalid', '取消には、選定のときとは別の決裁の番号が要ります。', {
      fields: { approvalRef: '取消の決裁の番号を入力してください。' },
    })
}
