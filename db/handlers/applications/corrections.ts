import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotDiscarded } from '../../../shared/domain/applications/amending.ts'
import {
  assertMayAnswer,
  assertMayClose,
  assertMayDraw,
  assertMayEdit,
  assertMaySend,
  assertMayTakeBack,
  correctionStateOf,
} from '../../../shared/domain/applications/correction/course.ts'
import {
  type CorrectionItemValues,
  correctionFields,
  outcomeFields,
  outcomeLabel,
} from '../../../shared/domain/applications/correction/fields.ts'
import { addWorkingDays } from '../../../shared/domain/calendar/working-days.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import {
  assertSayable,
  correctionsOf,
  gatheredOf,
  type KnownCorrection,
  letterOf,
  receiptPageOf,
  requestsOf,
  theCorrection,
} from '../../records/applications/corrections.ts'
import { standingOf, theApplication } from '../../records/applications/page.ts'
import { holidayEditsOf } from '../../records/office/holiday-edits.ts'
import { theYear } from '../../records/programme/year.ts'
import {
  correctionById,
  correctionItemOwner,
  insertCorrection,
  putCorrectionItem,
  removeCorrectionItem,
  setCorrection,
  setCorrectionAnswered,
  setCorrectionSent,
  setCorrectionTakenBack,
  setOutcome,
  touchCorrection,
} from '../../tables/applications/correction.ts'
import { followCorrections } from '../../upkeep/corrections.ts'
import { sendReceipt, takeReceiptBack } from './receipt-mail.ts'

type Corrections = Handlers<OfficeContract>['corrections']

/** A request that is to be changed, with its application, which the caller may see and which was not thrown away. */
function open(ctx: Context, id: string, revision: number, clashes: Parameters<typeof assertFresh>[2] = []) {
  const before = theCorrection(ctx.db, id)
  const row = theApplication(ctx, before.applicationId)
  assertFresh({ revision }, before, clashes)
  assertNotDiscarded(standingOf(row))
  return { before, row }
}

function follow(ctx: Context, applicationId: string): void {
  const step = followCorrections(ctx, applicationId)
  if (step !== null) note(ctx, 'applications.move', applicationId, { ...step, reason: '' })
}

/** The answer goes on record with the version that is the newest by then, and 補正依頼中 ends where nothing else is out. */
export function keepAnswer(
  ctx: Context,
  { id, applicationId, round }: Pick<KnownCorrection, 'id' | 'applicationId' | 'round'>,
  { answeredOn, version }: { answeredOn: string; version: number },
): void {
  setCorrectionAnswered(ctx.db, { id, answeredOn, version })
  note(ctx, 'corrections.answer', applicationId, { id, round, answeredOn })
  follow(ctx, applicationId)
}

/** What a form of it holds. */
const valuesOf = (known: KnownCorrection) => fieldsOf(correctionFields, { ...known, items: [...known.items] })

const draw: Corrections['draw'] = (ctx, { id, applicationId }) => {
  const row = theApplication(ctx, applicationId)
  const known = requestsOf(ctx.db, applicationId)
  if (known.some((each) => each.id === id)) return correctionsOf(ctx, applicationId)
  assertSameRecord(correctionById(ctx.db, id) === undefined)
  assertNotDiscarded(standingOf(row))
  assertMayDraw(row.state, known)
  const { correctionDays, correctionHour } = theYear(ctx.db, row.fy)
  const round = (known.at(-1)?.round ?? 0) + 1
  insertCorrection(ctx.db, {
    ...{
      id,
      applicationId,
      round,
      version: row.version,
      dueHour: correctionHour,
      method: correctionFields.method.usual,
    },
    dueOn: addWorkingDays(ctx.today, correctionDays, holidayEditsOf(ctx.db)),
    ...{ drawnBy: ctx.caller.name, drawnAt: ctx.now },
  })
  const items = gatheredOf(ctx.db, row, known)
  for (const [position, { included, ...item }] of items.entries())
    putCorrectionItem(ctx.db, { ...item, id: randomUUID(), correctionId: id, position, included: included ? 1 : 0 })
  note(ctx, 'corrections.draw', applicationId, { id, round, items: items.length })
  return correctionsOf(ctx, applicationId)
}

