import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOfficeFile } from '../../../db/create-office.ts'
import { openOffice } from '../../../db/office.ts'
import { playYear, type Step } from '../../../electron/host/practice/year.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'

const root = join(import.meta.dirname, '../../..')

export interface BrowserHost {
  /** Lets one browser in, once; its further windows open `origin`. */
  readonly entrance: string
  readonly origin: string
  /** A folder of this program's own, for offices and files. */
  readonly folder: string
  /** Ended without warning, and started again at the same address; answers with the new entrance. `meanwhile`: nobody has the files. */
  die(meanwhile?: () => void): Promise<string>
  close(): Promise<void>
}

/**
 * The program's second form as a user starts it: bundled, a process of its own, with settings of its own, on a free port.
 * `office`: one is there already, kept by 見本 太郎 without a passphrase; without it the window begins at the beginning.
 * `until`: its year has come so far. `made`: the story makes the office's file itself.
 */
export async function startBrowserHost({
  office = true,
  until,
  made = (file) => makeOffice(file, until),
}: {
  office?: boolean
  until?: Step
  made?: (file: string) => void
} = {}): Promise<BrowserHost> {
  const folder = mkdtempSync(join(tmpdir(), 'story-'))
  const env = {
    ...process.env,
    BANSO_HOME: join(folder, 'settings'),
    HOME: folder,
    TZ: 'Asia/Tokyo',
    BANSO_COPIES: 'off',
  }
  const file = join(folder, '見本課.banso')
  if (office) made(file)
  const start = (port: string) => {
    const words = ['--port', port, ...(office ? ['--file', file] : [])]
    return spawn(process.execPath, [join(root, 'dist/serve.cjs'), ...words], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  }
  let child = start('0')
  const entrance = await announced(child)
  const { origin, port } = new URL(entrance)
  const ended = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    // Unless it has ended by itself.
    if (child.kill(signal)) await gone
  }
  return {
    ...{ entrance, origin, folder },
    async die(meanwhile) {
      await ended('SIGKILL')
      meanwhile?.()
      child = start(port)
      return announced(child)
    },
    async close() {
      await ended('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function makeOffice(file: string, until: Step | undefined): void {
  let now = until === undefined ? toJst(new Date().toISOString()) : '2026-02-10T09:00:00+09:00'
  createOfficeFile({ file, officeName: '見本課', officerName: '見本 太郎', passphrase: '', practice: false, now })
  if (until === undefined) return
  const played = openOffice({ file, clock: () => new Date(now) })
  const [officer] = played.profiles()
  const caller = played.signIn(officer?.id ?? '', '')
  const call = (name: string, input: unknown): unknown => {
    const reply = played.call(name, input, caller)
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`)
    return reply.value
  }
  playYear(call, {
    until,
    at: (instant) => {
      now = instant
    },
  })
  played.close()
}

/** The address the program prints for the person in front of it. */
function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/\S+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the program left with ${code}: ${said}`)))
  })
}
