import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface PublicationRow {
  fy: number
  published_on: string
  place: string
  recorded_by: string
  recorded_at: string
  revision: number
}

export const publicationRow = (db: ReadDb, fy: number) =>
  sql<[number], PublicationRow>(db, 'SELECT * FROM publication WHERE fy = ?').get(fy)

export const putPublication = (db: WriteDb, row: Omit<PublicationRow, 'revision'>) =>
  sql<typeof row, PublicationRow>(
    db,
    `INSERT INTO publication (fy, published_on, place, recorded_by, recorded_at)
     VALUES (@fy, @published_on, @place, @recorded_by, @recorded_at)
     ON CONFLICT (fy) DO UPDATE
        SET published_on = @published_on, place = @place, recorded_by = @recorded_by, recorded_at = @recorded_at,
            revision = revision + 1
     RETURNING *`,
  ).get(row)
