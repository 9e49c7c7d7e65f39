import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOfficeFile } from '../../db/create-office.ts'
import { type BenchRow, rowOf } from './measure.ts'

const root = new URL('../../', import.meta.url).pathname

/** A window with one heading: the least that Electron can show. */
const trivialMain = `const { app, BrowserWindow } = require('electron')
app.commandLine.appendSwitch('disable-background-networking')
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: true, width: 1366, height: 768, webPreferences: { sandbox: true } })
  await window.loadFile('index.html')
  await window.webContents.executeJavaScript(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))')
  process.stdout.write('smoke: ok trivial\\n')
  app.quit()
})
`

/**
 * From the start of the process to the first real screen (ホーム of an open office) painted, against an Electron window
 * with one heading. Null where there is no Electron to start; the table says so.
 */
export async function benchStart(rounds = 15): Promise<BenchRow | null> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')
  const electron = join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron')
  if (!existsSync(electron) || !existsSync(join(root, 'dist/main.cjs'))) return null
  const folder = mkdtempSync(join(tmpdir(), 'banso-start-'))
  const trivial = join(folder, 'trivial')
  mkdirSync(trivial)
  writeFileSync(join(trivial, 'package.json'), '{"name":"trivial","main":"main.cjs"}')
  writeFileSync(join(trivial, 'main.cjs'), trivialMain)
  writeFileSync(join(trivial, 'index.html'), '<!doctype html><title>trivial</title><h1>trivial</h1>')
  const office = join(folder, '測定.banso')
  createOfficeFile({
    file: office,
    officeName: '見本課室',
    officerName: '見本 太郎',
    passphrase: '',
    practice: true,
    now: '2026-11-22T10:00:00+09:00',
  })
  const env = { ...process.env, BANSO_SMOKE: '1', BANSO_HOME: join(folder, 'home') }
  const show = (words: readonly string[]) => firstPaint(electron, [...words, ...asRoot()], env)
  const readings = { ours: [] as number[], limit: [] as number[], again: [] as number[] }
  await show([root, office])
  for (let round = 0; round < rounds; round += 1) {
    readings.limit.push(await show([trivial]))
    readings.ours.push(await show([root, office]))
    readings.again.push(await show([trivial]))
  }
  rmSync(folder, { recursive: true, force: true })
  return rowOf(
    { name: '起動から最初の画面 ÷ 見出しだけのウィンドウ', needed: 1.5, aim: 1.25, note: 'Electron' },
    readings,
  )
}

const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

function firstPaint(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((done, fail) => {
    const begun = performance.now()
    let painted = Number.NaN
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.on('data', (chunk: Buffer) => {
      if (Number.isNaN(painted) && chunk.includes('smoke: ok')) painted = performance.now() - begun
    })
    child.on('error', fail)
    // The next reading begins only when this program is gone, or the two would share the machine.
    child.on('exit', () =>
      Number.isNaN(painted) ? fail(new Error(`${words.join(' ')} showed nothing`)) : done(painted),
    )
  })
}
