import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import {
  assertPartner,
  type PartnerContact,
  type PartnerValues,
  partnerContactFields,
  partnerFields,
} from '../../../shared/domain/talent/partners/partner.ts'
import { note } from '../../audit.ts'
import type { WriteDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { partnersOf, shownContact, shownPartner, thePartner, valuesOfPartner } from '../../records/talent/partners.ts'
import {
  dealingById,
  dealingsOfPartner,
  deleteDealingsOf,
  insertDealing,
  insertPartner,
  partnerById,
  setPartner,
  setPartnerContact,
  setPartnerRemoved,
} from '../../tables/talent/partner.ts'
import { indexPartner, unindexPartner } from '../../upkeep/search/postings.ts'

type Partners = Handlers<OfficeContract>['partners']

export const partners: Partners = {
  list: ({ db }, { fy }) => partnersOf(db, fy),

  contact: ({ db }, { id }) => shownContact(thePartner(db, id)),

  setContact(ctx, { id, revision, ...yours }) {
    const row = thePartner(ctx.db, id)
    const before: PartnerContact = fieldsOf(partnerContactFields, row)
    assertFresh({ revision }, row, () => clashesOf(partnerContactFields, before, yours))
    setPartnerContact(ctx.db, { ...yours, id })
    note(ctx, 'partners.setContact', `fy:${row.fy}`, { id, name: row.name, ...changesOf(before, yours) })
    return shownContact(thePartner(ctx.db, id))
  },

  add(ctx, { id, fy, ...yours }) {
    theYear(ctx.db, fy)
    const known = partnerById(ctx.db, id)
    if (known) {
      assertSameRecord(known.fy === fy)
      assertSameWords(partnerFields, valuesOfPartner(known, dealingsOfPartner(ctx.db, id)), yours)
      return shownPartner(ctx.db, known)
    }
    assertPartner(yours, ctx.today)
    insertPartner(ctx.db, { ...columnsOf(yours), id, fy })
    putDealings(ctx.db, id, yours.dealings)
    return kept(ctx, id, 'add', { after: yours })
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = thePartner(ctx.db, id)
    const before = valuesOfPartner(row, dealingsOfPartner(ctx.db, id))
    assertFresh({ revision }, row, () => clashesOf(partnerFields, before, yours))
    assertPartner(yours, ctx.today)
    setPartner(ctx.db, { ...columnsOf(yours), id })
    putDealings(ctx.db, id, yours.dealings)
    return kept(ctx, id, 'edit', changesOf(before, yours))
  },

  remove(ctx, { id, revision }) {
    const row = thePartner(ctx.db, id)
    assertFresh({ revision }, row, [])
    setPartnerRemoved(ctx.db, { id, at: ctx.now })
    unindexPartner(ctx.db, id)
    note(ctx, 'partners.remove', `fy:${row.fy}`, { id, name: row.name })
    return { id, revision: row.revision + 1 }
  },

  restore(ctx, { id, revision }) {
    const row = partnerById(ctx.db, id)
    if (!row) throw missing('協力企業・団体')
    assertFresh({ revision }, row, [])
    if (row.removedAt === null) return shownPartner(ctx.db, row)
    setPartnerRemoved(ctx.db, { id, at: null })
    return kept(ctx, id, 'restore', {})
  },
}

const columnsOf = ({ dealings: _dealings, ...yours }: PartnerValues) => ({
  ...yours,
  dispatches: yours.dispatches ? 1 : 0,
  announces: yours.announces ? 1 : 0,
})

function putDealings(db: WriteDb, partnerId: string, dealings: PartnerValues['dealings']): void {
  for (const { id } of dealings) assertSameRecord((dealingById(db, id)?.partnerId ?? partnerId) === partnerId)
  assertSameRecord(new Set(dealings.map(({ id }) => id)).size === dealings.length)
  deleteDealingsOf(db, partnerId)
  for (const [sort, each] of dealings.entries()) insertDealing(db, { ...each, partnerId, sort })
}

/** The deed goes on record and into the search, and the record as it now stands is the answer. */
function kept(ctx: Context, id: string, deed: 'add' | 'edit' | 'restore', detail: object) {
  const row = thePartner(ctx.db, id)
  indexPartner(ctx.db, row)
  note(ctx, `partners.${deed}`, `fy:${row.fy}`, { id, name: row.name, ...detail })
  return shownPartner(ctx.db, row)
}
