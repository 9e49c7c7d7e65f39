import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Caller } from '../../db/caller.ts'
import type { Office } from '../../db/office.ts'
import type { Problem } from '../../shared/contract/reply.ts'
import { fieldsOf } from '../../shared/domain/record-fields.ts'
import { decisionFields } from '../../shared/domain/selection/decision-fields.ts'
import { kpiFields } from '../../shared/domain/support/fields/kpi.ts'
import { afterwards } from '../support/cleanup.ts'
import { createClient } from '../support/office/direct-client.ts'
import { everyDeed } from '../support/office/every-deed.ts'
import { type GivenOffice, givenOffice } from '../support/office/office.ts'
import { operations } from '../support/sweep/answers.ts'

type Input = Readonly<Record<string, unknown>>
interface Edit {
  readonly who: string
  readonly at: string
}

/** What is edited on a revision, drawn from the contract: one of its own, or one a line. */
const revised = operations
  .filter(({ operation }) => operation.kind === 'command')
  .filter(({ operation }) =>
    JSON.stringify(z.toJSONSchema(operation.input, { unrepresentable: 'any' })).includes('"revision"'),
  )
  .map(({ name }) => name)

/** Every record that has a revision, by what an input calls it. */
function revisionsIn(file: string): () => Map<string, number> {
  const db = new Database(file, { readonly: true })
  // Windows removes no folder in which a file is still open.
  afterwards(() => db.close())
  const tables = db
    .prepare(`SELECT m.name, group_concat(c.name) AS columns FROM sqlite_schema m, pragma_table_info(m.name) c
               WHERE m.type = 'table' GROUP BY m.name HAVING sum(c.name = 'revision') > 0`)
    .all() as { name: string; columns: string }[]
  const keyOf = (columns: string) =>
    ['id', 'application_id', 'part', 'date', 'fy'].find((key) => columns.split(',').includes(key))
  const statements = tables.map(({ name, columns }) =>
    db.prepare(`SELECT '${name} ' || ${keyOf(columns) ?? "''"} AS key, revision FROM "${name}"`),
  )
  statements.push(db.prepare(`SELECT 'rules ' || fy AS key, rules_revision AS revision FROM programme`))
  return () =>
    new Map(
      statements.flatMap((each) =>
        (each.all() as { key: string; revision: number }[]).map(({ key, revision }) => [key, revision] as const),
      ),
    )
}

interface Asked {
  readonly name: string
  readonly problem: Problem
  readonly made: Edit
}

/** An office in which two people do everything there is by turns, and every edit is also tried on what was seen before. */
function triedTwice(given: GivenOffice, second: Caller): { given: GivenOffice; asked: Asked[]; wrong: string[] } {
  const [asked, wrong]: [Asked[], string[]] = [[], []]
  const revisions = revisionsIn(given.office.file)
  const last = new Map<string, Edit>()
  let base = '2026-02-20T18:00:00+09:00'
  let turn = 0
  let now = base
  /** Every deed has a moment of its own. */
  const tick = () => {
    const at = Date.parse(base) + ++turn * 1000
    now = new Date(at + 9 * 3_600_000).toISOString().replace('.000Z', '+09:00')
    given.at(now)
  }
  const learn = (was: ReadonlyMap<string, number>, edit: Edit): string[] => {
    const is = revisions()
    const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key))
    for (const key of keys) if (was.has(key) || comesAgain.test(key)) last.set(key, edit)
    return keys
  }
  /** What it is told when it is tried on an older state of the record; nothing where it is no edit of it any more. */
  const tried = (name: string, input: Input, as: Caller): Problem | null => {
    const before = JSON.stringify([...revisions()])
    const reply = given.office.call(name, input, as)
    if (JSON.stringify([...revisions()]) !== before) wrong.push(`${name}: a stale edit was stored`)
    return reply.ok || reply.problem.stale === undefined ? null : reply.problem
  }
  const compare = (name: string, problem: Problem | null, made: Edit | undefined, as: Caller) => {
    const said = problem?.stale?.by
    if (problem === null || said === undefined) return
    if (made !== undefined) asked.push({ name, problem, made })
    const right = made === undefined ? null : { ...made, self: made.who === as.name }
    if (JSON.stringify(said) !== JSON.stringify(right && { who: right.who, self: right.self, at: right.at }))
      wrong.push(`${name}: ${JSON.stringify(said)} instead of ${JSON.stringify(right)}`)
  }
  const call: Office['call'] = (name, sent, caller) => {
    const was = revisions()
    if (!revised.includes(name) || caller.profileId !== given.officer.profileId) {
      const reply = given.office.call(name, sent, caller)
      learn(was, { who: caller.name, at: now })
      tick()
      return reply
    }
    const input: Input = JSON.parse(JSON.stringify(sent))
    const [doer, onlooker] = turn % 2 === 0 ? [caller, second] : [second, caller]
    const other = elsewhere(input)
    const tooOld = JSON.stringify(other) === JSON.stringify(input) ? null : tried(name, other, onlooker)
    const known = new Map(last)
    const made = { who: doer.name, at: now }
    const reply = given.office.call(name, input, doer)
    const record = learn(was, made).find((key) => isMeant(name, input, key, was.get(key)))
    tick()
    if (!reply.ok) return reply
    if (record !== undefined) compare(name, tooOld, known.get(record), onlooker)
    compare(name, tried(name, input, onlooker), made, onlooker)
    compare(name, tried(name, input, doer), made, doer)
    return reply
  }
  const office = { ...given.office, call }
  const at = (instant: string) => {
    base = instant
    tick()
  }
  return {
    given: {
      ...given,
      at,
      office,
      ask: createClient(office, given.officer),
      as: (caller) => createClient(office, caller),
    },
    asked,
    wrong,
  }
}

