import type { OfficeContract } from '../../../shared/contract/index.ts'
import { addDays, epochSecond, jstDate, toJst } from '../../../shared/domain/calendar/jst.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  adoptionLabel,
  reportTrackLabel,
  sessionFieldLabel,
  sessionKindLabel,
  sideLabel,
} from '../../../shared/domain/support/words.ts'
import { note } from '../../audit.ts'
import type { ReadDb, WriteDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { casePageOf, participantsOf } from '../../records/support/page.ts'
import { type ActionRow, actionById, actionsOfSession, insertAction, setAction } from '../../tables/support/action.ts'
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
import { changesOf, clashesOf, type FieldLabels, isRepeated } from './edit.ts'

type Sessions = Handlers<OfficeContract>['sessions']
type SessionInput = Omit<Parameters<Sessions['edit']>[1], 'id' | 'revision'>
type Stamped = SessionInput & { reportDue: string }

/** 支援記録は7日以内にまとめる (domain.md §8.4). */
const recordWithinDays = 7

export const sessions: Sessions = {
  add(ctx, { id, caseId, ...yours }) {
    const row = theCase(ctx.db, caseId)
    const known = sessionById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.case_id } : null, caseId)) return casePageOf(ctx, caseId)
    assertTimes(yours)
    insertSession(ctx.db, { ...columnsOf(id, yours), case_id: caseId })
    putAdvice(ctx.db, id, yours.advice)
    putActions(ctx.db, { id, case_id: caseId }, yours.actions, ctx.now)
    const session = theSession(ctx.db, id)
    indexSession(ctx.db, row, session, yours.advice)
    note(ctx, 'sessions.add', caseId, { id, seq: session.seq, after: yours })
    return casePageOf(ctx, caseId)
  },

  edit(ctx, { id, revision, ...yours }) {
    const session = theSession(ctx.db, id)
    const before = sessionFields(ctx.db, session)
    const wanted = { ...yours, ...plainTimes(yours), reportDue: yours.reportDue ?? session.report_due }
    assertFresh({ revision }, session, clashesOf(sessionLabels, before, wanted))
    assertTimes(yours)
    setSession(ctx.db, columnsOf(id, wanted))
    putAdvice(ctx.db, id, yours.advice)
    putActions(ctx.db, session, yours.actions, ctx.now)
    indexSession(ctx.db, theCase(ctx.db, session.case_id), theSession(ctx.db, id), yours.advice)
    note(ctx, 'sessions.edit', session.case_id, { id, seq: session.seq, ...changesOf(before, wanted) })
    return casePageOf(ctx, session.case_id)
  },

  /** Its actions rest with it: they are neither shown nor counted until it is restored. */
  remove(ctx, { id, revision }) {
    const session = theSession(ctx.db, id, 'also removed')
    if (session.removed_at !== null) return casePageOf(ctx, session.case_id)
    assertFresh({ revision }, session, [])
    setSessionRemoved(ctx.db, { id, removed_at: ctx.now })
    unindexSession(ctx.db, id)
    note(ctx, 'sessions.remove', session.case_id, { id, seq: session.seq })
    return casePageOf(ctx, session.case_id)
  },

  restore(ctx, { id, revision }) {
    const session = theSession(ctx.db, id, 'also removed')
    if (session.removed_at === null) return casePageOf(ctx, session.case_id)
    assertFresh({ revision }, session, [])
    setSessionRemoved(ctx.db, { id, removed_at: null })
    indexSession(ctx.db, theCase(ctx.db, session.case_id), session, sessionFields(ctx.db, session).advice)
    note(ctx, 'sessions.restore', session.case_id, { id, seq: session.seq })
    return casePageOf(ctx, session.case_id)
  },
}

function theSession(db: ReadDb, id: string, which: 'live' | 'also removed' = 'live'): SessionRow {
  const row = sessionById(db, id)
  if (!row || (which === 'live' && row.removed_at !== null)) throw missing('支援記録')
  return row
}

function assertTimes({ startAt, endAt }: Pick<SessionInput, 'startAt' | 'endAt'>): void {
  if (endAt !== null && epochSecond(endAt) < epochSecond(startAt))
    throw new Refusal('invalid', '支援の終わりの時刻が始まりより前です。日時を確かめてください。', {
      fields: { endAt: '始まり以後の日時にしてください。' },
    })
}

/** Instants are kept in Japan's time, so that their order as text is their order in time. */
const plainTimes = ({ startAt, endAt }: Pick<SessionInput, 'startAt' | 'endAt'>) => ({
  startAt: toJst(startAt),
  endAt: endAt === null ? null : toJst(endAt),
})

