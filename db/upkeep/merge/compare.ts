import { mergedItems, withoutStrangeLooks } from '../../../shared/domain/merge/check-items.ts'
import { type Grouped, mergeGroups } from '../../../shared/domain/merge/groups.ts'
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
import { yearPartingsOf } from '../../tables/merge/year-parting.ts'
import { type CaseRows, isConfirmed, mergeRules, rowsIn, type Scope } from './case-rows.ts'
import { comparable, mayBecome, rootOf, scopeOf } from './year-rows.ts'

/** Numbers that are given in turn, and records of which there may be one. */
const ofCase: Readonly<Record<string, Unique>> = {
  correction: { columns: ['application_id', 'round'], numbered: true },
  session: { columns: ['case_id', 'seq'], numbered: true },
  issue: { columns: ['case_id', 'no'], numbered: true },
  progress_report: { columns: ['case_id', 'period'], isKept: isConfirmed },
  kpi_value: { columns: ['kpi_id', 'as_of'], unless: 'removed_at' },
  decision: { columns: ['application_id'], unless: 'revoked_at' },
  receipt_mail: { columns: ['application_id', 'version'], unless: 'taken_back_at' },
}

/** The same of what a year has beside its cases. */
const ofYear: Readonly<Record<string, Unique>> = {
  meeting: { columns: ['fy', 'no'], numbered: true, unless: 'removed_at' },
  inquiry: { columns: ['fy', 'no'], numbered: true },
  disclosure_request: { columns: ['fy', 'no'], numbered: true },
  training_certificate: { columns: ['fy', 'no'], numbered: true },
}

export interface Compared {
  readonly changes: readonly MergeChange[]
  readonly clashes: readonly MergeClash[]
  /** When the two went apart; null where neither file knows of it. */
  readonly since: { readonly by: string; readonly at: string } | null
}

/** What a bundle brings against what stands here, since the newest moment at which both were one. */
export function compareBundle(db: ReadDb, bundle: Bundle, choices: Choices = new Map()): Compared {
  const scope = scopeOf(bundle)
  const ours = rowsIn(db, scope)
  const theirs = rowsBrought(bundle)
  const parting = commonParting(db, bundle)
  const base = parting ? marksIn(parting.marks, bundle.id) : new Map<string, Marks>()
  const versions = versionsOf(scope, ours, theirs, base)
  let { changes, clashes } =
    bundle.fy === null
      ? mergeVersions(versions, mergeRules, choices)
      : mergeGroups(grouped(versions, { ours, theirs, fy: bundle.fy, wereOne: parting !== null }), mergeRules, {
          choices,
          mayBecome,
        })
  changes = withoutStrangeLooks(changes, { ours, theirs })
  for (const [table, unique] of Object.entries(bundle.fy === null ? ofCase : { ...ofCase, ...ofYear })) {
    const settled = settleUnique(table, unique, { rows: ours.get(table) ?? new Map(), changes }, choices)
    changes = settled.changes
    clashes = [...clashes, ...settled.clashes]
  }
  if (bundle.fy !== null && parting !== null) changes = mergedItems(changes, { ours, theirs })
  if (bundle.fy !== null) changes = countedOn(changes, { ours, theirs, fy: bundle.fy })
  return { changes, clashes, since: parting && { by: parting.madeBy, at: parting.madeAt } }
}

interface BothSides {
  readonly ours: CaseRows
  readonly theirs: CaseRows
  readonly fy: number
}

/** Each record of a year with the one it makes sense with, and without what each office has of its own. */
const grouped = (
  versions: readonly Versions[],
  { ours, theirs, fy, wereOne }: BothSides & { readonly wereOne: boolean },
): Grouped[] =>
  versions.map((each) => {
    const { table, key } = each
    const there = each.theirs ?? each.ours
    // Of one list of 要件確認 both sides' items stand (merge/check-items.ts); of two lists that never were one, one is taken.
    const isAlone = there === null || (wereOne && table === 'check_item')
    const root = isAlone ? null : rootOf(table, key, there, each.theirs === null ? ours : theirs, fy)
    return { ...comparable(each), root }
  })

/** A receipt number that either office has given is not given again. */
function countedOn(changes: readonly MergeChange[], { ours, theirs, fy }: BothSides): readonly MergeChange[] {
  const [our, their] = [ours, theirs].map((side) => side.get('programme')?.get(String(fy)) ?? null)
  if (!our || !their || Number(their['next_receipt']) <= Number(our['next_receipt'])) return changes
  const isYear = ({ table }: MergeChange) => table === 'programme'
  const change = changes.find(isYear) ?? { table: 'programme', key: String(fy), before: our, after: our }
  const after = { ...(change.after ?? our), next_receipt: their['next_receipt'] ?? 1 }
  return [...changes.filter((each) => !isYear(each)), { ...change, after }]
}

function commonParting(db: ReadDb, { id, since, applicationId, fy }: Bundle) {
  const known = fy === null ? partingsOf(db, applicationId) : yearPartingsOf(db, fy)
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

export function rowsBrought(bundle: Bundle): CaseRows {
  const all = new Map(scopeOf(bundle).tables.map(({ table }) => [table as string, new Map<string, Row>()]))
  for (const { table, key, columns, values } of bundle.rows)
    all.get(table)?.set(key, Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null])))
  return all
}

function versionsOf({ tables }: Scope, ours: CaseRows, theirs: CaseRows, base: ReadonlyMap<string, Marks>): Versions[] {
  return tables.flatMap(({ table }) => {
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
