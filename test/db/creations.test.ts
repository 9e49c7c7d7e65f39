import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Office } from '../../db/office.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { createClient } from '../support/office/direct-client.ts'
import { everyDeed } from '../support/office/every-deed.ts'
import { type GivenOffice, givenOffice } from '../support/office/office.ts'
import { operations } from '../support/sweep/answers.ts'

type Input = Readonly<Record<string, unknown>>

/** These have an id and no revision, too, and make nothing. */
const ofWhatThereIs = [
  'jobs.cancel',
  'sheetFiles.apply',
  'declarations.apply',
  'meeting.project',
  'travel.cancel',
  'travel.goHome',
  'travel.reopen',
]
/** Deeds that make a record under an id of the caller's choice: nothing of it was seen before. A criterion's year was. */
const creations = operations.filter(({ name, operation }) => {
  if (operation.kind !== 'command' || !(operation.input instanceof z.ZodObject) || ofWhatThereIs.includes(name))
    return false
  const { id, revision } = operation.input.shape
  return id !== undefined && (!(revision instanceof z.ZodNumber) || /\.add[A-Z]?/.test(name))
})

/** Which other record it hangs on, and what the program itself says of it: another of them is another record. */
const placed = [
  'id',
  'fy',
  'code',
  'caseId',
  'follows',
  'meetingId',
  'kpiId',
  'reviewerId',
  'applicationId',
  'insteadOf',
  'revision',
  'messageId',
  'reading',
  'view',
  'files',
  'sender',
  'fileId',
  'digest',
  'criteriaMark',
  'upTo',
  'sheet',
  'declaration',
  'trouble',
]
/** What the office itself decides of another field, or of nothing that was said. */
const unsaid: Readonly<Record<string, readonly string[]>> = {
  // For which prefecture, and from which registrant: for another one it is another appointment.
  'accelerators.add': ['jis2', 'talentId'],
  'accelerators.appoint': ['jis2'],
  // A fixing is never another one: of another day, or for another reason, it is made anew.
  'accelerators.fix': ['asOf', 'reason'],
  // A year's own application is found by what was sent, not by when it came; what lies in it follows from its bytes.
  'intake.takeIn': ['receivedAt', 'came', 'announced', 'definition'],
  // Whose call it was: one with another prefecture is another record.
  'correspondence.addNote': ['jis2'],
  // Which version it was sent for: for another one it is another record.
  'corrections.sendReceipt': ['version'],
  // Which of the two mails was made: the other one is another look at the person.
  'introductions.mail': ['which'],
  // What is done is done wholly.
  'plan.add': ['progress'],
  // A person of 人材: what stands there may not be shown without a view on record, and the other words are refused without it.
  'talent.register': [
    ...['appliedOn', 'style', 'roles', 'themes', 'years', 'localYears', 'wishes', 'days', 'regions', 'everywhere'],
    ...['remote', 'availableFrom', 'homeJis2', 'noNotices', 'claims', 'name', 'kana', 'email', 'tel', 'employer'],
    ...['statement', 'localWork', 'pay', 'summary', 'remark', 'careers', 'exams'],
  ],
  // What for is on record with the first look, and stays.
  'talent.see': ['whole', 'purpose', 'remark'],
  // For another receiver it is another list.
  'talent.recordProvision': ['jis2', 'purpose'],
  // What a file holds follows from its bytes.
  'talent.takeReading': ['unread', 'lines'],
  // What is open has no day of 完了.
  'issues.add': ['closedOn'],
}

/** Other words of the same kind. */
const others: readonly unknown[] = [
  '直してから送り直した文',
  '2026-05-11',
  '2026-05-11T10:00:00+09:00',
  '2026-05-11T16:00:00+09:00',
  '13',
  7,
  3,
  true,
  false,
  null,
  [],
]
function* otherInputs(name: string, schema: z.ZodType, input: Input): Generator<{ field: string; input: Input }> {
  if (!(schema instanceof z.ZodObject)) return
  for (const [field, shape] of Object.entries(schema.shape)) {
    if (placed.includes(field) || unsaid[name]?.includes(field)) continue
    const options = shape instanceof z.ZodEnum ? shape.options : others
    const was = JSON.stringify(z.parse(schema, input)[field])
    for (const value of options) {
      const read = z.safeParse(shape, value)
      if (read.success && JSON.stringify(read.data) !== was) yield { field, input: { ...input, [field]: value } }
    }
  }
}

interface Seen {
  readonly name: string
  readonly field: string
  readonly reply: Reply
}

/** The same office, which is sent every creation again: as it was, and with other words in each of its fields. */
function repeating(given: GivenOffice): { given: GivenOffice; again: Seen[]; other: Seen[]; wrong: string[] } {
  const [again, other]: [Seen[], Seen[]] = [[], []]
  const wrong: string[] = []
  const call: Office['call'] = (name, input, caller) => {
    const reply = given.office.call(name, input, caller)
    const creation = creations.find((each) => each.name === name)
    if (!reply.ok || creation === undefined) return reply
    const words = input as Input
    const head = given.ask.audit.entries({ limit: 1 })
    const once = given.office.call(name, input, caller)
    again.push({ name, field: '', reply: once })
    const answer = (of: Reply) =>
      JSON.stringify(of.ok ? of.value : of.problem)
        .replace('"drafted"', '"already"')
        .replace('"waiting"', '"again"')
    if (answer(once) !== answer(reply)) wrong.push(`${name} again: ${answer(once).slice(0, 200)}`)
    for (const each of otherInputs(name, creation.operation.input, words)) {
      const refused = given.office.call(name, each.input, caller)
      other.push({ name, field: each.field, reply: refused })
      if (refused.ok) wrong.push(`${name} ${each.field}: answered as done`)
      else if (refused.problem.code === 'conflict' && refused.problem.clashes.length === 0)
        wrong.push(`${name} ${each.field}: ${refused.problem.message}`)
    }
    if (JSON.stringify(given.ask.audit.entries({ limit: 1 })) !== JSON.stringify(head))
      wrong.push(`${name}: noted again`)
    return reply
  }
  const office = { ...given.office, call }
  return {
    given: { ...given, office, ask: createClient(office, given.officer), as: (caller) => createClient(office, caller) },
    again,
    other,
    wrong,
  }
}

describe('a creation that comes again under its id', { timeout: 120_000 }, () => {
  const { given, again, other, wrong } = repeating(givenOffice())
  everyDeed(given)

  it('was sent again for every creation of the contract', () => {
    expect([...new Set(again.map(({ name }) => name))].sort()).toEqual(creations.map(({ name }) => name).sort())
  })

  it('is answered as before with the same words; with others it is refused with both values, and nothing is noted', () => {
    expect([...new Set(wrong)]).toEqual([])
  })

  it('shows what is stored beside what was sent, in every field that can be said', () => {
    const shown = new Set(
      other.flatMap(({ name, reply }) =>
        reply.ok ? [] : reply.problem.clashes.map(({ field }) => `${name} ${field}`),
      ),
    )
    // Else it is no input at all, as a day of 完了 of what is open.
    const conflicts = other.filter(({ reply }) => !reply.ok && reply.problem.code === 'conflict')
    const asked = new Set(conflicts.map(({ name, field }) => `${name} ${field}`))
    expect([...asked].filter((each) => !shown.has(each))).toEqual([])
  })
})
