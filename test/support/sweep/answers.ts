import { randomUUID } from 'node:crypto'
import type { Caller } from '../../../db/caller.ts'
import { type Office, openOffice } from '../../../db/office.ts'
import { openReader } from '../../../db/reader.ts'
import { officeContract } from '../../../shared/contract/index.ts'
import { type Contract, type RecordArea, recordAreas, type Topic } from '../../../shared/contract/operation.ts'
import type { Change } from '../../../shared/contract/reply.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { drawInput } from './draw-input.ts'
import type { KnownIds } from './known-ids.ts'

/** Everything one may ask, drawn from the contract: a new operation is asked the day it is written. */
export const operations = Object.entries<Contract[string]>(officeContract).flatMap(([area, named]) =>
  Object.entries(named).map(([name, operation]) => ({ name: `${area}.${name}`, operation })),
)

/** What came back, as it travels, and what it came back to. */
export interface Answer {
  readonly to: string
  readonly input: string
  readonly text: string
  /** False: of an operation that is not for this caller at all. */
  readonly admitted: boolean
}

/** The office in that file, as it is at that moment; a job is begun and never carried out. */
export const opened = (file: string, now: string): Office =>
  openOffice({ file, clock: () => new Date(now), startJob: () => randomUUID(), log: (defect) => fail(defect) })

function fail(defect: unknown): string {
  throw defect
}

/** All that the caller is answered: by every operation with every id, by jobs, file addresses, pushes and searches. */
export function* answersTo(
  office: Office,
  caller: Caller,
  known: KnownIds,
  texts: readonly string[],
): Generator<Answer> {
  yield* answersToReading(office, caller, known, texts)
  // Last, because some of them are allowed and change what is seen.
  for (const each of operations.filter(({ operation }) => operation.kind !== 'query'))
    yield* answersOf(office, each, caller, known)
}

/** The same without a deed: what a screen, a book, a file, a push and a search tell. */
export function* answersToReading(
  office: Office,
  caller: Caller,
  known: KnownIds,
  texts: readonly string[],
): Generator<Answer> {
  yield* answersToQueries(office, caller, known)
  yield* answersToJobs(office.file, caller, known)
  yield* files(office, caller, known)
  yield* searches(office, caller, texts)
  const heard = office.toldTo(caller, everyChange(known))
  yield { to: 'push', input: '', text: JSON.stringify(heard), admitted: true }
}

/** All that reading alone brings. */
export function* answersToQueries(office: Office, caller: Caller, known: KnownIds): Generator<Answer> {
  for (const each of operations.filter(({ operation }) => operation.kind === 'query'))
    yield* answersOf(office, each, caller, known)
}

const anId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** As many as there are ids, where an operation asks for one; a few where it does not, or is refused before it is read. */
function* inputsOf(
  { operation }: (typeof operations)[number],
  caller: Caller,
  known: KnownIds,
  rounds = 2,
): Generator<string> {
  const draw = (step: number, round: number) => JSON.stringify(drawInput(operation.input, known, { step, round }))
  const steps = isAdmitted(operation, caller) && anId.test(draw(0, 0)) ? known.all.length : 3
  for (let round = 0; round < rounds; round++) for (let step = 0; step < steps; step++) yield draw(step, round)
}

/** What is told in pages or up to a day is asked for in its longest, too: a year's deeds are more than its usual page. */
const longestPages: Readonly<Record<string, string>> = {
  'audit.entries': JSON.stringify({ limit: 500 }),
  'reports.audit': JSON.stringify({ asOf: '2099-12-31' }),
}

const isAdmitted = (operation: Contract[string][string], { role }: Caller) => operation.allowed.includes(role)

function* answersOf(
  office: Office,
  each: (typeof operations)[number],
  caller: Caller,
  known: KnownIds,
): Generator<Answer> {
  const longest = longestPages[each.name]
  const inputs = [...inputsOf(each, caller, known), ...(longest === undefined ? [] : [longest])]
  // A question is answered alike however often it is asked; a deed is not.
  for (const input of each.operation.kind === 'query' ? new Set(inputs) : inputs) {
    const reply = office.call(each.name, JSON.parse(input), caller)
    yield { to: each.name, input, text: JSON.stringify(reply), admitted: isAdmitted(each.operation, caller) }
  }
}

/** Workbooks are written from what a reader in another thread answers. */
function* answersToJobs(file: string, caller: Caller, known: KnownIds): Generator<Answer> {
  const reader = openReader({ file })
  try {
    for (const each of operations.filter(({ operation }) => operation.kind === 'query'))
      for (const input of inputsOf(each, caller, known, 1)) {
        const text = said(() => reader.ask(each.name, JSON.parse(input), caller))
        yield { to: `job: ${each.name}`, input, text, admitted: isAdmitted(each.operation, caller) }
      }
    for (const id of known.ids('fileId'))
      yield { to: 'job: file', input: id, text: said(() => whole(reader.fileBytes(id, caller))), admitted: true }
  } finally {
    reader.close()
  }
}

function* files(office: Office, caller: Caller, known: KnownIds): Generator<Answer> {
  for (const id of known.ids('fileId')) {
    const text = said(() =>
      whole({ ...office.files.describe(id, caller), bytes: Buffer.concat([...office.files.chunks(id)]) }),
    )
    yield { to: 'file', input: id, text, admitted: true }
  }
}

const whole = ({ bytes, ...facts }: { readonly bytes: Uint8Array }) => ({
  ...facts,
  bytes: Buffer.from(bytes).toString(),
})

/** The words of an answer, or of the refusal in its place. */
function said(ask: () => unknown): string {
  try {
    return JSON.stringify(ask())
  } catch (error) {
    if (error instanceof Refusal) return JSON.stringify({ ...error, message: error.message })
    // A file that was never finished and the like would be a defect here.
    throw error
  }
}

/** What the search finds beside the 47, which are no records. */
function* searches(office: Office, caller: Caller, texts: readonly string[]): Generator<Answer> {
  for (const text of texts) {
    const reply = office.call('search.everywhere', { text, limit: 5 }, caller)
    const hits = reply.ok
      ? (reply.value as { hits: { kind: string }[] }).hits.filter(({ kind }) => kind !== 'prefecture')
      : []
    // What was found by a text is told by the hit alone.
    yield { to: 'search', input: '', text: hits.length > 0 ? `${text} ${JSON.stringify(hits)}` : '', admitted: true }
  }
}

const byReviewer: readonly RecordArea[] = ['scores', 'sheets', 'reviewers', 'conflicts']

/** A change of every record there is, in every area that may name it. */
function everyChange(known: KnownIds): Change {
  const topics = recordAreas.flatMap((area): Topic[] => {
    const ids = byReviewer.includes(area)
      ? known.ids('reviewerId')
      : area === 'applications'
        ? known.ids('applicationId')
        : known.all
    return [area, ...ids.map((id) => `${area}/${id}` as const)]
  })
  return { no: 1, topics }
}
