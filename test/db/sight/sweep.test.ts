import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Office } from '../../../db/office.ts'
import { formFields } from '../../../shared/domain/applications/form.ts'
import { isOfPerson } from '../../../shared/domain/applications/people.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'
import { createClient, type Direct } from '../../support/office/direct-client.ts'
import {
  type Answer,
  answersTo,
  answersToQueries,
  answersToReading,
  opened,
  operations,
} from '../../support/sweep/answers.ts'
import { type KnownIds, knownIds } from '../../support/sweep/known-ids.ts'
import { allBodies, conflictedBodies, type MarkedOffice, markedOffice } from '../../support/sweep/marked-office.ts'
import { type Marker, markersIn, placeOf, textPaths } from '../../support/sweep/markers.ts'

let folder: string
let marked: MarkedOffice
const told = { answers: 0, sights: 0 }

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banso-sweep-'))
  marked = markedOffice(folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  const markers = marked.markers.planted.length
  console.info(
    `sweep: ${operations.length} operations, ${told.sights} sights, ${markers} markers, ${told.answers} answers`,
  )
})

type Moment = keyof MarkedOffice['files']
const clock = {
  before: '2026-02-21T10:00:00+09:00',
  scoring: '2026-03-03T10:00:00+09:00',
  meeting: '2026-03-06T15:00:00+09:00',
  support: '2026-11-21T10:00:00+09:00',
} as const satisfies Record<Moment, string>

interface Sight {
  readonly caller: keyof MarkedOffice['people']
  readonly moment: Moment
  readonly hides: (marker: Marker, answer: Answer) => boolean
  /** Of whose applications not even a number may be seen. */
  readonly unseen: readonly string[]
  /** Without what they may do: to do all that a 担当 may, with every record, would take minutes. */
  readonly reads?: true
}

/** What the applicant wrote of the matter, in the fields and on paper: what a 委員 is there to judge. */
function isForJudging({ at }: Marker): boolean {
  if (at === 'applications.editField value') return true
  if (/^file (cover|detail|other) /.test(at)) return true
  const [, part, path = ''] =
    /^intake\.(?:takeIn|takeChosen|takeVersionOut) reading\.(form|readings|cover|detail)\.?(.*)$/.exec(at) ?? []
  if (part === undefined) return false
  const field = part === 'readings' ? formFields[Number.parseInt(path, 10)]?.[0] : part === 'form' ? path : ''
  return !formFields.some(([known]) => known === field && isOfPerson(known))
}

/** How the year is tallied is told to whoever may sign in, as its call is. */
const isOfTheRules = ({ at }: Marker) => /^tally\.setRules \w+Word$/.test(at)

const all = (marker: Marker) => !isOfTheRules(marker)
const asReviewer = (marker: Marker) => all(marker) && !isForJudging(marker)
const asConflicted = (marker: Marker) => conflictedBodies.includes(marker.of) || asReviewer(marker)
/** What was told of a person of 人材: for those alone who were given the right to it. */
const isOfTalent = ({ at }: Marker) => {
  const [name = ''] = at.split(' ')
  return operations.some((each) => each.name === name && each.operation.right === 'talent')
}

/** Staff see the office whole, but nothing in what is refused to them, nobody's passphrase, and of 人材 the numbers. */
const asStaff = (marker: Marker, { admitted }: Answer) =>
  !admitted || marker.at.startsWith('people.setPassphrase') || isOfTalent(marker)

/** What everybody in the room may read: not a word of who decides, what they said, gave or have not told yet. */
const isForTheRoom = ({ at }: Marker) =>
  /^(meeting\.(make|edit) place|meeting\.setItems items\.\d+\.title|applications\.summarise text)$/.test(at)

