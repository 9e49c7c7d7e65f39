import type { WriteDb } from '../../connection.ts'

/** アンケート of a forum: what was asked, and each filled-in sheet without a name. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE forum_question (
      id       TEXT PRIMARY KEY,
      forum_id TEXT NOT NULL REFERENCES forum (id),
      position INTEGER NOT NULL,
      words    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX forum_question_of_forum ON forum_question (forum_id, position);

    CREATE TABLE forum_reply (
      id       TEXT PRIMARY KEY,
      forum_id TEXT NOT NULL REFERENCES forum (id)
    ) STRICT;
    CREATE INDEX forum_reply_of_forum ON forum_reply (forum_id);

    CREATE TABLE forum_answer (
      id          TEXT PRIMARY KEY,
      reply_id    TEXT NOT NULL REFERENCES forum_reply (id),
      question_id TEXT NOT NULL REFERENCES forum_question (id),
      choice      INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX forum_answer_of_reply ON forum_answer (reply_id);
    CREATE INDEX forum_answer_of_question ON forum_answer (question_id);

    CREATE TABLE forum_comment (
      id         TEXT PRIMARY KEY,
      reply_id   TEXT NOT NULL REFERENCES forum_reply (id),
      position   INTEGER NOT NULL,
      words      TEXT NOT NULL,
      -- The group it was put into by hand; '' while it is in none.
      group_name TEXT NOT NULL
    ) STRICT;
    CREATE INDEX forum_comment_of_reply ON forum_comment (reply_id, position);
  `)
