import type { WriteDb } from '../../connection.ts'

/** 招待・申込・出席 of a forum. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE forum_invitation (
      id       TEXT PRIMARY KEY,
      forum_id TEXT NOT NULL REFERENCES forum (id),
      jis2     TEXT NOT NULL,
      sent_on  TEXT NOT NULL,
      UNIQUE (forum_id, jis2)
    ) STRICT;

    CREATE TABLE forum_participant (
      id         TEXT PRIMARY KEY,
      forum_id   TEXT NOT NULL REFERENCES forum (id),
      jis2       TEXT NOT NULL,
      org        TEXT NOT NULL,
      name       TEXT NOT NULL,
      email      TEXT NOT NULL,
      attendance TEXT NOT NULL
    ) STRICT;
    CREATE INDEX forum_participant_of_forum ON forum_participant (forum_id, jis2);
  `)
