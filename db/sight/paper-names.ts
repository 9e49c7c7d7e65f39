import type { ReadDb } from '../connection.ts'
import { programmeRow } from '../tables/programme/programme.ts'

/**
 * Whether 委員 read the names and contacts in what was applied with: the year says so. For whoever is a 委員, and for a paper or
 * a workbook that is made for one of them, whoever makes it.
 */
export function paperNamesShown(db: ReadDb): (fy: number) => boolean {
  const known = new Map<number, boolean>()
  return (fy) => {
    const shown = known.get(fy) ?? programmeRow(db, fy)?.paperNames !== 'hidden'
    known.set(fy, shown)
    return shown
  }
}
