import type { OfficeContract } from '../../../../shared/contract/index.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { assertDecisionStands, assertUndecided } from '../../../../shared/domain/selection/disclosure/decided.ts'
import {
  assertDisclosure,
  type DisclosureValues,
  disclosureFields,
} from '../../../../shared/domain/selection/disclosure/fields.ts'
import { auditHead, note } from '../../../audit.ts'
import type { ReadDb } from '../../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../../fresh.ts'
import type { Context, Handlers } from '../../../handler.ts'
import { theYear } from '../../../records/programme/year.ts'
import { nameIn, standingOf } from '../../../records/selection/approvals.ts'
import { documentOf, packOf, pagesOf, theRequest } from '../../../records/selection/disclosure/pack.ts'
import { requestsOf, shownRequest } from '../../../records/selection/disclosure/requests.ts'
import { applicationById } from '../../../tables/applications/application.ts'
import {
  insertRequest,
  requestById,
  setRequest,
  setRequestRemoved,
} from '../../../tables/selection/disclosure/request.ts'
import { indexDisclosure, unindexDisclosure } from '../../../upkeep/search/selection.ts'
import { accept, settle, takeBack } from './choices.ts'

type Disclosure = Handlers<OfficeContract>['disclosure']

export const disclosure: Disclosure = {
  list: ({ db }, { fy }) => requestsOf(db, fy),
  pack: (ctx, { id }) => packOf(ctx, id, { head: auditHead(ctx.db), today: ctx.today }),
  document: (ctx, { id, document }) => documentOf(ctx, id, document),
  pages: (ctx, { id, document }) => pagesOf(ctx, id, document),
  settle,
  accept,
  takeBack,

  add(ctx, { id, fy, ...yours }) {
    theYear(ctx.db, fy)
    const known = requestById(ctx.db, id)
    if (known) {
      assertSameRecord(known.fy === fy)
      const stored = shownRequest(ctx.db, known)
      assertSameWords(disclosureFields, stored, yours, nameIn(standingOf(ctx.db, fy)))
      return stored
    }
    assertDisclosure(yours, ctx.today)
    const { about, ...words } = yours
    insertRequest(ctx.db, { ...words, id, fy, applicationId: aboutOf(ctx.db, fy, about) })
    return kept(ctx, id, 'add', { after: yours })
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theRequest(ctx.db, id)
    const before = fieldsOf(disclosureFields, shownRequest(ctx.db, row))
    assertFresh({ revision }, row, clashesOf(disclosureFields, before, yours, nameIn(standingOf(ctx.db, row.fy))))
    assertDecisionStands(before, yours)
    assertDisclosure(yours, ctx.today)
    const { about, ...words } = yours
    setRequest(ctx.db, { ...words, id, applicationId: aboutOf(ctx.db, row.fy, about) })
    return kept(ctx, id, 'edit', changesOf(before, yours))
  },

  remove(ctx, { id, revision }) {
    const row = theRequest(ctx.db, id)
    assertFresh({ revision }, row, [])
    assertUndecided(row)
    setRequestRemoved(ctx.db, { id, at: ctx.now })
    unindexDisclosure(ctx.db, id)
    note(ctx, 'disclosure.remove', `fy:${row.fy}`, { id, no: row.no })
    return { id, revision: row.revision + 1 }
  },

  restore(ctx, { id, revision }) {
    const row = requestById(ctx.db, id)
    if (!row) throw missing('開示請求')
    assertFresh({ revision }, row, [])
    if (row.removedAt === null) return shownRequest(ctx.db, row)
    setRequestRemoved(ctx.db, { id, at: null })
    return kept(ctx, id, 'restore', {})
  },
}

/** An application of the same year, or none. */
function aboutOf(db: ReadDb, fy: number, about: DisclosureValues['about']): string | null {
  const [id] = about
  if (id === undefined) return null
  if (applicationById(db, id)?.fy !== fy) throw missing('対象の応募')
  return id
}

/** The deed goes on record and into the search, and the record as it now stands is the answer. */
function kept(ctx: Context, id: string, deed: 'add' | 'edit' | 'restore', detail: object) {
  const row = theRequest(ctx.db, id)
  indexDisclosure(ctx.db, row)
  note(ctx, `disclosure.${deed}`, `fy:${row.fy}`, { id, no: row.no, ...detail })
  return shownRequest(ctx.db, row)
}
