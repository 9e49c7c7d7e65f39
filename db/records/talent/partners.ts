import type { z } from 'zod'
import type { partners } from '../../../shared/contract/talent/partners.ts'
import { type NamedText, searchedTexts } from '../../../shared/domain/record-fields.ts'
import { offersOf, type PartnerValues, partnerFields } from '../../../shared/domain/talent/partners/partner.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import {
  type DealingRow,
  dealingsOfPartner,
  dealingsOfYear,
  type PartnerRow,
  partnerById,
  partnerRows,
} from '../../tables/talent/partner.ts'

type ShownPartner = z.input<typeof partners.list.output>[number]

export function partnersOf(db: ReadDb, fy: number): ShownPartner[] {
  const dealings = Map.groupBy(dealingsOfYear(db, fy), ({ partnerId }) => partnerId)
  return partnerRows(db, fy).map((row) => shown(row, dealings.get(row.id) ?? []))
}

export const shownPartner = (db: ReadDb, row: PartnerRow): ShownPartner => shown(row, dealingsOfPartner(db, row.id))

const shown = (row: PartnerRow, dealings: readonly DealingRow[]): ShownPartner => ({
  id: row.id,
  ...valuesOfPartner(row, dealings),
  revision: row.revision,
})

export const shownContact = ({ id, dept, person, contact, revision }: PartnerRow) => ({
  ...{ id, dept, person, contact, revision },
})

/** The fields of a partner, as a form holds them. */
export function valuesOfPartner(row: PartnerRow, dealings: readonly DealingRow[]): PartnerValues {
  const { name, kind, otherOffer, capacity, conditions, since, until } = row
  return {
    ...{ name, kind, dispatches: row.dispatches === 1, announces: row.announces === 1, otherOffer },
    ...{ capacity, conditions, since, until },
    dealings: dealings.map(({ id, on, what }) => ({ id, on, what })),
  }
}

/** One that is there, and was not deleted. */
export function thePartner(db: ReadDb, id: string): PartnerRow {
  const row = partnerById(db, id)
  if (!row || row.removedAt !== null) throw missing('協力企業・団体')
  return row
}

/** What a partner is found by: never who is spoken to there. */
export const partnerTexts = (row: PartnerRow): NamedText[] =>
  [
    ...searchedTexts(partnerFields, row),
    {
      label: '協力の内容',
      text: offersOf({ ...row, dispatches: row.dispatches === 1, announces: row.announces === 1 }),
    },
  ].filter(({ text }) => text !== '')
