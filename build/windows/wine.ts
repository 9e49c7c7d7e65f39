import { type ChildProcess, spawn } from 'node:child_process'

export interface Said {
  readonly code: number
  readonly out: string
  readonly errors: string
}

type Env = Readonly<Record<string, string>>

/** A path of this machine as Windows programs see it. */
export const onDriveZ = (path: string): string => `Z:${path.replaceAll('/', '\\')}`

/** Starts a Windows program, in that folder of this machine. */
export const startWindows = (wine: string, words: readonly string[], cwd: string, env: Env = {}): ChildProcess =>
  spawn(wine, words, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })

/** A program that waits for what never comes ends the step, not the day. */
const longest = 180_000

/** Runs one to its end. */
export function runWindows(wine: string, words: readonly string[], cwd: string, env: Env = {}): Promise<Said> {
  const child = startWindows(wine, words, cwd, env)
  const out: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
  const late = setTimeout(() => child.kill('SIGTERM'), longest)
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => {
      clearTimeout(late)
      done({ code: code ?? 1, out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString() })
    })
  })
}
