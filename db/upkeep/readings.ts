import { carriedConfirmation } from '../../shared/domain/applications/again.ts'
import {
  type ApplicationForm,
  type DocumentView,
  type FormReading,
  formFields,
  valueAt,
} from '../../shared/domain/applications/form.ts'
import type { ReadDb } from '../connection.ts'
import type { Context } from '../handler.ts'
import { storedDocument } from '../stored/document.ts'
import { storedPlace } from '../stored/place.ts'
import {
  documentOf,
  putDocument,
  putReading,
  type ReadingRow,
  readingRows,
  setConfirmed,
} from '../tables/applications/parts.ts'
import { indexDocuments } from './search/applications.ts'

/** Readings and the documents' text, as the officer confirms them side by side. */
export function keepReading(ctx: Context, id: string, { readings, cover, detail }: FormReading): void {
  const byPath = new Map(readings.map((reading) => [reading.path, reading]))
  for (const [path] of formFields) {
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
