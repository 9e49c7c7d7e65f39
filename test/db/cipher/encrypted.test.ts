import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/root.ts'
import type { Caller } from '../../../db/caller.ts'
import { type DataKey, lookAtFirst, newKey } from '../../../db/cipher/key.ts'
import { isDamage } from '../../../db/connection.ts'
import { writeCopy } from '../../../db/copies/write.ts'
import { type Office, openOffice } from '../../../db/office.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { afterwards } from '../../support/cleanup.ts'
import { givenOffice } from '../../support/office/office.ts'

const now = '2026-02-20T18:00:00+09:00'
const marker = '秘密のしるし商店街'

/** The names of the files in which the marker can be read. */
const plainIn = (folder: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(marker))

function reopened(file: string, key: DataKey | null) {
  const office = openOffice({ file, key, clock: () => new Date(now) })
  afterwards(() => office.close())
  return { office, officer: office.signIn(office.profiles()[0]?.id ?? '', '') }
}

interface Verified {
  integrity: string
  firstBad: unknown
  values: boolean | null
  files: { changed: unknown[] }
  pages: { changed: number[] }
  beside: string | null
}

function verified(office: Office, officer: Caller): Verified {
  const reply = office.call('audit.verify', {}, officer)
  if (!reply.ok) throw new Error(reply.problem.message)
  return reply.value as Verified
}

const sound = ({ integrity, firstBad, values, files, pages, beside }: Verified) =>
  integrity === 'ok' &&
  firstBad === null &&
  values !== false &&
  files.changed.length === 0 &&
  pages.changed.length === 0 &&
  beside === null

/** An office with its marker in a setting and in a stored file, and a file of bytes that no cipher makes shorter. */
function givenMarked() {
  const given = givenOffice()
  const { ask, office, officer } = given
  ask.office.editSettings({ ...ask.office.settings({}), handling: marker })
  for (const bytes of [Buffer.from(marker.repeat(4000)), randomBytes(700_000)]) {
    const upload = office.files.begin(
      { name: `${marker}.bin`, mime: 'application/octet-stream', limit: 10_000_000 },
      officer,
    )
    for (let at = 0; at < bytes.length; at += 500_000) upload.write(bytes.subarray(at, at + 500_000))
    upload.finish()
  }
  return { ...given, file: office.file }
}

describe('an office that is encrypted later', () => {
  it('opens with its key alone, leaves no plain byte, and can be decrypted again', async () => {
    const { office, officer, folder, file } = givenMarked()
    const key = newKey()
    expect(plainIn(folder)).not.toEqual([])
    await office.rewrite(key, 'office.encrypted', {}, officer)
    expect(readdirSync(folder).sort()).toEqual(['見本.banso', '見本.banso-head'])
    const verifying = spawnSync(process.execPath, [join(root, 'electron/verify-office.mjs'), file])
    expect([verifying.status, verifying.stdout.toString()]).toEqual([2, expect.stringContaining('暗号化された台帳')])
    expect(() => openOffice({ file })).toThrow('暗号化されています')
    expect(() => openOffice({ file, key: newKey() })).toThrow('別のパスワード')
    const again = reopened(file, key)
    const settings = again.office.call('office.settings', {}, again.officer)
    expect(settings).toMatchObject({ value: { handling: marker } })
    again.office.call(
      'office.editSettings',
      { ...(settings as { value: object }).value, officeName: marker },
      again.officer,
    )
    expect(sound(verified(again.office, again.officer))).toBe(true)
    expect(again.office.lastDone('office.encrypted')).toBe(now)
    writeCopy({ file, key, part: join(folder, 'copy.banso') })
    // At work: the log and what is shared of it lie there, too.
    expect(existsSync(`${file}-wal`)).toBe(true)
    expect(plainIn(folder)).toEqual([])
    await again.office.rewrite(null, 'office.decrypted', {}, again.officer)
    const plain = reopened(file, null)
    expect(plain.office.call('office.settings', {}, plain.officer)).toMatchObject({ value: { officeName: marker } })
    expect(sound(verified(plain.office, plain.officer))).toBe(true)
  })

  it('never passes a changed bit for what was written', async () => {
    const { office, officer, file } = givenMarked()
    const key = newKey()
    await office.rewrite(key, 'office.encrypted', {}, officer)
    // Closed once, so that its pages are counted.
    openOffice({ file, key }).close()
    const whole = readFileSync(file)
    const head = readFileSync(`${file}-head`)
    const flips = Number(process.env['BANSO_FLIPS'] ?? 24)
    const silent: string[] = []
    for (let flip = 0; flip < flips; flip++) {
      const at = flip < 24 && flip % 2 === 0 ? flip : Math.floor((whole.length * (flip + 0.37)) / flips)
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip % 8))
      writeFileSync(file, bytes)
      writeFileSync(`${file}-head`, head)
      if (!isSaid(file, key)) silent.push(`${at}`)
    }
    expect(silent).toEqual([])
  }, 120_000)

  it('is the old one or the new one, whenever it is killed while it is written anew', async () => {
    const { office, folder, file } = givenMarked()
    office.close()
    const key = newKey()
    const child = join(import.meta.dirname, '../../support/hosts/rewriting-child.ts')
    const kills = Number(process.env['BANSO_KILLS'] ?? 3)
    const met = new Set<string>()
    for (let kill = 0; kill < kills; kill++) {
      const writing = spawn(process.execPath, [child, file, key.toString('hex')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      writing.stdout.on('data', (piece: Buffer) => {
        said += piece.toString()
      })
      await once(writing.stdout, 'data')
      await pause((kill * 97) % 391)
      writing.kill('SIGKILL')
      await once(writing, 'close')
      const { is } = lookAtFirst(file)
      met.add(is)
      const { office: left, officer } = reopened(file, is === 'encrypted' ? key : null)
      expect(sound(verified(left, officer))).toBe(true)
      const reviewers = left.call('reviewers.list', { fy: 2026 }, officer)
      for (const id of said.trim().split('\n')) expect(JSON.stringify(reviewers)).toContain(id)
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
      if (is === 'encrypted') expect(plainIn(folder)).toEqual([])
      left.close()
    }
    // Of many, some were met in either state.
    if (kills >= 20) expect([...met].sort()).toEqual(['encrypted', 'plain'])
  }, 600_000)
})

/** Whether somebody is told: at the opening, before anything is saved, or in 検査. */
function isSaid(file: string, key: DataKey): boolean {
  let office: Office
  try {
    office = openOffice({ file, key, log: () => '1' })
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
  try {
    const officer = office.signIn(office.profiles()[0]?.id ?? '', '')
    const reply = office.call('audit.verify', {}, officer)
    return !reply.ok || !sound(reply.value as Verified)
  } catch (error) {
    // Where nobody can sign in: it is said at the door, as of any damaged page.
    if (isDamage(error)) return true
    throw error
  } finally {
    office.close()
  }
}