const sights: Readonly<Record<string, Sight>> = {
  'a reviewer with conflicts while the scoring goes on': {
    caller: 'conflicted',
    moment: 'scoring',
    hides: asConflicted,
    unseen: conflictedBodies,
  },
  'a reviewer with conflicts when all is decided and supported': {
    caller: 'conflicted',
    moment: 'support',
    hides: asConflicted,
    unseen: conflictedBodies,
  },
  'a reviewer with conflicts before the scoring': {
    caller: 'conflicted',
    moment: 'before',
    hides: all,
    unseen: allBodies,
  },
  'a reviewer before the scoring': { caller: 'member', moment: 'before', hides: all, unseen: allBodies },
  'a reviewer who has not handed in yet': { caller: 'member', moment: 'scoring', hides: asReviewer, unseen: [] },
  'a 委員 without a seat': { caller: 'seatless', moment: 'support', hides: all, unseen: allBodies },
  'the projector of a meeting that has not told what it decided': {
    caller: 'room',
    moment: 'meeting',
    hides: (marker) => !isForTheRoom(marker),
    unseen: allBodies,
  },
  閲覧: { caller: 'viewer', moment: 'support', hides: asStaff, unseen: [] },
  '担当 without 人材の個人情報': { caller: 'without', moment: 'support', hides: asStaff, unseen: [], reads: true },
  承認者: { caller: 'approver', moment: 'support', hides: asStaff, unseen: [] },
}

/** A copy of its own for each, as what one may do changes the office. */
function copied<Value>(moment: Moment, work: (office: Office, known: KnownIds) => Value): Value {
  const file = join(folder, `${moment}-${copies++}.banso`)
  copyFileSync(marked.files[moment], file)
  const office = opened(file, clock[moment])
  try {
    return work(office, knownIds(file))
  } finally {
    office.close()
  }
}
let copies = 0

/** What one was told that they should not have been, and the operations that only ever said that the input is wrong. */
function sweep({ caller, moment, hides, unseen, reads }: Sight) {
  return copied(moment, (office, known) => {
    const leaksOf = leaks(known, hides, unseen)
    const found = new Set<string>()
    const seen = new Set<string>()
    const unread = new Map<string, boolean>()
    told.sights += 1
    const answers = reads ? answersToReading : answersTo
    for (const answer of answers(office, marked.people[caller], known, hides === asStaff ? [] : oneOfEachPlace())) {
      told.answers += 1
      for (const text of markersIn(answer.text)) seen.add(text)
      for (const leak of leaksOf(answer)) found.add(`${answer.to}: ${leak}`)
      if (answer.admitted)
        unread.set(answer.to, unread.get(answer.to) !== false && answer.text.includes('入力を確かめて'))
    }
    return { seen, found: [...found], unread: [...unread].flatMap(([to, isUnread]) => (isUnread ? [to] : [])) }
  })
}

const swept = new Map<string, ReturnType<typeof sweep>>()
function sweepOf(name: string) {
  const sight = sights[name]
  if (!sight) throw new Error(`nobody is called ${name}`)
  const known = swept.get(name) ?? sweep(sight)
  swept.set(name, known)
  return known
}

/** To search for: of each text of each body one. */
const oneOfEachPlace = () => [
  ...new Map(marked.markers.planted.map((marker) => [`${marker.of} ${placeOf(marker)}`, marker.text])).values(),
]

const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|R8-\d\d/g

function leaks(known: KnownIds, hides: Sight['hides'], unseen: readonly string[]) {
  const markers = new Map(marked.markers.planted.map((marker) => [marker.text, marker]))
  const numbers = new Set([...known.of(unseen), ...known.receiptNumbersOf(unseen)])
  return (answer: Answer): string[] => [
    ...markersIn(answer.text).flatMap((text) => {
      const marker = markers.get(text)
      return marker && hides(marker, answer) ? [`${marker.of} ${marker.at}`] : []
    }),
    // What was asked with is no news.
    ...(answer.text.match(ids) ?? []).filter((id) => numbers.has(id) && !answer.input.includes(id)),
  ]
}

// Every operation for every sight: on a busy machine half a minute is not enough.
describe('not one byte reaches', { timeout: 240_000 }, () => {
  it.each(Object.keys(sights))('%s', (name) => {
    expect(sweepOf(name)).toMatchObject({ found: [], unread: [] })
  })
})

