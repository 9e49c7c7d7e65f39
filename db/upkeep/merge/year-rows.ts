import type { MayBecome, Root } from '../../../shared/domain/merge/groups.ts'
import type { Row, Versions } from '../../../shared/domain/merge/three-way.ts'
import { type Kept, type KeptTable, keptList, keptTables, yearOf } from '../../records/keeping/kept.ts'
import type { Bundle } from '../../stored/merge/bundle.ts'
import { type CaseRows, caseScope, type Scope } from './case-rows.ts'

/** What a screen in the room shows at the moment, and what is kept of partings: each office has its own. */
const notOfTheYear: ReadonlySet<string> = new Set(['projection', 'parting', 'year_parting'])

/** The tables of a year, parents first, drawn from what is known of every table. */
export const yearTables: Scope['tables'] = keptList.flatMap(([table, { code, label }]) =>
  code === 'office' || notOfTheYear.has(table) ? [] : [{ table, label, owner: yearOf(table) }],
)

export const yearScope = (fy: number): Scope => ({ tables: yearTables, id: fy })

/** What a bundle carries. */
export const scopeOf = ({ fy, applicationId }: Pick<Bundle, 'fy' | 'applicationId'>): Scope =>
  fy === null ? caseScope(applicationId) : yearScope(fy)

/** The settings of a year are one statement: points are given by criteria that add up. */
const settings: ReadonlySet<string> = new Set(
  keptList.flatMap(([table, { code }]) => (code === 'call' && !notOfTheYear.has(table) ? [table] : [])),
)
/** These stand or go with all that hangs on them. */
const roots: ReadonlySet<string> = new Set([
  'meeting',
  'approval',
  'score_sheet',
  'scenario',
  'disclosure_request',
  'partner',
  'training_course',
])

/** The record that a row makes sense with alone; null where it is merged by itself. `all`: the rows of that side. */
export function rootOf(table: string, key: string, row: Row, all: CaseRows, fy: number): Root | null {
  // Only ever added to: both sides' stand.
  if (table === 'deadline_move' || table === 'form_definition') return null
  if (settings.has(table)) return { table: 'programme', key: String(fy) }
  if (roots.has(table)) return { table, key }
  const { of }: Kept = keptTables[table as KeptTable]
  if (of === undefined) return null
  const [column, parent] = of
  if (parent === 'application' || parent === 'reviewer' || parent === 'support_case') return null
  const above = String(row[column])
  const found = all.get(parent)?.get(above)
  return found === undefined ? null : rootOf(parent, above, found, all, fy)
}

/** Minutes that were sent to the members, or frozen, stay as they are. */
export const mayBecome: MayBecome = (table, ours, theirs) =>
  table !== 'minutes_round' || (theirs !== null && (ours['frozen'] === null || ours['frozen'] === theirs['frozen']))

/** Both offices were sent the same mail: who put it in when, and under which name its bytes lie, is each one's own. */
const ofBringing = ['brought_by', 'brought_at', 'file_id'] as const

/**
 * Both sides of a record without what each office counts by itself: who signs in as which 委員, the next receipt number, who put
 * in what came.
 */
export function comparable<Sides extends Pick<Versions, 'table' | 'ours' | 'theirs'>>(record: Sides): Sides {
  const { table, ours, theirs } = record
  if (theirs === null || ours === null) return record
  if (table === 'reviewer') return { ...record, theirs: { ...theirs, profile_id: ours['profile_id'] ?? null } }
  if (table === 'incoming') {
    const own = ofBringing.map((column) => [column, ours[column] ?? theirs[column] ?? null] as const)
    return { ...record, theirs: { ...theirs, ...Object.fromEntries(own) } }
  }
  if (table !== 'programme') return record
  const [{ next_receipt: _, ...our }, { next_receipt: __, ...their }] = [ours, theirs]
  return { ...record, ours: our, theirs: their }
}

/** As a year is given: who signs in here is nobody elsewhere. */
export const asGiven = (rows: CaseRows): CaseRows =>
  new Map(
    [...rows].map(([table, ofTable]) => [
      table,
      new Map([...ofTable].map(([key, row]) => [key, table === 'reviewer' ? { ...row, profile_id: null } : row])),
    ]),
  )
