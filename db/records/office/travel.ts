import { travelStandingOf } from '../../../shared/domain/travel/course.ts'
import type { ReadDb } from '../../connection.ts'
import { travelUnderWay } from '../../tables/office/travel.ts'

/** How this file stands, and the 持ち出し that makes it so. */
export function travelOf(db: ReadDb) {
  const away = travelUnderWay(db) ?? null
  return { standing: travelStandingOf(away), away }
}
