import { randomUUID } from 'node:crypto'
import { type Cast, practiceCast } from './cast.ts'
import { type Call, carryOut, carryOutRemotely, type Play, type RemoteCall, tell } from './play.ts'
import { confirmAll, pass, register, score, summarise, takeIn } from './steps.ts'
import { accompany } from './support.ts'

/** How far a year goes: drafts, 受付, 要件適合, sheets handed out, scoring closed, decided, cases begun, a year beside them. */
const steps = ['drafted', 'registered', 'eligible', 'scoring', 'scored', 'decided', 'supported', 'accompanied'] as const
export type Step = (typeof steps)[number]

/** The numbers of what was made, in the order of the cast. */
export interface Played {
  readonly applications: readonly string[]
  readonly reviewers: readonly string[]
  /** Of the selected, in the order in which they were decided on. */
  readonly cases: readonly string[]
}

export interface Course {
  readonly until: Step
  /** Who applies, judges and decides; the practice office's people when left out. */
  readonly cast?: Cast
  /** Moves the office's clock, so that the records look as if they had grown over the year. */
  readonly at?: (instant: string) => void
  /** ISO date in Japan the year has reached: what lies after it has not happened yet. */
  readonly today?: string
}

/**
 * Plays an office's year through its operations, for the practice office, for tests, measurements and stories alike:
 * `call` carries an operation out by its name.
 */
export const playYear = (call: Call, course: Course): Played => carryOut(year(course), call)

/**
 * The same where answers take their time: from a page, over the wire.
 * @forTests
 */
export const playYearRemotely = (call: RemoteCall, course: Course): Promise<Played> =>
  carryOutRemotely(year(course), call)

function* year({ until, cast = practiceCast(), at: moved, today = '2026-11-22' }: Course): Play<Played> {
  const at = moved ?? (() => {})
  const reaches = (step: Step) => steps.indexOf(step) <= steps.indexOf(until)
  const applications: string[] = []
  for (const applicant of cast.applicants) {
    at(applicant.receivedAt)
    const id = yield* takeIn(cast.fy, applicant)
    if (reaches('registered')) yield* register(id)
    applications.push(id)
  }
  if (reaches('eligible')) {
    at(cast.days.checked)
    for (const [applicant, id] of applications.entries()) {
      if (cast.confirms) yield* confirmAll(id)
      yield* pass(id, cast.words)
      if (cast.confirms) yield* summarise(id, (part) => cast.unsummarised(applicant, part))
    }
  }
  const reviewers = reaches('scoring') ? yield* appoint(cast, at) : []
  if (reaches('scored')) {
    for (const [seat, id] of reviewers.entries()) {
      const day = cast.days.scored(seat)
      at(day)
      yield* score(cast.fy, id, (application) => cast.marks(seat, applications.indexOf(application)), moved && day)
    }
    at(cast.days.finished)
    yield* tell('scores.finish', { fy: cast.fy })
  }
  const selected = reaches('decided') ? yield* decide(cast, applications, at) : []
  const cases: string[] = []
  for (const applicationId of reaches('supported') ? selected : []) {
    at(cast.days.started)
    cases.push((yield* tell('support.start', { id: randomUUID(), applicationId })).id)
  }
  if (reaches('accompanied'))
    for (const [index, id] of cases.entries()) yield* accompany({ fy: cast.fy, today, at, pick: cast.pick }, id, index)
  return { applications, reviewers, cases }
}

function* appoint({ fy, seats, conflicts, days }: Cast, at: (instant: string) => void): Play<string[]> {
  const ids: string[] = []
  for (const seat of seats) ids.push((yield* tell('reviewers.add', { id: randomUUID(), fy, ...seat })).id)
  at(days.appointed)
  const { applicants } = yield* tell('scores.board', { fy })
  for (const { seat, ...conflict } of conflicts)
    yield* tell('conflicts.declare', { id: randomUUID(), reviewerId: ids[seat] ?? '', ...conflict })
  for (const [seat, reviewerId] of ids.entries()) {
    const declared = new Set(conflicts.flatMap((each) => (each.seat === seat ? [each.jis2] : [])))
    const bodies = applicants.filter((jis2) => !declared.has(jis2))
    if (bodies.length > 0) yield* tell('conflicts.declareNone', { reviewerId, bodies })
  }
  yield* tell('scores.start', { fy })
  return ids
}

function* decide({ fy, days, decisions }: Cast, received: string[], at: (instant: string) => void): Play<string[]> {
  at(days.decided)
  const { rows } = yield* tell('selection.list', { fy })
  const made = decisions(
    rows.map(({ applicationId }) => applicationId),
    received,
  )
  for (const decision of made) yield* tell('selection.decide', { id: randomUUID(), ...decision })
  return made.filter(({ result }) => result === 'selected').map(({ applicationId }) => applicationId)
}
