import type { WriteDb } from '../../connection.ts'
import { storedMarks } from '../../stored/merge/bundle.ts'
import { allPartings, setMarks } from '../../tables/merge/parting.ts'
import { type CaseRows, caseRowsOf, mergeRules } from './case-rows.ts'

/**
 * After an erasure: of what was marked at a parting only the marks of values that still stand in the file stay. A mark is a hash, and
 * a telephone number that somebody knows already could be told from it. What has lost its mark counts as changed on both sides:
 * it is asked for at the next merge, and what was erased never comes back unasked. Answers whether any went.
 */
export function forgetMarks(db: WriteDb): boolean {
  let forgot = false
  const rows = new Map<string, CaseRows>()
  for (const { id, applicationId, marks } of allPartings(db)) {
    const present = rows.get(applicationId) ?? caseRowsOf(db, applicationId)
    rows.set(applicationId, present)
    const before = storedMarks.read(marks, id)
    const after = before.map((row) => standing(row, present))
    const isLess = after.some(({ marks: left }, at) => left.length < (before[at]?.marks.length ?? 0))
    if (isLess) setMarks(db, { id, applicationId, marks: storedMarks.write(after) })
    forgot ||= isLess
  }
  return forgot
}

type Marked = ReturnType<typeof storedMarks.read>[number]

/** A row that is gone stays named, without a mark: it was there at the parting. */
function standing({ table, key, columns, marks }: Marked, present: CaseRows): Marked {
  const row = present.get(table)?.get(key)
  const still = columns.flatMap((column, at) => {
    const mark = marks[at] ?? ''
    return row !== undefined && mergeRules.markOf(row[column] ?? null) === mark ? [{ column, mark }] : []
  })
  return { table, key, columns: still.map(({ column }) => column), marks: still.map(({ mark }) => mark) }
}
