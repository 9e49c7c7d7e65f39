import { sql, type WriteDb } from '../../connection.ts'

const ofPerson = ['registrant_person', 'registrant_career', 'registrant_exam', 'registrant_claim', 'registrant_consent']

/** Takes away everything that is held of a person; what they said of work goes too, and 登録番号, day, who and why stay. */
export function eraseRows(
  db: WriteDb,
  erased: { id: string; at: string; by: string; why: string; askedOn: string },
): void {
  for (const table of ofPerson) sql<[string]>(db, `DELETE FROM ${table} WHERE registrant_id = ?`).run(erased.id)
  sql<[string]>(db, `UPDATE registrant_view SET remark = '' WHERE registrant_id = ?`).run(erased.id)
  sql<typeof erased>(
    db,
    `UPDATE registrant
        SET state = 'erased', applied_on = '', registered_on = NULL, renewal_asked_on = NULL, renewed_on = NULL,
            style = '', roles = '', themes = '', years = NULL, local_years = NULL, wishes = '', days = NULL,
            regions = '', everywhere = 0, remote = 0, available_from = NULL, home_jis2 = NULL, no_notices = 0,
            came_by = '', erased_at = @at, erased_by = @by, erased_why = @why, asked_on = @askedOn,
            revision = revision + 1
      WHERE id = @id`,
  ).run(erased)
}
