import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const largest = 1_000_000
const kept = 5

export interface Log {
  readonly file: string
  /** Writes a defect down and returns the number by which a person can name it. */
  defect(defect: unknown, about: string): string
}

/** Defects only, in a file on this PC. What stands in the office's records stays out of it. */
export function createLog(home: string, clock: () => Date = () => new Date()): Log {
  const folder = join(home, 'log')
  const file = join(folder, 'defects.log')
  return {
    file,
    defect(defect, about) {
      const at = clock().toISOString()
      const reference = `${at.slice(2, 10).replaceAll('-', '')}-${randomBytes(2).toString('hex')}`
      try {
        mkdirSync(folder, { recursive: true })
        rotate(folder, file)
        appendFileSync(file, `${JSON.stringify({ reference, at, about, ...described(defect) })}\n`)
      } catch {
        // A full or locked disk: the answer still has to go out, and it carries the number.
      }
      return reference
    },
  }
}

function rotate(folder: string, file: string): void {
  if (!existsSync(file) || statSync(file).size < largest) return
  const old = (n: number) => join(folder, `defects.${n}.log`)
  rmSync(old(kept), { force: true })
  for (let n = kept - 1; n >= 1; n--) if (existsSync(old(n))) renameSync(old(n), old(n + 1))
  renameSync(file, old(1))
}

function described(defect: unknown) {
  if (!(defect instanceof Error)) return { kind: typeof defect, message: withoutContent(String(defect)), frames: [] }
  const code: unknown = 'code' in defect ? defect.code : undefined
  return {
    // A page says its own, and a page of the meeting room may say anything.
    kind: withoutContent(String(defect.name)),
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutContent(defect.message),
    frames: (defect.stack ?? '')
      .split('\n')
      .filter(isFrame)
      .slice(0, 12)
      .map((line) => inAscii(withoutHome(line))),
  }
}

const isFrame = (line: string) => /^\s+at /.test(line)
const withoutHome = (line: string) => line.trim().replaceAll(homedir(), '~')

const inAscii = (text: string) => text.replace(/[^\x20-\x7e]+/g, '…')

/** Our own messages and the libraries' are ASCII; anything else can only be an office's text. */
const withoutContent = (message: string) =>
  inAscii(withoutHome(message.split('\n')[0] ?? ''))
    .replace(/(?<![\w.+-])[\w.+-]+(?:@[\w.+-]+)+/g, '…')
    .slice(0, 400)
