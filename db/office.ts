import type { z } from 'zod'
import { judge, sayComplaint } from '../shared/contract/complaints.ts'
import { officeContract } from '../shared/contract/index.ts'
import { areaOf, type Contract, type Operation, type Topic } from '../shared/contract/operation.ts'
import type { Change, Problem, Reply } from '../shared/contract/reply.ts'
import { jstDate, toJst } from '../shared/domain/calendar/jst.ts'
import { Refusal } from '../shared/domain/refusal.ts'
import type { Right, Role } from '../shared/domain/roles.ts'
import type { AtDesk } from '../shared/domain/travel/returning.ts'
import { writeDeeds } from './audit.ts'
import type { Caller, Person } from './caller.ts'
import { createGuesses, type Guesses } from './cipher/guesses.ts'
import { createHostDeeds, type HostDeeds } from './cipher/host-deeds.ts'
import type { DataKey } from './cipher/key.ts'
import { createPause } from './cipher/pause.ts'
import { type ConnectionOptions, isDamage, type ReadDb, storageRefusal, type WriteDb } from './connection.ts'
import { metBy } from './edits/met.ts'
import { scour } from './erasure/scour.ts'
import { createFileStore, type FileStore } from './files.ts'
import type { Context } from './handler.ts'
import { createJobLedger, type JobLedger } from './jobs.ts'
import { openMade } from './opening.ts'
import { handlerOf } from './operations.ts'
import { admit } from './sight/admission.ts'
import { sightOf } from './sight/of-caller.ts'
import { createSignIn } from './sign-in.ts'
import { lastDeed } from './tables/office/deeds-after.ts'
import type { Deed } from './tables/office/found-deeds.ts'
import { officeRow } from './tables/office/office.ts'
import { profileRows, rightsOf } from './tables/office/profile.ts'
import { assertMayWrite, atDeskOf, isWritten } from './travel/facts.ts'
import { mergesIndex } from './truth/index-merging.ts'
import { accepting } from './truth/keep.ts'
import { createRunning } from './truth/running.ts'
import type { RunningSum } from './truth/sum.ts'

export interface Office extends Pick<HostDeeds, 'note' | 'rewrite' | 'lastDone' | 'movedTo'> {
  readonly file: string
  /** Of an encrypted office; it never leaves the program. */
  readonly key: DataKey | null
  call(name: string, input: unknown, caller: Caller): Reply
  onChange(listener: (change: Change) => void): () => void
  /** What the windows of that caller are told of a change; of nobody in particular, which areas it touched. */
  toldTo(caller: Caller | undefined, change: Change): Change
  /** What a file that was taken along is compared with. */
  atDesk(): AtDesk
  facts(): { name: string; label: string; practice: boolean; file: string }
  /** The last entry of the record of deeds. */
  lastDeed(): { seq: number; at: string }
  /** Who may sign in. */
  profiles(): { id: string; name: string; role: Role; rights: readonly Right[]; hasPassphrase: boolean }[]
  signIn(profileId: string, passphrase: string): Person
  readonly files: FileStore
  readonly jobs: JobLedger
  close(): void
}

export interface OfficeOptions extends ConnectionOptions {
  clock?: () => Date
  /** Writes a defect down and answers the number of its line in the log. */
  log?: (defect: unknown, name: string) => string
  /** Starts a job off this thread and answers its id. */
  startJob?: (request: { name: string; input: unknown; caller: Caller }) => string
  /** What was typed wrongly on this PC; without it, since this opening. */
  guesses?: Guesses | undefined
}

