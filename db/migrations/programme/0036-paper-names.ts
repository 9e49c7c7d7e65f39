import type { WriteDb } from '../../connection.ts'

/** Whether 委員 read the names in what was applied with; and the names that an officer found there himself. */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE programme ADD COLUMN paper_names TEXT NOT NULL DEFAULT 'shown';

    CREATE TABLE hidden_name (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      name           TEXT NOT NULL,
      PRIMARY KEY (application_id, name)
    ) STRICT, WITHOUT ROWID;
  `)
