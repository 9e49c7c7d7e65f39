import type { ItemRule } from '../../../shared/domain/applications/check-items.ts'
import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface CheckItemRow {
  id: string
  fy: number
  no: number
  name: string
  /** The rule that judges it; '' where only a person does. */
  rule: ItemRule
  required: number
  automatic: number
  revision: number
  double_check: number
  /** 廃止; null of one in use. */
  given_up_at: string | null
  given_up_by: string
  given_up_why: string
}

/** Those in use, then those given up. */
export const allCheckItemRows = (db: ReadDb, fy: number) =>
  sql<[number], CheckItemRow>(db, 'SELECT * FROM check_item WHERE fy = ? ORDER BY no').all(fy)

/** Those in use, as they are numbered. */
export const checkItemRows = (db: ReadDb, fy: number) =>
  sql<[number], CheckItemRow>(db, 'SELECT * FROM check_item WHERE fy = ? AND given_up_at IS NULL ORDER BY no').all(fy)

export const yearOfCheckItem = (db: ReadDb, id: string) =>
  sql<[string], { fy: number }>(db, 'SELECT fy FROM check_item WHERE id = ?').get(id)?.fy

export type NewCheckItem = Omit<CheckItemRow, 'revision' | 'given_up_at' | 'given_up_by' | 'given_up_why'>

export const insertCheckItem = (db: WriteDb, row: NewCheckItem) =>
  sql<typeof row>(
    db,
    `INSERT INTO check_item (id, fy, no, name, rule, required, automatic, double_check)
     VALUES (@id, @fy, @no, @name, @rule, @required, @automatic, @double_check)`,
  ).run(row)

export const setCheckItem = (db: WriteDb, change: Pick<CheckItemRow, 'id' | 'name' | 'required' | 'double_check'>) =>
  sql<typeof change>(
    db,
    `UPDATE check_item SET name = @name, required = @required, double_check = @double_check, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setGivenUp = (
  db: WriteDb,
  change: Pick<CheckItemRow, 'id' | 'given_up_at' | 'given_up_by' | 'given_up_why'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE check_item SET given_up_at = @given_up_at, given_up_by = @given_up_by, given_up_why = @given_up_why,
                           revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const touchCheckItem = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE check_item SET revision = revision + 1 WHERE id = ?').run(id)

/** Out of each other's way first: no two may bear one number, also not while they change theirs. */
export function setNumbers(db: WriteDb, fy: number, numbers: ReadonlyMap<string, number>): void {
  sql<[number]>(db, 'UPDATE check_item SET no = -1 - no WHERE fy = ?').run(fy)
  for (const [id, no] of numbers) sql<[number, string]>(db, 'UPDATE check_item SET no = ? WHERE id = ?').run(no, id)
}

/** With what was drawn for it of every application. */
export function deleteCheckItem(db: WriteDb, id: string): void {
  sql<[string]>(db, 'DELETE FROM check_result WHERE item_id = ?').run(id)
  sql<[string]>(db, 'DELETE FROM check_item WHERE id = ?').run(id)
}

/** How many applications bear a result of each item: one that a person gave, or more than the 確認中 that stands of itself. */
export const checkedOfYear = (db: ReadDb, fy: number) =>
  sql<[number], Pick<CheckItemRow, 'id' | 'given_up_at' | 'given_up_by' | 'given_up_why'> & { checked: number }>(
    db,
    `SELECT i.id, i.given_up_at, i.given_up_by, i.given_up_why, count(r.item_id) AS checked
       FROM check_item i LEFT JOIN check_result r
         ON r.item_id = i.id AND (r.checked_at IS NOT NULL OR r.result <> 'pending')
      WHERE i.fy = ?
      GROUP BY i.id ORDER BY i.no`,
  ).all(fy)

/** How many applications of a year stand in each state. */
export const statesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], { state: ApplicationState; count: number }>(
    db,
    'SELECT state, count(*) AS count FROM application WHERE fy = ? AND discarded_at IS NULL GROUP BY state',
  ).all(fy)
