import { fiscalYearOf } from '../../shared/domain/calendar/fiscal-year.ts'
import type { ReadDb } from '../connection.ts'
import { type PoolRow, poolAt, poolById } from '../tables/talent/pool.ts'
import { edited, isAmong, isOneOf, type Told } from './telling.ts'

/** 推進体制・人材プール of one prefecture on one day; one that a file was taken in for is among those that were touched. */
const ofPool = (row: PoolRow | undefined): Told => ({
  subjects: [`fy:${row === undefined ? '' : fiscalYearOf(row.asOf)}`],
  touches: (deed) =>
    deed.did === 'pools.take'
      ? isAmong(deed, row?.id ?? '')
      : isOneOf('pools.edit', 'pools.takeForm')(deed) && deed.detail['id'] === row?.id,
  changes: edited,
})

const told = (db: ReadDb, key: { readonly jis2: string; readonly asOf: string }): Told => ofPool(poolAt(db, key))

/** By operation; the compiler asks for a line of every one that carries a revision. */
export const tellersOfPools = {
  'pools.edit': told,
  'pools.takeForm': told,
  'pools.take': (db: ReadDb, _input: unknown, id: string | undefined) => ofPool(poolById(db, id ?? '')),
} as const
