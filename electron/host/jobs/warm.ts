import type { JobName, JobProcess, JobProcessEvents, StartJobProcess, ToProcess } from './protocol.ts'

/** Books are looked at and written one after the other, of the office's own words: their process need not begin anew. */
const reusing: ReadonlySet<string> = new Set<JobName>(['reports.preview', 'reports.export'])

/** As long as somebody goes from one book to the next. */
const idleMs = 60_000

export interface WarmProcess extends JobProcess {
  /** Its job has ended well: it may wait for the next one. `left` is told, as if it had gone. */
  rest(): void
}

interface Kept {
  readonly process: JobProcess
  events: JobProcessEvents | undefined
  readonly gone: Promise<void>
}

export interface WarmProcesses {
  start(name: string, options: Parameters<StartJobProcess>[0], events: JobProcessEvents): WarmProcess
  close(): Promise<void>
}

/** At most one process waits, for a minute, for the next book; whatever else has been done in one ends with it. */
export function keepWarm(startProcess: StartJobProcess): WarmProcesses {
  let waiting: { kept: Kept; timer: NodeJS.Timeout } | undefined
  let closed = false

  function begun(options: Parameters<StartJobProcess>[0], events: JobProcessEvents): Kept {
    const { promise: gone, resolve } = Promise.withResolvers<void>()
    const kept: Kept = {
      process: startProcess(options, {
        said: (message) => kept.events?.said(message),
        left(traces) {
          if (waiting?.kept === kept) forget()
          kept.events?.left(traces)
          resolve()
        },
      }),
      events,
      gone,
    }
    return kept
  }

  function forget(): Kept | undefined {
    const kept = waiting?.kept
    clearTimeout(waiting?.timer)
    waiting = undefined
    return kept
  }

  return {
    start(name, options, events) {
      const kept = reusing.has(name) ? forget() : undefined
      let now = kept ?? begun(options, events)
      if (kept) kept.events = unlessGone(kept)
      let first: ToProcess | undefined

      /** One that went while it waited has nothing to do with this job, which begins in a new one. */
      function unlessGone(old: Kept): JobProcessEvents {
        return {
          said(message) {
            old.events = events
            events.said(message)
          },
          left() {
            now = begun(options, events)
            if (first) now.process.send(first)
          },
        }
      }

      return {
        send(message) {
          first ??= message
          now.process.send(message)
        },
        kill() {
          now.events = events
          now.process.kill()
        },
        rest() {
          if (closed || waiting || !reusing.has(name)) return now.process.kill()
          const { process } = now
          now.events = undefined
          waiting = { kept: now, timer: setTimeout(() => process.kill(), idleMs) }
          waiting.timer.unref()
          events.left('')
        },
      }
    },
    async close() {
      closed = true
      const kept = forget()
      kept?.process.kill()
      await kept?.gone
    },
  }
}
