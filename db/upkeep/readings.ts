import { fieldsOfDefinition } from '../../shared/domain/applications/definition/usual.ts'
import type { FormReading } from '../../shared/domain/applications/form.ts'
import { missing } from '../fresh.ts'
import type { Context } from '../handler.ts'
import { definitionOf } from '../records/applications/definition.ts'
import { storedDocument } from '../stored/document.ts'
import { storedPlace } from '../stored/place.ts'
import { applicationById } from '../tables/applications/application.ts'
import { putDocument, putReading, readingRows, removeReading } from '../tables/applications/parts.ts'
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
