import type { WriteDb } from '../../connection.ts'

/** What came with an application: files, how the forms were read, earlier versions. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE application_reading (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      path           TEXT NOT NULL,
      place          TEXT,
      sureness       TEXT NOT NULL,
      note           TEXT NOT NULL,
      confirmed_by   TEXT,
      confirmed_at   TEXT,
      PRIMARY KEY (application_id, path)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application_document (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      document       TEXT NOT NULL,
      blocks         TEXT NOT NULL,
      PRIMARY KEY (application_id, document)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application_file (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      version        INTEGER NOT NULL,
      kind           TEXT NOT NULL,
      file_id        TEXT NOT NULL REFERENCES stored_file (id),
      opened         INTEGER NOT NULL DEFAULT 1 CHECK (opened IN (0, 1))
    ) STRICT;
    CREATE INDEX application_file_by_application ON application_file (application_id);
    CREATE INDEX application_file_by_file ON application_file (file_id);

    CREATE TABLE application_version (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      version        INTEGER NOT NULL,
      received_at    TEXT,
      form           TEXT NOT NULL,
      kept_at        TEXT NOT NULL,
      PRIMARY KEY (application_id, version)
    ) STRICT, WITHOUT ROWID;
  `)
