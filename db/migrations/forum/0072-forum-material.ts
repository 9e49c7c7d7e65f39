import type { WriteDb } from '../../connection.ts'

/** 資料と録画 of a forum, each with whether it may be published. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE forum_material (
      id         TEXT PRIMARY KEY,
      forum_id   TEXT NOT NULL REFERENCES forum (id),
      position   INTEGER NOT NULL,
      slot_id    TEXT REFERENCES forum_slot (id),
      kind       TEXT NOT NULL,
      number     TEXT NOT NULL,
      title      TEXT NOT NULL,
      -- Whose it is: who is asked.
      holder     TEXT NOT NULL,
      file_id    TEXT REFERENCES stored_file (id),
      file_name  TEXT NOT NULL,
      address    TEXT NOT NULL,
      permission TEXT NOT NULL,
      asked_on   TEXT,
      settled_on TEXT,
      settled_by TEXT NOT NULL,
      left_out   TEXT NOT NULL,
      reason     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX forum_material_of_forum ON forum_material (forum_id, position);
    CREATE INDEX forum_material_of_slot ON forum_material (slot_id);
    CREATE INDEX forum_material_of_file ON forum_material (file_id);
  `)
