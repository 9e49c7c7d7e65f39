import type { WriteDb } from '../../connection.ts'

/**
 * 利害関係申告書 goes out and comes back as 採点票 do; いつから stands beside a declaration, and every answer there has been stays,
 * with the file it came in. What was answered when this step is taken is the beginning.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE sheet_given ADD COLUMN paper TEXT NOT NULL DEFAULT 'sheet';
    ALTER TABLE sheet_return ADD COLUMN paper TEXT NOT NULL DEFAULT 'sheet';
    ALTER TABLE conflict ADD COLUMN since TEXT NOT NULL DEFAULT '';

    CREATE TABLE conflict_answer (
      seq         INTEGER PRIMARY KEY,
      reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
      jis2        TEXT NOT NULL,
      answer      TEXT NOT NULL CHECK (answer IN ('open', 'none', 'declared')),
      kind        TEXT,
      treatment   TEXT,
      detail      TEXT NOT NULL DEFAULT '',
      since       TEXT NOT NULL DEFAULT '',
      return_id   TEXT REFERENCES sheet_return (id),
      at          TEXT NOT NULL,
      who         TEXT NOT NULL
    ) STRICT;
    CREATE INDEX conflict_answer_by_cell ON conflict_answer (reviewer_id, jis2, seq);

    INSERT INTO conflict_answer (reviewer_id, jis2, answer, kind, treatment, detail, at, who)
      SELECT reviewer_id, jis2, answer, kind, treatment, detail, at, who FROM (
        SELECT reviewer_id, jis2, 'none' AS answer, NULL AS kind, NULL AS treatment, '' AS detail, declared_at AS at,
               declared_by AS who, 1 AS step
          FROM no_conflict
        UNION ALL
        SELECT reviewer_id, jis2, 'declared', kind, treatment, detail, declared_at, declared_by, 2 FROM conflict
        UNION ALL
        SELECT c.reviewer_id, c.jis2,
               CASE WHEN EXISTS (SELECT 1 FROM no_conflict n
                                  WHERE n.reviewer_id = c.reviewer_id AND n.jis2 = c.jis2
                                    AND n.declared_at <= c.withdrawn_at) THEN 'none' ELSE 'open' END,
               NULL, NULL, '', c.withdrawn_at, '', 3
          FROM conflict c WHERE c.withdrawn_at IS NOT NULL
      ) ORDER BY at, step;
  `)
