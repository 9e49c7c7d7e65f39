import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const home = join(root, 'node_modules/electron')
const nameOf = (platform: NodeJS.Platform) =>
  platform === 'win32' ? 'electron.exe' : platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'

/** The Electron to start: the one that ELECTRON_OVERRIDE_DIST_PATH points to, else the package's own, if it is there. */
export function installedElectron(): string | undefined {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const file = join(given || join(home, 'dist'), nameOf(process.platform))
  return existsSync(file) ? file : undefined
}

/** The version of the runtime in `dist`, as its own file states it. */
export const runtimeVersion = (dist: string) => readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')

/**
 * Proxies from the environment count for downloads only: calls to 127.0.0.1 must never leave the machine. Offices
 * inspect encrypted traffic with an authority of their own, which only the system knows.
 */
const downloadEnv = () => ({
  NODE_USE_SYSTEM_CA: '1',
  ...process.env,
  NODE_USE_ENV_PROXY: '1',
  ELECTRON_GET_USE_PROXY: '1',
})

interface Run {
  status: number
  output: string
  timedOut: boolean
}

const run = (args: string[], limit: number) =>
  new Promise<Run>((done) => {
    const child = spawn(process.execPath, args, { env: downloadEnv(), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, limit)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ status: code ?? 1, output, timedOut })
    })
  })

/** The address electron's own installer downloads from, with the mirror it would obey. */
function downloadAddress(): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/'
  return `${mirror.replace(/\/?$/, '/')}v${version}/SHASUMS256.txt`
}

const probe = `fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(8000) }).then(
  (answer) => { if (!answer.ok) { console.log('HTTP ' + answer.status); process.exitCode = 1 } },
  (error) => { console.log(error.cause?.code ?? error.name); process.exitCode = 1 })`

export type Fetched = { ok: true; file: string } | { ok: false; reason: string }

/** Downloads Electron with its own installer. A closed network is noticed within seconds, not after its retries. */
export async function fetchElectron(minutes = 10): Promise<Fetched> {
  const address = downloadAddress()
  const reach = await run(['-e', probe, address], 15_000)
  if (reach.status !== 0) {
    const { host } = new URL(address)
    const why = reach.timedOut ? '応答なし' : reach.output.trim()
    return { ok: false, reason: `${host} に接続できません(${why})` }
  }
  const installed = await run([join(home, 'install.js')], minutes * 60_000)
  const file = installedElectron()
  if (file !== undefined) return { ok: true, file }
  const last =
    installed.output
      .trim()
      .split('\n')
      .findLast((line) => /error/i.test(line)) ?? '理由は不明です'
  return { ok: false, reason: installed.timedOut ? `${minutes}分待っても取り寄せが終わりません` : last.trim() }
}
