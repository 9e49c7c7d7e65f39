import type { DisclosureValues } from '../../../../shared/domain/selection/disclosure/fields.ts'
import type { Choice } from '../../../../shared/domain/selection/disclosure/redacting.ts'
import { type ReadDb, sql, type WriteDb } from '../../../connection.ts'
import type { AboutRow } from '../about-row.ts'

export interface RequestRow extends AboutRow, Omit<DisclosureValues, 'about'> {}

const columns = `id, fy, no, application_id AS applicationId, received_on AS receivedOn, asked,
                 correction_days AS correctionDays, extended_to AS extendedTo, extended_reason AS extendedReason, state,
                 decided_on AS decidedOn, outcome, note, removed_at AS removedAt, revision`

/** The newest first. */
export const requestRows = (db: ReadDb, fy: number) =>
  sql<[number], RequestRow>(
    db,
    `SELECT ${columns} FROM disclosure_request WHERE fy = ? AND removed_at IS NULL ORDER BY no DESC`,
  ).all(fy)

export const requestById = (db: ReadDb, id: string) =>
  sql<[string], RequestRow>(db, `SELECT ${columns} FROM disclosure_request WHERE id = ?`).get(id)

type NewRequest = Omit<RequestRow, 'no' | 'removedAt' | 'revision'>

export const insertRequest = (db: WriteDb, row: NewRequest) =>
  sql<NewRequest>(
    db,
    `INSERT INTO disclosure_request (id, fy, no, application_id, received_on, asked, correction_days, extended_to,
                                     extended_reason, state, decided_on, outcome, note)
     VALUES (@id, @fy, (SELECT coalesce(max(no), 0) + 1 FROM disclosure_request WHERE fy = @fy), @applicationId,
             @receivedOn, @asked, @correctionDays, @extendedTo, @extendedReason, @state, @decidedOn, @outcome, @note)`,
  ).run(row)

export const setRequest = (db: WriteDb, change: Omit<NewRequest, 'fy'>) =>
  sql<typeof change>(
    db,
    `UPDATE disclosure_request
        SET application_id = @applicationId, received_on = @receivedOn, asked = @asked,
            correction_days = @correctionDays, extended_to = @extendedTo, extended_reason = @extendedReason,
            state = @state, decided_on = @decidedOn, outcome = @outcome, note = @note, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setRequestRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE disclosure_request SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(
    change,
  )

export interface ChoiceRow extends Choice {
  requestId: string
  document: string
  chosenBy: string
  chosenAt: string
  stands: number
  revision: number
}

const choiceColumns = `request_id AS requestId, document, part, way, ground, words, reason, mark, chosen_by AS chosenBy,
                       chosen_at AS chosenAt, stands, revision`

/** All that was chosen for a request, what was taken back among it. */
export const choiceRows = (db: ReadDb, requestId: string) =>
  sql<[string], ChoiceRow>(db, `SELECT ${choiceColumns} FROM disclosure_choice WHERE request_id = ?`).all(requestId)

type Place = Pick<ChoiceRow, 'requestId' | 'document' | 'part'>

export const choiceAt = (db: ReadDb, place: Place) =>
  sql<Place, ChoiceRow>(
    db,
    `SELECT ${choiceColumns} FROM disclosure_choice
      WHERE request_id = @requestId AND document = @document AND part = @part`,
  ).get(place)

export const putChoice = (db: WriteDb, row: Omit<ChoiceRow, 'stands' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO disclosure_choice (request_id, document, part, way, ground, words, reason, mark, chosen_by, chosen_at,
                                    stands)
     VALUES (@requestId, @document, @part, @way, @ground, @words, @reason, @mark, @chosenBy, @chosenAt, 1)
     ON CONFLICT (request_id, document, part) DO UPDATE
        SET way = @way, ground = @ground, words = @words, reason = @reason, mark = @mark, chosen_by = @chosenBy,
            chosen_at = @chosenAt, stands = 1, revision = revision + 1`,
  ).run(row)

/** Back to what is proposed. */
export const takeChoiceBack = (db: WriteDb, change: Place & { by: string; at: string }) =>
  sql<typeof change>(
    db,
    `UPDATE disclosure_choice SET stands = 0, chosen_by = @by, chosen_at = @at, revision = revision + 1
      WHERE request_id = @requestId AND document = @document AND part = @part`,
  ).run(change)
