import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { assertNearPeriod } from '../../../shared/domain/calendar/near-period.ts'
import { changesOf, clashesOf, fieldsOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { actionFields } from '../../../shared/domain/support/fields/action.ts'
import { sessionFields } from '../../../shared/domain/support/fields/session.ts'
import { assertSessionTimes, recordDueOn } from '../../../shared/domain/support/session.ts'
import { note } from '../../audit.ts'
import type { ReadDb, WriteDb } from '../../connection.ts'
import { assertFresh, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { changeIn, participantsOf, sessionsOf } from '../../records/support/rooms.ts'
import { storedParticipants } from '../../stored/participants.ts'
import { type ActionRow, actionById, actionsOfSession, insertAction, setAction } from '../../tables/support/action.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import {
  adviceById,
  adviceOfSession,
  deleteAdviceOf,
  insertAdvice,
  insertSession,
  type SessionRow,
  sessionById,
  setSession,
  setSessionRemoved,
} from '../../tables/support/session.ts'
import { indexSession, unindexSession } from '../../upkeep/search/support.ts'
import { assertUnused, isRepeated } from './edit.ts'

type Sessions = Handlers<OfficeContract>['sessions']
type SessionInput = Omit<Parameters<Sessions['edit']>[1], 'id' | 'revision'>

export const sessions: Sessions = {
  list: (ctx, { caseId }) => sessionsOf(ctx, caseId),

  add(ctx, { id, caseId, ...given }) {
    const row = theCase(ctx.db, caseId)
    const known = sessionById(ctx.db, id)
    if (known?.caseId === caseId) {
      assertSameWords(sessionFields, valuesOf(ctx.db, known), stamped(given))
      return changeOf(ctx, caseId, id)
    }
    assertUnused(ctx.db, id)
    assertSayable(ctx, row, given)
    const yours = stamped(given)
    insertSession(ctx.db, { ...columnsOf(yours), id, caseId })
    putAdvice(ctx.db, id, yours.advice)
    putActions(ctx.db, { id, caseId }, yours.actions, ctx.now)
    const session = theSession(ctx.db, id)
    indexSession(ctx.db, row, session, yours.advice)
    note(ctx, 'sessions.add', caseId, { id, seq: session.seq, after: yours })
    return changeOf(ctx, caseId, id)
  },

  edit(ctx, { id, revision, ...given }) {
    const session = theSession(ctx.db, id)
    const before = valuesOf(ctx.db, session)
    const yours = stamped(given)
    assertFresh({ revision }, session, clashesOf(sessionFields, before, yours))
    assertSayable(ctx, theCase(ctx.db, session.caseId), given)
    setSession(ctx.db, { ...columnsOf(yours), id })
    putAdvice(ctx.db, id, yours.advice)
    putActions(ctx.db, session, yours.actions, ctx.now)
    indexSession(ctx.db, theCase(ctx.db, session.caseId), theSession(ctx.db, id), yours.advice)
    note(ctx, 'sessions.edit', session.caseId, { id, seq: session.seq, ...changesOf(before, yours) })
    return changeOf(ctx, session.caseId, id)
  },

  /** Its actions rest with it: they are neither shown nor counted until it is restored. */
  remove(ctx, { id, revision }) {
    const session = theSession(ctx.db, id, 'also removed')
    if (session.removedAt !== null) return changeOf(ctx, session.caseId, id)
    assertFresh({ revision }, session, [])
    setSessionRemoved(ctx.db, { id, removedAt: ctx.now })
    unindexSession(ctx.db, id)
    note(ctx, 'sessions.remove', session.caseId, { id, seq: session.seq })
    return changeOf(ctx, session.caseId, id)
  },

  restore(ctx, { id, revision }) {
    const session = theSession(ctx.db, id, 'also removed')
    if (session.removedAt === null) return changeOf(ctx, session.caseId, id)
    assertFresh({ revision }, session, [])
    setSessionRemoved(ctx.db, { id, removedAt: null })
    indexSession(ctx.db, theCase(ctx.db, session.caseId), session, valuesOf(ctx.db, session).advice)
    note(ctx, 'sessions.restore', session.caseId, { id, seq: session.seq })
    return changeOf(ctx, session.caseId, id)
  },
}

/** Its times are in order, its dates near the period of its support, and what was done was not done in the future. */
function assertSayable(ctx: Context, row: CaseRow, given: SessionInput): void {
  assertSessionTimes(given)
  assertNearPeriod(sessionFields, given, row)
  for (const [index, { doneOn }] of given.actions.entries())
    assertNotFuture(doneOn, ctx.today, '宿題の完了日', `actions.${index}.doneOn`)
}

const changeOf = (ctx: Context, caseId: string, id: string) => changeIn(caseId, sessionsOf(ctx, caseId), [id])

function theSession(db: ReadDb, id: string, which: 'live' | 'also removed' = 'live'): SessionRow {
  const row = sessionById(db, id)
  if (!row || (which === 'live' && row.removedAt !== null)) throw missing('支援記録')
  return row
}

/** Instants are kept in Japan's time, so that their order as text is their order in time; a record is always due. */
function stamped(given: SessionInput) {
  const startAt = toJst(given.startAt)
  return {
    ...given,
    startAt,
    endAt: given.endAt === null ? null : toJst(given.endAt),
    reportDue: given.reportDue ?? recordDueOn(startAt),
  }
}

const columnsOf = ({ advice: _advice, actions: _actions, ...yours }: ReturnType<typeof stamped>) => ({
  ...yours,
  participants: storedParticipants.write(yours.participants),
})

const valuesOf = (db: ReadDb, row: SessionRow): SessionInput =>
  fieldsOf(sessionFields, {
    ...row,
    participants: participantsOf(row),
    advice: adviceOfSession(db, row.id),
    actions: actionsOfSession(db, row.id).filter(({ removedAt }) => removedAt === null),
  })

function putAdvice(db: WriteDb, sessionId: string, advice: SessionInput['advice']): void {
  assertOnce(advice, '助言')
  for (const { id } of advice) {
    const known = adviceById(db, id)
    isRepeated(db, id, known ? { parent: known.sessionId } : null, sessionId)
  }
  deleteAdviceOf(db, sessionId)
  for (const [sort, each] of advice.entries()) insertAdvice(db, { ...each, sessionId, sort })
}

/** By id: known ones are brought up to date (and come back if they were removed), new ones added, the rest removed. */
function putActions(
  db: WriteDb,
  session: Pick<SessionRow, 'id' | 'caseId'>,
  actions: SessionInput['actions'],
  now: string,
): void {
  assertOnce(actions, '宿題')
  const known = new Map(actionsOfSession(db, session.id).map((row) => [row.id, row]))
  for (const action of actions) {
    const { id } = action
    const row = known.get(id)
    known.delete(id)
    if (row) {
      if (!isSame(row, action)) setAction(db, { ...action, removedAt: null })
      continue
    }
    const elsewhere = actionById(db, id)
    isRepeated(db, id, elsewhere ? { parent: elsewhere.sessionId ?? '' } : null, session.id)
    insertAction(db, { ...action, caseId: session.caseId, sessionId: session.id })
  }
  for (const row of known.values())
    if (row.removedAt === null) setAction(db, { ...fieldsOf(actionFields, row), id: row.id, removedAt: now })
}

const isSame = (row: ActionRow, yours: ValuesOf<typeof actionFields>): boolean =>
  row.removedAt === null &&
  JSON.stringify(fieldsOf(actionFields, row)) === JSON.stringify(fieldsOf(actionFields, yours))

function assertOnce(items: readonly { id: string }[], what: string): void {
  if (new Set(items.map(({ id }) => id)).size < items.length)
    throw new Refusal('invalid', `同じ${what}が二度入っています。画面を開き直してから、もう一度保存してください。`)
}
