import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronForBench } from './electron-for-bench.ts'
import { type BenchRow, rowOf } from './measure.ts'

/** A window with one heading, which stays open. */
const trivialMain = `const { app, BrowserWindow } = require('electron')
app.commandLine.appendSwitch('disable-background-networking')
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: true, width: 1366, height: 768, webPreferences: { sandbox: true } })
  window.loadFile('index.html')
})
`

/** After so long a window has drawn its first screen and come to rest. */
const restMs = 6000

/**
 * What all processes of the program hold in memory with ホーム of an open office on the screen, against an Electron
 * window with one heading. Shared pages are counted by their share (PSS). Null where there is no Electron, or no Linux.
 */
export async function benchMemory(rounds = 5): Promise<BenchRow | null> {
  const electron = process.platform === 'linux' ? electronForBench(trivialMain) : null
  if (electron === null) return null
  const { program, ours, folder } = electron
  const trivial = [...electron.trivial, `--user-data-dir=${join(folder, 'plain')}`]
  const readings = { ours: [] as number[], limit: [] as number[], again: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    readings.limit.push(await heldBy(program, trivial, folder))
    readings.ours.push(await heldBy(program, ours, join(folder, 'home')))
    readings.again.push(await heldBy(program, trivial, folder))
  }
  electron.end()
  return rowOf(
    {
      name: '開いた台帳の全プロセスのメモリ(MB)÷ 見出しだけのウィンドウ',
      needed: 1.2,
      aim: 1.1,
      note: 'Electron。単位はMB',
    },
    readings,
  )
}

async function heldBy(program: string, words: readonly string[], home: string): Promise<number> {
  const child = spawn(program, words, { env: { ...process.env, BANSO_HOME: home }, stdio: 'ignore' })
  await new Promise((resolve) => setTimeout(resolve, restMs))
  if (child.exitCode !== null) throw new Error(`${words.join(' ')} left with ${child.exitCode}`)
  const megabytes = memoryOf(child.pid ?? 0)
  await ended(child)
  return megabytes
}

const ended = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.on('exit', resolve)
    child.kill('SIGTERM')
  })

/** Megabytes held by a process and all that came from it. */
export const memoryOf = (pid: number): number => treeOf(pid).reduce((sum, each) => sum + pssOf(each), 0) / 1024

function treeOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = /^PPid:\s+(\d+)/m.exec(readOf(`/proc/${name}/status`))?.[1]
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }]
    })
  const childrenOf = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((each) => [each.pid, ...childrenOf(each.pid)])
  return [pid, ...childrenOf(pid)]
}

/** Kilobytes, with shared pages counted by their share; 0 for a process that has just left. */
const pssOf = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(readOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

function readOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
