import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../../../db/reader.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { jobBodies } from './bodies.ts'
import type { FromWorker, JobName, JobRequest, JobTools, ToWorker } from './protocol.ts'

if (!parentPort) throw new Error('job-worker is a thread and starts with a request')
const port = parentPort
// The runner wrote it; see `JobRequest`.
const request = workerData as JobRequest
const say = (message: FromWorker, hand: readonly ArrayBuffer[] = []) => port.postMessage(message, hand)

const waiting = new Map<number, (answer: ToWorker) => void>()
port.on('message', (answer: ToWorker) => {
  waiting.get(answer.n)?.(answer)
  waiting.delete(answer.n)
})
let count = 0

/** Asks the main thread, which alone writes, and waits for its answer. */
async function ask(make: (n: number) => FromWorker, hand: readonly ArrayBuffer[] = []): Promise<unknown> {
  const n = count++
  const answer = new Promise<ToWorker>((resolve) => waiting.set(n, resolve))
  say(make(n), hand)
  const { reply } = await answer
  if (reply.ok) return reply.value
  const { code, message, fields, clashes } = reply.problem
  if (code === 'broken') throw new Error(message)
  throw new Refusal(code, message, { fields, clashes })
}

async function work(): Promise<void> {
  const reader = openReader({ file: request.file, nativeBinding: request.nativeBinding })
  // The names and shapes of both sides come from one contract; only the pairing by a runtime name is lost here.
  const tools = {
    caller: request.caller,
    startedAt: request.startedAt,
    officeFile: request.file,
    nativeBinding: request.nativeBinding,
    ask: (name: string, input: unknown) => reader.ask(name, input, request.caller),
    tell: (name: string, input: unknown) => ask((n) => ({ kind: 'tell', n, name, input })),
    fileBytes: (fileId: string) => reader.fileBytes(fileId, request.caller),
    putFile(name: string, mime: string, bytes: Uint8Array) {
      const own = new Uint8Array(bytes)
      return ask((n) => ({ kind: 'put', n, name, mime, bytes: own }), [own.buffer])
    },
    progress: (done: number, total: number, message: string) => say({ kind: 'progress', done, total, message }),
  } as unknown as JobTools
  try {
    const body = await jobBodies[request.name as JobName]()
    say({ kind: 'done', output: await body(tools, request.input as never) })
  } finally {
    reader.close()
  }
}

function sayWhy(error: unknown): void {
  if (error instanceof Refusal)
    say({
      kind: 'refused',
      problem: { code: error.code, message: error.message, fields: error.fields, clashes: error.clashes },
    })
  else say({ kind: 'broken', defect: error })
}

void work()
  .catch(sayWhy)
  .finally(() => port.close())
