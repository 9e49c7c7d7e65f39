import type { ConsentKind, ConsentWay } from '../../../shared/domain/talent/people/consent.ts'
import type { EvidenceKind } from '../../../shared/domain/talent/people/requirements.ts'
import type { Requirement } from '../../../shared/domain/talent/people/words.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ClaimRow {
  registrantId: string
  requirement: Requirement
  evidence: EvidenceKind | ''
  holds: number | null
  /** What was found in looking. */
  finding: string
  verifiedBy: string | null
  verifiedAt: string | null
}

/** A claim without what may say whose it is. */
export type SeenClaimRow = Omit<ClaimRow, 'finding'>

export interface ExamRow {
  id: string
  registrantId: string
  exam: string
  called: string
  passedIn: string
  certificate: string
  enrolled: number
}

export interface ConsentRow {
  id: string
  registrantId: string
  kind: ConsentKind
  givenOn: string
  validTo: string
  everywhere: number
  receivers: string
  way: ConsentWay
  recordedBy: string
  recordedAt: string
}

const claimColumns = `registrant_id AS registrantId, requirement, evidence, holds, finding,
  verified_by AS verifiedBy, verified_at AS verifiedAt`
const examColumns = 'id, registrant_id AS registrantId, exam, called, passed_in AS passedIn, certificate, enrolled'
const consentColumns = `id, registrant_id AS registrantId, kind, given_on AS givenOn, valid_to AS validTo, everywhere,
  receivers, way, recorded_by AS recordedBy, recorded_at AS recordedAt`

/** Without what was noted in looking, which may say who it is. */
export const claimRows = (db: ReadDb) =>
  sql<[], SeenClaimRow>(
    db,
    `SELECT registrant_id AS registrantId, requirement, evidence, holds, verified_by AS verifiedBy, verified_at AS verifiedAt
       FROM registrant_claim ORDER BY registrant_id, requirement`,
  ).all()
export const claimsOf = (db: ReadDb, id: string) =>
  sql<[string], ClaimRow>(
    db,
    `SELECT ${claimColumns} FROM registrant_claim WHERE registrant_id = ? ORDER BY requirement`,
  ).all(id)

export const examRows = (db: ReadDb) =>
  sql<[], ExamRow>(db, `SELECT ${examColumns} FROM registrant_exam ORDER BY registrant_id, exam, rowid`).all()
export const examsOf = (db: ReadDb, id: string) =>
  sql<[string], ExamRow>(
    db,
    `SELECT ${examColumns} FROM registrant_exam WHERE registrant_id = ? ORDER BY exam, rowid`,
  ).all(id)

/** In the order in which they were given. */
export const consentRows = (db: ReadDb) =>
  sql<[], ConsentRow>(
    db,
    `SELECT ${consentColumns} FROM registrant_consent ORDER BY registrant_id, given_on, rowid`,
  ).all()
export const consentsOf = (db: ReadDb, id: string) =>
  sql<[string], ConsentRow>(
    db,
    `SELECT ${consentColumns} FROM registrant_consent WHERE registrant_id = ? ORDER BY given_on, rowid`,
  ).all(id)
export const consentById = (db: ReadDb, id: string) =>
  sql<[string], ConsentRow>(db, `SELECT ${consentColumns} FROM registrant_consent WHERE id = ?`).get(id)

export const insertConsent = (db: WriteDb, row: ConsentRow) =>
  sql<typeof row>(
    db,
    `INSERT INTO registrant_consent (id, registrant_id, kind, given_on, valid_to, everywhere, receivers, way,
                                     recorded_by, recorded_at)
     VALUES (@id, @registrantId, @kind, @givenOn, @validTo, @everywhere, @receivers, @way, @recordedBy, @recordedAt)`,
  ).run(row)

/** A claim, as it was made or as it is once it was looked at. */
export const putClaim = (db: WriteDb, row: ClaimRow) =>
  sql<typeof row>(
    db,
    `INSERT INTO registrant_claim (registrant_id, requirement, evidence, holds, finding, verified_by, verified_at)
     VALUES (@registrantId, @requirement, @evidence, @holds, @finding, @verifiedBy, @verifiedAt)
     ON CONFLICT (registrant_id, requirement) DO UPDATE
        SET evidence = @evidence, holds = @holds, finding = @finding, verified_by = @verifiedBy, verified_at = @verifiedAt`,
  ).run(row)

export const deleteClaim = (db: WriteDb, id: string, requirement: Requirement) =>
  sql<[string, number]>(db, 'DELETE FROM registrant_claim WHERE registrant_id = ? AND requirement = ?').run(
    id,
    requirement,
  )

export const insertExam = (db: WriteDb, row: ExamRow) =>
  sql<typeof row>(
    db,
    `INSERT INTO registrant_exam (id, registrant_id, exam, called, passed_in, certificate, enrolled)
     VALUES (@id, @registrantId, @exam, @called, @passedIn, @certificate, @enrolled)`,
  ).run(row)

export const deleteExams = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM registrant_exam WHERE registrant_id = ?').run(id)

/** Who passed it, of those who are on record. */
export const registrantsWith = (db: ReadDb, exam: string) =>
  sql<[string], { id: string }>(db, 'SELECT DISTINCT registrant_id AS id FROM registrant_exam WHERE exam = ?')
    .all(exam)
    .map(({ id }) => id)
