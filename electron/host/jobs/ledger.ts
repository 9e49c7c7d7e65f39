import { storageRefusal } from '../../../db/connection.ts'
import type { JobLedger } from '../../../db/jobs.ts'
import type { Reply } from '../../../shared/contract/reply.ts'
import type { JobEnding } from './endings.ts'

const againEveryMs = 1000

export interface PatientLedger {
  progress(id: string, at: { done: number; total: number; message: string }): void
  finish(id: string, ending: JobEnding): void
  /** An answer of `jobs.status` or `jobs.recent` with what the file could not take yet. */
  complete(reply: Reply): Reply
  close(): void
}

/**
 * The jobs of the office file where the file does not take it at this moment: the disk is full, another program holds
 * it. How far a job is, the next word says; how it ended is known here until the file has it.
 */
export function createPatientLedger(ledger: JobLedger, defect: (error: unknown) => void): PatientLedger {
  const held = new Map<string, JobEnding>()
  const again = setInterval(() => {
    for (const [id, ending] of held) if (written(() => ledger.finish(id, ending))) held.delete(id)
  }, againEveryMs)
  again.unref()

  /** Nobody waits for these words, so a defect has no one else to go to than the log. */
  function written(write: () => void): boolean {
    try {
      write()
      return true
    } catch (error) {
      if (!storageRefusal(error)) defect(error)
      return false
    }
  }

  const completed = (record: unknown): unknown => {
    const ending = isRecord(record) ? held.get(record.id) : undefined
    return ending && isRecord(record) && record.state === 'running' ? { ...record, ...ending } : record
  }

  return {
    progress: (id, at) => void written(() => ledger.progress(id, at)),
    finish(id, ending) {
      if (!written(() => ledger.finish(id, ending))) held.set(id, ending)
    },
    complete(reply) {
      if (!reply.ok || held.size === 0) return reply
      const { value } = reply
      return { ...reply, value: Array.isArray(value) ? value.map(completed) : completed(value) }
    },
    close: () => clearInterval(again),
  }
}

const isRecord = (value: unknown): value is { id: string; state: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'state' in value
