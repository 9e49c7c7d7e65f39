import { fiscalYearOf } from '../../shared/domain/calendar/fiscal-year.ts'
import type { ReadDb } from '../connection.ts'
import { poolAt } from '../tables/talent/pool.ts'
import { edited, isAmong, isOneOf, type Told } from './telling.ts'

interface Key {
  readonly jis2: string
  readonly asOf: string
}

/** 推進体制・人材プール of one prefecture on one day; one that a file was taken in for is among those that were touched. */
function told(db: ReadDb, { jis2, asOf }: Key): Told {
  const id = poolAt(db, { jis2, asOf })?.id ?? ''
  return {
    subjects: [`fy:${fiscalYearOf(asOf)}`],
    touches: (deed) =>
      deed.did === 'pools.take'
        ? isAmong(deed, id)
        : isOneOf('pools.edit', 'pools.takeForm')(deed) && deed.detail['id'] === id,
    changes: edited,
  }
}

/** By operation; the compiler asks for a line of every one that carries a revision. */
export const tellersOfPools = { 'pools.edit': told, 'pools.takeForm': told } as const
