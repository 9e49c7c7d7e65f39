import { type FormReading, formFields } from '../../shared/domain/applications/form.ts'
import type { Context } from '../handler.ts'
import { storedDocument } from '../stored/document.ts'
import { storedPlace } from '../stored/place.ts'
import { putDocument, putReading } from '../tables/applications/parts.ts'
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
