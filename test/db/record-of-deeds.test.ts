import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { officeContract } from '../../shared/contract/index.ts'
import type { Contract } from '../../shared/contract/operation.ts'
import { sayDeed } from '../../shared/domain/history/words.ts'
import { everyDeed } from '../support/office/every-deed.ts'
import { givenOffice } from '../support/office/office.ts'

const commands = Object.entries<Contract[string]>(officeContract).flatMap(([area, operations]) =>
  Object.entries(operations)
    .filter(([, { kind }]) => kind === 'command')
    .map(([name]) => `${area}.${name}`),
)
/** Carried out by the program about itself, and noted by nobody. */
const unnoted = ['jobs.cancel']

/** What no officer should read: ids, days and instants as machines write them, words of the program. */
const machine = /[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d{2}-\d{2}|\bnull\b|\btrue\b|\bfalse\b|\bundefined\b/
const withoutQuoted = (text: string) =>
  text.replace(/[\w.+-]+@[\w.-]+|[\w-]+\.(docx|eml|txt|xlsx|pdf)|KPI|DX|DB|AI/g, '')

describe('the record of deeds', () => {
  it('has words for every deed that an operation of the contract can be', () => {
    expect(commands.filter((did) => !unnoted.includes(did) && sayDeed(did, {}).deed === did)).toEqual([])
  })

  it('reads, after every deed there is, as an officer says it, with whom it was done to', () => {
    const given = givenOffice()
    everyDeed(given)
    const entries: { did: string; deed: string; more: string; subjectName: string; route: string }[] = []
    for (let before: number | null = null; ; ) {
      const page: ReturnType<typeof given.ask.audit.entries> = given.ask.audit.entries({ before, limit: 500 })
      entries.push(...page.entries)
      const last = page.entries.at(-1)
      if (last === undefined || last.seq === 1) break
      before = last.seq
    }
    expect(new Set(entries.map(({ did }) => did)).size).toBeGreaterThan(50)
    const odd = entries.filter(({ deed, more }) => {
      const words = withoutQuoted(`${deed} ${more}`)
      return machine.test(words) || /\b[a-z]{2,}[A-Za-z]*\b/.test(words) || /^[a-z]+\./.test(deed)
    })
    expect(odd.map(({ did, deed, more }) => `${did}: ${deed} | ${more}`)).toEqual([])
    const nameless = entries.filter(({ subjectName }) => subjectName === '')
    expect(nameless.map(({ did }) => did)).toEqual([])
    expect(entries.filter(({ route }) => !route.startsWith('/'))).toEqual([])
  })

  it('is read on after somebody typed what looks like a moment and is none: nothing of it can be taken back', () => {
    const { ask } = givenOffice()
    const name = '2026-02-30T99:99:99Z'
    ask.people.add({ id: randomUUID(), name, role: 'viewer' })
    expect(ask.audit.entries({}).entries[0]?.deed).toBe(`利用者「${name}」を加えた`)
    expect(ask.home.recent({}).length).toBeGreaterThan(0)
  })
})
