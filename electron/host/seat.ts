import './zod-setup.ts'
import type { Caller } from '../../db/caller.ts'
import type { Guesses } from '../../db/cipher/guesses.ts'
import type { DataKey } from '../../db/cipher/key.ts'
import { type Office, openOffice } from '../../db/office.ts'
import { officeContract } from '../../shared/contract/index.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { type CopyKeeper, createCopyKeeper, type TellClosing } from './copies/keeper.ts'
import { createLooks } from './copies/listed.ts'
import type { KeyRing } from './encryption/key-ring.ts'
import type { JobLimits, StartJobProcess } from './jobs/protocol.ts'
import { createJobRunner, type JobRunner } from './jobs/runner.ts'
import type { Log } from './log.ts'
import type { Unfinished } from './on-this-pc/unfinished.ts'

export interface SeatOptions {
  readonly file: string
  readonly key?: DataKey | null
  readonly guesses?: Guesses | undefined
  readonly nativeBinding?: string | undefined
  readonly clock: () => Date
  readonly log: Log
  readonly limits?: Partial<JobLimits> | undefined
  readonly startProcess?: StartJobProcess | undefined
  /** What its copies are kept with; none of a practice office. */
  readonly copies?: CopiesOf | undefined
}

export interface CopiesOf {
  readonly home: string
  readonly unfinished: Unfinished
  readonly byItself: boolean
  readonly keys: KeyRing
  readonly changed: () => void
}

/** An open office together with what works for it off the answering thread. */
export interface Seat {
  readonly office: Office
  readonly jobs: JobRunner
  readonly copies: CopyKeeper | undefined
  call(name: string, input: unknown, caller: Caller): Reply | Promise<Reply>
  /** Nothing works for it any more, and nothing more is copied: the file is about to be another one. */
  rest(): Promise<void>
  close(told?: TellClosing): Promise<void>
}

export function openSeat({
  file,
  key = null,
  guesses,
  nativeBinding,
  clock,
  log,
  limits,
  startProcess,
  copies: kept,
}: SeatOptions): Seat {
  const office = openOffice({
    file,
    key,
    guesses,
    nativeBinding,
    clock,
    log: (defect, name) => log.defect(defect, name),
    startJob: (request) => jobs.start(request),
  })
  const jobs = createJobRunner({ office, nativeBinding, clock, log, limits, startProcess })
  const copies =
    kept &&
    createCopyKeeper({ office, jobs, clock, log, looks: createLooks({ nativeBinding, keyOf: kept.keys.of }), ...kept })
  let resting: Promise<void> | undefined
  function rest(): Promise<void> {
    copies?.close()
    resting ??= jobs.close()
    return resting
  }
  /** The contract's handler cannot reach the processes, so the command is carried out here. */
  function cancel(input: unknown, caller: Caller): Promise<Reply> | Reply {
    const read = officeContract.jobs.cancel.input.safeParse(input)
    return read.success ? jobs.cancel(read.data.id, caller) : office.call('jobs.cancel', input, caller)
  }

  return {
    office,
    jobs,
    copies,
    call(name, input, caller) {
      if (name === 'jobs.cancel') return cancel(input, caller)
      const reply = office.call(name, input, caller)
      return name.startsWith('jobs.') ? jobs.complete(reply) : reply
    },
    rest,
    async close(told) {
      if (!resting) await copies?.atClose(told)
      await rest()
      office.close()
    },
  }
}
