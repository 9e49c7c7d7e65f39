import type { WriteDb } from '../../connection.ts'

interface Trigger {
  name: string
  sql: string
}

/**
 * Does what a frozen record otherwise forbids: what was confirmed stands until its 保存期間 is over, and not for ever. The locks
 * are those of the schema, word for word, and are back before the command ends; that of the record of deeds stays on.
 */
export function unlocked<Value>(db: WriteDb, work: () => Value): Value {
  const locks = db
    .prepare<[], Trigger>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name <> 'audit' ORDER BY name`,
    )
    .all()
  for (const { name } of locks) db.exec(`DROP TRIGGER ${name}`)
  const value = work()
  for (const { sql } of locks) db.exec(sql)
  return value
}
