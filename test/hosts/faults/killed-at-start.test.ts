import { createHash } from 'node:crypto'
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { openWriter } from '../../../db/connection.ts'
import { migrate } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { createDesk } from '../../../electron/host/desk.ts'
import { createCleanup, givenOpenOffice, temporaryFolder, valueIn } from '../../support/hosts/desk.ts'
import { runUntilKilled } from '../../support/hosts/killed/until-killed.ts'
import { momentsOf } from '../../support/hosts/moments.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const child = join(import.meta.dirname, '../../support/hosts/killed/opening-child.ts')
/** A day's work is judged by a few; by hand `BANSO_KILLS=100`. */
const kills = Number(process.env['BANSO_KILLS'] ?? 2)
/** So many steps the office of before is behind. */
const steps = 6
const before = migrations.length - steps

/** Starts the program, ends it without warning that long after it has begun to open (null: never), and says what it had answered. */
async function startUntilKilled(home: string, file: string, after: number | null) {
  const { lines, ms } = await runUntilKilled([child, home, file], after)
  const [, ...acknowledged] = lines
  return { acknowledged, ms }
}

/** What lies there without the program, as its next start finds it. */
function seen(file: string): { version: number; integrity: unknown; bytes: number } {
  const raw = new Database(file, { readonly: true })
  try {
    return {
      version: Number(raw.pragma('user_version', { simple: true })),
      integrity: raw.pragma('integrity_check', { simple: true }),
      bytes: Number(raw.prepare('SELECT total(length(bytes)) FROM stored_chunk').pluck().get()),
    }
  } finally {
    raw.close()
  }
}

/** The next start: everything is there that was acknowledged, and what is nobody's has gone. */
async function startedAgain(home: string, file: string, acknowledged: readonly string[]) {
  const desk = createDesk({ home })
  try {
    const key = desk.sessions.open({ owner: true })
    valueIn(await desk.call('main', key, 'launcher.open', { file }))
    const profileId = desk.officeAt('main')?.profiles()[0]?.id
    valueIn(await desk.call('main', key, 'launcher.signIn', { profileId, passphrase: '' }))
    const people = valueIn<{ id: string }[]>(await desk.call('main', key, 'people.list', {})).map(({ id }) => id)
    expect(acknowledged.filter((id) => !people.includes(id))).toEqual([])
    expect(await desk.call('main', key, 'audit.verify', {})).toMatchObject({
      value: { integrity: 'ok', firstBad: null, beside: null, files: { changed: [] } },
    })
    const parts = readdirSync(join(file, '..'), { recursive: true, encoding: 'utf8' })
    expect(parts.filter((name) => name.includes('.part'))).toEqual([])
  } finally {
    await desk.close()
  }
}

const bytes = 6_000_000

/** An office with a file in it, as an earlier version of the program has left it. */
function givenOfBefore(folder: string): string {
  const file = join(folder, '前の版.banso')
  const fileId = crypto.randomUUID()
  const db = openWriter({ file })
  migrate(db, before)
  db.exec(
    `INSERT INTO office (id, office_name, practice, label, handling, created_at)
       VALUES (1, '見本課', 0, '機密性2情報', '', '2026-11-28T09:00:00+09:00');
     INSERT INTO profile (id, name, kana, role) VALUES ('${crypto.randomUUID()}', '見本 太郎', 'みほん たろう', 'officer');
     INSERT INTO stored_file (id, name, mime, created_by, created_at, size, sha256, whole)
       VALUES ('${fileId}', '書類.bin', 'application/octet-stream', '見本 太郎', '2026-11-28T09:00:00+09:00', ${bytes}, NULL, 1);
     INSERT INTO stored_chunk (file_id, seq, bytes) VALUES ('${fileId}', 0, zeroblob(${bytes}));
     UPDATE stored_file SET sha256 = '${hashOfNoughts}'`,
  )
  db.close()
  return file
}

const hashOfNoughts = createHash('sha256').update(Buffer.alloc(bytes)).digest('hex')

describe(`the program, killed ${kills} times while it starts`, () => {
  const timeout = 3_600_000

  it('with the office of yesterday: every acknowledged save is there', { timeout }, async () => {
    const { desk, file } = await givenOpenOffice(cleanup)
    await desk.close()
    const home = temporaryFolder(cleanup)
    const whole = await startUntilKilled(home, file, null)
    const acknowledged = [...whole.acknowledged]
    expect(acknowledged).toHaveLength(1)
    const moment = momentsOf(kills)
    for (let kill = 0; kill < kills; kill++) {
      acknowledged.push(...(await startUntilKilled(home, file, moment() * whole.ms)).acknowledged)
      expect(seen(file).integrity).toBe('ok')
    }
    await startedAgain(home, file, acknowledged)
  })

  it('and brings an office of before up to date: each step is whole, and its copy is', { timeout }, async () => {
    const old = givenOfBefore(temporaryFolder(cleanup))
    const folder = temporaryFolder(cleanup)
    const file = join(folder, '見本課.banso')
    const home = temporaryFolder(cleanup)
    const laid = () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
      copyFileSync(old, file)
    }
    laid()
    const whole = await startUntilKilled(home, file, null)
    expect([whole.acknowledged.length, seen(file).version]).toEqual([1, migrations.length])
    const moment = momentsOf(kills)
    const met = new Set<number>()
    for (let kill = 0; kill < kills; kill++) {
      laid()
      const { acknowledged } = await startUntilKilled(home, file, moment() * whole.ms)
      const now = seen(file)
      met.add(now.version)
      expect(now).toEqual({ version: expect.any(Number), integrity: 'ok', bytes })
      expect(now.version >= before && now.version <= migrations.length).toBe(true)
      const copies = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('更新前.banso'),
      )
      for (const name of copies) expect(seen(join(folder, name))).toEqual({ version: before, integrity: 'ok', bytes })
      // No step without its way back.
      if (now.version > before) expect(copies).toHaveLength(1)
      await startedAgain(home, file, acknowledged)
    }
    // Of many, some were met before and some after.
    if (kills >= 20) expect(met.size).toBeGreaterThan(1)
  })
})
