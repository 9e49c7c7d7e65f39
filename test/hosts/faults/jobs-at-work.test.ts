import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '../../../build/root.ts'
import {
  createCleanup,
  filePutter,
  givenOpenOffice,
  settledJob,
  temporaryFolder,
  valueIn,
} from '../../support/hosts/desk.ts'
import { sampleMails } from '../../support/hosts/mails/import-mails.ts'
import { momentsOf } from '../../support/hosts/moments.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

/** A day's work is judged by a few; by hand `BANSO_ROUNDS=50`. */
const rounds = Number(process.env['BANSO_ROUNDS'] ?? 4)

async function givenOffice() {
  const given = await givenOpenOffice(cleanup)
  const put = filePutter(given.desk, given.key)
  const fileIds: string[] = []
  for (const [at, mail] of sampleMails.entries()) fileIds.push(await put(`${at}.eml`, mail))
  return { ...given, put, fileIds }
}
type Given = Awaited<ReturnType<typeof givenOffice>>

const jobs = [
  ['office.backup', () => ({})],
  ['intake.importFiles', ({ fileIds }: Given) => ({ fy: 2026, fileIds })],
  ['reports.export', () => ({ fy: 2026, books: ['R1', 'R5'] })],
] as const

describe('中止 at a moment that nobody has chosen', () => {
  it.each(jobs)(
    `${rounds} times of %s: the program lives, answers, and keeps nothing that is half`,
    async (name, inputOf) => {
      const given = await givenOffice()
      const { call, desk, key, folder, put } = given
      for (let n = 0; n < 4; n++) await put(`書類${n}.bin`, crypto.getRandomValues(new Uint8Array(65_536)))
      const input = inputOf(given)
      const began = performance.now()
      expect((await settledJob(desk, key, await call(name, input))).state).toBe('done')
      const whole = performance.now() - began
      const filesBefore = await filesIn(given)
      const moment = momentsOf(rounds)
      let made = copiesIn(folder).length
      for (let round = 0; round < rounds; round++) {
        const { jobId } = valueIn<{ jobId: string }>(await call(name, input))
        await pause(moment() * whole)
        const job = valueIn<{
          state: string
          problem: { message: string } | null
          output: { fileIds?: string[] } | null
        }>(await call('jobs.cancel', { id: jobId }))
        // Two copies of one second would bear one name: the second is refused in words.
        if (job.state === 'failed') expect(job.problem?.message).toContain('同じ名前')
        else expect(['cancelled', 'done']).toContain(job.state)
        if (job.state === 'done' && name === 'office.backup') made += 1
        expect(copiesIn(folder)).toHaveLength(made)
        expect(await call('applications.list', { fy: 2026 })).toMatchObject({ ok: true })
      }
      if (name !== 'reports.export') expect(await filesIn(given)).toBe(filesBefore)
      expect(await call('audit.verify')).toMatchObject({
        value: { integrity: 'ok', firstBad: null, files: { changed: [] } },
      })
      // In a second of its own, as two copies of one would bear one name.
      await pause(1000)
      expect((await settledJob(desk, key, await call(name, input))).state).toBe('done')
    },
    300_000,
  )
})

const filesIn = async ({ call }: Given) => valueIn<{ files: { count: number } }>(await call('audit.verify')).files.count

const copiesIn = (folder: string) => readdirSync(folder).filter((name) => /_\d{8}-\d{6}\.banso/.test(name))

describe('an office file that another program holds', () => {
  it('for a moment keeps a job waiting and takes nothing from it', async () => {
    const { call, desk, key, file, fileIds } = await givenOffice()
    const other = new Database(file)
    const started = await call('intake.importFiles', { fy: 2026, fileIds })
    other.exec('BEGIN IMMEDIATE')
    await pause(2000)
    other.exec('ROLLBACK')
    other.close()
    const { state, output } = await settledJob(desk, key, started)
    expect(state).toBe('done')
    expect(output['problems']).toEqual([])
    expect(output['applications']).toHaveLength(fileIds.length)
  })

  it('for long fails the job in words, also where the file cannot be told so, and the program goes on', async () => {
    const { call, desk, key, file, fileIds } = await givenOffice()
    const other = new Database(file)
    const started = await call('intake.importFiles', { fy: 2026, fileIds })
    other.exec('BEGIN IMMEDIATE')
    const failed = { state: 'failed', problem: { message: expect.stringContaining('ほかのプログラムが使っています') } }
    const job = await settledJob(desk, key, started)
    expect(job).toMatchObject(failed)
    expect(await call('jobs.recent')).toMatchObject({ value: [failed] })
    expect(await call('applications.list', { fy: 2026 })).toMatchObject({ ok: true })
    expect(await call('office.backup')).toMatchObject({ ok: false, problem: { code: 'busy' } })
    other.exec('ROLLBACK')
    // Once the file takes it, it stands there as well.
    await expect
      .poll(() => other.prepare('SELECT state FROM job WHERE id = ?').pluck().get(job.id), { timeout: 5000 })
      .toBe('failed')
    other.close()
    expect((await settledJob(desk, key, await call('intake.importFiles', { fy: 2026, fileIds }))).state).toBe('done')
  })
})

/** A small disk of its own, where this machine lets a test have one (Linux, as administrator). */
function mounted(folder: string, size: string): boolean {
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0
  if (made) cleanup.later(() => spawnSync('umount', [folder]))
  return made
}

/** As little is left as a day's work may meet: enough to open the office, and for the start of a job. */
function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(join(folder, '他の人のファイル'), Buffer.alloc(bavail * bsize - 300_000))
}

/**
 * A disk of a chosen size needs rights that a test seldom has. What every person may set is how large a single file may
 * become (`ulimit -f`, in KB under bash); SQLite then meets a write that fails in the middle, as on a full disk.
 */
describe.skipIf(process.platform !== 'linux')('a disk that takes no more', () => {
  it.for([
    ['by the size of a file', null],
    ['that is really full', '16m'],
  ] as const)(
    '%s fails each kind of job in words, and the program goes on',
    { timeout: 120_000 },
    async ([, size], { skip }) => {
      const folder = temporaryFolder(cleanup)
      if (size !== null && !mounted(folder, size)) skip('only an administrator may have a disk of a chosen size')
      await ranWith('unlimited', folder, 'prepare')
      if (size !== null) fill(folder)
      const ends = (await ranWith(size === null ? '700' : 'unlimited', folder, 'run'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { name: string; state: string; message: string; lives: boolean })
      expect(ends.map(({ name }) => name)).toEqual(jobs.map(([name]) => name))
      for (const { name, state, message, lives } of ends) {
        expect(lives, name).toBe(true)
        expect(state, name).toMatch(/failed|refused/)
        expect(message, name).toMatch(/空き容量|書き込めません/)
      }
      expect(ends.slice(0, 2).map(({ state }) => state)).toEqual(['failed', 'failed'])
      expect(copiesIn(folder)).toEqual([])
    },
  )
})

async function ranWith(limit: string, ...given: string[]): Promise<string> {
  const child = join(root, 'test/support/hosts/full-disk-child.ts')
  const program = spawn('bash', ['-c', `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, child, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  expect(await new Promise((resolve) => program.once('close', resolve))).toBe(0)
  return said
}
