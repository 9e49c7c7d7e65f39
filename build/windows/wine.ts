import { type ChildProcess, spawn, spawnSync } from 'node:child_process'

export interface Said {
  readonly code: number
  readonly out: string
  readonly errors: string
}

type Env = Readonly<Record<string, string>>

/** A path of this machine as Windows programs see it. */
export const onDriveZ = (path: string): string => `Z:${path.replaceAll('/', '\\')}`

/** Starts a Windows program, in that folder of this machine, in a group of its own: the wrapper and what it waits for. */
export const startWindows = (wine: string, words: readonly string[], cwd: string, env: Env = {}): ChildProcess =>
  spawn(wine, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })

/** A program that waits for what never comes ends the step, not the day. */
const longest = 180_000

/** Runs one to its end. */
export async function runWindows(wine: string, words: readonly string[], cwd: string, env: Env = {}): Promise<Said> {
  const child = startWindows(wine, words, cwd, env)
  const out: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
  const code = await ended(child, longest)
  if (code === undefined) errors.push(Buffer.from(`${words.join(' ')}: not over after ${longest / 1000} s`))
  return { code: code ?? 1, out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString() }
}

/**
 * The exit code of one, or undefined where it did not end in that time. Wine's starter sometimes does not see that its program
 * has gone, and no gentle signal ends it: its whole group is killed then.
 */
export function ended(child: ChildProcess, ms: number): Promise<number | undefined> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1)
  return new Promise((done, failed) => {
    const late = setTimeout(() => {
      killGroup(child)
      done(undefined)
    }, ms)
    child.once('error', failed)
    child.once('close', (code) => {
      clearTimeout(late)
      done(code ?? 1)
    })
  })
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // It has ended in this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Ends whatever Windows program still runs on this machine: what a step left must not stand in the way of the next. */
export function endWindows(wine: string): void {
  spawnSync(wine, ['wineserver', '-k'], { stdio: 'ignore', timeout: 30_000, killSignal: 'SIGKILL' })
}
