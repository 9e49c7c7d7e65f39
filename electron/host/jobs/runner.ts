import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Caller } from '../../../db/caller.ts'
import { find, type Office } from '../../../db/office.ts'
import type { Reply } from '../../../shared/contract/reply.ts'
import type { Log } from '../log.ts'
import { brokenEnding, type JobEnding, type StopReason, saidEnding, stoppedEnding } from './endings.ts'
import type { FromWorker, JobRequest, ToWorker } from './protocol.ts'
import { storeFile } from './store-file.ts'

export interface JobLimits {
  /** Wall clock of one job. */
  readonly seconds: number
  /** JavaScript heap of one job. */
  readonly heapMb: number
  /** How far the whole program may grow while a job runs: buffers lie outside the heap, where no limit of V8 holds. */
  readonly growthMb: number
  readonly atOnce: number
}

const usualLimits: JobLimits = { seconds: 20 * 60, heapMb: 768, growthMb: 2048, atOnce: 2 }
const progressEveryMs = 100
const scaleEveryMs = 250

export interface JobRunnerOptions {
  readonly office: Office
  readonly nativeBinding?: string | undefined
  readonly clock: () => Date
  readonly log: Log
  readonly limits?: Partial<JobLimits> | undefined
}

export interface JobRunner {
  start(request: { name: string; input: unknown; caller: Caller }): string
  cancel(id: string, caller: Caller): Promise<Reply>
  /** Resolves when the job is over, at once where it is not running. */
  ended(id: string): Promise<void>
  close(): Promise<void>
}

interface Running {
  readonly id: string
  readonly request: JobRequest
  readonly over: Promise<void>
  readonly resolve: () => void
  worker: Worker | undefined
  stopped: StopReason | 'closing' | undefined
  ending: JobEnding | undefined
}

/** One worker thread a job, so that no file and no workbook, however bad, can stop the program. */
export function createJobRunner({ office, nativeBinding, clock, log, limits: given }: JobRunnerOptions): JobRunner {
  const limits = { ...usualLimits, ...given }
  const running = new Map<string, Running>()

  function next(): void {
    const jobs = [...running.values()]
    const free = limits.atOnce - jobs.filter(({ worker }) => worker).length
    for (const job of jobs.filter(({ worker }) => !worker).slice(0, Math.max(0, free))) begin(job)
  }

  function begin(job: Running): void {
    const worker = new Worker(new URL('./job-worker.ts', import.meta.url), {
      workerData: job.request,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    })
    job.worker = worker
    const release = watch(job)
    const tell = lastOfEach(progressEveryMs, (at: Progress) => office.jobs.progress(job.id, at))
    const logged = (defect: unknown) => log.defect(defect, job.request.name)
    worker.on('message', (message: FromWorker) => {
      if (job.ending || job.stopped) return
      if (message.kind === 'progress') tell.say(message)
      else if (message.kind === 'tell' || message.kind === 'put') worker.postMessage(obey(message, job.request.caller))
      else job.ending = saidEnding(message, (output) => find(job.request.name).output.parse(output), logged)
    })
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') job.stopped ??= 'memory'
      else job.ending ??= brokenEnding(logged(error))
    })
    worker.on('exit', () => {
      release()
      tell.flush()
      settle(job)
    })
  }

  /** Writing is this thread's alone, through the same door and with the rights of the person who asked. */
  function obey(message: Extract<FromWorker, { kind: 'tell' | 'put' }>, caller: Caller): ToWorker {
    const { n } = message
    if (message.kind === 'tell') return { n, reply: office.call(message.name, message.input, caller) }
    return { n, reply: storeFile(office, message, caller, (defect) => log.defect(defect, 'files')) }
  }

  function watch(job: Running): () => void {
    const deadline = setTimeout(() => stop(job, 'time'), limits.seconds * 1000)
    const ceiling = process.memoryUsage.rss() + limits.growthMb * 1024 * 1024
    const scale = setInterval(() => {
      if (process.memoryUsage.rss() > ceiling) stop(job, 'memory')
    }, scaleEveryMs)
    return () => {
      clearTimeout(deadline)
      clearInterval(scale)
    }
  }

  function stop(job: Running, why: StopReason | 'closing'): void {
    // A job that has said its last word is only still leaving; what it said stands.
    if (job.ending) return
    job.stopped ??= why
    if (job.worker) void job.worker.terminate()
    else settle(job)
  }

  function settle(job: Running): void {
    running.delete(job.id)
    // What the closing program stops stays 実行中 in the ledger, and is found 中断 at the next opening.
    if (job.stopped !== 'closing')
      office.jobs.finish(
        job.id,
        job.stopped
          ? stoppedEnding[job.stopped]
          : (job.ending ?? brokenEnding(log.defect('the thread left', job.request.name))),
      )
    job.resolve()
    if (job.stopped !== 'closing') next()
  }

  return {
    start({ name, input, caller }) {
      const id = randomUUID()
      office.jobs.begin({ id, name, about: find(name).about, input }, caller)
      const { promise: over, resolve } = Promise.withResolvers<void>()
      const request = { name, input, caller, file: office.file, nativeBinding, startedAt: clock().toISOString() }
      running.set(id, { id, request, over, resolve, worker: undefined, stopped: undefined, ending: undefined })
      next()
      return id
    },
    async cancel(id, caller) {
      const theirs = office.call('jobs.cancel', { id }, caller)
      const job = running.get(id)
      if (!theirs.ok || !job) return theirs
      stop(job, 'cancelled')
      await job.over
      return office.call('jobs.status', { id }, caller)
    },
    ended: async (id) => running.get(id)?.over,
    async close() {
      const jobs = [...running.values()]
      for (const job of jobs) stop(job, 'closing')
      await Promise.all(jobs.map(({ over }) => over))
    },
  }
}

interface Progress {
  readonly done: number
  readonly total: number
  readonly message: string
}

/** Says at most one thing per stretch of time, and always the last one. */
function lastOfEach<Word>(ms: number, say: (word: Word) => void) {
  let timer: NodeJS.Timeout | undefined
  let held: Word | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (held !== undefined) say(held)
    held = undefined
  }
  return {
    say(word: Word) {
      held = word
      timer ??= setTimeout(flush, ms)
    },
    flush,
  }
}
