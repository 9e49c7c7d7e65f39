import type { PartnerContact, PartnerValues } from '../../../shared/domain/talent/partners/partner.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface PartnerRow extends Omit<PartnerValues, 'dealings' | 'dispatches' | 'announces'>, PartnerContact {
  id: string
  fy: number
  dispatches: number
  announces: number
  removedAt: string | null
  revision: number
}

export interface DealingRow {
  id: string
  partnerId: string
  on: string
  what: string
  sort: number
}

const columns = `id, fy, name, kind, dispatches, announces, other_offer AS otherOffer, capacity, conditions, since,
                 until_on AS until, dept, person, contact, removed_at AS removedAt, revision`

export const partnerRows = (db: ReadDb, fy: number) =>
  sql<[number], PartnerRow>(
    db,
    `SELECT ${columns} FROM partner WHERE fy = ? AND removed_at IS NULL ORDER BY name, id`,
  ).all(fy)

export const partnerById = (db: ReadDb, id: string) =>
  sql<[string], PartnerRow>(db, `SELECT ${columns} FROM partner WHERE id = ?`).get(id)

type NewPartner = Omit<PartnerRow, keyof PartnerContact | 'removedAt' | 'revision'>

export const insertPartner = (db: WriteDb, row: NewPartner) =>
  sql<NewPartner>(
    db,
    `INSERT INTO partner (id, fy, name, kind, dispatches, announces, other_offer, capacity, conditions, since, until_on)
     VALUES (@id, @fy, @name, @kind, @dispatches, @announces, @otherOffer, @capacity, @conditions, @since, @until)`,
  ).run(row)

export const setPartner = (db: WriteDb, change: Omit<NewPartner, 'fy'>) =>
  sql<typeof change>(
    db,
    `UPDATE partner
        SET name = @name, kind = @kind, dispatches = @dispatches, announces = @announces, other_offer = @otherOffer,
            capacity = @capacity, conditions = @conditions, since = @since, until_on = @until, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setPartnerContact = (db: WriteDb, change: PartnerContact & { id: string }) =>
  sql<typeof change>(
    db,
    'UPDATE partner SET dept = @dept, person = @person, contact = @contact, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setPartnerRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE partner SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(change)

const dealing = 'd.id, d.partner_id AS partnerId, d.held_on AS "on", d.what, d.sort'

export const dealingsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], DealingRow>(
    db,
    `SELECT ${dealing} FROM partner p JOIN partner_dealing d ON d.partner_id = p.id
      WHERE p.fy = ? ORDER BY d.partner_id, d.sort`,
  ).all(fy)

export const dealingsOfPartner = (db: ReadDb, partnerId: string) =>
  sql<[string], DealingRow>(db, `SELECT ${dealing} FROM partner_dealing d WHERE d.partner_id = ? ORDER BY d.sort`).all(
    partnerId,
  )

export const dealingById = (db: ReadDb, id: string) =>
  sql<[string], DealingRow>(db, `SELECT ${dealing} FROM partner_dealing d WHERE d.id = ?`).get(id)

export const insertDealing = (db: WriteDb, row: DealingRow) =>
  sql<DealingRow>(
    db,
    `INSERT INTO partner_dealing (id, partner_id, held_on, what, sort) VALUES (@id, @partnerId, @on, @what, @sort)`,
  ).run(row)

export const deleteDealingsOf = (db: WriteDb, partnerId: string) =>
  sql<[string]>(db, 'DELETE FROM partner_dealing WHERE partner_id = ?').run(partnerId)
