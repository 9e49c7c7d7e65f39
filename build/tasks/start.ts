import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser, hasDisplay } from '../browser.ts'
import { fetchElectron, installedElectron } from '../electron-runtime.ts'
import { root } from '../root.ts'
import { bundle } from './bundle.ts'

const args = process.argv.slice(2)
const asRoot = process.platform === 'linux' && process.getuid?.() === 0
const say = (line: string) => console.error(line)

interface End {
  code: number
  /** Milliseconds from start to end. */
  lasted: number
}

const ended = (child: ChildProcess) =>
  new Promise<End>((done) => {
    const started = performance.now()
    const finish = (code: number) => done({ code, lasted: performance.now() - started })
    child.on('error', () => finish(127))
    child.on('exit', (code, signal) => finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })

/** Ctrl+C, a closed terminal or a `kill` ends the program that was started, which puts its file to rest first. */
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

function endsWithUs(child: ChildProcess) {
  stopping.signal.addEventListener('abort', () => child.kill('SIGTERM'))
  if (stopping.signal.aborted) child.kill('SIGTERM')
}

/** Whoever can work with a program for this long has seen its window. */
const tooShort = 15_000

/** The desktop program. Undefined when it broke down before anyone can have worked with it. */
async function desktop(file: string): Promise<number | undefined> {
  const child = spawn(file, [root, ...(asRoot ? ['--no-sandbox'] : []), ...args], { stdio: 'inherit', cwd: root })
  endsWithUs(child)
  const { code, lasted } = await ended(child)
  return code !== 0 && lasted < tooShort && !stopping.signal.aborted ? undefined : code
}

/** A window of its own, with a profile of its own: closing it ends the browser process, and so the program. */
function openWindow(browser: string, address: string): ChildProcess {
  const options = ['--no-first-run', '--no-default-browser-check', `--user-data-dir=${join(root, '.cache/app-window')}`]
  return spawn(browser, [`--app=${address}`, ...options, ...(asRoot ? ['--no-sandbox'] : [])], { stdio: 'ignore' })
}

function whyNoWindow(): string | undefined {
  if (process.env['BANSO_NO_WINDOW']) return '窓は開きません(BANSO_NO_WINDOW)。上の番地をブラウザーで開いてください。'
  if (!hasDisplay()) return '窓は開けないため、上の番地をブラウザーで開いてください。'
  return undefined
}

async function browserHost(): Promise<number> {
  const server = spawn(process.execPath, [join(root, 'dist/serve.js'), ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    cwd: root,
  })
  endsWithUs(server)
  const end = ended(server)
  for await (const line of createInterface({ input: server.stdout })) {
    console.log(line)
    const address = /^伴走台帳: (http:\/\/\S+)/.exec(line)?.[1]
    if (address !== undefined) show(address, server)
  }
  return (await end).code
}

function show(address: string, server: ChildProcess) {
  const reason = whyNoWindow()
  if (reason !== undefined) return say(reason)
  const browser = findBrowser()
  if (browser === undefined)
    return say('Edge・Chrome・Chromium が見つかりません。上の番地をブラウザーで開いてください。')
  say(`${browser} の窓で開きます。窓を閉じると終わります。`)
  const window = openWindow(browser, address)
  server.on('exit', () => window.kill())
  void ended(window).then(({ code, lasted }) => {
    if (code === 0 || lasted > tooShort) server.kill('SIGTERM')
    else if (!stopping.signal.aborted) {
      say(`窓を開けませんでした(終了コード ${code})。上の番地をブラウザーで開いてください。`)
    }
  })
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
  return browserHost()
}

await bundle()
process.exit(await open())