it('nor does one byte of their answers change, whatever becomes of what they have declared against', () => {
  const { officer, conflicted: reviewer } = marked.people
  const changed = copied('scoring', (office, known) => {
    const answers = () => [...answersToQueries(office, reviewer, known)]
    const before = answers()
    change(createClient(office, officer), conflictedBodies)
    const after = answers()
    expect(before.length).toBeGreaterThan(500)
    return before.filter(({ text }, index) => text !== after[index]?.text).map(({ to, input }) => `${to} ${input}`)
  })
  expect(changed).toEqual([])
})

/** Fields, another's scores and words, and in the end the 取下げ itself. */
function change(ask: Direct, bodies: readonly string[]): void {
  const { candidates, reviewers, criteria } = ask.scores.board({ fy: 2026 })
  const other = reviewers.find(({ code }) => code === '委員C')?.id ?? ''
  const concerned = candidates.filter(({ jis2 }) => bodies.includes(jis2))
  expect(concerned).toHaveLength(bodies.length)
  const entryId = ask.scoreEntries.begin(byTelephone(other)).id
  const sheets = () => ask.scores.grid({ fy: 2026, reviewerId: other }).sheets
  for (const { id } of concerned) {
    const revision = () => ask.applications.get({ id }).revision
    // What is scored stands still; whom to reach may change, and so may the office's remark.
    ask.applications.editField({ id, path: 'contact.dept', value: 'ほかの課', revision: revision() })
    const { receivedAt } = ask.applications.get({ id })
    ask.applications.editReceipt({ id, receivedAt, note: 'ほかの備考', revision: revision() })
    const sheet = () => sheets().find(({ applicationId }) => applicationId === id)
    const at = () => ({ sheetId: sheet()?.id ?? '', revision: sheet()?.revision ?? 0 })
    for (const { id: criterionId } of criteria)
      ask.scores.record({ ...at(), criterionId, raw: 5, remark: '所見', entryId })
    ask.scores.comment({ ...at(), comment: '総合所見' })
    ask.applications.move({ id, to: 'withdrawn', reason: '団体からの申出', revision: revision() })
  }
}

describe('the sweep', () => {
  it('finds what it looks for: all of it but passphrases and what is nowhere shown reaches 閲覧', () => {
    const { seen } = sweepOf('閲覧')
    const places = new Set(marked.markers.planted.filter(({ text }) => seen.has(text)).map(placeOf))
    // What is told with a right alone must not reach them: that is swept above.
    const withRight = new Set(operations.flatMap(({ name, operation }) => (operation.right ? [name] : [])))
    const unseen = marked.markers.planted
      .map(placeOf)
      .filter((place) => !places.has(place) && !withRight.has(place.split(' ')[0] ?? ''))
    expect([...new Set(unseen)]).toEqual([
      'intake.takeIn messageId',
      // The people of 人材 are seen by those alone who were given the right.
      'file paper name',
      'file paper bytes',
      'file list name',
      'file list bytes',
      'reviewers.add passphrase',
      'people.setPassphrase current',
      'people.setPassphrase passphrase',
      'forum.takeParticipants rows.*.org',
      'forum.takeParticipants rows.*.name',
      'forum.takeParticipants rows.*.email',
      'forum.takeReplies replies.*.comments.*',
      'job input',
    ])
  })

  it('has a marker in every text that an operation on the records of an office takes', () => {
    const planted = new Set(marked.markers.planted.map(placeOf))
    // Not about an application or a case: whose words they are is no secret to anybody here.
    // What is kept how long is of years and not of bodies; its queries are swept with every other.
    // Why a doubtful file is used is said of the file, at an opening that this office never had (test/db/truth).
    const ofTheOffice = /^(office|people|programme|forms|holidays|keeping|audit|travel|merge)\./
    const texts = operations
      .filter(({ name, operation }) => operation.kind === 'command' && !ofTheOffice.test(name))
      .flatMap(({ name, operation }) => textPaths(operation.input).map((path) => `${name} ${path}`))
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => !planted.has(text))).toEqual([])
  })
})
