import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { find } from '../../db/office.ts'
import { officeContract } from '../../shared/contract/index.ts'
import type { Contract } from '../../shared/contract/operation.ts'
import { fieldsOfDeed } from '../../shared/domain/history/deed-fields.ts'
import { deedKinds, kindOfDeed } from '../../shared/domain/history/kinds.ts'
import { sayDeed } from '../../shared/domain/history/words.ts'
import { once } from '../../shared/domain/once.ts'
import { everyDeed } from '../support/office/every-deed.ts'
import { type GivenOffice, givenOffice } from '../support/office/office.ts'

const commands = Object.entries<Contract[string]>(officeContract).flatMap(([area, operations]) =>
  Object.entries(operations)
    .filter(([, { kind }]) => kind === 'command')
    .map(([name]) => `${area}.${name}`),
)
/** Carried out by the program about itself, and noted by nobody. */
const unnoted = ['jobs.cancel', 'meeting.project']

/** Which record is meant, and as it was when it was seen: nothing that an edit changes. */
const addressing = new Set(
  'id itemId part key source revision fy caseId sheetId criterionId applicationId gateId date remove items code'.split(
    ' ',
  ),
)

/** What no officer should read: ids, days and instants as machines write them, words of the program. */
const machine = /[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d{2}-\d{2}|\bnull\b|\btrue\b|\bfalse\b|\bundefined\b/
const withoutQuoted = (text: string) =>
  text.replace(/[\w.+-]+@[\w.-]+|[\w-]+\.(docx|eml|txt|xlsx|pdf)|KPI|DX|DB|AI/g, '')

/** The record of an office in which everything was done once, and what 検査 then finds. */
const allDone = once(() => {
  const given = givenOffice()
  everyDeed(given)
  return { entries: entriesOf(given), found: given.ask.audit.verify({}) }
})
const allEntries = () => allDone().entries

function entriesOf(given: GivenOffice) {
  const entries: ReturnType<typeof given.ask.audit.entries>['entries'] = []
  for (let before: number | null = null; ; ) {
    const page: ReturnType<typeof given.ask.audit.entries> = given.ask.audit.entries({ before, limit: 500 })
    entries.push(...page.entries)
    const last = page.entries.at(-1)
    if (last === undefined || last.seq === 1) return entries
    before = last.seq
  }
}

describe('the record of deeds', () => {
  it('has words for every deed that an operation of the contract can be', () => {
    expect(commands.filter((did) => !unnoted.includes(did) && sayDeed(did, {}).deed === did)).toEqual([])
  })

  it('has a kind for every deed, by which it is found, and no kind that none is of', () => {
    const noted = commands.filter((did) => !unnoted.includes(did))
    expect(noted.filter((did) => kindOfDeed(did) === null)).toEqual([])
    const kinds = new Set(noted.map(kindOfDeed))
    expect(deedKinds.filter((kind) => !kinds.has(kind))).toEqual([])
    expect(kindOfDeed('nothing.add')).toBe(null)
  })

  it('reads, after every deed there is, as an officer says it, with whom it was done to', () => {
    const entries = allEntries()
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

  it('tells, after every deed there is, the sum of the values that are there', () => {
    expect(allDone().found).toMatchObject({ values: true, firstBad: null, beside: null })
  })

  it('has a label for every field that a deed has changed', () => {
    const unsaid = allEntries().flatMap(({ did, detail }) =>
      [detail, ...(Array.isArray(detail['items']) ? detail['items'] : [])].flatMap(({ before, after }) =>
        typeof before !== 'object' || before === null
          ? []
          : Object.keys(after ?? {})
              .filter((name) => !(name in (fieldsOfDeed[did] ?? {})))
              .map((name) => `${did} ${name}`),
      ),
    )
    expect([...new Set(unsaid)].toSorted()).toEqual([])
    // And every field that an edit of the contract may change has one, whether it was changed here or not.
    const inputs = Object.entries(fieldsOfDeed).flatMap(([did, fields]) =>
      Object.keys(z.toJSONSchema(find(did).input, { io: 'input', unrepresentable: 'any' }).properties ?? {})
        .filter((name) => !(name in fields || addressing.has(name)))
        .map((name) => `${did} ${name}`),
    )
    // Said by their deeds in words of their own: the points and whence they are, what of 集計 is a list in its order, why;
    // of several letters at once each has its entry.

    // of a part of a disclosed document which it is stands in the deed's own words.
    expect(inputs).toEqual([
      'applications.amendConsent reason',
      // Of which prefecture on which day stands in the deed's own words; what was taken over, in what changed.
      ...['edit jis2', 'edit asOf', 'takeForm jis2', 'takeForm asOf', 'takeForm taken'].map((name) => `pools.${name}`),
      // Which version was on the screen; a result on an older one stays 要再確認.
      // Which of the three it is, and which step with which paper, stands in the deed's own words.
      'accelerators.verify kind',
      'accelerators.takeStep stepId',
      'accelerators.takeStep fileId',
      'accelerators.takeStep fileName',
      'checks.record version',
      // That it took the place of another one is said in words.
      'programme.moveDeadline insteadOf',
      'programme.editCriterion reason',
      'programme.editGate reason',
      'programme.addCheckItem reason',
      'programme.editCheckItem reason',
      'scores.record raw',
      'scores.record entryId',
      'scores.record earlier',
      'tally.setRules ties',
      'tally.setRules priorityCriterionIds',
      'tally.setRules rankPoints',
      'tally.setRules reason',
      'letters.number rows',
      'disclosure.settle document',
      'disclosure.settle section',
      'disclosure.settle mark',
      'selection.decline reason',
      // How many a notice carries is said; which ones stand in the notice.
      'notices.edit postingIds',
      // That it is one of them is said in words.
      'training.editParticipant acceleratorId',
    ])
    const edits = commands.filter((did) => /\.(edit|putBack|comment)/.test(did) && !(did in fieldsOfDeed))
    // Of a person of 人材 the record keeps which fields, and no value.
    expect(edits).toEqual(['applications.editField', 'talent.editTerms', 'talent.editPerson'])
  })

  it('leads from what was done in a room of a case, or in a list of the year, to that room and that list', () => {
    const routes = new Map(allEntries().map(({ did, route }) => [did, route.replaceAll(/[0-9a-f-]{36}/g, '…')]))
    expect(Object.fromEntries(routes)).toMatchObject({
      'applications.editField': '/applications/…/form',
      'applications.summarise': '/applications/…/summary',
      'checks.record': '/applications/…/checks',
      'intake.replaceWith': '/applications/…/versions',
      'selection.propose': '/selection/…',
      'selection.approve': '/selection',
      'approvals.draft': '/approvals/…',
      'approvals.remove': '/approvals',
      'inquiries.edit': '/inquiries/…',
      'disclosure.edit': '/disclosure/…',
      'reviewers.edit': '/review/reviewers/…',
      'conflicts.declare': '/review/conflicts',
      'scores.record': '/review/scores/…',
      'scores.start': '/review/standing',
      'tally.setRules': '/review/tally',
      'support.edit': '/support/…',
      'plan.edit': '/support/…/plan/…',
      'plan.remove': '/support/…/plan',
      'kpi.record': '/support/…/kpi',
      'sessions.edit': '/support/…/sessions/…',
      'issues.add': '/support/…/issues/…',
      'progress.confirm': '/support/…/reports/…',
      'programme.editCriterion': '/settings/criteria',
      'people.edit': '/settings/people?item=…',
    })
  })

  it('is read on after somebody typed what looks like a moment and is none: nothing of it can be taken back', () => {
    const { ask } = givenOffice()
    const name = '2026-02-30T99:99:99Z'
    ask.people.add({ id: randomUUID(), name, role: 'viewer' })
    expect(ask.audit.entries({}).entries[0]?.deed).toBe(`利用者「${name}」を加えた`)
    expect(ask.home.recent({}).length).toBeGreaterThan(0)
  })
})
