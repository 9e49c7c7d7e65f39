import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { createDesk } from '../../electron/host/desk.ts'
import { createCleanup, givenOpenOffice, temporaryFolder, valueIn } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const child = join(import.meta.dirname, '../support/hosts/saving-child.ts')
/** A day's work is judged by ten, what counts by twenty-four; under Wine, where a program takes seconds to start, by ten, too. */
const usual = process.env['CI'] === undefined || process.platform === 'win32' ? 10 : 24
/** By hand `BANSO_KILLS=100`; never fewer than a day's. */
const rounds = Math.max(10, Number(process.env['BANSO_KILLS'] ?? usual))
/** Two programs on two files at a time: most of a round is waiting for the program to start. */
const lanes = 2

/** The same moments in every run, spread over the first saves of the program. */
function* moments(lane: number): Generator<number> {
  let seed = 20_261_122 + lane
  for (;;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    yield (seed / 2_147_483_648) * 60
  }
}

/** Lets the program save, ends it without warning some milliseconds after its first save, and says what it had promised. */
async function saveUntilKilled(home: string, file: string, after: number): Promise<string[]> {
  const program = spawn(process.execPath, [child, home, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => program.once('close', resolve))
  let said = ''
  let dying = false
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (dying) return
    dying = true
    void pause(after).then(() => program.kill('SIGKILL'))
  })
  await gone
  return said.split('\n').slice(0, -1)
}

async function lane(number: number): Promise<void> {
  const given = await givenOpenOffice(cleanup)
  const { file } = given
  await given.desk.close()
  const home = temporaryFolder(cleanup)
  const promised: string[] = []
  const moment = moments(number)
  for (let round = 0; round < rounds / lanes; round++) {
    promised.push(...(await saveUntilKilled(home, file, moment.next().value ?? 0)))
    const raw = new Database(file, { readonly: true })
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    raw.close()
  }
  expect(promised.length).toBeGreaterThan(rounds / lanes)
  const desk = createDesk({ home })
  cleanup.later(() => desk.close())
  const key = desk.sessions.open({ owner: true })
  valueIn(await desk.call('main', key, 'launcher.open', { file }))
  const kept = valueIn<{ id: string }[]>(await desk.call('main', key, 'reviewers.list', { fy: 2026 }))
  const ids = new Set(kept.map(({ id }) => id))
  expect(promised.filter((id) => !ids.has(id))).toEqual([])
  // At most the one save under way at each end may be there without having been acknowledged.
  expect(kept.length - promised.length).toBeLessThanOrEqual(rounds / lanes)
  expect(await desk.call('main', key, 'audit.verify', {})).toMatchObject({
    value: { integrity: 'ok', firstBad: null },
  })
}

it(`loses nothing it acknowledged when it is killed ${rounds} times while saving`, { timeout: 300_000 }, async () => {
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
})
