import { spawnSync } from 'node:child_process'
import { hash as hashed } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../../build/root.ts'
import { isSound } from '../../../shared/domain/office/soundness.ts'
import { decidedYear } from '../../support/letters/given-decided.ts'
import { givenOffice, newFolder, openedOffice } from '../../support/office/office.ts'

const now = '2027-04-01T10:00:00+09:00'
/** The office and what is kept beside it, as they lie when the program is closed. */
let base: Record<'' | '-head', Buffer>

beforeAll(() => {
  const given = givenOffice()
  const { office, officer, ask } = given
  const { ids } = decidedYear(given)
  const upload = office.files.begin({ name: '協定書.pdf', mime: 'application/pdf', limit: 1000 }, officer)
  upload.write(Buffer.from('見本の書類'))
  const [id = ''] = ids
  const { revision } = ask.applications.get({ id })
  ask.applications.attach({ id, fileId: upload.finish().fileId, kind: 'other', revision })
  const viewer = ask.people.add({ id: crypto.randomUUID(), name: '例示 十子', role: 'viewer' })
  ask.people.setPassphrase({ id: viewer.id, passphrase: '見本のパスワード12', revision: viewer.revision })
  office.close()
  base = { '': readFileSync(office.file), '-head': readFileSync(`${office.file}-head`) }
})

function copied(): string {
  const file = join(newFolder(), '見本課.banso')
  for (const [suffix, bytes] of Object.entries(base)) writeFileSync(`${file}${suffix}`, bytes)
  return file
}

const verifier = (...given: string[]) =>
  spawnSync(process.execPath, [join(root, 'electron/verify-office.mjs'), ...given])

const examined = (file: string) => openedOffice(file, now).ask.audit.verify({})

interface Entry {
  seq: number
  at: string
  who: string
  did: string
  subject: string
  detail: string
  hash: string
  sum: string | null
}

/** Whoever knows how the chain is made makes it anew from that entry on. */
function rehash(raw: Database.Database, from: number): void {
  const entries = raw.prepare<[], Entry>('SELECT * FROM audit ORDER BY seq').all()
  let before = '0'.repeat(64)
  for (const { seq, at, who, did, subject, detail, hash, sum } of entries) {
    const told = [before, seq, at, who, did, subject, ...(sum === null ? [detail] : [hashed('sha256', detail), sum])]
    before = seq < from ? hash : hashed('sha256', JSON.stringify(told))
    raw.prepare('UPDATE audit SET hash = ? WHERE seq = ?').run(before, seq)
  }
}

const tamperings: Record<string, (raw: Database.Database) => void> = {
  'an entry is edited': (raw) => raw.exec(`UPDATE audit SET who = '例示 一郎' WHERE seq = 5`),
  'an entry is deleted': (raw) => raw.exec('DELETE FROM audit WHERE seq = 5'),
  'two entries are exchanged': (raw) =>
    raw.exec(
      'UPDATE audit SET seq = -1 WHERE seq = 5; UPDATE audit SET seq = 5 WHERE seq = 6; UPDATE audit SET seq = 6 WHERE seq = -1',
    ),
  'the tail is cut': (raw) => raw.exec('DELETE FROM audit WHERE seq > (SELECT max(seq) - 3 FROM audit)'),
  'an entry is edited and the chain made anew': (raw) => {
    raw.exec(`UPDATE audit SET who = '例示 一郎' WHERE seq = 5`)
    rehash(raw, 5)
  },
  'a last entry is forged': (raw) => {
    raw.exec(`INSERT INTO audit (seq, at, who, did, subject, detail, hash, sum)
      SELECT seq + 1, at, who, did, subject, detail, hash, sum FROM audit ORDER BY seq DESC LIMIT 1`)
    rehash(raw, Number(raw.prepare('SELECT max(seq) FROM audit').pluck().get()))
  },
  'a score is changed beside the audit': (raw) =>
    raw.exec('UPDATE score SET raw = 5 - raw WHERE sheet_id = (SELECT min(sheet_id) FROM score)'),
  'a decision is changed beside the audit': (raw) => raw.exec(`UPDATE decision SET decided_on = '2026-01-01'`),
  'a stored file is changed together with its own value': (raw) => {
    const bytes = Buffer.from('別の書類')
    const id = raw.prepare('SELECT file_id FROM application_file LIMIT 1').pluck().get()
    raw.prepare('DELETE FROM stored_chunk WHERE file_id = ?').run(id)
    raw.prepare('INSERT INTO stored_chunk (file_id, seq, bytes) VALUES (?, 0, ?)').run(id, bytes)
    const sha256 = hashed('sha256', bytes)
    raw.prepare('UPDATE stored_file SET size = ?, sha256 = ? WHERE id = ?').run(bytes.length, sha256, id)
  },
  'a passphrase is removed': (raw) => raw.exec('UPDATE profile SET passphrase = NULL'),
  'the triggers are removed': () => undefined,
}

/** As a tool of another maker does it: the triggers are in the way, and come back unless they are what is removed. */
function tamper(file: string, what: string, deed: (raw: Database.Database) => void): void {
  const raw = new Database(file)
  const triggers = raw
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all()
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  raw.pragma('foreign_keys = OFF')
  deed(raw)
  if (what !== 'the triggers are removed') for (const { sql } of triggers) raw.exec(sql)
  raw.close()
}

describe('an office of a decided year', () => {
  it('has the values that its last entry tells, for 検査 and for the verifier that knows nothing of ours', () => {
    const file = copied()
    const said = verifier(file)
    expect(said.stdout.toString()).toMatch(/すべて合います/)
    const found = examined(file)
    expect(found).toMatchObject({ values: true, firstBad: null, beside: null })
    expect(found.pages.known).toBe(found.pages.count)
    expect(isSound(found)).toBe(true)
  })

  it.each(Object.entries(tamperings))('is not sound once %s, and nothing is saved to it', (what, deed) => {
    const file = copied()
    tamper(file, what, deed)
    const said = verifier(file)
    expect(said.stdout.toString()).toMatch(/^合いません/)
    expect(said.status).toBe(1)
    const { ask, office } = openedOffice(file, now)
    const found = ask.audit.verify({})
    expect(isSound({ ...found, pages: { changed: [] } })).toBe(false)
    expect(ask.audit.standing({}).doubts.length).toBeGreaterThan(0)
    expect(() => ask.people.add({ id: crypto.randomUUID(), name: '例示 次郎', role: 'viewer' })).toThrow(
      /何も保存しません/,
    )
    office.close()
  })

  it('is not sound once an old copy of it was put back', () => {
    const file = copied()
    const { ask, office } = openedOffice(file, now)
    ask.people.add({ id: crypto.randomUUID(), name: '例示 次郎', role: 'viewer' })
    office.close()
    writeFileSync(file, base[''])
    expect(verifier(file).stdout.toString()).toMatch(/台帳の横の控え/)
    const again = openedOffice(file, now)
    expect(again.ask.audit.standing({}).doubts).toMatchObject([{ kind: 'lost', count: 1 }])
    expect(() => again.ask.people.add({ id: crypto.randomUUID(), name: '例示', role: 'viewer' })).toThrow(
      /1件足りません/,
    )
    again.ask.audit.accept({ reason: 'バックアップに戻したため' })
    again.ask.people.add({ id: crypto.randomUUID(), name: '例示 三郎', role: 'viewer' })
    again.office.close()
    const later = examined(file)
    expect(isSound(later)).toBe(true)
  })

  it('is told from another by the value that is printed', () => {
    const file = copied()
    expect(verifier(file, '0123456789ab').status).toBe(1)
  })
})
