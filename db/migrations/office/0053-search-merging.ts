import type { WriteDb } from '../../connection.ts'

/**
 * FTS5 merges the pieces of the index inside the commit that brings a certain number of pages: 50–100 ms of somebody's save.
 * It is done afterwards instead, a few pages at a time (`db/truth/index-merging.ts`). With `crisismerge` as it was, the
 * sixteenth piece that nobody had time for would be merged at once, in a commit, too.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0);
    INSERT INTO search_index (search_index, rank) VALUES ('crisismerge', 200);
  `)
