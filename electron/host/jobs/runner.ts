import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from '../../../db/caller.ts'
import { filesGiven } from '../../../db/jobs.ts'
import { find, type Office } from '../../../db/office.ts'
import type { Reply } from '../../../shared/contract/reply.ts'
import type { Log } from '../log.ts'
import { type JobEnding, stoppedEnding } from './endings.ts'
import { filesOfJob } from './files/store-file.ts'
import { tidyUnheldFiles } from './files/unheld-files.ts'
import { forkJobProcess } from './fork-process.ts'
import { createPatientLedger } from './ledger.ts'
import { lastOfEach, oneATurn } from './paced.ts'
import type { JobLimits, JobRequest, StartJobProcess } from './protocol.ts'
import { type Run, runJob } from './run.ts'
import { keepWarm } from './warm.ts'

const usualLimits: JobLimits = { silentSeconds: 10 * 60, secondsPerFile: 30, heapMb: 768, growthMb: 1024, atOnce: 2 }
const progressEveryMs = 100
/** How long a full disk, or another program that holds the file, may keep a job waiting before it is given up. */
const patienceMs = 5000
const againAfterMs = 250

export interface JobRunnerOptions {
  readonly office: Office
  readonly nativeBinding?: string | undefined
  readonly clock: () => Date
  readonly log: Log
  readonly limits?: Partial<JobLimits> | undefined
  /** How this host starts a process; as Node does where it is not said. */
  readonly startProcess?: StartJobProcess | undefined
}

export interface JobRunner {
  start(request: { name: string; input: unknown; caller: Caller }): string
  cancel(id: string, caller: Caller): Promise<Reply>
  /** An answer of the office about its jobs, with what its file could not take yet. */
  complete(reply: Reply): Reply
  /** Resolves when the job is over, at once where it is not running. */
  ended(id: string): Promise<void>
  close(): Promise<void>
}

interface Running {
  readonly id: string
  readonly request: JobRequest
  readonly over: Promise<void>
  readonly resolve: () => void
  /** The files it has stored, which nothing may come to hold. */
  readonly put: Set<string>
  run: Run | undefined
}

/** One process a job, so that no file, no workbook and no copy, however bad, can stop the program. */
export function createJobRunner({
  office,
  nativeBinding,
  clock,
  log,
  limits: given,
  startProcess = forkJobProcess,
}: JobRunnerOptions): JobRunner {
  const limits = { ...usualLimits, ...given }
  const running = new Map<string, Running>()
  const ledger = createPatientLedger(office.jobs, (error) => log.defect(error, 'jobs'))
  const unheld = tidyUnheldFiles(office, {
    clock,
    log,
    inHand: () => [...running.values()].flatMap(({ request }) => filesGiven(request.input)),
  })
  const warm = keepWarm(startProcess)
  const inTurn = oneATurn()
  let closing = false

  function next(): void {
    const jobs = [...running.values()]
    const free = limits.atOnce - jobs.filter(({ run }) => run).length
    for (const job of jobs.filter(({ run }) => !run).slice(0, Math.max(0, free))) begin(job)
  }

  function begin(job: Running): void {
    const { name, caller } = job.request
    const told = lastOfEach(progressEveryMs, (at: Parameters<typeof ledger.progress>[1]) => ledger.progress(job.id, at))
    const logged = (defect: unknown) => log.defect(defect, name)
    const files = filesOfJob(office, caller, logged)
    /** Writing is this process's alone, through the same door and with the rights of the person who asked. */
    const obey = (asked: Parameters<Parameters<typeof runJob>[0]['obey']>[0]): Reply => {
      if (asked.kind === 'tell') return office.call(asked.name, asked.input, caller)
      const reply = files.put(asked)
      if (reply.ok && reply.value !== null) job.put.add(reply.value.fileId)
      return reply
    }
    job.run = runJob({
      request: job.request,
      limits,
      startProcess: (options, events) => warm.start(name, options, events),
      obey: (asked, isAsking) => patiently(() => (isAsking() ? obey(asked) : undefined)),
      progress: told.say,
      checked: (output) => find(name).output.parse(output),
      log: logged,
    })
    void job.run.over.then((ending) => {
      told.flush()
      files.dropUnfinished()
      settle(job, ending)
    })
  }

  async function patiently(act: () => Reply | undefined): Promise<Reply | undefined> {
    const until = performance.now() + patienceMs
    for (;;) {
      const reply = await inTurn(act)
      if (!reply || reply.ok || reply.problem.code !== 'busy' || closing || performance.now() > until) return reply
      await pause(againAfterMs)
    }
  }

  function settle(job: Running, ending: JobEnding | 'closing'): void {
    running.delete(job.id)
    // What the closing program stops stays 実行中 in the ledger, and is found 中断 at the next opening.
    if (ending === 'closing') {
      job.resolve()
      return
    }
    ledger.finish(job.id, ending)
    if (!closing) next()
    const handedOver = namedIn(ending)
    // What a job was given that did not come to its end may be asked for once more, and goes a day later.
    const given = ending.state === 'done' ? filesGiven(job.request.input) : []
    const left = [...job.put, ...given].filter((fileId) => !handedOver.includes(fileId))
    void unheld.discard(left).then(job.resolve)
  }

  return {
    start({ name, input, caller }) {
      const id = randomUUID()
      office.jobs.begin({ id, name, about: find(name).about, input }, caller)
      const { promise: over, resolve } = Promise.withResolvers<void>()
      const { file, key } = office
      const request = { name, input, caller, file, nativeBinding, key, startedAt: clock().toISOString() }
      running.set(id, { id, request, over, resolve, put: new Set(), run: undefined })
      next()
      return id
    },
    async cancel(id, caller) {
      const theirs = ledger.complete(office.call('jobs.cancel', { id }, caller))
      const job = running.get(id)
      if (!theirs.ok || !job) return theirs
      if (job.run) job.run.stop('cancelled')
      else settle(job, stoppedEnding.cancelled)
      await job.over
      return ledger.complete(office.call('jobs.status', { id }, caller))
    },
    complete: ledger.complete,
    ended: async (id) => running.get(id)?.over,
    async close() {
      closing = true
      unheld.close()
      const jobs = [...running.values()]
      for (const job of jobs)
        if (job.run) job.run.stop('closing')
        else settle(job, 'closing')
      await Promise.all([...jobs.map(({ over }) => over), warm.close()])
      ledger.close()
    },
  }
}

/** The files that a finished job hands over by its answer, as every job that makes some does. */
function namedIn({ state, output }: JobEnding): readonly string[] {
  if (state !== 'done' || typeof output !== 'object' || output === null || !('fileIds' in output)) return []
  return Array.isArray(output.fileIds) ? output.fileIds : []
}
