import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { find } from '../../../db/office.ts'
import { uuidOfHash } from '../../../shared/domain/uuid-of-hash.ts'
import type { GivenOffice } from '../office/office.ts'
import { operations } from '../sweep/answers.ts'
import { drawInput } from '../sweep/draw-input.ts'
import { knownIds } from '../sweep/known-ids.ts'

/** Deeds on a case and its application, drawn from the contract. */
const ofTheCase = /^(support|plan|kpi|sessions|actions|issues|progress|applications|checks)\./
/** The same of a year. */
export const ofTheYear =
  /^(support|plan|kpi|sessions|actions|issues|progress|applications|checks|reviewers|conflicts|meeting|inquiries|selection)\./
const deedsOf = (area: RegExp) =>
  operations.filter(({ name, operation }) => operation.kind === 'command' && area.test(name)).map(({ name }) => name)

/** One deed by two numbers: which of them, and what it is given. */
export type Drawn = readonly [deed: number, round: number]

/** Plays a history in that office; answers the names of what was not refused. `side` makes what is created its own. */
export function playDrawn(
  { office, officer }: GivenOffice,
  history: readonly Drawn[],
  side: string,
  area: RegExp = ofTheCase,
): string[] {
  const deeds = deedsOf(area)
  const db = new Database(office.file, { readonly: true })
  const known = knownIds(office.file)
  const done: string[] = []
  try {
    for (const [at, [deed, round]] of history.entries()) {
      const name = deeds[deed % deeds.length] ?? ''
      const record = `${name.split('.')[0]?.replace(/s$/, '') ?? ''}Id`
      const pools = {
        ids: (field: string) => known.ids(field === 'id' ? record : field),
        words: [`${side}${at}`, '見本', ''],
      }
      // An input of an operation is an object.
      const drawn = drawInput(find(name).input, pools, { step: round, round }) as Record<string, unknown>
      const newId = uuidOfHash(createHash('sha256').update(`${side} ${at} ${deed} ${round}`).digest('hex'))
      const inputs = [fresh(db, drawn), { ...drawn, id: newId }]
      if (inputs.some((input) => office.call(name, JSON.parse(JSON.stringify(input)), officer).ok)) done.push(name)
    }
  } finally {
    db.close()
  }
  return done
}

const withRevision = [
  'application',
  'support_case',
  'milestone',
  'kpi',
  'kpi_value',
  'session',
  'action',
  'issue',
  'progress_report',
  'reviewer',
  'meeting',
  'inquiry',
]

/** On the record as it stands. */
function fresh(db: Database.Database, input: Record<string, unknown>): Record<string, unknown> {
  if (!('revision' in input) || typeof input['id'] !== 'string') return input
  const found = withRevision.flatMap((table) =>
    db.prepare(`SELECT revision FROM ${table} WHERE id = ?`).pluck().all(input['id']),
  )
  return { ...input, revision: found[0] ?? input['revision'] }
}
