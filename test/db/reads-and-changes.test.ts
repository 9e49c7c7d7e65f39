import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Office } from '../../db/office.ts'
import type { RecordArea } from '../../shared/contract/operation.ts'
import { createClient } from '../support/office/direct-client.ts'
import { everyDeed } from '../support/office/every-deed.ts'
import { type GivenOffice, givenOffice } from '../support/office/office.ts'
import { type PatientWindow, patientWindow } from '../support/office/patient-window.ts'
import { isOfTheTest, scansOf } from '../support/office/scans.ts'
import { statementsOf } from '../support/office/statements.ts'
import { operations } from '../support/sweep/answers.ts'

/** How often a deed of one name is looked at from the windows. */
const looks = 2

/** The same office, with an officer's window and a reviewer's beside it, which say after a deed what they still believe. */
function watched(given: GivenOffice, stale: string[]): GivenOffice {
  const { office, officer } = given
  const windows: PatientWindow[] = [patientWindow(given, officer)]
  const done = new Map<string, number>()
  /** What the deed left stale, or one before it that was not looked at. */
  const look = (after: string) => {
    for (const window of windows) stale.push(...window.look().map((question) => `${after}: ${question}`))
  }
  const call: Office['call'] = (name, input, caller) => {
    const isDeed = operations.some((each) => each.name === name && each.operation.kind === 'command')
    const times = done.get(name) ?? 0
    if (!isDeed || times >= looks) return office.call(name, input, caller)
    done.set(name, times + 1)
    for (const window of windows) window.fill()
    const reply = office.call(name, input, caller)
    look(name)
    const reviewer = office.profiles().find(({ role }) => role === 'reviewer')
    if (reviewer && windows.length === 1)
      windows.push(patientWindow(given, { profileId: reviewer.id, name: reviewer.name, role: 'reviewer' }))
    return reply
  }
  const seen = { ...office, call }
  return {
    ...given,
    office: seen,
    ask: createClient(seen, officer),
    as: (caller) => createClient(seen, caller),
    at(instant) {
      given.at(instant)
      for (const window of windows) window.forget()
    },
  }
}

/** A request for the year is drawn from every record there is, and each kind of document from its own. */
function readWhole({ ask }: GivenOffice): void {
  const { id } = ask.disclosure.add({ id: randomUUID(), fy: 2026, receivedOn: '2026-02-20', about: [], asked: '見本' })
  ask.disclosure.pages({ id, document: null })
  const kinds = Map.groupBy(ask.disclosure.pack({ id }).documents, ({ kind }) => kind)
  for (const [document] of kinds.values())
    if (document !== undefined) ask.disclosure.document({ id, document: document.key })
}
/** Only an office that was doubtful when it was opened takes it: test/db/truth/doubts. */
const ofDoubtful = 'audit.accept'
/** Only what was taken along takes them: test/hosts/travel. */
const onTheLaptop = ['travel.goHome', 'travel.reopen']
/** What is doubtful is known to whoever holds the file, and no statement asks for it; `audit.accept` changes it. */
const known = 'audit.standing office'

describe('what the operations say of themselves', () => {
  const said = new Map<string, Set<RecordArea>>()
  const touched = new Map<string, Set<RecordArea>>()
  const stale: string[] = []
  const texts = new Set<string>()
  const add = (to: Map<string, Set<RecordArea>>, name: string, areas: Iterable<RecordArea>) =>
    to.set(name, new Set([...(to.get(name) ?? []), ...areas]))

  beforeAll(() => {
    const played = statementsOf(() => {
      const given = givenOffice({
        tell: (call) => {
          add(said, call.name, call.said)
          add(touched, call.name, call.touched.keys())
        },
      })
      everyDeed(watched(given, stale))
      readWhole(given)
    })
    for (const text of played.texts) texts.add(text)
  }, 480_000)

  it('is compared for each of them', () => {
    const asked = operations.filter(
      ({ name, operation }) =>
        operation.kind !== 'job' && !said.has(name) && name !== ofDoubtful && !onTheLaptop.includes(name),
    )
    expect(asked.map(({ name }) => name)).toEqual([])
  })

  it('leaves no window with an answer that is no longer true', () => {
    expect(stale).toEqual([])
  })

  it('names nothing that their statements never touch', () => {
    const idle = [...said].flatMap(([name, areas]) =>
      [...areas].filter((area) => !touched.get(name)?.has(area)).map((area) => `${name} ${area}`),
    )
    expect(idle.filter((each) => each !== known)).toEqual([])
    expect(idle).toContain(known)
  })

  it('needs no way through a table that grows, in any of their statements', () => {
    const own = [...texts].filter((text) => !isOfTheTest(text))
    console.info(`topics: ${said.size} operations, ${own.length} statements`)
    expect(own.length).toBeGreaterThan(150)
    expect(own.flatMap((text) => scansOf(text).map((table) => `${table}: ${text.replace(/\s+/g, ' ')}`))).toEqual([])
  })
})