/** The same on another state of the record than is stored. */
function elsewhere(input: Input): Input {
  const other = (revision: number) => (revision > 1 ? revision - 1 : revision + 1)
  const inRows = ([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.map((row) => (typeof row?.revision === 'number' ? elsewhere(row) : row)) : value,
  ]
  const rows = Object.fromEntries(Object.entries(input).map(inRows))
  return typeof input['revision'] === 'number' ? { ...rows, revision: other(input['revision']) } : rows
}

/** Whether the input is about that record: in it stand its id and its revision. A new decision leaves the old one's id out. */
function isMeant(name: string, input: Input, key: string, revision: number | undefined): boolean {
  if (name === 'selection.decide') return revision !== undefined && key.startsWith('decision ')
  // A line of a file is told by its prefecture and its day.
  if (name === 'pools.take') return revision !== undefined && key.startsWith('pool ')
  const words = JSON.stringify(input)
  return words.includes(key.split(' ')[1] ?? '') && words.includes(`"revision":${revision}`)
}

/** These can go and be made again, or are made by the operation that edits them: their making counts. */
const comesAgain = /^(disclosure_choice|proposal|holiday_edit|decision|publication|notice|pool) /

/** Deeds that the others do on what nobody has edited yet. */
function onWhatWasEdited({ ask }: GivenOffice): void {
  ask.programme.addYear({ fy: 2028, deadline: '2028-02-18T17:00:00+09:00' })
  const criterion = () => ask.programme.year({ fy: 2028 }).criteria.at(-1)
  const { no: _no, ...edited } = criterion() ?? fail('a year has its criteria')
  ask.programme.editCriterion({ ...edited, fy: 2028, name: '必要性(見本)' })
  ask.programme.removeCriterion({ fy: 2028, id: edited.id, revision: edited.revision + 1 })
  const [head] = ask.support.portfolio({ fy: 2026 })
  const [kpi] = ask.kpi.list({ caseId: head?.id ?? '' })
  if (kpi === undefined) fail('a case has its KPIs')
  ask.kpi.edit({ ...fieldsOf(kpiFields, kpi), id: kpi.id, revision: kpi.revision, name: '見本の数' })
  ask.kpi.remove({ id: kpi.id, revision: kpi.revision + 1 })
  const { rows } = ask.selection.list({ fy: 2026 })
  const chosen = rows.find(({ state }) => state === 'selected')
  if (!chosen?.decision) fail('a year has its decisions')
  ask.selection.decide({
    ...fieldsOf(decisionFields, chosen.decision),
    id: crypto.randomUUID(),
    applicationId: chosen.applicationId,
    approvalRef: '総行第3号',
    revision: chosen.decision.revision,
  })
}

function fail(why: string): never {
  throw new Error(why)
}

describe('an edit that somebody was faster than', { timeout: 240_000 }, () => {
  const first = givenOffice()
  const { id, revision } = first.ask.people.add({ id: crypto.randomUUID(), name: '例示 四子', role: 'officer' })
  first.ask.people.grant({ id, talent: true, revision })
  const { given, asked, wrong } = triedTwice(first, first.office.signIn(id, ''))
  everyDeed(given)
  onWhatWasEdited(given)

  it('is told who that was and when, whatever it is an edit of', () => {
    expect([...new Set(wrong)]).toEqual([])
  })

  it('was tried for every operation of the contract that carries a revision', () => {
    expect([...new Set(asked.map(({ name }) => name))].sort()).toEqual([...revised].sort())
  })
})
