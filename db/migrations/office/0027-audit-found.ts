import type { WriteDb } from '../../connection.ts'

/** 監査記録 by person, by deed and by day, with what is asked beside it: a search reads no entry that it does not show. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE INDEX audit_by_person ON audit (who, at, did);
    CREATE INDEX audit_by_deed ON audit (did, at);
    CREATE INDEX audit_by_day ON audit (at);
  `)
