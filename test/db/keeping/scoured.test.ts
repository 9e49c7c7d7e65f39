import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/root.ts'
import { openKept } from '../../../db/truth/keep.ts'
import { isSound } from '../../../shared/domain/office/soundness.ts'
import { type GivenOffice, givenOffice, newFolder, openedOffice } from '../../support/office/office.ts'

const now = '2026-04-01T10:00:00+09:00'
const mail = 'kakuu.kuranosuke@example.lg.jp'

/** So much of one person that the file is much shorter without it. */
function given(): GivenOffice {
  const office = givenOffice()
  office.ask.programme.addYear({ fy: 2019, deadline: '2019-02-20T17:00:00+09:00' })
  for (let each = 0; each < 12; each++)
    office.ask.inquiries.add({
      id: randomUUID(),
      fy: 2019,
      askedAt: '2019-05-01T10:00:00+09:00',
      org: '見本県',
      person: '架空 蔵之介',
      contact: mail,
      question: `${mail} へ答えること。`.repeat(150),
    })
  // All of it lies in the file itself, each page with its sum.
  office.office.close()
  return openedOffice(office.office.file, now)
}

const erase = ({ ask }: GivenOffice) =>
  ask.keeping.erasePerson({ words: [mail], reason: '本人の申出', agreedOn: '2026-02-19', agreedRef: '府公第12号' })

const left = ['', '-wal', '-head']
function copyOf(file: string): string {
  const copy = join(newFolder(), '見本課.banso')
  for (const suffix of left) if (existsSync(`${file}${suffix}`)) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`)
  return copy
}

/** Erased while somebody reads: the file that was written anew lies in the log, and the old one is still there. */
function interrupted(): string {
  const office = given()
  const reading = new Database(office.office.file, { readonly: true })
  reading.exec('BEGIN')
  reading.prepare('SELECT count(*) FROM inquiry').get()
  erase(office)
  expect(office.ask.keeping.files({}).scouring).toBe(true)
  const file = copyOf(office.office.file)
  reading.close()
  office.office.close()
  return file
}

/** As a checkpoint that is killed on the way leaves it. */
function halfTakenIn(file: string): void {
  const log = readFileSync(`${file}-wal`)
  const size = log.readUInt32BE(8)
  const handle = openSync(file, 'r+')
  for (let at = 32, turn = 0; at + 24 + size <= log.length; at += 24 + size, turn++)
    if (turn % 2 === 0) writeSync(handle, log, at + 24, size, (log.readUInt32BE(at) - 1) * size)
  closeSync(handle)
}

function forgotten(file: string): void {
  const kept = openKept({ file: file })
  kept.letGo()
  kept.close()
}

function takenIn(file: string): void {
  const raw = new Database(file)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
}

const kills: Record<string, (file: string) => void> = {
  'before the log was taken in': () => undefined,
  'after the sums of its pages were forgotten': forgotten,
  'while the log was taken in': (file) => {
    forgotten(file)
    halfTakenIn(file)
  },
  'after it was taken in': (file) => {
    forgotten(file)
    takenIn(file)
  },
  'while what had been erased was copied, half of the log written': (file) =>
    truncateSync(`${file}-wal`, Math.floor(statSync(`${file}-wal`).size / 2)),
}

const plainly = (file: string): string =>
  spawnSync(process.execPath, [join(root, 'electron/verify-office.mjs'), file]).stdout.toString()

describe('an office file that is written anew because something was erased', () => {
  it('is shorter, holds the sum of each of its pages, and is sound for 検査 and the plain verifier', () => {
    const office = given()
    const { file } = office.office
    const before = statSync(file).size
    erase(office)
    expect(statSync(file).size).toBeLessThan(before - 20_000)
    const found = office.ask.audit.verify({})
    expect(found).toMatchObject({ values: true })
    expect(isSound(found)).toBe(true)
    office.office.close()
    expect(plainly(file)).toMatch(/すべて合います/)
    const again = openedOffice(file, now)
    expect(again.ask.audit.standing({}).doubts).toEqual([])
    const { pages } = again.ask.audit.verify({})
    expect(pages).toEqual({ known: pages.count, count: pages.count, changed: [] })
    again.office.close()
    // Who did it stays proved of an entry that lost its detail.
    const raw = new Database(file)
    const keeps = raw.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'audit_keeps'`).pluck().get() as string
    raw.exec('DROP TRIGGER audit_keeps')
    expect(raw.prepare(`UPDATE audit SET who = '例示 一郎' WHERE erased_at IS NOT NULL`).run().changes).toBeGreaterThan(
      0,
    )
    raw.exec(keeps)
    raw.close()
    expect(plainly(file)).toMatch(/^合いません: 操作の記録/)
    expect(openedOffice(file, now).ask.audit.verify({}).firstBad).toMatchObject({ why: expect.stringContaining('鎖') })
  })

  it('keeps the sum of the values where a row replaced another', () => {
    const { ask } = given()
    const kind = () => ask.keeping.files({}).files.find(({ fy, code }) => fy === 2026 && code === 'call')
    for (const large of ['大分類の一', '大分類の二']) {
      const { large: _, middle, small, years, countFrom, measure, revision } = kind() ?? expect.fail('no such file')
      ask.keeping.editKind({ fy: 2026, code: 'call', large, middle, small, years, countFrom, measure, revision })
    }
    expect(ask.audit.verify({}).values).toBe(true)
  })

  it('is never doubtful because the program was killed on the way, and what was erased goes at the next opening', () => {
    const killed = interrupted()
    for (const [when, kill] of Object.entries(kills)) {
      const file = copyOf(killed)
      kill(file)
      const opened = openedOffice(file, now)
      expect(opened.ask.audit.standing({}).doubts, when).toEqual([])
      expect(isSound(opened.ask.audit.verify({})), when).toBe(true)
      if (opened.ask.inquiries.list({ fy: 2019 }).some(({ contact }) => contact === mail)) {
        expect(when).toContain('half of the log')
        erase(opened)
      }
      expect(opened.ask.keeping.files({}).scouring, when).toBe(false)
      for (const suffix of [...left, '-shm'])
        expect(readFileSync(`${file}${suffix}`).includes(mail), `${when} ${suffix}`).toBe(false)
      opened.office.close()
      const again = openedOffice(file, now)
      expect(again.ask.audit.standing({}).doubts, when).toEqual([])
      expect(isSound(again.ask.audit.verify({})), when).toBe(true)
      again.office.close()
    }
  })
})
