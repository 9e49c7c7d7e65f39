import { carriedConfirmation } from '../../shared/domain/applications/again.ts'
import { fieldsOfDefinition } from '../../shared/domain/applications/definition/usual.ts'
import {
  type ApplicationForm,
  type DocumentView,
  type FormReading,
  valueAt,
} from '../../shared/domain/applications/form.ts'
import type { ReadDb } from '../connection.ts'
import { missing } from '../fresh.ts'
import type { Context } from '../handler.ts'
import { definitionOf } from '../records/applications/definition.ts'
import { storedDocument } from '../stored/document.ts'
import { storedPlace } from '../stored/place.ts'
import { applicationById } from '../tables/applications/application.ts'
import {
  documentOf,
  putDocument,
  putReading,
  type ReadingRow,
  readingRows,
  removeReading,
  setConfirmed,
} from '../tables/applications/parts.ts'
import { indexDocuments } from './search/applications.ts'

/** A reading for every field its definition asks for, and the documents' text, as the officer confirms them side by side. */
export function keepReading(ctx: Context, id: string, { readings, cover, detail }: FormReading): void {
  const byPath = new Map(readings.map((reading) => [reading.path, reading]))
  const row = applicationById(ctx.db, id)
  if (row === undefined) throw missing('応募')
  const asked = fieldsOfDefinition(definitionOf(row))
  for (const { path } of readingRows(ctx.db, id)) if (!asked.includes(path)) removeReading(ctx.db, { id, path })
  for (const path of asked) {
    const reading = byPath.get(path)
    putReading(ctx.db, {
      application_id: id,
      path,
      place: reading?.place ? storedPlace.write(reading.place) : null,
      sureness: reading?.sureness ?? 'empty',
      note: reading?.note ?? '',
      confirmed_by: null,
      confirmed_at: null,
    })
  }
  if (cover) putDocument(ctx.db, { id, document: 'cover', blocks: storedDocument.write(cover) })
  if (detail) putDocument(ctx.db, { id, document: 'detail', blocks: storedDocument.write(detail) })
  indexDocuments(ctx, id, { cover, detail })
}

/** What was read of an application, as it is kept: for another one that takes it over. */
export const readingOf = (db: ReadDb, id: string, form: ApplicationForm): FormReading => ({
  form,
  readings: readingRows(db, id).map((row) => ({
    path: row.path,
    place: row.place === null ? null : storedPlace.read(row.place, `${id} ${row.path}`),
    sureness: row.sureness,
    note: row.note,
  })),
  cover: viewOf(db, id, 'cover'),
  detail: viewOf(db, id, 'detail'),
})

function viewOf(db: ReadDb, id: string, document: 'cover' | 'detail'): DocumentView | null {
  const row = documentOf(db, id, document)
  return row ? storedDocument.read(row.blocks, `${id} ${document}`) : null
}

/** A form with what the office has said of its fields. */
export interface Confirmed {
  readonly form: ApplicationForm
  readonly readings: readonly ReadingRow[]
}

/** What the officer confirmed stays confirmed where what has come in its place says the same. */
export function carryConfirmations(ctx: Context, id: string, was: Confirmed, came: Confirmed): void {
  const known = new Map(was.readings.map((reading) => [reading.path, reading]))
  for (const { path, sureness, confirmed_by, confirmed_at } of came.readings) {
    const before = known.get(path)
    const { by, at } = carriedConfirmation(
      { value: valueAt(was.form, path), by: before?.confirmed_by ?? null, at: before?.confirmed_at ?? null },
      { value: valueAt(came.form, path), by: confirmed_by, at: confirmed_at, sureness },
    )
    if (at !== null) setConfirmed(ctx.db, { id, path, by, at })
  }
}
