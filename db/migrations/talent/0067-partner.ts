import type { WriteDb } from '../../connection.ts'

/** 協力企業・団体: what each offers, and what came of it; in the year in which it was written down. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE partner (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL REFERENCES programme (fy),
      name        TEXT NOT NULL,
      kind        TEXT NOT NULL,
      dispatches  INTEGER NOT NULL DEFAULT 0 CHECK (dispatches IN (0, 1)),
      announces   INTEGER NOT NULL DEFAULT 0 CHECK (announces IN (0, 1)),
      other_offer TEXT NOT NULL DEFAULT '',
      capacity    TEXT NOT NULL DEFAULT '',
      conditions  TEXT NOT NULL DEFAULT '',
      since       TEXT,
      until_on    TEXT,
      dept        TEXT NOT NULL DEFAULT '',
      person      TEXT NOT NULL DEFAULT '',
      contact     TEXT NOT NULL DEFAULT '',
      removed_at  TEXT,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX partner_of_year ON partner (fy, name);

    CREATE TABLE partner_dealing (
      id         TEXT PRIMARY KEY,
      partner_id TEXT NOT NULL REFERENCES partner (id),
      held_on    TEXT NOT NULL,
      what       TEXT NOT NULL,
      sort       INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX partner_dealing_of_partner ON partner_dealing (partner_id, sort);
  `)
