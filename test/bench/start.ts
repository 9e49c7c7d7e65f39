import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electronForBench } from './electron-for-bench.ts'
import { type BenchRow, rowOf } from './measure.ts'

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
  const electron = electronForBench(trivialMain)
  if (electron === null) return null
  const env = { ...process.env, BANSO_SMOKE: '1', BANSO_HOME: join(electron.folder, 'home') }
  const show = (words: readonly string[]) => firstPaint(electron.program, words, env)
  const readings = { ours: [] as number[], limit: [] as number[], again: [] as number[] }
  await show(electron.ours)
  for (let round = 0; round < rounds; round += 1) {
    readings.limit.push(await show(electron.trivial))
    readings.ours.push(await show(electron.ours))
    readings.again.push(await show(electron.trivial))
  }
  electron.end()
  return rowOf(
    { name: '起動から最初の画面 ÷ 見出しだけのウィンドウ', needed: 1.5, aim: 1.25, note: 'Electron' },
    readings,
  )
}

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
