import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { storageRefusal } from '../../../db/connection.ts'
import { pieceSize } from '../../../db/files.ts'
import { openReader } from '../../../db/reader.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { jobBodies } from './bodies.ts'
import { assertOpens } from './files/assert-opens.ts'
import { portToProgram } from './port.ts'
import type { Defect, FromProcess, JobName, JobRequest, JobTools, StepsSoFar, ToProcess } from './protocol.ts'

const port = portToProgram()
const say = (message: FromProcess) => port.send(message)

// Ctrl+C reaches the whole group; when this process ends is for the program to say.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

const waiting = new Map<number, (reply: Extract<ToProcess, { kind: 'answer' }>['reply']) => void>()
let count = 0

/** Asks the program, which alone writes, and waits for its answer. */
async function ask(make: (n: number) => FromProcess): Promise<unknown> {
  const n = count++
  const { promise, resolve } = Promise.withResolvers<Extract<ToProcess, { kind: 'answer' }>['reply']>()
  waiting.set(n, resolve)
  say(make(n))
  const reply = await promise
  if (reply.ok) return reply.value
  const { code, message, fields, clashes } = reply.problem
  if (code === 'broken') throw new Error(message)
  throw new Refusal(code, message, { fields, clashes })
}

/** Piece by piece, each with its answer: the program answers everybody else in between. */
async function put(name: string, mime: string, bytes: Uint8Array): Promise<unknown> {
  const file = randomUUID()
  for (let at = 0; ; at += pieceSize) {
    const last = at + pieceSize >= bytes.byteLength
    // Copied out: a view would take all that it looks at along.
    const piece = bytes.slice(at, at + pieceSize)
    const stored = await ask((n) => ({ kind: 'put', n, file, name, mime, bytes: piece, last }))
    if (last) return stored
  }
}

async function step<Value>({ kept, lost }: StepsSoFar, name: string, work: () => Promise<Value>): Promise<Value> {
  // What lies under this name was kept by the same step of the same job; the map forgets its type.
  if (kept.has(name)) return kept.get(name) as Value
  const why = lost.get(name)
  if (why !== undefined) throw new Refusal('invalid', why)
  say({ kind: 'step', name })
  try {
    const value = await work()
    say({ kind: 'kept', name, value })
    return value
  } catch (error) {
    say({ kind: 'step', name: '' })
    throw error
  }
}

async function work(request: JobRequest, steps: StepsSoFar): Promise<void> {
  const { file, nativeBinding } = request
  // What has crossed to another process is bytes only.
  const key = request.key && Buffer.from(request.key)
  const reader = openReader({ file, nativeBinding, key })
  // The names and shapes of both sides come from one contract; only the pairing by a runtime name is lost here.
  const tools = {
    caller: request.caller,
    startedAt: request.startedAt,
    officeFile: file,
    nativeBinding,
    officeKey: key,
    ask: (name: string, input: unknown) => reader.ask(name, input, request.caller),
    tell: (name: string, input: unknown) => ask((n) => ({ kind: 'tell', n, name, input })),
    fileName: (fileId: string) => reader.fileName(fileId, request.caller),
    fileBytes: (fileId: string) => reader.fileBytes(fileId, request.caller),
    putFile(name: string, mime: string, bytes: Uint8Array) {
      assertOpens(name, bytes)
      return put(name, mime, bytes)
    },
    putAsCame: put,
    progress: (done: number, total: number, message: string) => say({ kind: 'progress', done, total, message }),
    defect: (error: unknown) => ask((n) => ({ kind: 'defect', n, defect: asDefect(error) })),
    step: <Value>(name: string, act: () => Promise<Value>) => step(steps, name, act),
    temporary: (file: string) => say({ kind: 'temporary', file }),
  } as unknown as JobTools
  try {
    const body = await jobBodies[request.name as JobName]()
    say({ kind: 'done', output: await body(tools, request.input as never) })
  } finally {
    reader.close()
  }
}

/** What it copies is as large as the office is, and is not held by what a hostile file may take. */
const unlimited = Number.POSITIVE_INFINITY

async function workAside({ name, input }: Extract<ToProcess, { kind: 'aside' }>): Promise<void> {
  const { asideDeeds } = await import('./aside/deeds.ts')
  // The pairing by a runtime name is lost on the compiler; the program's side is held to it.
  say({ kind: 'done', output: await asideDeeds[name](input as never) })
}

// What nobody has caught is a defect of the job: said with its place, where the process would only leave.
process.on('uncaughtException', sayWhy)
process.on('unhandledRejection', sayWhy)

function sayWhy(error: unknown): void {
  const refusal = error instanceof Refusal ? error : storageRefusal(error)
  if (refusal) {
    const { code, message, fields, clashes } = refusal
    say({ kind: 'refused', problem: { code, message, fields, clashes } })
  } else say({ kind: 'broken', defect: asDefect(error) })
}

function asDefect(error: unknown): Defect {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { name, message, stack, code }
}

let watch: Worker | undefined

/** A thread beside the work sees how large the process grows, and whether its program lives, also while the work is at it. */
async function beWatched(growthMb: number): Promise<void> {
  const ceiling = process.memoryUsage.rss() + growthMb * 1024 * 1024
  if (watch) {
    watch.postMessage(ceiling)
    return
  }
  watch = new Worker(new URL('./job-watch.ts', import.meta.url), { workerData: { ceiling, program: process.ppid } })
  await once(watch, 'message')
  watch.unref()
}

// Once it has said its last word, the program ends this process or gives it another job: nothing is left to be lost.
port.listen((message) => {
  if (message.kind === 'begin') {
    const { request, steps, growthMb } = message
    void beWatched(growthMb)
      .then(() => work(request, steps))
      .catch(sayWhy)
    return
  }
  if (message.kind === 'aside') {
    void beWatched(unlimited)
      .then(() => workAside(message))
      .catch(sayWhy)
    return
  }
  waiting.get(message.n)?.(message.reply)
  waiting.delete(message.n)
})
