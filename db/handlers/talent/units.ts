import { Refusal } from '../../../shared/domain/refusal.ts'
import type { Unit } from '../../../shared/domain/talent/training/course.ts'
import type { WriteDb } from '../../connection.ts'
import { assertSameRecord } from '../../fresh.ts'
import {
  attendedOfUnit,
  deleteUnit,
  insertUnit,
  setUnit,
  unitById,
  unitsOfCourse,
} from '../../tables/talent/training.ts'

/** By id: known ones are brought up to date, new ones added, the rest go where nobody's attendance hangs on them. */
export function putUnits(db: WriteDb, courseId: string, units: readonly Unit[]): void {
  assertSameRecord(new Set(units.map(({ id }) => id)).size === units.length)
  const known = new Map(unitsOfCourse(db, courseId).map((row) => [row.id, row]))
  for (const [sort, unit] of units.entries()) {
    const row = { ...unit, courseId, needed: unit.needed ? 1 : 0, sort }
    if (known.delete(unit.id)) {
      const { courseId: _courseId, ...change } = row
      setUnit(db, change)
      continue
    }
    assertSameRecord(unitById(db, unit.id) === undefined)
    insertUnit(db, row)
  }
  for (const { id, title } of known.values()) {
    if (attendedOfUnit(db, id) > 0)
      throw new Refusal(
        'conflict',
        `単位「${title}」には出席の記録があるため、消せません。先に出席の記録を空にしてください。`,
      )
    deleteUnit(db, id)
  }
}
