import type { StatedTerms } from '../../../shared/domain/talent/people/registrant.ts'
import type { RegistrantState } from '../../../shared/domain/talent/people/state.ts'
import { type ReadDb, remembered, sql, type WriteDb } from '../../connection.ts'

/** Lists of codes stand as one text with blanks: `codesIn` reads them. */
export interface RegistrantRow {
  id: string
  no: string
  state: RegistrantState
  appliedOn: string
  registeredOn: string | null
  renewalAskedOn: string | null
  renewedOn: string | null
  style: string
  roles: string
  themes: string
  years: number | null
  localYears: number | null
  wishes: string
  days: number | null
  regions: string
  everywhere: number
  remote: number
  availableFrom: string | null
  homeJis2: string | null
  noNotices: number
  cameBy: string
  erasedAt: string | null
  erasedBy: string | null
  erasedWhy: string | null
  askedOn: string | null
  revision: number
}

const columns = `id, no, state, applied_on AS appliedOn, registered_on AS registeredOn,
  renewal_asked_on AS renewalAskedOn, renewed_on AS renewedOn, style, roles, themes, years, local_years AS localYears,
  wishes, days, regions, everywhere, remote, available_from AS availableFrom, home_jis2 AS homeJis2,
  no_notices AS noNotices, came_by AS cameBy, erased_at AS erasedAt, erased_by AS erasedBy, erased_why AS erasedWhy,
  asked_on AS askedOn, revision`

/** All of whom something is held, by 登録番号, which tells nothing of the order in which they came. */
export const registrantRows = (db: ReadDb): readonly RegistrantRow[] =>
  remembered(db, 'registrants', () =>
    sql<[], RegistrantRow>(db, `SELECT ${columns} FROM registrant WHERE state <> 'erased' ORDER BY no`).all(),
  )

export const registrantById = (db: ReadDb, id: string) =>
  sql<[string], RegistrantRow>(db, `SELECT ${columns} FROM registrant WHERE id = ?`).get(id)

export const numberIsTaken = (db: ReadDb, no: string): boolean =>
  sql<[string], { id: string }>(db, 'SELECT id FROM registrant WHERE no = ?').get(no) !== undefined

/** What a person says of the work they look for. */
export type TermsColumns = Pick<RegistrantRow, keyof StatedTerms>

export const insertRegistrant = (
  db: WriteDb,
  row: TermsColumns & Pick<RegistrantRow, 'id' | 'no' | 'state' | 'appliedOn' | 'cameBy'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO registrant (id, no, state, applied_on, style, roles, themes, years, local_years, wishes, days, regions,
                             everywhere, remote, available_from, home_jis2, no_notices, came_by)
     VALUES (@id, @no, @state, @appliedOn, @style, @roles, @themes, @years, @localYears, @wishes, @days, @regions,
             @everywhere, @remote, @availableFrom, @homeJis2, @noNotices, @cameBy)`,
  ).run(row)

export const setTerms = (db: WriteDb, change: TermsColumns & { id: string }) =>
  sql<typeof change>(
    db,
    `UPDATE registrant
        SET style = @style, roles = @roles, themes = @themes, years = @years, local_years = @localYears,
            wishes = @wishes, days = @days, regions = @regions, everywhere = @everywhere, remote = @remote,
            available_from = @availableFrom, home_jis2 = @homeJis2, no_notices = @noNotices, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setStanding = (
  db: WriteDb,
  change: Pick<RegistrantRow, 'id' | 'state' | 'registeredOn' | 'renewalAskedOn' | 'renewedOn'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE registrant SET state = @state, registered_on = @registeredOn, renewal_asked_on = @renewalAskedOn,
                           renewed_on = @renewedOn
      WHERE id = @id`,
  ).run(change)

export const touchRegistrant = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE registrant SET revision = revision + 1 WHERE id = ?').run(id)
