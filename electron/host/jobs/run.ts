import { rmSync } from 'node:fs'
import {
  asError,
  brokenEnding,
  type JobEnding,
  lostStep,
  type StopReason,
  saidEnding,
  stoppedEnding,
} from './endings.ts'
import type {
  FromProcess,
  JobLimits,
  JobProcess,
  JobProcessEvents,
  JobRequest,
  LastWord,
  ToProcess,
} from './protocol.ts'
import { saysMemory } from './traces.ts'
import type { WarmProcess } from './warm.ts'

type Asked = Extract<FromProcess, { kind: 'tell' | 'put' }>
type Answer = Extract<ToProcess, { kind: 'answer' }>

export interface RunOptions {
  readonly request: JobRequest
  readonly limits: JobLimits
  readonly startProcess: (options: JobLimits, events: JobProcessEvents) => WarmProcess
  /** Does what the process asks for, in its turn; only the program writes. Nothing where nobody is asking any more. */
  obey(asked: Asked, isAsking: () => boolean): Promise<Answer['reply'] | undefined>
  progress(at: { done: number; total: number; message: string }): void
  /** The job's output as its contract says, or a throw. */
  checked(output: unknown): unknown
  log(defect: unknown): string
}

export interface Run {
  stop(why: StopReason | 'closing'): void
  readonly over: Promise<JobEnding | 'closing'>
}

/** One job in a process of its own, and in the next one where a single file has ended the first. */
export function runJob({ request, limits, startProcess, obey, progress, checked, log }: RunOptions): Run {
  const { promise: over, resolve } = Promise.withResolvers<JobEnding | 'closing'>()
  const steps = { kept: new Map<string, unknown>(), lost: new Map<string, string>() }
  let running: JobProcess
  let stopped: StopReason | 'closing' | undefined
  let ending: JobEnding | undefined
  const silence = setTimeout(() => stop('time'), limits.silentSeconds * 1000)
  begin()
  return { stop, over }

  function begin(): void {
    const watch = watchSteps(limits.secondsPerFile, () => child.kill())
    const temporary = new Set<string>()
    let isThere = true
    const isAsking = () => isThere && !ending && !stopped
    const child = startProcess(limits, {
      said(message) {
        // Also of one that was stopped meanwhile: what it has begun is cleared when it has left.
        if (message.kind === 'temporary') return void temporary.add(message.file)
        if (ending || stopped || watch.late()) return
        silence.refresh()
        if (message.kind === 'tell' || message.kind === 'put') void serve(child, message, isAsking)
        else if (message.kind === 'defect') note(child, message)
        else if (message.kind === 'progress') progress(message)
        else if (message.kind === 'step') watch.begin(message.name)
        else if (message.kind === 'kept') {
          steps.kept.set(message.name, message.value)
          watch.begin('')
        } else end(child, message)
      },
      left(traces) {
        isThere = false
        watch.begin('')
        if (ending?.state !== 'done') for (const file of temporary) clearAway(file)
        settle(watch.lost(), traces)
      },
    })
    running = child
    child.send({ kind: 'begin', request, steps, growthMb: limits.growthMb })
  }

  async function serve(child: JobProcess, asked: Asked, isAsking: () => boolean): Promise<void> {
    const reply = await obey(asked, isAsking)
    if (reply) child.send({ kind: 'answer', n: asked.n, reply })
  }

  function note(child: JobProcess, { n, defect }: Extract<FromProcess, { kind: 'defect' }>): void {
    child.send({ kind: 'answer', n, reply: { ok: true, value: log(asError(defect)) } })
  }

  function end(child: WarmProcess, message: LastWord): void {
    ending = saidEnding(message, checked, log)
    if (ending.state === 'done') child.rest()
    else child.kill()
  }

  function stop(why: StopReason | 'closing'): void {
    // A job that has said its last word is only still leaving; what it said stands.
    if (ending) return
    stopped ??= why
    running.kill()
  }

  function settle(step: { name: string; late: boolean; alone: boolean } | undefined, traces: string): void {
    if (!ending && !stopped && step) {
      const why = step.late ? 'time' : saysMemory(traces) ? 'memory' : 'crash'
      if (why === 'crash') log(new Error('the process of a job left in the middle of a file'))
      // What other files of the same process have left behind may be what was too much: it is tried once alone.
      if (step.late || step.alone) steps.lost.set(step.name, lostStep(why, limits))
      begin()
    } else {
      clearTimeout(silence)
      resolve(ending ?? endedFromOutside(traces))
    }
  }

  function endedFromOutside(traces: string): JobEnding | 'closing' {
    if (stopped) return stopped === 'closing' ? 'closing' : stoppedEnding[stopped]
    if (saysMemory(traces)) return stoppedEnding.memory
    return brokenEnding(log(new Error('the process of a job left')))
  }
}

/** Which file a process is at, whether it is its first, and whether it has been at it for too long. */
function watchSteps(seconds: number, over: () => void) {
  let name = ''
  let before = ''
  let begun = 0
  let late = false
  let timer: NodeJS.Timeout | undefined
  return {
    begin(next: string) {
      clearTimeout(timer)
      before = name
      name = next
      if (name === '') return
      begun++
      timer = setTimeout(() => {
        late = true
        over()
      }, seconds * 1000)
    },
    late: () => late,
    /** The file the process was at when it left. */
    lost: () => (before === '' ? undefined : { name: before, late, alone: begun === 1 }),
  }
}

/** What cannot be removed now is found at the next opening. */
function clearAway(file: string): void {
  for (const each of [file, `${file}-journal`])
    try {
      rmSync(each, { force: true, maxRetries: 3, retryDelay: 20 })
    } catch {
      // Held for a moment by a virus scanner.
    }
}
