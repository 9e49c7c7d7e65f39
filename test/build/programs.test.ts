import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../build/root.ts'
import { bundle } from '../../build/tasks/bundle.ts'

/** A program of a few lines with the real one's entry files, so that bundling and starting are seen end to end. */
const programs: Record<string, string> = {
  'electron/main.ts': `import { app } from 'electron'\nimport { startProcess } from './host/jobs/runner.ts'\nexport const started = [app, startProcess]\n`,
  'electron/preload.ts': `import { contextBridge } from 'electron'\ncontextBridge.exposeInMainWorld('officeBridge', {})\n`,
  'electron/host/jobs/runner.ts': `import { fork } from 'node:child_process'\nimport { fileURLToPath } from 'node:url'\nexport const startProcess = () => fork(fileURLToPath(new URL('./job-process.ts', import.meta.url)))\n`,
  'electron/host/jobs/job-process.ts': `import { Worker } from 'node:worker_threads'\nimport Database from 'better-sqlite3'\nconst answer = new Database(':memory:').prepare('SELECT 42 AS n').pluck().get()\nconsole.log('process ' + String(answer))\nnew Worker(new URL('./job-watch.ts', import.meta.url)).on('exit', () => process.disconnect())\n`,
  'electron/host/jobs/job-watch.ts': `console.log('thread beside it')\n`,
  'electron/in-browser.ts': `import { startProcess } from './host/jobs/runner.ts'\nexport const started = startProcess\n`,
  'electron/office-cli.ts': `console.log('office')\n`,
  'electron/serve.ts': `import { startProcess } from './host/jobs/runner.ts'
const alive = setInterval(() => {}, 1000)
startProcess().on('exit', () => console.log('process over'))
process.on('SIGTERM', () => { clearInterval(alive); console.log('file closed'); process.exit(0) })
console.log('伴走台帳: http://127.0.0.1:9/enter?key=once')
console.log('given ' + JSON.stringify(process.argv.slice(2)))
`,
  'renderer/index.html': `<!doctype html><html lang="ja"><head><title>伴走台帳</title></head><body><script type="module" src="./main.tsx"></script></body></html>`,
  'renderer/main.tsx': `import { createRoot } from 'react-dom/client'\nimport style from './a.module.css'\nconst place = document.getElementById('root')\nif (place) createRoot(place).render(<p className={style.a}>あ</p>)\n`,
  'renderer/room/index.html': `<!doctype html><html lang="ja"><head><title>投影</title></head><body><script type="module" src="./main.tsx"></script></body></html>`,
  'renderer/room/main.tsx': `document.body.textContent = '投影'\n`,
  'renderer/a.module.css': `.a { background: url('./a.svg') }\n`,
  'renderer/a.svg': `<svg xmlns="http://www.w3.org/2000/svg"/>`,
}

const onWindows = process.platform === 'win32'
// Below the packages where no link may be made to them, which on Windows an administrator alone may.
const home = mkdtempSync(join(onWindows ? join(root, '.cache') : tmpdir(), 'banso-programs-'))
const at = (file: string) => join(home, file)
const put = (file: string, content: string) => {
  mkdirSync(dirname(at(file)), { recursive: true })
  writeFileSync(at(file), content)
}
const read = (file: string) => readFileSync(at(file), 'utf8')

beforeAll(async () => {
  for (const [file, content] of Object.entries(programs)) put(file, content)
  for (const name of ['build', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, name), at(name), { recursive: true })
  for (const name of ['shared', 'db', 'electron', 'renderer'])
    cpSync(join(root, name, 'tsconfig.json'), at(`${name}/tsconfig.json`))
  // What starts the sources looks for a browser as the program does.
  mkdirSync(at('electron/loopback'), { recursive: true })
  cpSync(join(root, 'electron/loopback/app-window.ts'), at('electron/loopback/app-window.ts'))
  if (!onWindows) symlinkSync(join(root, 'node_modules'), at('node_modules'))
  await bundle({ root: home })
}, 60_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the bundle', () => {
  it('lays every program flat in dist/, and the screens in dist/renderer and dist/room', () => {
    for (const file of [
      'main.cjs',
      'serve.cjs',
      'job-process.cjs',
      'preload.cjs',
      'renderer/index.html',
      'room/index.html',
    ])
      expect(existsSync(at(`dist/${file}`))).toBe(true)
  })

  it('gives a page that a strict content security policy lets through under any address', () => {
    const page = read('dist/renderer/index.html')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(page).not.toMatch(/<style|\bstyle=|\bon\w+=/)
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address?.slice(0, 9))).toEqual([
      './assets/',
      './assets/',
    ])
    const styles = readdirSync(at('dist/renderer/assets')).filter((name) => name.endsWith('.css'))
    expect(styles.map((name) => read(`dist/renderer/assets/${name}`)).join()).not.toContain('data:')
  })

  it('gives the sandboxed preload script as one CommonJS file', () => {
    expect(read('dist/preload.cjs')).toContain('require("electron")')
    expect(read('dist/preload.cjs')).not.toMatch(/^\s*(import|export)\b/m)
  })

  it('is not built again as long as nothing changed, and then only the part that changed', async () => {
    expect(await bundle({ root: home })).toEqual([])
    put('renderer/a.module.css', '.a { color: CanvasText }\n')
    expect(await bundle({ root: home })).toEqual(['renderer', 'room'])
    rmSync(at('dist/preload.cjs'))
    expect(await bundle({ root: home })).toEqual(['preload'])
  })

  it('keeps no piece of a former build', async () => {
    put('dist/jobs-former.cjs', '')
    put('electron/host/jobs/runner.ts', `${programs['electron/host/jobs/runner.ts']}export const more = 1\n`)
    await bundle({ root: home })
    expect(existsSync(at('dist/jobs-former.cjs'))).toBe(false)
    expect(existsSync(at('dist/serve.cjs'))).toBe(true)
  })

  it('has no map to the sources when it is shipped', async () => {
    expect(readdirSync(at('dist')).some((name) => name.endsWith('.map'))).toBe(true)
    await bundle({ root: home, shipped: true })
    expect(readdirSync(at('dist'), { recursive: true }).filter((name) => String(name).endsWith('.map'))).toEqual([])
  })
})

