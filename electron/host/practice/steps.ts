import { randomUUID } from 'node:crypto'
import type { SummaryPart } from '../../../shared/domain/applications/summary.ts'
import { type InputAt, type OutputAt, type Play, tell } from './play.ts'

/** Who sends an application in, as the reader of their forms would hand it over. */
export interface Applicant {
  readonly name: string
  readonly reading: InputAt<'intake.takeIn'>['reading']
  readonly receivedAt: string
  /** The mail and its papers, as the office keeps them; left out where a year is played without files. */
  readonly mail?: Pick<InputAt<'intake.takeIn'>, 'sender' | 'messageId' | 'files'>
}

/** Takes a form in as if its e-mail had come at that moment; its number. */
export function* takeIn(fy: number, { name, reading, receivedAt, mail }: Applicant): Play<string> {
  const id = randomUUID()
  const without = {
    sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: `【${name}】応募書の提出` },
    messageId: `<${id}@example.lg.jp>`,
    files: [],
  }
  yield* tell('intake.takeIn', { id, fy, receivedAt, reading, ...(mail ?? without) })
  return id
}

export function* register(id: string): Play<OutputAt<'intake.register'>> {
  return yield* tell('intake.register', { id, revision: (yield* tell('applications.get', { id })).revision })
}

/** What an officer writes on the way to 要件適合. */
export interface PassingWords {
  readonly late: string
  readonly check: string
}

/** From 受付 to 要件適合: what came late is accepted, and what no rule can judge is put right by hand. */
export function* pass(id: string, words: PassingWords): Play<void> {
  let page = yield* tell('applications.get', { id })
  if (page.late)
    page = yield* tell('applications.decideLate', {
      id,
      decision: 'accepted',
      reason: words.late,
      revision: page.revision,
    })
  page = yield* tell('applications.move', { id, to: 'checking', revision: page.revision })
  for (const { itemId } of page.checks.filter(({ result }) => result !== 'ok'))
    page = yield* tell('checks.record', { id, itemId, result: 'ok', note: words.check, revision: page.revision })
  yield* tell('applications.move', { id, to: 'eligible', revision: page.revision })
}

/** Confirms every field that was read. */
export function* confirmAll(id: string): Play<void> {
  const { readings, revision } = yield* tell('applications.get', { id })
  const paths = readings.map(({ path }) => path)
  yield* tell('applications.confirmFields', { id, paths, confirmed: true, revision })
}

/** Confirms of the 要約 those that say something: as the form itself says it, but for what the words leave out. */
export function* summarise(id: string, leaves: (part: SummaryPart) => boolean): Play<void> {
  const page = yield* tell('applications.get', { id })
  let { revision } = page
  for (const { part, text, source } of page.summaries.filter((each) => each.text !== '' && !leaves(each.part)))
    revision = (yield* tell('applications.summarise', { id, part, text, source, confirmed: true, revision })).revision
}

/**
 * Fills the open sheets of a 委員 in, by criterion, and hands them in; an application without marks is left out. The
 * secretariat has them on paper, and types what it typed a second time: no other is there to check it.
 */
export function* score(
  fy: number,
  reviewerId: string,
  marks: (applicationId: string) => readonly (number | null)[] | undefined,
  receivedAt?: string,
): Play<void> {
  const { sheets, criteria, candidates, asksSource } = yield* tell('scores.grid', { fy, reviewerId })
  // In order of receipt: the sheets' own order is that of ids, which are others in every office.
  const place = (applicationId: string) => candidates.findIndex(({ id }) => id === applicationId)
  const open = sheets.filter(({ state, applicationId }) => state === 'open' && marks(applicationId) !== undefined)
  const from = asksSource && open.length > 0 ? { entryId: yield* receive(reviewerId, candidates, receivedAt) } : {}
  for (const sheet of open.toSorted((a, b) => place(a.applicationId) - place(b.applicationId))) {
    const given = marks(sheet.applicationId) ?? []
    let now = sheet
    for (const [index, { id: criterionId }] of criteria.entries()) {
      const raw = given[index] ?? null
      now = yield* tell('scores.record', { sheetId: sheet.id, criterionId, raw, ...from, revision: now.revision })
    }
    yield* typeAgain(now)
  }
  yield* tell('scores.submit', { fy, reviewerId })
}

/** A 受け取り on paper: at that moment, else when the first of the applications had come, which is over in any case. */
function* receive(
  reviewerId: string,
  candidates: readonly { readonly id: string }[],
  at: string | undefined,
): Play<string> {
  const id = randomUUID()
  const [first] = candidates
  const receivedAt = at ?? (first && (yield* tell('applications.get', { id: first.id })).receivedAt)
  if (typeof receivedAt !== 'string') throw new Error('what is scored was received')
  yield* tell('scoreEntries.begin', { id, reviewerId, source: 'paper', word: '', receivedAt })
  return id
}

/** What waits on a sheet for its 照合, the same once more. */
function* typeAgain({ id, looks, scores, revision }: OutputAt<'scores.record'>): Play<void> {
  const typed = Object.entries(looks).flatMap(([criterionId, { state }]) => {
    const raw = scores[criterionId] ?? null
    return state === 'waiting' && raw !== null ? [{ criterionId, raw }] : []
  })
  if (typed.length > 0) yield* tell('scoreEntries.typeAgain', { sheetId: id, typed, revision })
}
