import type { WriteDb } from '../../connection.ts'

/** フォーラム: what is held, its 次第, who speaks and who sits on the board. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE forum (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL REFERENCES programme (fy),
      name        TEXT NOT NULL,
      held_on     TEXT NOT NULL,
      starts_at   TEXT NOT NULL,
      ends_at     TEXT NOT NULL,
      place       TEXT NOT NULL,
      -- 開催地, by its name.
      prefecture  TEXT NOT NULL,
      streamed    INTEGER NOT NULL,
      purpose     TEXT NOT NULL,
      -- The forum it was made from.
      follows     TEXT REFERENCES forum (id),
      reported_on TEXT,
      created_by  TEXT NOT NULL,
      created_at  TEXT NOT NULL,
      removed_at  TEXT,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX forum_of_year ON forum (fy, held_on);
    CREATE INDEX forum_following ON forum (follows);

    CREATE TABLE forum_slot (
      id        TEXT PRIMARY KEY,
      forum_id  TEXT NOT NULL REFERENCES forum (id),
      position  INTEGER NOT NULL,
      starts_at TEXT NOT NULL,
      ends_at   TEXT NOT NULL,
      title     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX forum_slot_of_forum ON forum_slot (forum_id, position);

    -- Speakers and 司会 of a slot, and without one the members of the board; titles as of that day.
    CREATE TABLE forum_person (
      id             TEXT PRIMARY KEY,
      forum_id       TEXT NOT NULL REFERENCES forum (id),
      slot_id        TEXT REFERENCES forum_slot (id),
      position       INTEGER NOT NULL,
      part           TEXT NOT NULL,
      name           TEXT NOT NULL,
      kana           TEXT NOT NULL,
      title          TEXT NOT NULL,
      absent         INTEGER NOT NULL DEFAULT 0,
      -- 代理: who came instead, and since when that was known; '' where nobody did.
      proxy_name     TEXT NOT NULL DEFAULT '',
      proxy_title    TEXT NOT NULL DEFAULT '',
      proxy_known_on TEXT
    ) STRICT;
    CREATE INDEX forum_person_of_forum ON forum_person (forum_id, position);
    CREATE INDEX forum_person_of_slot ON forum_person (slot_id);
  `)
