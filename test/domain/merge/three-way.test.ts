import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleUnique } from '../../../shared/domain/merge/numbers.ts'
import {
  type Choices,
  type MergeClash,
  type MergeRules,
  marksOf,
  mergeVersions,
  type Row,
  type Versions,
} from '../../../shared/domain/merge/three-way.ts'

const rules: MergeRules = {
  markOf: (value) => JSON.stringify(value),
  counter: 'revision',
  derived: new Set(),
  isKept: () => false,
  whole: new Set(['report']),
}
type Office = ReadonlyMap<string, Row>

const columns = ['a', 'b', 'c']
const tables = ['session', 'report']
const row = fc.record({ a: fc.nat(2), b: fc.constantFrom('x', 'y', null), c: fc.nat(2), revision: fc.nat(9) })
const office: fc.Arbitrary<Office> = fc
  .array(fc.tuple(fc.constantFrom(...tables), fc.nat(4), row), { maxLength: 8 })
  .map((rows) => new Map(rows.map(([table, key, each]) => [`${table}/${key}`, each])))

/** A history: fields that are edited, records that go and come. */
const edits = fc.array(
  fc.tuple(
    fc.constantFrom('edit', 'delete', 'add'),
    fc.constantFrom(...tables),
    fc.nat(7),
    fc.constantFrom(...columns),
    row,
  ),
  { maxLength: 8 },
)
const pair = fc
  .tuple(office, edits, edits)
  .map(([base, one, other]) => ({ base, ours: done(base, one), theirs: done(base, other) }))

function done(base: Office, history: readonly (readonly [string, string, number, string, Row])[]): Office {
  const now = new Map(base)
  for (const [deed, table, no, column, values] of history) {
    const key = `${table}/${no}`
    const there = now.get(key)
    if (deed === 'delete') now.delete(key)
    else if (deed === 'add' && !there) now.set(key, values)
    else if (there)
      now.set(key, { ...there, [column]: values[column] ?? null, revision: Number(there['revision']) + 1 })
  }
  return now
}

function versionsOf(base: Office, ours: Office, theirs: Office): Versions[] {
  return [...new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])].map((name) => {
    const [table = '', key = ''] = name.split('/')
    const was = base.get(name)
    return {
      table,
      key,
      base: was ? marksOf(was, rules) : null,
      ours: ours.get(name) ?? null,
      theirs: theirs.get(name) ?? null,
    }
  })
}

function merged(base: Office, ours: Office, theirs: Office, choices?: Choices) {
  const { changes, clashes } = mergeVersions(versionsOf(base, ours, theirs), rules, choices)
  const after = new Map(ours)
  for (const change of changes) {
    const name = `${change.table}/${change.key}`
    if (change.after) after.set(name, change.after)
    else after.delete(name)
  }
  return { after, clashes }
}

const told = (of: Office) =>
  Object.fromEntries(
    [...of]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { revision: _, ...values }]) => [name, values]),
  )
const all = (clashes: readonly MergeClash[], side: 'ours' | 'theirs'): Choices =>
  new Map(clashes.map(({ name }) => [name, side]))

describe('the merge of two histories', () => {
  it('with a side that did nothing is the other side, whoever it is', () => {
    fc.assert(
      fc.property(pair, ({ base, ours }) => {
        const taken = merged(base, base, ours)
        const kept = merged(base, ours, base)
        expect([told(taken.after), told(kept.after)]).toEqual([told(ours), told(ours)])
        expect([...taken.clashes, ...kept.clashes]).toEqual([])
      }),
    )
  })

  it('asks the same of both sides, and comes to the same once they have chosen the same', () => {
    fc.assert(
      fc.property(pair, ({ base, ours, theirs }) => {
        const here = merged(base, ours, theirs)
        const there = merged(base, theirs, ours)
        expect(here.clashes.map(({ name }) => name).sort()).toEqual(there.clashes.map(({ name }) => name).sort())
        const mine = merged(base, ours, theirs, all(here.clashes, 'theirs'))
        expect(told(mine.after)).toEqual(told(there.after))
      }),
    )
  })

  it('clashes exactly where both sides changed one field otherwise, or one deleted what the other changed', () => {
    fc.assert(
      fc.property(pair, ({ base, ours, theirs }) => {
        const expected: string[] = []
        for (const name of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
          const [was, our, their] = [base.get(name), ours.get(name), theirs.get(name)]
          const changed = (now: Row | undefined) => columns.some((column) => now?.[column] !== was?.[column])
          if (!our || !their) {
            const there = our ?? their
            if (was && there && changed(there)) expected.push(`${name}/*`)
            continue
          }
          const differ = columns.filter((column) => our[column] !== their[column])
          const both = differ.filter((column) => our[column] !== was?.[column] && their[column] !== was?.[column])
          if (!name.startsWith('report')) expected.push(...both.map((column) => `${name}/${column}`))
          else if (
            differ.some((column) => our[column] !== was?.[column]) &&
            differ.some((column) => their[column] !== was?.[column])
          )
            expected.push(`${name}/*`)
        }
        const { clashes } = merged(base, ours, theirs)
        expect(clashes.map(({ name }) => name).sort()).toEqual(expected.sort())
      }),
    )
  })

  it('loses nothing that either side wrote and nobody was asked about', () => {
    fc.assert(
      fc.property(pair, ({ base, ours, theirs }) => {
        const { after, clashes } = merged(base, ours, theirs)
        const asked = (name: string, column: string) =>
          clashes.some((clash) => clash.name === `${name}/*` || clash.name === `${name}/${column}`)
        for (const [side, name, values] of [
          ...[...ours].map(([name, values]) => ['ours', name, values] as const),
          ...[...theirs].map(([name, values]) => ['theirs', name, values] as const),
        ])
          for (const column of columns)
            if (values[column] !== base.get(name)?.[column] && !asked(name, column))
              expect([side, name, after.get(name)?.[column]]).toEqual([side, name, values[column]])
        // Until it is chosen, ours stands.
        for (const { table, key, column, ours: our } of clashes) {
          const now = after.get(`${table}/${key}`) ?? null
          if (column === null) expect(now).toEqual(our)
          else expect(now?.[column]).toBe(our?.[column])
        }
      }),
    )
  })

  it('says of two records with one number who keeps it, and gives the other the next free one', () => {
    const numbered = { columns: ['case', 'no'], numbered: true } as const
    const rows = new Map<string, Row>([
      ['one', { case: 'k', no: 1 }],
      ['two', { case: 'k', no: 2 }],
    ])
    const theirs: Row = { case: 'k', no: 2 }
    const changes = [{ table: 'session', key: 'new', before: null, after: theirs }]
    const asked = settleUnique('session', numbered, { rows, changes }, new Map())
    expect(asked.clashes.map(({ name }) => name)).toEqual(['session/two/new'])
    expect(asked.changes).toEqual([{ table: 'session', key: 'new', before: null, after: { case: 'k', no: 3 } }])
    const given = settleUnique('session', numbered, { rows, changes }, all(asked.clashes, 'theirs'))
    expect(given.changes.map(({ key, after }) => [key, after?.['no']])).toEqual([
      ['two', 3],
      ['new', 2],
    ])
  })
})
