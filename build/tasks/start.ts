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

/** A signal that ends this task ends the program it started, which closes its file in order. */
function handOn(child: ChildProcess) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
}

/** The desktop program. Undefined when it broke down before anyone can have worked with it. */
async function desktop(file: string): Promise<number | undefined> {
  const child = spawn(file, [root, ...(asRoot ? ['--no-sandbox'] : []), ...args], { stdio: 'inherit', cwd: root })
  handOn(child)
  const { code, lasted } = await ended(child)
  const brokeDown = code !== 0 && lasted < 15_000 && !stopped
  return brokeDown ? undefined : code
}

/** A window of its own, with a profile of its own: closing it ends the browser process, and so the program. */
function openWindow(browser: string, address: string): ChildProcess {
  const options = ['--no-first-run', '--no-default-browser-check', `--user-data-dir=${join(root, '.cache/app-window')}`]
  return spawn(browser, [`--app=${address}`, ...options, ...(asRoot ? ['--no-sandbox'] : [])], { stdio: 'ignore' })
}

function whyNoWindow(): string | undefined {
  if (process.env['BANSO_NO_WINDOW']) return '窓は開きません(BANSO_NO_WINDOW)。上の番地をブラウザーで開いてください。'
  if (!hasDisplay()) return '表示する画面がないため、番地だけを示します。'
  return undefined
}

async function browserHost(): Promise<number> {
  const server = spawn(process.execPath, [join(root, 'dist/serve.js'), ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    cwd: root,
  })
  handOn(server)
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
  void ended(window).then(({ code, lasted }) => {
    if (code === 0 || lasted > 15_000) server.kill('SIGTERM')
    else say(`窓を開けませんでした(終了コード ${code})。上の番地をブラウザーで開いてください。`)
  })
}

async function electronOrReason(): Promise<{ file: string } | { reason: string }> {
  if (!hasDisplay()) return { reason: '表示する画面がない(DISPLAY がない、または CI)' }
  const present = installedElectron()
  if (present !== undefined) return { file: present }
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
    return { reason: 'ELECTRON_OVERRIDE_DIST_PATH の場所に Electron がない' }
  }
  say('Electron を取り寄せています(約100MB、初回だけ)…')
  const fetched = await fetchElectron()
  return fetched.ok ? { file: fetched.file } : { reason: `Electron を取り寄せられない: ${fetched.reason}` }
}

let stopped = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (stopped = true))

await bundle()
const choice = await electronOrReason()
let code: number | undefined
let reason = ''
if ('file' in choice) {
  say(`デスクトップ版(Electron)で開きます: ${choice.file}`)
  code = await desktop(choice.file)
  reason = 'Electron がこの環境では動かない(上に理由)'
} else {
  reason = choice.reason
}
if (code === undefined) {
  say(`${reason}ため、ブラウザー版で開きます。記録も画面も同じです。`)
  code = await browserHost()
}
process.exit(code)
