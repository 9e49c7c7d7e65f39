import { kindOfDeed } from '../../../shared/domain/history/kinds.ts'
import type { ReadDb } from '../../connection.ts'
import { walk } from '../../tables/keeping/walk.ts'
import { type Code, codeOfDeed, keptList, yearOf } from './kept.ts'

/** The year of every record that can be the subject of a deed, by its id. */
export function yearsOfRecords(db: ReadDb): ReadonlyMap<string, number> {
  const years = new Map<string, number>()
  for (const [table, { code }] of keptList) {
    if (code === 'office') continue
    for (const { id, keptYear } of walk(db, table, yearOf(table)))
      if (typeof id === 'string' && keptYear !== null) years.set(id, keptYear)
  }
  return years
}

/** The file an entry of the record of deeds belongs to; its year is null where its record is no longer there, or has none. */
export function fileOfDeed(
  { did, subject }: { readonly did: string; readonly subject: string },
  years: ReadonlyMap<string, number>,
): { readonly code: Code; readonly fy: number | null } {
  const kind = kindOfDeed(did)
  const ofYear = /^fy:(\d{4})$/.exec(subject)?.[1]
  return {
    code: kind === null ? 'office' : codeOfDeed[kind],
    fy: ofYear === undefined ? (years.get(subject) ?? null) : Number(ofYear),
  }
}