function columnsOf(id: string, yours: SessionInput) {
  const { startAt, endAt } = plainTimes(yours)
  return {
    id,
    kind: yours.kind,
    track: yours.track,
    start_at: startAt,
    end_at: endAt,
    place: yours.place,
    agenda: yours.agenda,
    reported: yours.reported,
    summary: yours.summary,
    decided: yours.decided,
    next_on: yours.nextOn,
    report_due: yours.reportDue ?? addDays(jstDate(startAt), recordWithinDays),
    record_state: yours.recordState,
    participants: JSON.stringify(yours.participants),
  }
}

const label = sessionFieldLabel
const sessionLabels: FieldLabels<Stamped> = {
  ...label,
  kind: [label.kind, sessionKindLabel],
  track: [label.track, reportTrackLabel],
  recordState: [label.recordState, { draft: '下書き', confirmed: '確認済' }],
  participants: [
    label.participants,
    (people) => listed(people, ({ side, name, title }) => [sideLabel[side], name, title]),
  ],
  advice: [
    label.advice,
    (all) => listed(all, ({ givenBy, body, adopted, result }) => [givenBy, body, adoptionLabel[adopted], result]),
  ],
  actions: [label.actions, (all) => listed(all, ({ body, owner, due, doneOn }) => [body, owner, due, doneOn && '済'])],
}

/** One line per entry, with everything that can differ between two versions of it. */
const listed = <Entry>(entries: readonly Entry[], say: (entry: Entry) => readonly (string | null)[]): string =>
  entries.map((entry) => say(entry).filter(Boolean).join(' ')).join('\n')

const sessionFields = (db: ReadDb, row: SessionRow): Stamped => ({
  kind: row.kind,
  track: row.track,
  startAt: row.start_at,
  endAt: row.end_at,
  place: row.place,
  agenda: row.agenda,
  reported: row.reported,
  summary: row.summary,
  decided: row.decided,
  nextOn: row.next_on,
  reportDue: row.report_due,
  recordState: row.record_state,
  participants: participantsOf(row).map((each) => ({ ...each, title: each.title ?? '' })),
  advice: adviceOfSession(db, row.id).map(({ id, given_by, body, adopted, result }) => ({
    id,
    givenBy: given_by,
    body,
    adopted,
    result,
  })),
  actions: actionsOfSession(db, row.id)
    .filter(({ removed_at }) => removed_at === null)
    .map(({ id, body, owner, due, done_on }) => ({ id, body, owner, due, doneOn: done_on })),
})

function putAdvice(db: WriteDb, sessionId: string, advice: SessionInput['advice']): void {
  assertOnce(advice, '助言')
  for (const { id } of advice) {
    const known = adviceById(db, id)
    isRepeated(db, id, known ? { parent: known.session_id } : null, sessionId)
  }
  deleteAdviceOf(db, sessionId)
  for (const [sort, { id, givenBy, body, adopted, result }] of advice.entries())
    insertAdvice(db, { id, session_id: sessionId, given_by: givenBy, body, adopted, result, sort })
}

/** By id: known ones are brought up to date (and come back if they were removed), new ones added, the rest removed. */
function putActions(
  db: WriteDb,
  session: Pick<SessionRow, 'id' | 'case_id'>,
  actions: SessionInput['actions'],
  now: string,
): void {
  assertOnce(actions, '宿題')
  const known = new Map(actionsOfSession(db, session.id).map((row) => [row.id, row]))
  for (const { id, body, owner, due, doneOn } of actions) {
    const row = known.get(id)
    known.delete(id)
    if (row) {
      if (!isSame(row, { body, owner, due, done_on: doneOn }))
        setAction(db, { id, body, owner, due, done_on: doneOn, removed_at: null })
      continue
    }
    const elsewhere = actionById(db, id)
    isRepeated(db, id, elsewhere ? { parent: elsewhere.session_id ?? '' } : null, session.id)
    insertAction(db, { id, case_id: session.case_id, session_id: session.id, body, owner, due, done_on: doneOn })
  }
  for (const row of known.values())
    if (row.removed_at === null) setAction(db, { ...columnsOfAction(row), removed_at: now })
}

const columnsOfAction = ({ id, body, owner, due, done_on }: ActionRow) => ({ id, body, owner, due, done_on })

const isSame = (row: ActionRow, yours: Pick<ActionRow, 'body' | 'owner' | 'due' | 'done_on'>): boolean =>
  row.removed_at === null &&
  row.body === yours.body &&
  row.owner === yours.owner &&
  row.due === yours.due &&
  row.done_on === yours.done_on

function assertOnce(items: readonly { id: string }[], what: string): void {
  if (new Set(items.map(({ id }) => id)).size < items.length)
    throw new Refusal('invalid', `同じ${what}が二度入っています。画面を開き直してから、もう一度保存してください。`)
}
