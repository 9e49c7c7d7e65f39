import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { isOwn } from '../../../shared/domain/applications/definition/item.ts'
import {
  type ApplicationForm,
  countedUnder,
  emptyForm,
  type FormPath,
} from '../../../shared/domain/applications/form.ts'
import { assertReceived } from '../../../shared/domain/applications/registration.ts'
import { prefectureField } from '../../../shared/domain/bodies/prefecture-field.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { assertPast } from '../../../shared/domain/calendar/date-order.ts'
import type { Fields } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { wholeFile } from '../../files.ts'
import { assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { inForce, itemsInForce, readBy } from '../../records/applications/definition.ts'
import { pageOf } from '../../records/applications/page.ts'
import { theYear } from '../../records/programme/year.ts'
import { storedForm } from '../../stored/form.ts'
import {
  applicationById,
  applicationByMessage,
  applicationsByHash,
  insertApplication,
} from '../../tables/applications/application.ts'
import { fileRows, insertFile, keepVersion } from '../../tables/applications/parts.ts'
import { keepReading } from '../../upkeep/readings.ts'
import { recheck } from '../../upkeep/recheck.ts'
import { indexApplication } from '../../upkeep/search/applications.ts'
import { type Came, cameOf, isZipAround, listCame } from './came.ts'
import { takeChosen } from './choice.ts'
import { moveTo, takeVersionOut } from './moving.ts'
import { bringBack, discard, register, replaceWith, restore } from './registration.ts'

type Intake = Handlers<OfficeContract>['intake']
type TakeIn = Parameters<Intake['takeIn']>[1]

/** Puts what was read from an e-mail or a pair of forms down as a draft; the same e-mail twice is one application. */
export function takeIn(ctx: Context, input: TakeIn): ReturnType<Intake['takeIn']> {
  const { db } = ctx
  theYear(db, input.fy)
  const known = alreadyHere(ctx, input)
  if (known) return comeAgain(ctx, input, known)
  // Thrown away by mistake, and its mail is dropped once more: what was put right of it is still there.
  if (applicationById(db, input.id)) {
    bringBack(ctx, input.id)
    listTaken(ctx, input, input.id)
    return { id: input.id, outcome: 'restored', late: applicationById(db, input.id)?.late === 1 }
  }

  assertReceived(input.receivedAt, ctx.now)
  const { form } = input.reading
  insertApplication(db, {
    id: input.id,
    fy: input.fy,
    state: 'draft',
    ...countedUnder(form),
    received_at: input.receivedAt,
    late: 0,
    sender_name: input.sender.name,
    sender_address: input.sender.address,
    subject: input.sender.subject,
    message_id: input.messageId,
    form: storedForm.write(form),
    read_by: readBy(db, input.definition),
    created_at: ctx.now,
  })
  keepReading(ctx, input.id, input.reading)
  for (const { fileId, kind, opened } of input.files)
    insertFile(db, {
      id: randomUUID(),
      application_id: input.id,
      version: 1,
      kind,
      file_id: wholeFile(db, fileId).fileId,
      opened: opened ? 1 : 0,
    })
  keepVersion(db, {
    id: input.id,
    version: 1,
    receivedAt: input.receivedAt,
    form: storedForm.write(form),
    now: ctx.now,
  })
  recheck(ctx, input.id)
  indexApplication(ctx, input.id)
  const listed = listTaken(ctx, input, input.id)
  note(ctx, 'intake.takeIn', input.id, {
    prefecture: form.prefecture,
    receivedAt: input.receivedAt,
    from: input.sender.address,
    files: input.files.length,
    sha256: listed.map(({ sha256 }) => sha256),
    ...touchedBy(listed),
  })
  return { id: input.id, outcome: 'drafted', late: applicationById(db, input.id)?.late === 1 }
}

/** What had not been taken in before, and is now: its entry tells who was faster than an edit of it. */
function touchedBy(listed: ReturnType<typeof listCame>): { touched?: string[] } {
  const touched = listed.flatMap((each) => (each.endedAnew ? [each.id] : []))
  return touched.length === 0 ? {} : { touched }
}

/** All that came, with the draft it has become. */
const listTaken = (ctx: Context, { fy, files, came, announced, sender }: TakeIn, applicationId: string) =>
  listCame(ctx, came.length > 0 ? came : cameOf(ctx, files), announced, {
    ...{ fy, applicationId, ending: 'drafted', reason: '', subject: sender.subject, sender: sender.address },
  })

/** Nothing of it changes; a mail that another program has saved anew is listed, and said to be the same. */
function comeAgain(ctx: Context, input: TakeIn, known: { id: string; late: number }): ReturnType<Intake['takeIn']> {
  const { fy, sender } = input
  const all = input.came.length > 0 ? input.came : cameOf(ctx, input.files)
  const listed = listCame(ctx, outermost(all), [], {
    ...{ fy, applicationId: known.id, ending: 'same', reason: '', subject: sender.subject, sender: sender.address },
  })
  const fresh = listed.filter(({ before, endedAnew }) => before === undefined || endedAnew)
  if (fresh.length > 0)
    note(ctx, 'intake.takeIn', known.id, {
      again: true,
      from: sender.address,
      sha256: fresh.map(({ sha256 }) => sha256),
      ...touchedBy(fresh),
    })
  return { id: known.id, outcome: 'already', late: known.late === 1 }
}

/** What was put in, with the zip it came in: what lies in a mail is the same with it. They stand before what lies in them. */
function outermost(came: Came): Came {
  return came.flatMap((item, at) => {
    if (isZipAround(came, at)) return [item]
    return item.in === null || isZipAround(came, item.in) ? [{ ...item, parts: 0 }] : []
  })
}

/** The same mail is the same content. Broken senders give two mails one Message-ID, and the second would vanish. */
function alreadyHere({ db }: Context, { id, fy, messageId, files }: TakeIn): { id: string; late: number } | undefined {
  const same = applicationById(db, id)
  if (same) assertSameRecord(same.fy === fy && same.message_id === messageId)
  if (same && same.discarded_at === null) return same
  const [mail, detail] = (['mail', 'detail'] as const).map((kind) => files.find((file) => file.kind === kind))
  // Nothing but its Message-ID tells an application without files.
  if (files.length === 0) return messageId === '' ? undefined : applicationByMessage(db, fy, messageId)
  const papers = files.filter(({ kind }) => kind !== 'mail')
  // One paper more, or another of the name, is no repetition: it would be gone.
  const byForm = (detail === undefined ? [] : applicationsByHash(db, fy, detail.kind, detail.fileId)).filter(
    (application) => holdsAll(db, application.id, papers),
  )
  if (mail === undefined) return byForm[0]
  const [byMail] = applicationsByHash(db, fy, mail.kind, mail.fileId)
  // Saved once more by another program: other bytes, the same Message-ID and the same papers.
  return byMail ?? byForm.find((application) => messageId !== '' && application.message_id === messageId)
}

/** Whether the application has a file of the same bytes as each of these. */
function holdsAll(db: ReadDb, id: string, files: TakeIn['files']): boolean {
  const held = new Set(fileRows(db, id).map(({ sha256 }) => sha256))
  return files.every(({ fileId }) => held.has(wholeFile(db, fileId).sha256))
}

/** A draft typed by hand: an empty form of a known body. */
export function draftByHand(
  ctx: Context,
  {
    id,
    fy,
    prefecture,
    lgCode,
    receivedAt,
  }: {
    id: string
    fy: number
    prefecture: string
    lgCode: string
    receivedAt: string | null
  },
): void {
  const definition = inForce(ctx.db, fy)?.id ?? null
  const own = itemsInForce(ctx.db, fy).filter((item) => isOwn(item) && !item.retired)
  const form: ApplicationForm = {
    ...{ ...emptyForm(), prefecture, lgCode },
    ...(own.length === 0 ? {} : { own: Object.fromEntries(own.map(({ name }) => [name, null])) }),
  }
  insertApplication(ctx.db, {
    id,
    fy,
    state: 'draft',
    ...countedUnder(form),
    received_at: receivedAt,
    late: 0,
    sender_name: '',
    sender_address: '',
    subject: '',
    message_id: '',
    form: storedForm.write(form),
    read_by: readBy(ctx.db, definition),
    created_at: ctx.now,
  })
  const given = (path: FormPath) => ({ path, place: null, sureness: 'certain' as const, note: '' })
  keepReading(ctx, id, { form, readings: [given('prefecture'), given('lgCode')], cover: null, detail: null })
  keepVersion(ctx.db, { id, version: 1, receivedAt, form: storedForm.write(form), now: ctx.now })
  recheck(ctx, id)
  indexApplication(ctx, id)
}

/** What is said of an application that is registered by hand. */
const handFields = {
  jis2: prefectureField,
  receivedAt: { label: '受信日時', kind: 'moment' },
} as const satisfies Fields

export const intake: Intake = {
  takeIn,

  create(ctx, { id, fy, jis2, receivedAt }) {
    theYear(ctx.db, fy)
    const prefecture = prefectureByCode(jis2)
    if (!prefecture) throw missing('都道府県')
    const known = applicationById(ctx.db, id)
    if (known) {
      assertSameRecord(known.fy === fy)
      assertSameWords(handFields, { jis2: known.jis2 ?? '', receivedAt: known.received_at }, { jis2, receivedAt })
      return pageOf(ctx, id)
    }
    assertPast(receivedAt, ctx.now, '受信日時', 'receivedAt')
    draftByHand(ctx, { id, fy, prefecture: prefecture.name, lgCode: prefecture.lgCode, receivedAt })
    note(ctx, 'intake.create', id, { prefecture: prefecture.name, receivedAt })
    return pageOf(ctx, id)
  },

  takeChosen,
  moveTo,
  takeVersionOut,
  register,
  replaceWith,
  discard,
  restore,
}
