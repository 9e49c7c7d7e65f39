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
const deeds = operations
  .filter(({ name, operation }) => operation.kind === 'command' && ofTheCase.test(name))
  .map(({ name }) => name)

/** One deed by two numbers: which of them, and what it is given. */
export type Drawn = readonly [deed: number, round: number]

/** Plays a history in that office; answers the names of what was not refused. `side` makes what is created its own. */
export function playDrawn({ office, officer }: GivenOffice, history: readonly Drawn[], side: string): string[] {
  const done: string[] = []
  for (const [at, [deed, round]] of history.entries()) {
    const name = deeds[deed % deeds.length] ?? ''
    const ids = knownIds(office.file)
    const words = [`${side}${at}`, '見本', '']
    const drawn = drawInput(
      find(name).input,
      { ids: (field) => ids.ids(field === 'id' ? `${name.split('.')[0]?.replace(/s$/, '')}Id` : field), words },
      { step: round, round },
    ) as Record<string, unknown>
    const newId = uuidOfHash(createHash('sha256').update(`${side} ${at} ${deed} ${round}`).digest('hex'))
    for (const input of [fresh(office.file, drawn), { ...drawn, id: newId }])
      if (office.call(name, JSON.parse(JSON.stringify(input)), officer).ok) {
        done.push(name)
        break
      }
  }
  return done
}

/** On the record as it stands. */
function fresh(file: string, input: Record<string, unknown>): Record<string, unknown> {
  if (!('revision' in input)) return input
  const db = new Database(file, { readonly: true })
  try {
    const tables = db
      .prepare(
        `SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name IN ('id', 'revision') GROUP BY m.name HAVING count(*) = 2`,
      )
      .pluck()
      .all() as string[]
    const found = tables.flatMap((table) =>
      db.prepare(`SELECT revision FROM "${table}" WHERE id = ?`).pluck().all(input['id']),
    )
    return { ...input, revision: found[0] ?? input['revision'] }
  } finally {
    db.close()
  }
}
