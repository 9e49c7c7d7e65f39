import { type Office, openOffice } from '../../db/office.ts'
import { createJobRunner, type JobLimits, type JobRunner } from './jobs.ts'
import type { Log } from './log.ts'

export interface SeatOptions {
  readonly file: string
  readonly nativeBinding?: string | undefined
  readonly clock: () => Date
  readonly log: Log
  readonly limits?: Partial<JobLimits> | undefined
}

/** An open office together with what works for it off the answering thread. */
export interface Seat {
  readonly office: Office
  readonly jobs: JobRunner
  close(): Promise<void>
}

export function openSeat({ file, nativeBinding, clock, log, limits }: SeatOptions): Seat {
  const office = openOffice({
    file,
    nativeBinding,
    clock,
    log: (defect, name) => log.defect(defect, name),
    startJob: (request) => jobs.start(request),
  })
  const jobs = createJobRunner({ office, nativeBinding, clock, log, limits })
  return {
    office,
    jobs,
    async close() {
      await jobs.close()
      office.close()
    },
  }
}
