import type { ProvisionPurpose } from '../../../shared/domain/talent/people/provision.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ProvisionRow {
  id: string
  no: number
  jis2: string
  asOf: string
  people: number
  purpose: ProvisionPurpose
  madeBy: string
  madeAt: string
  sha256: string | null
  revision: number
}

const columns = `p.id, p.no, p.jis2, p.as_of AS asOf, p.people, p.purpose, p.made_by AS madeBy, p.made_at AS madeAt,
                 p.sha256, p.revision`

/** The newest first. */
export const provisionRows = (db: ReadDb) =>
  sql<[], ProvisionRow>(db, `SELECT ${columns} FROM provision p ORDER BY p.no DESC`).all()

export const provisionById = (db: ReadDb, id: string) =>
  sql<[string], ProvisionRow>(db, `SELECT ${columns} FROM provision p WHERE p.id = ?`).get(id)

/** The lists on which somebody stood. */
export const provisionsOf = (db: ReadDb, registrantId: string) =>
  sql<[string], ProvisionRow>(
    db,
    `SELECT ${columns} FROM provision_line l JOIN provision p ON p.id = l.provision_id
      WHERE l.registrant_id = ? ORDER BY p.no DESC`,
  ).all(registrantId)

/** Whoever was erased since, by the list. */
export const erasedOnLists = (db: ReadDb) =>
  sql<[], { provisionId: string; no: string }>(
    db,
    `SELECT l.provision_id AS provisionId, r.no FROM provision_line l JOIN registrant r ON r.id = l.registrant_id
      WHERE r.state = 'erased' ORDER BY r.no`,
  ).all()

export const nextProvision = (db: ReadDb): number =>
  sql<[], { no: number }>(db, 'SELECT coalesce(max(no), 0) + 1 AS no FROM provision').get()?.no ?? 1

export const insertProvision = (db: WriteDb, row: Omit<ProvisionRow, 'sha256' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO provision (id, no, jis2, as_of, people, purpose, made_by, made_at)
     VALUES (@id, @no, @jis2, @asOf, @people, @purpose, @madeBy, @madeAt)`,
  ).run(row)

export const insertProvisionLine = (db: WriteDb, row: { provisionId: string; registrantId: string }) =>
  sql<typeof row>(
    db,
    'INSERT INTO provision_line (provision_id, registrant_id) VALUES (@provisionId, @registrantId)',
  ).run(row)

export const setPrinted = (db: WriteDb, change: { id: string; sha256: string }) =>
  sql<typeof change>(db, 'UPDATE provision SET sha256 = @sha256, revision = revision + 1 WHERE id = @id').run(change)

export const idsProvided = (db: ReadDb, provisionId: string): string[] =>
  sql<[string], { id: string }>(
    db,
    'SELECT registrant_id AS id FROM provision_line WHERE provision_id = ? ORDER BY registrant_id',
  )
    .all(provisionId)
    .map(({ id }) => id)
