import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { assertSound } from '../../../db/copies/look.ts'
import { createDesk } from '../../../electron/host/desk.ts'
import {
  createCleanup,
  filePutter,
  givenOpenOffice,
  newOffice,
  settledJob,
  temporaryFolder,
  valueIn,
} from '../../support/hosts/desk.ts'
import { momentsOf } from '../../support/hosts/moments.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const child = join(import.meta.dirname, '../../support/hosts/copies-child.ts')
/** A day's work is judged by a few; by hand `BANSO_ROUNDS=100`. */
const rounds = Number(process.env['BANSO_ROUNDS'] ?? 2)

/** Ends the program without warning that long after it has begun (null: never); answers how long it was at work. */
async function killedAfter(args: readonly string[], after: number | null): Promise<number> {
  const program = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((resolve) => program.once('close', resolve))
  let began: number | undefined
  program.stdout.on('data', () => {
    if (began !== undefined) return
    began = performance.now()
    if (after !== null) void pause(after).then(() => program.kill('SIGKILL'))
  })
  await gone
  return performance.now() - (began ?? 0)
}

const named = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })

describe(`the program, killed ${rounds} times`, () => {
  it.each(['copy', 'restore'])(
    'while it does a %s: what bears a name is whole, and what does not is swept',
    { timeout: 3_600_000 },
    async (kind) => {
      const { desk, key, call, folder, file } = await givenOpenOffice(cleanup)
      await filePutter(desk, key)('書類.bin', randomBytes(3_000_000))
      expect((await settledJob(desk, key, await call('office.backup'))).state).toBe('done')
      await desk.close()
      const whole = await killedAfter([folder, file, kind, '1'], null)
      const moment = momentsOf(rounds)
      const judged = new Set<string>()
      for (let round = 0; round < rounds; round++) {
        await killedAfter([folder, file, kind, '3'], moment() * whole)
        // The office itself is judged at the end, when it is open.
        for (const name of named(folder).filter((each) => each.endsWith('.banso') && !judged.has(each))) {
          judged.add(name)
          if (join(folder, name) === file) continue
          assertSound({ file: join(folder, name) })
          // A hundred rounds would fill a small disk; the first copy is what is gone back to.
          if (round > 0) rmSync(join(folder, name))
        }
      }
      expect(judged.size).toBeGreaterThan(2)
      const next = createDesk({ home: join(folder, 'settings') })
      cleanup.later(() => next.close())
      const again = next.sessions.open({ owner: true })
      valueIn(await next.call('main', again, 'launcher.open', { file }))
      expect(named(folder).filter((name) => name.includes('.part'))).toEqual([])
      expect(await next.call('main', again, 'audit.verify', {})).toMatchObject({
        value: { integrity: 'ok', firstBad: null, beside: null, copies: { strange: [] } },
      })
    },
  )
})

/** A small disk of its own, where this machine lets a test have one (Linux, as administrator). */
function mounted(folder: string): boolean {
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]).status === 0
  if (made) cleanup.later(() => spawnSync('umount', [folder]))
  return made
}

it.skipIf(process.platform !== 'linux')(
  'a full disk takes no copy and no restored office, says so, and lets the work go on',
  async ({ skip }) => {
    const folder = temporaryFolder(cleanup)
    if (!mounted(folder)) skip('only an administrator may have a disk of a chosen size')
    const desk = createDesk({ home: temporaryFolder(cleanup) })
    cleanup.later(() => desk.close())
    const key = desk.sessions.open({ owner: true })
    const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
    valueIn(await call('launcher.create', newOffice(folder)))
    expect((await settledJob(desk, key, await call('office.backup'))).state).toBe('done')
    const { copies } = valueIn<{ copies: { name: string }[] }>(await call('launcher.copies'))
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(join(folder, '他の人のファイル'), Buffer.alloc(bavail * bsize - 300_000))
    const full = { ok: false, problem: { code: 'busy', message: expect.stringContaining('空き容量') } }
    expect(await call('launcher.restore', { place: 'here', name: copies[0]?.name })).toMatchObject(full)
    expect(await call('launcher.move', { folder: temporaryFolder(cleanup) })).toMatchObject(full)
    expect(valueIn(await call('audit.standing'))).toMatchObject({ doubts: [] })
    valueIn(await call('people.add', { id: crypto.randomUUID(), name: '例示 花子', role: 'viewer' }))
    expect(named(folder).filter((name) => /\.part|復元|移す/.test(name))).toEqual([])
  },
)
