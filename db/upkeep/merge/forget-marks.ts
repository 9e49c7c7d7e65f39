import type { WriteDb } from '../../connection.ts'
import { storedMarks } from '../../stored/merge/bundle.ts'
import { allPartings, setMarks } from '../../tables/merge/parting.ts'
import { allYearPartings, setYearMarks } from '../../tables/merge/year-parting.ts'
import { type CaseRows, caseRowsOf, mergeRules, rowsIn } from './case-rows.ts'
import { yearScope } from './year-rows.ts'

/**
 * After an erasure: of what was marked at a parting only the marks of values that still stand in the file stay. A mark is a hash, and
 * a telephone number that somebody knows already could be told from it. What has lost its mark counts as changed on both sides:
 * it is asked for at the next merge, and what was erased never comes back unasked. Answers whether any went.
 */
export function forgetMarks(db: WriteDb): boolean {
  let forgot = false
  const ofCases = new Map<string, CaseRows>()
  for (const { id, applicationId, marks } of allPartings(db)) {
    const present = ofCases.get(applicationId) ?? caseRowsOf(db, applicationId)
    ofCases.set(applicationId, present)
    const left = marksLeft(marks, id, present)
    if (left !== null) setMarks(db, { id, applicationId, marks: left })
    forgot ||= left !== null
  }
  const ofYears = new Map<number, CaseRows>()
  for (const { id, fy, marks } of allYearPartings(db)) {
    const present = ofYears.get(fy) ?? rowsIn(db, yearScope(fy))
    ofYears.set(fy, present)
    const left = marksLeft(marks, id, present)
    if (left !== null) setYearMarks(db, { id, fy, marks: left })
    forgot ||= left !== null
  }
  return forgot
}

/** What stays of the marks of a parting; null where all do. */
function marksLeft(marks: Parameters<typeof storedMarks.read>[0], id: string, present: CaseRows) {
  const before = storedMarks.read(marks, id)
  const after = before.map((row) => standing(row, present))
  const isLess = after.some(({ marks: left }, at) => left.length < (before[at]?.marks.length ?? 0))
  return isLess ? storedMarks.write(after) : null
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
