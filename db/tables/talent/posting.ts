import type { PostingValues } from '../../../shared/domain/talent/postings/posting.ts'
import { type ReadDb, remembered, sql, type WriteDb } from '../../connection.ts'

type YesNo = Extract<keyof PostingValues, `theme${string}` | `role${string}`>

/** Its themes and roles are 0 or 1 here. */
export interface PostingRow extends Omit<PostingValues, YesNo>, Record<YesNo, number> {
  id: string
  fy: number
  code: string
  recordedBy: string
  recordedAt: string
  removedAt: string | null
  revision: number
}

const columns = `id, fy, code, title, employment, seats, term, days_per_week AS daysPerWeek, place, remote, requirement,
                 theme_a AS themeA, theme_b AS themeB, theme_c AS themeC, theme_d AS themeD, theme_e AS themeE,
                 theme_f AS themeF, role_pr AS rolePR, role_pm AS rolePM, role_sd AS roleSD, role_en AS roleEN, detail,
                 opened_on AS openedOn, closes_on AS closesOn, ended_on AS endedOn, url, source,
                 recorded_by AS recordedBy, recorded_at AS recordedAt, removed_at AS removedAt, revision`

/** What closes first stands first; what has no 締切, last. */
export const postingRows = (db: ReadDb, fy: number): readonly PostingRow[] =>
  remembered(db, `postings of ${fy}`, () =>
    sql<[number], PostingRow>(
      db,
      `SELECT ${columns} FROM posting WHERE fy = ? AND removed_at IS NULL
        ORDER BY closes_on IS NULL, closes_on, code, opened_on, id`,
    ).all(fy),
  )

export const postingById = (db: ReadDb, id: string) =>
  sql<[string], PostingRow>(db, `SELECT ${columns} FROM posting WHERE id = ?`).get(id)

type NewPosting = Omit<PostingRow, 'removedAt' | 'revision'>

export const insertPosting = (db: WriteDb, row: NewPosting) =>
  sql<NewPosting>(
    db,
    `INSERT INTO posting (id, fy, code, title, employment, seats, term, days_per_week, place, remote, requirement,
                          theme_a, theme_b, theme_c, theme_d, theme_e, theme_f, role_pr, role_pm, role_sd, role_en,
                          detail, opened_on, closes_on, ended_on, url, source, recorded_by, recorded_at)
     VALUES (@id, @fy, @code, @title, @employment, @seats, @term, @daysPerWeek, @place, @remote, @requirement,
             @themeA, @themeB, @themeC, @themeD, @themeE, @themeF, @rolePR, @rolePM, @roleSD, @roleEN,
             @detail, @openedOn, @closesOn, @endedOn, @url, @source, @recordedBy, @recordedAt)`,
  ).run(row)

export const setPosting = (db: WriteDb, change: Omit<NewPosting, 'fy' | 'recordedBy' | 'recordedAt'>) =>
  sql<typeof change>(
    db,
    `UPDATE posting
        SET code = @code, title = @title, employment = @employment, seats = @seats, term = @term,
            days_per_week = @daysPerWeek, place = @place, remote = @remote, requirement = @requirement,
            theme_a = @themeA, theme_b = @themeB, theme_c = @themeC, theme_d = @themeD, theme_e = @themeE,
            theme_f = @themeF, role_pr = @rolePR, role_pm = @rolePM, role_sd = @roleSD, role_en = @roleEN,
            detail = @detail, opened_on = @openedOn, closes_on = @closesOn, ended_on = @endedOn, url = @url,
            source = @source, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setPostingRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE posting SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(change)

export interface PostingExtensionRow {
  id: string
  postingId: string
  fromOn: string
  untilOn: string
  reason: string
  madeBy: string
  madeAt: string
}

const ofExtension = `e.id, e.posting_id AS postingId, e.from_on AS fromOn, e.until_on AS untilOn, e.reason,
                     e.made_by AS madeBy, e.made_at AS madeAt`

export const extensionsOfYear = (db: ReadDb, fy: number) =>
  sql<[number], PostingExtensionRow>(
    db,
    `SELECT ${ofExtension} FROM posting p JOIN posting_extension e ON e.posting_id = p.id
      WHERE p.fy = ? ORDER BY e.made_at, e.rowid`,
  ).all(fy)

export const extensionsOfPosting = (db: ReadDb, postingId: string) =>
  sql<[string], PostingExtensionRow>(
    db,
    `SELECT ${ofExtension} FROM posting_extension e WHERE e.posting_id = ? ORDER BY e.made_at, e.rowid`,
  ).all(postingId)

export const insertExtension = (db: WriteDb, row: PostingExtensionRow) =>
  sql<PostingExtensionRow>(
    db,
    `INSERT INTO posting_extension (id, posting_id, from_on, until_on, reason, made_by, made_at)
     VALUES (@id, @postingId, @fromOn, @untilOn, @reason, @madeBy, @madeAt)`,
  ).run(row)

/** The 締切 after an 延長: no more is changed. */
export const setClosesOn = (db: WriteDb, change: { id: string; closesOn: string }) =>
  sql<typeof change>(db, 'UPDATE posting SET closes_on = @closesOn, revision = revision + 1 WHERE id = @id').run(change)
