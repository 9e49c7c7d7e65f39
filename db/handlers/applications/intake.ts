import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { applications as contract } from '../../../shared/contract/applications/applications.ts'
import {
  type ApplicationForm,
  type DocumentView,
  emptyForm,
  type FormPath,
  type FormReading,
  formFields,
} from '../../../shared/domain/applications/form.ts'
import { prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import { note } from '../../audit.ts'
import { wholeFile } from '../../files.ts'
import type { Context } from '../../handler.ts'
import { index } from '../../search.ts'
import {
  applicationByHash,
  applicationById,
  applicationByMessage,
  insertApplication,
} from '../../tables/applications/application.ts'
import { documentOf, insertFile, keepVersion, putDocument, putReading } from '../../tables/applications/parts.ts'
import { recheck } from '../../upkeep/recheck.ts'
import { theYear } from '../programme/programme.ts'

type TakeIn = z.output<(typeof contract)['takeIn']['input']>

/** Puts what was read from an e-mail or a pair of forms down as a draft; the same e-mail twice is one application. */
export function takeIn(ctx: Context, input: TakeIn): { id: string; outcome: 'drafted' | 'already'; late: boolean } {
  const { db } = ctx
  theYear(db, input.fy)
  const known = alreadyHere(ctx, input)
  if (known) return { id: known.id, outcome: 'already', late: known.late === 1 }

  const { form } = input.reading
  insertApplication(db, {
    id: input.id,
    fy: input.fy,
    state: 'draft',
    ...derived(form),
    received_at: input.receivedAt,
    late: 0,
    sender_name: input.sender.name,
    sender_address: input.sender.address,
    subject: input.sender.subject,
    message_id: input.messageId,
    form: JSON.stringify(form),
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
  keepVersion(db, { id: input.id, version: 1, receivedAt: input.receivedAt, form: JSON.stringify(form), now: ctx.now })
  recheck(ctx, input.id)
  indexApplication(ctx, input.id)
  note(ctx, 'applications.takeIn', input.id, {
    prefecture: form.prefecture,
    receivedAt: input.receivedAt,
    from: input.sender.address,
    files: input.files.length,
  })
  return { id: input.id, outcome: 'drafted', late: applicationById(db, input.id)?.late === 1 }
}

function alreadyHere({ db }: Context, { id, fy, messageId, files }: TakeIn): { id: string; late: number } | undefined {
  const same = applicationById(db, id)
  if (same) return same
  if (messageId !== '') {
    const byMessage = applicationByMessage(db, fy, messageId)
    if (byMessage) return byMessage
  }
  const telling = files.find((file) => file.kind === 'mail') ?? files.find((file) => file.kind === 'detail')
  return telling && applicationByHash(db, fy, telling.kind, telling.fileId)
}

/** The body and the theme an application counts under; a theme only where exactly one is marked. */
export function derived(form: ApplicationForm) {
  const [only, ...others] = form.themesMarked
  return {
    jis2: (form.prefecture === null ? null : prefectureByName(form.prefecture)?.jis2) ?? null,
    theme: only !== undefined && others.length === 0 ? only : null,
  }
}

/** Readings and the documents' text, as the officer confirms them side by side. */
export function keepReading(ctx: Context, id: string, { readings, cover, detail }: FormReading): void {
  const byPath = new Map(readings.map((reading) => [reading.path, reading]))
  for (const [path] of formFields) {
    const reading = byPath.get(path)
    putReading(ctx.db, {
      application_id: id,
      path,
      place: reading?.place ? JSON.stringify(reading.place) : null,
      sureness: reading?.sureness ?? 'empty',
      note: reading?.note ?? '',
      confirmed_by: null,
      confirmed_at: null,
    })
  }
  if (cover) putDocument(ctx.db, { id, document: 'cover', blocks: JSON.stringify(cover) })
  if (detail) putDocument(ctx.db, { id, document: 'detail', blocks: JSON.stringify(detail) })
  indexDocuments(ctx, id, { cover, detail })
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
  const form: ApplicationForm = { ...emptyForm(), prefecture, lgCode }
  insertApplication(ctx.db, {
    id,
    fy,
    state: 'draft',
    ...derived(form),
    received_at: receivedAt,
    late: 0,
    sender_name: '',
    sender_address: '',
    subject: '',
    message_id: '',
    form: JSON.stringify(form),
    created_at: ctx.now,
  })
  const given = (path: FormPath) => ({ path, place: null, sureness: 'certain' as const, note: '' })
  keepReading(ctx, id, { form, readings: [given('prefecture'), given('lgCode')], cover: null, detail: null })
  keepVersion(ctx.db, { id, version: 1, receivedAt, form: JSON.stringify(form), now: ctx.now })
  recheck(ctx, id)
  indexApplication(ctx, id)
}

/** What an application is found by: its body in every writing, its people and its own words. */
export function indexApplication({ db }: Context, id: string): void {
  const row = applicationById(db, id)
  if (!row) return
  const form = JSON.parse(row.form) as ApplicationForm
  const prefecture = form.prefecture === null ? null : prefectureByName(form.prefecture)
  index(db, {
    kind: 'application',
    recordId: id,
    fy: row.fy,
    jis2: row.jis2,
    title: `${prefecture?.name ?? form.prefecture ?? '(団体名なし)'} ${row.receipt_no ?? '下書き'}`,
    detail: [row.theme && `テーマ${row.theme}`, row.theme_name, form.contact.dept].filter(Boolean).join(' '),
    route: `/applications/${id}`,
    text: [
      prefecture?.name,
      prefecture?.kana,
      prefecture?.lgCode,
      row.receipt_no,
      row.theme_name,
      form.docNo,
      form.contact.dept,
      form.contact.name,
      form.contact.kana,
      form.subContact.name,
      ...form.targets,
      form.goal,
    ]
      .filter(Boolean)
      .join(' '),
  })
}

/** The stored documents once more: after a draft came back, or its body was corrected. */
export function indexStoredDocuments(ctx: Context, id: string): void {
  const stored = (document: 'cover' | 'detail') => {
    const row = documentOf(ctx.db, id, document)
    return row ? (JSON.parse(row.blocks) as DocumentView) : null
  }
  indexDocuments(ctx, id, { cover: stored('cover'), detail: stored('detail') })
}

function indexDocuments({ db }: Context, id: string, documents: Pick<FormReading, 'cover' | 'detail'>): void {
  const row = applicationById(db, id)
  for (const [document, title] of [
    ['cover', '応募書(鑑文)'],
    ['detail', '応募書(詳細)'],
  ] as const) {
    const view = documents[document]
    if (!view || !row) continue
    const text = view
      .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.flat().map((cell) => cell.text)))
      .join(' ')
    index(db, {
      kind: 'file',
      recordId: `${id}:${document}`,
      fy: row.fy,
      jis2: row.jis2,
      title,
      detail: (row.jis2 && (JSON.parse(row.form) as ApplicationForm).prefecture) || '',
      route: `/applications/${id}/form`,
      text,
    })
  }
}
