import { setTimeout as pause } from 'node:timers/promises'
import { storageRefusal } from '../../../../db/connection.ts'
import type { Office } from '../../../../db/office.ts'
import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import type { Log } from '../../log.ts'

/** After the start has had its time, and long before anybody counts. */
const sweepAfterMs = 3000
/** What came in since yesterday may still wait in a window for the command that takes it. */
const graceMs = 24 * 60 * 60 * 1000
const betweenMs = 5

export interface UnheldFiles {
  /** Takes those out that neither a record nor the answer of a job knows of; one by one, so that nobody waits. */
  discard(fileIds: Iterable<string>): Promise<void>
  close(): void
}

/**
 * Files that came for something which did not come about: refused, taken in before, stopped, or left by a program that was
 * killed. Without this they would lie in the office for good. `inHand`: what jobs have been given and may still read.
 */
export function tidyUnheldFiles(
  office: Office,
  { clock, log, inHand }: { clock: () => Date; log: Log; inHand: () => readonly string[] },
): UnheldFiles {
  let closed = false
  const start = setTimeout(() => void sweep(), sweepAfterMs)
  start.unref()

  /** The disk is full, or another program holds the file: the next opening sweeps. */
  function trying<Value>(deed: () => Value): Value | undefined {
    try {
      return deed()
    } catch (error) {
      if (!storageRefusal(error)) log.defect(error, 'files')
      return undefined
    }
  }

  async function discard(fileIds: Iterable<string>): Promise<void> {
    for (const fileId of fileIds) {
      if (closed) return
      if (!inHand().includes(fileId)) trying(() => office.files.discard(fileId))
      await pause(betweenMs)
    }
  }

  async function sweep(): Promise<void> {
    const before = toJst(new Date(clock().getTime() - graceMs).toISOString())
    await discard(trying(() => office.files.unheld(before)) ?? [])
  }

  return {
    discard,
    close() {
      closed = true
      clearTimeout(start)
    },
  }
}
