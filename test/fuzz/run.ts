import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../build/root.ts'
import { type Asked, inputOf } from './input.ts'
import type { Answered } from './reading-child.ts'
import { kinds, writeSeeds } from './seeds.ts'

export interface Run {
  readonly seed: number
  readonly from: number
  readonly count: number
  /** How many processes read at once. */
  readonly workers: number
}

export interface Fault extends Asked {
  readonly why: string
  /** Where the file was saved. */
  readonly saved: string
}

export interface Tried {
  /** How many ended how, by kind of file. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly faults: readonly Fault[]
  readonly slowestMs: number
}

/** As long as an officer may wait for one file, on a processor of its own. */
const patienceMs = 5_000
/** After that the process is taken for one that will never answer, however busy the machine is. */
const givenUpMs = 60_000

const kindOf = (no: number): Asked => ({ no, kind: kinds[no % kinds.length] ?? 'eml' })

function reader(seeds: string, folder: string, seed: number) {
  let child: ChildProcess | undefined
  const begun = (): ChildProcess => {
    if (child?.connected) return child
    const own = mkdtempSync(join(folder, 'reader-'))
    const options = { execArgv: ['--max-old-space-size=900'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] as 'pipe'[] }
    child = fork(join(import.meta.dirname, 'reading-child.ts'), [seeds, own, String(seed)], options)
    return child
  }
  return {
    ask: (asked: Asked): Promise<Pick<Answered, 'outcome' | 'ms'>> =>
      new Promise((done) => {
        const asking = begun()
        const fault = (why: string, ms: number) => {
          clearTimeout(timer)
          asking.removeAllListeners()
          asking.kill('SIGKILL')
          child = undefined
          done({ outcome: { kind: 'fault', why }, ms })
        }
        const timer = setTimeout(() => fault(`no answer in ${givenUpMs / 1_000} seconds`, givenUpMs), givenUpMs)
        asking.once('exit', (code, signal) => fault(`the process ended: ${signal ?? code}`, 0))
        asking.once('message', (answered: Answered) => {
          clearTimeout(timer)
          asking.removeAllListeners('exit')
          done(
            answered.ms > patienceMs
              ? { outcome: { kind: 'fault', why: `${Math.round(answered.ms)} ms` }, ms: answered.ms }
              : answered,
          )
        })
        asking.send(asked)
      }),
    end: () => child?.kill('SIGKILL'),
  }
}

function saved(seeds: string, asked: Asked, seed: number): string {
  const place = join(root, '.cache/fuzz')
  mkdirSync(place, { recursive: true })
  const file = join(place, `${seed}-${asked.no}.${asked.kind}`)
  writeFileSync(file, inputOf(seeds, asked, seed).bytes)
  return file
}

/** Reads so many changed files, and says how each ended. */
export async function tried({ seed, from, count, workers }: Run): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'banso-fuzz-'))
  const seeds = join(folder, 'seeds')
  await writeSeeds(seeds)
  const classes: Record<string, Record<string, number>> = {}
  const faults: Fault[] = []
  let slowestMs = 0
  let next = from
  const work = async (): Promise<void> => {
    const { ask, end } = reader(seeds, folder, seed)
    for (let no = next++; no < from + count; no = next++) {
      const asked = kindOf(no)
      const { outcome, ms } = await ask(asked)
      const own = classes[asked.kind] ?? {}
      classes[asked.kind] = own
      own[outcome.kind] = (own[outcome.kind] ?? 0) + 1
      slowestMs = Math.max(slowestMs, ms)
      if (outcome.kind === 'fault') faults.push({ ...asked, why: outcome.why, saved: saved(seeds, asked, seed) })
    }
    end()
  }
  await Promise.all(Array.from({ length: workers }, work))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return { classes, faults, slowestMs }
}
