import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { assertInquiry, type InquiryValues, inquiryFields } from '../../../shared/domain/selection/inquiry.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { nameIn, standingOf } from '../../records/selection/approvals.ts'
import { inquiriesOf, shownInquiry } from '../../records/selection/inquiries.ts'
import { applicationById } from '../../tables/applications/application.ts'
import {
  type InquiryRow,
  inquiryById,
  insertInquiry,
  setInquiry,
  setInquiryRemoved,
} from '../../tables/selection/inquiry.ts'
import { indexInquiry, unindexInquiry } from '../../upkeep/search/selection.ts'

type Inquiries = Handlers<OfficeContract>['inquiries']

export const inquiries: Inquiries = {
  list: ({ db }, { fy }) => inquiriesOf(db, fy),

  add(ctx, { id, fy, ...yours }) {
    theYear(ctx.db, fy)
    const known = inquiryById(ctx.db, id)
    if (known) {
      assertSameRecord(known.fy === fy)
      const stored = shownInquiry(ctx.db, known)
      assertSameWords(inquiryFields, stored, yours, nameIn(standingOf(ctx.db, fy)))
      return stored
    }
    assertInquiry(yours, ctx.now)
    const { about, ...words } = yours
    insertInquiry(ctx.db, { ...words, id, fy, applicationId: aboutOf(ctx.db, fy, about) })
    return kept(ctx, id, 'add', { after: yours })
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theInquiry(ctx.db, id)
    const before = fieldsOf(inquiryFields, shownInquiry(ctx.db, row))
    assertFresh({ revision }, row, clashesOf(inquiryFields, before, yours, nameIn(standingOf(ctx.db, row.fy))))
    assertInquiry(yours, ctx.now)
    const { about, ...words } = yours
    setInquiry(ctx.db, { ...words, id, applicationId: aboutOf(ctx.db, row.fy, about) })
    return kept(ctx, id, 'edit', changesOf(before, yours))
  },

  remove(ctx, { id, revision }) {
    const row = theInquiry(ctx.db, id)
    assertFresh({ revision }, row, [])
    setInquiryRemoved(ctx.db, { id, at: ctx.now })
    unindexInquiry(ctx.db, id)
    note(ctx, 'inquiries.remove', `fy:${row.fy}`, { id, no: row.no })
    return { id, revision: row.revision + 1 }
  },

  restore(ctx, { id, revision }) {
    const row = inquiryById(ctx.db, id)
    if (!row) throw missing('問い合わせ')
    assertFresh({ revision }, row, [])
    if (row.removedAt === null) return shownInquiry(ctx.db, row)
    setInquiryRemoved(ctx.db, { id, at: null })
    return kept(ctx, id, 'restore', {})
  },
}

/** One that is there, and was not deleted. */
function theInquiry(db: ReadDb, id: string): InquiryRow {
  const row = inquiryById(db, id)
  if (!row || row.removedAt !== null) throw missing('問い合わせ')
  return row
}

/** An application of the same year, or none. */
function aboutOf(db: ReadDb, fy: number, about: InquiryValues['about']): string | null {
  const [id] = about
  if (id === undefined) return null
  if (applicationById(db, id)?.fy !== fy) throw missing('対象の応募')
  return id
}

/** The deed goes on record and into the search, and the record as it now stands is the answer. */
function kept(ctx: Context, id: string, deed: 'add' | 'edit' | 'restore', detail: object) {
  const row = theInquiry(ctx.db, id)
  indexInquiry(ctx.db, row)
  note(ctx, `inquiries.${deed}`, `fy:${row.fy}`, { id, no: row.no, ...detail })
  return shownInquiry(ctx.db, row)
}