/** The items as they are given now, in their order: what is new has no rule behind it, what is gone is taken out. */
function putItems(ctx: Context, before: KnownCorrection, items: readonly CorrectionItemValues[]): void {
  const known = new Map(before.items.map((item) => [item.id, item]))
  const kept = new Set(items.map(({ id }) => id))
  for (const { id } of before.items) if (!kept.has(id)) removeCorrectionItem(ctx.db, id)
  for (const [position, { included, ...item }] of items.entries()) {
    const of = known.get(item.id)
    assertSameRecord(of !== undefined || correctionItemOwner(ctx.db, item.id) === undefined)
    const { code, path, found, carriedFrom } = of ?? { code: '', path: null, found: '', carriedFrom: null }
    const origin = { code, path, found, carriedFrom }
    putCorrectionItem(ctx.db, { ...item, ...origin, correctionId: before.id, position, included: included ? 1 : 0 })
  }
}

export const corrections: Corrections = {
  list: (ctx, { applicationId }) => correctionsOf(ctx, applicationId),

  letter(ctx, { id, datedOn }) {
    const request = theCorrection(ctx.db, id)
    const letter = letterOf(ctx, theApplication(ctx, request.applicationId), request, datedOn)
    return { ...letter, stops: [...letter.stops] }
  },

  receipt: (ctx, { applicationId }) => receiptPageOf(ctx, applicationId),

  draw,
  sendReceipt,
  takeReceiptBack,

  edit(ctx, { id, revision, ...given }) {
    const values = valuesOf(theCorrection(ctx.db, id))
    const { before } = open(ctx, id, revision, clashesOf(correctionFields, values, given))
    assertMayEdit(before)
    setCorrection(ctx.db, { id, dueOn: given.dueOn, dueHour: given.dueHour, method: given.method })
    putItems(ctx, before, given.items)
    note(ctx, 'corrections.edit', before.applicationId, { id, round: before.round, ...changesOf(values, given) })
    return correctionsOf(ctx, before.applicationId)
  },

  send(ctx, { id, sentOn, revision }) {
    const { before, row } = open(ctx, id, revision)
    const { state, version } = row
    assertMaySend(before, { sentOn, today: ctx.today, edits: holidayEditsOf(ctx.db), state })
    assertSayable(ctx, row, before)
    setCorrectionSent(ctx.db, { id, sentOn, version })
    note(ctx, 'corrections.send', row.id, { id, round: before.round, sentOn, dueOn: before.dueOn })
    follow(ctx, row.id)
    return correctionsOf(ctx, row.id)
  },

  answer(ctx, { id, answeredOn, revision }) {
    const { before, row } = open(ctx, id, revision)
    assertMayAnswer(before, { answeredOn, today: ctx.today })
    keepAnswer(ctx, before, { answeredOn, version: row.version })
    return correctionsOf(ctx, row.id)
  },

  close(ctx, { id, itemId, outcome, note: remark, revision }) {
    const item = theCorrection(ctx.db, id).items.find((each) => each.id === itemId)
    if (item === undefined) throw missing('補正依頼の事項')
    const yours = { outcome, note: remark }
    const theirs = { outcome: item.outcome ?? outcome, note: item.outcomeNote }
    const { before, row } = open(ctx, id, revision, clashesOf(outcomeFields, theirs, yours))
    const later = requestsOf(ctx.db, row.id).find(
      (each) => each.round > before.round && correctionStateOf(each) !== 'takenBack',
    )
    assertMayClose(before, { item, laterRound: later?.round ?? null })
    setOutcome(ctx.db, { id: itemId, ...yours })
    touchCorrection(ctx.db, id)
    note(ctx, 'corrections.close', row.id, {
      ...{ id, itemId, round: before.round, place: item.place, outcome: outcomeLabel[outcome] },
      ...changesOf({ outcome: item.outcome, note: item.outcomeNote }, yours),
    })
    return correctionsOf(ctx, row.id)
  },

  takeBack(ctx, { id, reason, revision }) {
    const { before, row } = open(ctx, id, revision)
    assertMayTakeBack(before)
    setCorrectionTakenBack(ctx.db, { id, at: ctx.now, reason })
    note(ctx, 'corrections.takeBack', row.id, { id, round: before.round, reason })
    follow(ctx, row.id)
    return correctionsOf(ctx, row.id)
  },
}