/** The whole program behind one door: a name and some JSON in, a Reply out. */
export function openOffice({
  file,
  nativeBinding,
  key = null,
  clock = () => new Date(),
  log = logToStderr,
  startJob = refuseJobs,
  guesses = createGuesses(clock),
}: OfficeOptions): Office {
  const now = () => toJst(clock().toISOString())
  const at = { file, nativeBinding, key }
  const { db, reader, truth, close } = openMade(at, now)
  const running = createRunning(db)
  const listeners = new Set<(change: Change) => void>()
  let changes = 0
  const announce = (topics: readonly Topic[]): number => {
    const change = { no: ++changes, topics }
    for (const tell of listeners) tell(change)
    return change.no
  }
  const signIn = createSignIn(db, guesses)
  const noted = () => void announce(['office', 'audit'])
  const pause = createPause(db)
  const hostDeeds = createHostDeeds({ pause, at, db, reader, truth, running, now, noted, close })
  const merging = mergesIndex(db, {
    mayMerge() {
      truth.before('search.merge')
      return !pause.on && isWritten(db)
    },
    merged: () => truth.committed(),
  })
  const files = createFileStore(db, now, { committed: () => truth.committed(), stored: () => announce(['files']) })

  return {
    file,
    key,
    call(name, input, caller) {
      let parsed: unknown
      try {
        const operation = find(name)
        admit(operation, caller)
        parsed = parse(operation.input, input)
        assertMayWrite(db, { name, kind: operation.kind })
        if (operation.kind !== 'query') pause.assertNone()
        if (operation.kind === 'job') return { ok: true, value: { jobId: startJob({ name, input: parsed, caller }) } }
        if (operation.kind === 'query') return { ok: true, value: answer(reader, name, parsed, caller, now()) }
        truth.before(name)
        const moment = now()
        const { value, noted } = carryOut({ db, guesses, sum: running() }, name, parsed, caller, moment)
        if (name === accepting) truth.accepted()
        truth.committed(moment)
        merging.later()
        if (name.startsWith('keeping.') || name === 'talent.withdraw') scour(db, truth)
        return { ok: true, value, change: announce([...operation.changes(parsed, value), ...noted]) }
      } catch (error) {
        const problem = toProblem(error, (defect) => log(defect, name))
        if (!(error instanceof Refusal) || error.stale === null) return { ok: false, problem }
        // The edit is rolled back, and nothing came between: this thread is the only writer.
        const sight = sightOf(reader, caller)
        return {
          ok: false,
          problem: { ...problem, ...metBy({ db: reader, caller, sight, name, input: parsed }, error) },
        }
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    toldTo: (caller, { no, topics }) => ({ no, topics: heardBy(reader, caller, topics) }),
    atDesk: () => atDeskOf(reader),
    facts() {
      const row = officeRow(reader)
      if (!row) throw new Error('the office file has no office row')
      return { name: row.officeName, label: row.label, practice: row.practice === 1, file }
    },
    lastDeed() {
      const { seq = 0, at = '' } = lastDeed(reader) ?? {}
      return { seq, at }
    },
    profiles: () =>
      profileRows(reader)
        .filter((row) => row.active === 1)
        .map((row) => ({
          id: row.id,
          name: row.name,
          role: row.role,
          rights: rightsOf(row),
          hasPassphrase: row.passphrase !== null,
        })),
    signIn(profileId, passphrase) {
      const person = signIn(profileId, passphrase)
      hostDeeds.tellGuesses(guesses, person)
      return person
    },
    note: hostDeeds.note,
    rewrite: hostDeeds.rewrite,
    lastDone: hostDeeds.lastDone,
    movedTo: hostDeeds.movedTo,
    files: {
      ...files,
      begin(file, caller) {
        assertMayWrite(db, { name: 'files', kind: 'upload' })
        pause.assertNone()
        return files.begin(file, caller)
      },
    },
    jobs: createJobLedger(db, now, (id) => announce([`jobs/${id}`])),
    close() {
      merging.close()
      try {
        truth.close()
      } finally {
        close()
      }
    },
  }
}

function heardBy(db: ReadDb, caller: Caller | undefined, topics: readonly Topic[]): readonly Topic[] {
  const sight = caller && sightOf(db, caller)
  if (sight?.applications.all && sight.office.talent) return topics
  const heard = topics.map((topic) => (sight ? sight.hears(topic) : areaOf(topic)))
  return [...new Set(heard.filter((topic) => topic !== null))]
}

/** One query in a deferred transaction on a connection that cannot write. */
export function answer(db: ReadDb, name: string, input: unknown, caller: Caller, now: string): unknown {
  const operation = find(name)
  const handler = handlerOf(name)
  // The type hides `transaction` from those who only read; a deferred one is how a query sees a single moment.
  const reading = (db as WriteDb).transaction(() =>
    operation.output.parse(handler(contextOf(db as WriteDb, caller, now), input)),
  )
  return reading.deferred()
}

interface Writing {
  readonly db: WriteDb
  readonly guesses: Guesses
  readonly sum: RunningSum
}

/** One `BEGIN IMMEDIATE` around handler, audit entry and output check; with the answer, the records it noted a deed on. */
function carryOut({ db, guesses, sum }: Writing, name: string, input: unknown, caller: Caller, now: string) {
  const operation = find(name)
  const handler = handlerOf(name)
  const deeds: Deed[] = []
  const before = sum.now()
  const write = () => {
    const value = operation.output.parse(handler({ ...contextOf(db, caller, now, deeds), guesses }, input))
    writeDeeds(db, deeds, name === accepting ? sum.anew() : sum.now())
    return value
  }
  try {
    return { value: inTransaction(db)(write), noted: new Set(deeds.map(({ subject }): Topic => `audit/${subject}`)) }
  } catch (error) {
    sum.reset(before)
    throw error
  }
}

type InTransaction = <Value>(write: () => Value) => Value
const transactions = new WeakMap<WriteDb, InTransaction>()

/** `BEGIN IMMEDIATE` around what is given, made once for a connection: the library makes four functions of each. */
function inTransaction(db: WriteDb): InTransaction {
  const known = transactions.get(db)
  if (known) return known
  // What goes in comes out; the library's type forgets it.
  const made = db.transaction((write: () => unknown) => write()).immediate as InTransaction
  transactions.set(db, made)
  return made
}

const contextOf = (db: WriteDb, caller: Caller, now: string, deeds: Deed[] = []): Context => ({
  db,
  caller,
  sight: sightOf(db, caller),
  now,
  today: jstDate(now),
  noted: (deed) => void deeds.push(deed),
})

export function find(name: string): Operation {
  const [area = '', op = '', ...more] = name.split('.')
  const areas: Contract = officeContract
  const known = more.length === 0 && Object.hasOwn(areas, area) && Object.hasOwn(areas[area] ?? {}, op)
  const operation = known ? areas[area]?.[op] : undefined
  if (!operation) throw new Refusal('missing', `「${name}」という操作はありません。`)
  return operation
}

export function parse<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const judged = judge(schema, input)
  if ('value' in judged) return judged.value
  const { complaints } = judged
  // Of two about one place the first, which the others may follow from.
  const fields = Object.fromEntries(complaints.toReversed().map(({ path, words }) => [path, words]))
  throw new Refusal('invalid', `入力を確かめてください。${complaints.slice(0, 1).map(sayComplaint).join('')}`, {
    fields,
  })
}

export function toProblem(error: unknown, log: (defect: unknown) => string): Problem {
  const refusal = error instanceof Refusal ? error : storageRefusal(error)
  if (refusal) return { code: refusal.code, message: refusal.message, fields: refusal.fields, clashes: refusal.clashes }
  return { code: 'broken', message: brokenWords(error), fields: {}, clashes: [], reference: log(error) }
}

/** Says what is known, and no more: that nothing was stored, not that all that was stored is safe. */
const brokenWords = (error: unknown): string =>
  isDamage(error)
    ? '台帳ファイルの一部が壊れていて、読み書きできません。この操作では何も保存していません。入力を続けずに、設定の「操作の記録」で台帳を検査し、最新のバックアップを開いてください。記録番号を添えてお知らせください。'
    : '思わぬ不具合が起きました。この操作では何も保存していません。続くときは、記録番号を添えてお知らせください。'

function logToStderr(defect: unknown, name: string): string {
  process.stderr.write(`${name}: ${defect instanceof Error ? defect.stack : String(defect)}\n`)
  return '-'
}

function refuseJobs(): string {
  throw new Refusal('invalid', 'ここでは時間のかかる処理を始められません。')
}
