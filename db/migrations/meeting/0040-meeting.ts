import type { WriteDb } from '../../connection.ts'

/** 審議会議: what it was called for, and what happened in it, line by line. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE meeting (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      no             INTEGER NOT NULL,
      held_on        TEXT NOT NULL,
      starts_at      TEXT NOT NULL,
      ends_at        TEXT NOT NULL,
      place          TEXT NOT NULL,
      form           TEXT NOT NULL,
      quorum         INTEGER,
      proxies_count  INTEGER NOT NULL,
      sent_on        TEXT,
      memo           TEXT NOT NULL,
      -- The meeting it goes on from.
      continues      TEXT REFERENCES meeting (id),
      created_by     TEXT NOT NULL,
      created_at     TEXT NOT NULL,
      removed_at     TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX meeting_of_year ON meeting (fy);

    CREATE TABLE meeting_item (
      id             TEXT PRIMARY KEY,
      meeting_id     TEXT NOT NULL REFERENCES meeting (id),
      position       INTEGER NOT NULL,
      kind           TEXT NOT NULL,
      title          TEXT NOT NULL,
      application_id TEXT REFERENCES application (id),
      minutes        INTEGER
    ) STRICT;
    CREATE INDEX meeting_item_of_meeting ON meeting_item (meeting_id, position);
    CREATE INDEX meeting_item_of_application ON meeting_item (application_id);

    CREATE TABLE meeting_member (
      id          TEXT PRIMARY KEY,
      meeting_id  TEXT NOT NULL REFERENCES meeting (id),
      position    INTEGER NOT NULL,
      kind        TEXT NOT NULL,
      reviewer_id TEXT REFERENCES reviewer (id),
      name        TEXT NOT NULL,
      kana        TEXT NOT NULL,
      title       TEXT NOT NULL,
      is_chair    INTEGER NOT NULL,
      seat        TEXT NOT NULL,
      expected    TEXT NOT NULL,
      proxy       TEXT NOT NULL
    ) STRICT;
    CREATE INDEX meeting_member_of_meeting ON meeting_member (meeting_id, position);
    CREATE INDEX meeting_member_of_reviewer ON meeting_member (reviewer_id);

    CREATE TABLE meeting_material (
      id           TEXT PRIMARY KEY,
      meeting_id   TEXT NOT NULL REFERENCES meeting (id),
      position     INTEGER NOT NULL,
      number       TEXT NOT NULL,
      title        TEXT NOT NULL,
      -- 会議後回収.
      to_collect   INTEGER NOT NULL,
      -- How many copies came back; null while nobody counted.
      collected    INTEGER,
      collected_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX meeting_material_of_meeting ON meeting_material (meeting_id, position);

    -- Nothing in it is changed or taken away.
    CREATE TABLE meeting_entry (
      id         TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      seq        INTEGER NOT NULL,
      at         TEXT NOT NULL,
      kind       TEXT NOT NULL,
      deed       TEXT NOT NULL,
      written_at TEXT NOT NULL,
      written_by TEXT NOT NULL,
      UNIQUE (meeting_id, seq)
    ) STRICT;

    -- 発言: written while it is spoken, put right afterwards.
    CREATE TABLE speech (
      id         TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      item_id    TEXT NOT NULL REFERENCES meeting_item (id),
      -- Null: nobody is named as the speaker yet.
      member_id  TEXT REFERENCES meeting_member (id),
      at         TEXT NOT NULL,
      words      TEXT NOT NULL,
      written_by TEXT NOT NULL,
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX speech_of_meeting ON speech (meeting_id, at);
    CREATE INDEX speech_of_item ON speech (item_id);
    CREATE INDEX speech_of_member ON speech (member_id);

    -- 投影: what the room sees.
    CREATE TABLE projection (
      meeting_id TEXT PRIMARY KEY REFERENCES meeting (id),
      hidden     INTEGER NOT NULL,
      face       TEXT NOT NULL,
      dots       INTEGER NOT NULL
    ) STRICT;
  `)
