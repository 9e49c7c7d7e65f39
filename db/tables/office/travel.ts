import type { Away, Side } from '../../../shared/domain/travel/course.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface TravelRow extends Away {
  readonly remark: string
  /** Null while it is under way. */
  readonly ended: 'returned' | 'cancelled' | null
  readonly endedBy: string | null
  readonly endedAt: string | null
  readonly reason: string
}

const columns = `id, destination, remark, taken_by AS takenBy, taken_at AS takenAt, side, home_by AS homeBy, home_at AS homeAt,
                 ended, ended_by AS endedBy, ended_at AS endedAt, reason`

/** The one that is under way. */
export const travelUnderWay = (db: ReadDb) =>
  sql<[], TravelRow>(db, `SELECT ${columns} FROM travel WHERE ended IS NULL`).get()

export const travelById = (db: ReadDb, id: string) =>
  sql<[string], TravelRow>(db, `SELECT ${columns} FROM travel WHERE id = ?`).get(id)

/** The newest first. */
export const travelRows = (db: ReadDb) =>
  sql<[], TravelRow>(db, `SELECT ${columns} FROM travel ORDER BY taken_at DESC, rowid DESC`).all()

export const insertTravel = (
  db: WriteDb,
  travel: Pick<TravelRow, 'id' | 'destination' | 'remark' | 'takenBy' | 'takenAt'>,
) =>
  sql<typeof travel>(
    db,
    `INSERT INTO travel (id, destination, remark, taken_by, taken_at, side)
     VALUES (@id, @destination, @remark, @takenBy, @takenAt, 'desk')`,
  ).run(travel)

export const setSide = (db: WriteDb, id: string, side: Side) =>
  sql<{ id: string; side: Side }>(db, 'UPDATE travel SET side = @side WHERE id = @id').run({ id, side })

export const setHome = (db: WriteDb, home: Pick<TravelRow, 'id' | 'homeBy' | 'homeAt'>) =>
  sql<typeof home>(db, 'UPDATE travel SET home_by = @homeBy, home_at = @homeAt WHERE id = @id').run(home)

export const endTravel = (db: WriteDb, end: Pick<TravelRow, 'id' | 'ended' | 'endedBy' | 'endedAt' | 'reason'>) =>
  sql<typeof end>(
    db,
    `UPDATE travel SET ended = @ended, ended_by = @endedBy, ended_at = @endedAt, reason = @reason WHERE id = @id`,
  ).run(end)
