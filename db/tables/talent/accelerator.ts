import type { RequirementKind } from '../../../shared/domain/talent/accelerators/fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface AcceleratorRow {
  id: string
  name: string
  kana: string
  note: string
  talentId: string | null
  recordedBy: string
  recordedAt: string
  revision: number
}

export interface RequirementRow {
  acceleratorId: string
  kind: RequirementKind
  evidence: string
  verifiedBy: string | null
  verifiedAt: string | null
}

const columns = `id, name, kana, note, talent_id AS talentId, recorded_by AS recordedBy, recorded_at AS recordedAt, revision`
const ofRequirement = `accelerator_id AS acceleratorId, kind, evidence, verified_by AS verifiedBy, verified_at AS verifiedAt`

/** Everybody, by ふりがな. */
export const acceleratorRows = (db: ReadDb) =>
  sql<[], AcceleratorRow>(db, `SELECT ${columns} FROM accelerator ORDER BY kana, name, id`).all()

export const acceleratorById = (db: ReadDb, id: string) =>
  sql<[string], AcceleratorRow>(db, `SELECT ${columns} FROM accelerator WHERE id = ?`).get(id)

/** Who was hired from one 協力可能人材; undefined where nobody was. */
export const acceleratorOfTalent = (db: ReadDb, talentId: string) =>
  sql<[string], AcceleratorRow>(
    db,
    `SELECT ${columns} FROM accelerator WHERE talent_id = ? ORDER BY recorded_at, id LIMIT 1`,
  ).get(talentId)

/** The person stays as an appointment of their own; that they came from the registrant is no more said. */
export const forgetTalent = (db: WriteDb, talentId: string) =>
  sql<[string]>(db, 'UPDATE accelerator SET talent_id = NULL, revision = revision + 1 WHERE talent_id = ?').run(
    talentId,
  )

export const insertAccelerator = (db: WriteDb, row: Omit<AcceleratorRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO accelerator (id, name, kana, note, talent_id, recorded_by, recorded_at)
     VALUES (@id, @name, @kana, @note, @talentId, @recordedBy, @recordedAt)`,
  ).run(row)

export const setAccelerator = (db: WriteDb, change: Pick<AcceleratorRow, 'id' | 'name' | 'kana' | 'note'>) =>
  sql<typeof change>(
    db,
    'UPDATE accelerator SET name = @name, kana = @kana, note = @note, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const requirementRows = (db: ReadDb) =>
  sql<[], RequirementRow>(
    db,
    `SELECT ${ofRequirement} FROM accelerator_requirement ORDER BY accelerator_id, kind`,
  ).all()

export const requirementsOf = (db: ReadDb, id: string) =>
  sql<[string], RequirementRow>(
    db,
    `SELECT ${ofRequirement} FROM accelerator_requirement WHERE accelerator_id = ? ORDER BY kind`,
  ).all(id)

/** What is said of one requirement, instead of what was; the person is a revision newer. */
export function setRequirement(db: WriteDb, row: RequirementRow): void {
  sql<RequirementRow>(
    db,
    `INSERT INTO accelerator_requirement (accelerator_id, kind, evidence, verified_by, verified_at)
     VALUES (@acceleratorId, @kind, @evidence, @verifiedBy, @verifiedAt)
     ON CONFLICT (accelerator_id, kind) DO UPDATE
        SET evidence = @evidence, verified_by = @verifiedBy, verified_at = @verifiedAt`,
  ).run(row)
  sql<[string]>(db, 'UPDATE accelerator SET revision = revision + 1 WHERE id = ?').run(row.acceleratorId)
}
