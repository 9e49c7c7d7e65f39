import { spawn } from 'node:child_process'
import { browserHost } from '../browsers/browser-host.ts'
import { hasDisplay } from '../browsers/display.ts'
import { asRoot, ended, leavesWith } from '../child.ts'
import { fetchElectron, installedElectron } from '../electron-runtime.ts'
import { root } from '../root.ts'
import { bundleOrExit } from './bundle.ts'

const args = process.argv.slice(2)
const say = (line: string) => console.error(line)

/** Ctrl+C, a closed terminal or a `kill` ends the program that was started. */
const leaving = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort())

/** Whoever could work with a program for this long has seen its window. */
const tooShort = 15_000

/** The desktop program. Undefined when it broke down before anyone can have worked with it. */
async function desktop(file: string): Promise<number | undefined> {
  const child = spawn(file, [root, ...(asRoot ? ['--no-sandbox'] : []), ...args], { stdio: 'inherit', cwd: root })
  leavesWith(leaving.signal, child)
  const { code, lasted } = await ended(child)
  return code !== 0 && lasted < tooShort && !leaving.signal.aborted ? undefined : code
}

async function electronOrReason(): Promise<{ file: string } | { reason: string }> {
  if (!hasDisplay()) return { reason: '表示する画面がない(DISPLAY がない、または CI である)' }
  const present = installedElectron()
  if (present !== undefined) return { file: present }
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
    return { reason: 'ELECTRON_OVERRIDE_DIST_PATH の場所に Electron がない' }
  }
  say('Electron を取り寄せています(約100MB、初回だけ)…')
  const fetched = await fetchElectron()
  return fetched.ok ? { file: fetched.file } : { reason: `Electron を取り寄せられない: ${fetched.reason}` }
}

async function open(): Promise<number> {
  const choice = await electronOrReason()
  if ('file' in choice) {
    say(`デスクトップ版(Electron)で開きます: ${choice.file}`)
    const code = await desktop(choice.file)
    if (code !== undefined) return code
  }
  const reason = 'reason' in choice ? choice.reason : 'この環境では Electron が動かない(理由は上のとおり)'
  say(`${reason}ため、ブラウザー版で開きます。記録も画面も同じです。`)
  return browserHost(args, leaving.signal)
}

await bundleOrExit()
process.exit(await open())
