import type { WriteDb } from '../../connection.ts'

/**
 * ○× of 要件確認 says which version it was given on, so that what changed since is 要再確認 and not taken for looked at. What
 * stands already was given on the version that was in the book at that moment.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE check_result ADD COLUMN seen_version INTEGER;
    UPDATE check_result
       SET seen_version = coalesce((SELECT max(v.version) FROM application_version v
                                     WHERE v.application_id = check_result.application_id
                                       AND v.kept_at <= check_result.checked_at), 1)
     WHERE checked_at IS NOT NULL;
  `)
