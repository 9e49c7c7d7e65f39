import type { FormReading } from '../../../shared/domain/applications/form.ts'
import type { Context } from '../../handler.ts'
import { applicationTexts, bodyOf, documentTexts } from '../../records/applications/texts.ts'
import { index, unindex } from '../../search.ts'
import { storedDocument } from '../../stored/document.ts'
import { storedForm } from '../../stored/form.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { documentOf } from '../../tables/applications/parts.ts'

export function indexApplication({ db }: Context, id: string): void {
  const row = applicationById(db, id)
  if (!row) return
  const form = storedForm.read(row.form, id)
  const prefecture = bodyOf(form)
  index(db, {
    kind: 'application',
    recordId: id,
    fy: row.fy,
    jis2: row.jis2,
    title: `${prefecture?.name ?? form.prefecture ?? '(団体名なし)'} ${row.receipt_no ?? '未受付'}`,
    detail: [row.theme && `テーマ${row.theme}`, row.theme_name, form.contact.dept].filter(Boolean).join(' '),
    route: `/applications/${id}`,
    texts: applicationTexts(row, form),
  })
}

/** The stored documents once more: after a draft came back, or its body was corrected. */
export function indexStoredDocuments(ctx: Context, id: string): void {
  const stored = (document: 'cover' | 'detail') => {
    const row = documentOf(ctx.db, id, document)
    return row ? storedDocument.read(row.blocks, `${id} ${document}`) : null
  }
  indexDocuments(ctx, id, { cover: stored('cover'), detail: stored('detail') })
}

export function indexDocuments({ db }: Context, id: string, documents: Pick<FormReading, 'cover' | 'detail'>): void {
  const row = applicationById(db, id)
  for (const [document, title] of [
    ['cover', '応募書(鑑文)'],
    ['detail', '応募書(詳細)'],
  ] as const) {
    const view = documents[document]
    if (!view || !row) continue
    index(db, {
      kind: 'file',
      recordId: `${id}:${document}`,
      fy: row.fy,
      jis2: row.jis2,
      title,
      detail: (row.jis2 && storedForm.read(row.form, id).prefecture) || '',
      route: `/applications/${id}/form`,
      texts: documentTexts(view),
    })
  }
}

/** A draft that was thrown away is found no more. */
export function unindexApplication({ db }: Context, id: string): void {
  unindex(db, 'application', id)
  unindex(db, 'file', `${id}:cover`)
  unindex(db, 'file', `${id}:detail`)
}