// What stands in for Electron and the browser here are scripts for a shell that Windows has not.
describe.skipIf(onWindows)('npm start', () => {
  const running: ChildProcess[] = []
  afterEach(() => {
    // With whatever it has started: killed alone, it would leave the browser host behind.
    for (const { pid } of running.splice(0)) {
      try {
        if (pid !== undefined) process.kill(-pid, 'SIGKILL')
      } catch {
        // All of them have ended by themselves.
      }
    }
  })

  const script = (file: string, text: string) => {
    put(file, `#!/bin/sh\n${text}\n`)
    chmodSync(at(file), 0o755)
    return at(file)
  }

  function start(args: string[], more: Record<string, string>) {
    const {
      CI: _ci,
      DISPLAY: _display,
      WAYLAND_DISPLAY: _wayland,
      ELECTRON_OVERRIDE_DIST_PATH: _electron,
      ...env
    } = process.env
    const child = spawn(process.execPath, [at('build/tasks/start.ts'), ...args], {
      cwd: home,
      env: { ...env, ...more },
      detached: true,
    })
    running.push(child)
    const said = { text: '' }
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said.text += chunk.toString()))
    const hears = (words: string) => expect.poll(() => said.text, { timeout: 20_000 }).toContain(words)
    return { child, said, hears, end: once(child, 'exit') }
  }

  it('without a display serves the browser host, prints the address and says why', async () => {
    const { child, hears, end } = start(['--port', '0'], {})
    await hears('表示する画面がない')
    await hears('伴走台帳: http://127.0.0.1:9/enter?key=once')
    await hears('given ["--port","0"]')
    await hears('process 42')
    await hears('thread beside it')
    child.kill('SIGTERM')
    await hears('file closed')
    expect((await end)[0]).toBe(0)
  }, 40_000)

  it('opens Electron with the arguments it was given, and ends as it ends', async () => {
    const electron = script('electron-dist/electron', 'echo "opened with $*"; exit 0')
    const { hears, end } = start(['--file', 'a.banso'], {
      DISPLAY: ':9',
      ELECTRON_OVERRIDE_DIST_PATH: dirname(electron),
    })
    await hears('デスクトップ版')
    await hears('--file a.banso')
    expect((await end)[0]).toBe(0)
  }, 40_000)

  it('falls back to the browser host in a window where Electron breaks down, and says so', async () => {
    const electron = script('broken-dist/electron', 'echo "no sandbox here" >&2; exit 133')
    const entrance =
      'entrance="$(echo "$1" | cut -c14-)"; stat -c %a "$entrance" > entrance.txt; cat "$entrance" >> entrance.txt'
    const browser = script('chrome', `${entrance}; echo "window $*" > window.txt; exec sleep 60`)
    const { child, hears, said } = start([], {
      DISPLAY: ':9',
      ELECTRON_OVERRIDE_DIST_PATH: dirname(electron),
      BANSO_BROWSER: browser,
    })
    await hears('no sandbox here')
    await hears('Electron が動かない')
    await expect.poll(() => existsSync(at('window.txt')), { timeout: 20_000 }).toBe(true)
    expect(said.text).toContain('ウィンドウを閉じると終わります')
    child.kill('SIGTERM')
    await hears('file closed')
    // Other people at this PC can read what a program was started with.
    expect(read('window.txt')).not.toContain('key=')
    expect(read('entrance.txt')).toMatch(/^600\n.*url=http:\/\/127\.0\.0\.1:9\/enter\?key=once"/)
  }, 40_000)

  it('ends when the window is closed', async () => {
    const broken = script('broken-dist/electron', 'exit 1')
    const browser = script('closing', 'sleep 3.5')
    const { hears, end } = start([], {
      DISPLAY: ':9',
      ELECTRON_OVERRIDE_DIST_PATH: dirname(broken),
      BANSO_BROWSER: browser,
    })
    await hears('file closed')
    expect((await end)[0]).toBe(0)
  }, 40_000)

  it('goes on when the browser gave the window to one that was running already', async () => {
    const broken = script('broken-dist/electron', 'exit 1')
    const browser = script('handing', 'exit 0')
    const { child, hears } = start([], {
      DISPLAY: ':9',
      ELECTRON_OVERRIDE_DIST_PATH: dirname(broken),
      BANSO_BROWSER: browser,
    })
    await hears('Ctrl+C')
    expect(child.exitCode).toBe(null)
    child.kill('SIGINT')
    await hears('file closed')
  }, 40_000)

  it('leaves the address standing when no window can be opened', async () => {
    const broken = script('broken-dist/electron', 'exit 1')
    const { hears, said } = start([], {
      DISPLAY: ':9',
      ELECTRON_OVERRIDE_DIST_PATH: dirname(broken),
      BANSO_BROWSER: '/nowhere',
    })
    await hears('見つかりません')
    expect(said.text).toContain('伴走台帳: http://127.0.0.1:9/')
  }, 40_000)
})
