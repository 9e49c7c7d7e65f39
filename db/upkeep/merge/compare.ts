import { settleUnique, type Unique } from '../../../shared/domain/merge/numbers.ts'
import {
  type Choices,
  type Marks,
  type MergeChange,
  type MergeClash,
  mergeVersions,
  type Row,
  type Versions,
} from '../../../shared/domain/merge/three-way.ts'
import type { ReadDb } from '../../connection.ts'
import type { Bundle } from '../../stored/merge/bundle.ts'
import { storedMarks } from '../../stored/merge/bundle.ts'
import { partingsOf } from '../../tables/merge/parting.ts'
import { type CaseRows, caseRowsOf, caseTables, isConfirmed, mergeRules } from './case-rows.ts'

/** Numbers that are given in turn, and records of which there may be one. */
const uniques: Readonly<Record<string, Unique>> = {
  session: { columns: ['case_id', 'seq'], numbered: true },
  issue: { columns: ['case_id', 'no'], numbered: true },
  progress_report: { columns: ['case_id', 'period'], isKept: isConfirmed },
  kpi_value: { columns: ['kpi_id', 'as_of'], unless: 'removed_at' },
  decision: { columns: ['application_id'], unless: 'revoked_at' },
}

export interface Compared {
  readonly changes: readonly MergeChange[]
  readonly clashes: readonly MergeClash[]
  /** When the two went apart; null where neither file knows of it. */
  readonly since: { readonly by: string; readonly at: string } | null
}

/** What a bundle brings against what stands here, since the newest moment at which both were one. */
export function compareBundle(db: ReadDb, bundle: Bundle, choices: Choices = new Map()): Compared {
  const ours = caseRowsOf(db, bundle.applicationId)
  const theirs = rowsIn(bundle)
  const parting = commonParting(db, bundle)
  const base = parting ? marksIn(parting.marks, bundle.id) : new Map<string, Marks>()
  let { changes, clashes } = mergeVersions(versionsOf(ours, theirs, base), mergeRules, choices)
  for (const [table, unique] of Object.entries(uniques)) {
    const settled = settleUnique(table, unique, { rows: ours.get(table) ?? new Map(), changes }, choices)
    changes = settled.changes
    clashes = [...clashes, ...settled.clashes]
  }
  return { changes, clashes, since: parting && { by: parting.madeBy, at: parting.madeAt } }
}

function commonParting(db: ReadDb, { id, since, applicationId }: Bundle) {
  const known = partingsOf(db, applicationId)
  for (const each of [id, ...since]) {
    const found = known.find((parting) => parting.id === each)
    if (found) return found
  }
  return null
}

function marksIn(text: Parameters<typeof storedMarks.read>[0], of: string): Map<string, Marks> {
  return new Map(
    storedMarks
      .read(text, of)
      .map(({ table, key, columns, marks }) => [
        `${table}/${key}`,
        Object.fromEntries(columns.map((column, at) => [column, marks[at] ?? ''])),
      ]),
  )
}

export function rowsIn({ rows }: Bundle): CaseRows {
  const all = new Map(caseTables.map(({ table }) => [table as string, new Map<string, Row>()]))
  for (const { table, key, columns, values } of rows)
    all.get(table)?.set(key, Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null])))
  return all
}

function versionsOf(ours: CaseRows, theirs: CaseRows, base: ReadonlyMap<string, Marks>): Versions[] {
  return caseTables.flatMap(({ table }) => {
    const [our, their] = [ours.get(table), theirs.get(table)]
    const keys = new Set([...(our?.keys() ?? []), ...(their?.keys() ?? [])])
    return [...keys].map((key) => ({
      table,
      key,
      base: base.get(`${table}/${key}`) ?? null,
      ours: our?.get(key) ?? null,
      theirs: their?.get(key) ?? null,
    }))
  })
}
