import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOfficeFile } from '../../db/create-office.ts'
import { openOffice } from '../../db/office.ts'
import { openReader } from '../../db/reader.ts'
import { officeContract } from '../../shared/contract/index.ts'
import type { Contract } from '../../shared/contract/operation.ts'
import { everyDeed } from '../support/office/every-deed.ts'
import { givenOffice } from '../support/office/office.ts'
import { refused } from '../support/refused.ts'
import { operations } from '../support/sweep/answers.ts'
import { drawInput, type Pools } from '../support/sweep/draw-input.ts'
import { knownIds } from '../support/sweep/known-ids.ts'

describe('a new office', () => {
  it('has the year 令和8年度 ready as the call says', () => {
    const { ask } = givenOffice()
    const year = ask.programme.year({ fy: 2026 })
    expect(year).toMatchObject({ label: '令和8年度', deadline: '2026-02-20T17:00:00+09:00', slots: 5 })
    expect(year.themes.map((theme) => theme.letter)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(year.documents).toHaveLength(2)
    expect(year.checkItems).toHaveLength(15)
    expect(year.criteria.map((criterion) => criterion.weight)).toEqual([4, 4, 4, 3, 2, 3])
  })

  it('is never made over a file that is there', () => {
    const { office } = givenOffice()
    const again = () =>
      createOfficeFile({
        file: office.file,
        officeName: '別',
        officerName: '例示 花子',
        passphrase: '',
        practice: false,
        now: '2026-04-01T09:00:00+09:00',
      })
    expect(again).toThrow(expect.objectContaining({ code: 'conflict' }))
    expect(office.facts().name).toBe('見本課室')
  })

  it('is open in one program at a time', () => {
    const { office } = givenOffice()
    expect(() => openOffice({ file: office.file })).toThrow(expect.objectContaining({ code: 'busy' }))
  })

  it('says what is wrong with a file that is no office', () => {
    const { folder } = givenOffice()
    const text = join(folder, 'メモ.banso')
    writeFileSync(text, 'これは台帳ではありません。'.repeat(200))
    expect(() => openOffice({ file: text })).toThrow(expect.objectContaining({ code: 'invalid' }))
    expect(readFileSync(text, 'utf8')).toContain('これは台帳ではありません。')
  })
})

describe('the door', () => {
  it.each(['reviews.nope', 'constructor.name', '__proto__.x', '', 'applications', 'applications.list.x'])(
    'does not know %j',
    (name) => {
      const { office, officer, defects } = givenOffice()
      const reply = office.call(name, {}, officer)
      expect(reply).toMatchObject({ ok: false, problem: { code: 'missing' } })
      expect(defects).toEqual([])
    },
  )

  it('names the field that is wrong, in Japanese', () => {
    const { office, officer } = givenOffice()
    const reply = office.call('programme.editYear', { fy: 2026, title: '', revision: 1 }, officer)
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(reply.ok ? {} : reply.problem.fields).toMatchObject({ title: '事業名を入力してください。' })
  })

  it('lets nobody do what their role does not allow', () => {
    const { office } = givenOffice()
    for (const [area, operations] of Object.entries(officeContract as Contract))
      for (const [name, operation] of Object.entries(operations))
        for (const role of ['officer', 'approver', 'viewer', 'reviewer'] as const) {
          if (operation.allowed.includes(role)) continue
          const reply = office.call(`${area}.${name}`, {}, { profileId: randomUUID(), name: '例示 花子', role })
          expect(reply, `${role} ${area}.${name}`).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
        }
  })

  /** An office with a record of every kind: an id that is drawn is somebody's. */
  const givenRecords = () => {
    const given = givenOffice()
    everyDeed(given)
    return given
  }
  /** Inputs of an operation that its own schema draws, in words, numbers and ids of the office. */
  const inputsOf = ({ input }: (typeof operations)[number]['operation'], pools: Pools) =>
    fc.tuple(fc.nat(200), fc.nat(50)).map(([step, round]) => drawInput(input, pools, { step, round }))

  it('survives whatever its operations take, each of them, without a defect', { timeout: 120_000 }, () => {
    const { office, officer, defects } = givenRecords()
    const pools = knownIds(office.file)
    const passed = operations.map(({ name, operation }) => {
      let [calls, parsed] = [0, 0]
      fc.assert(
        fc.property(inputsOf(operation, pools), (input) => {
          calls += 1
          if (operation.input.safeParse(input).success) parsed += 1
          office.call(name, input, officer)
        }),
        { numRuns: 15 },
      )
      return { name, calls, parsed }
    })
    expect(passed.filter(({ calls, parsed }) => parsed < 0.9 * calls)).toEqual([])
    expect(defects).toEqual([])
  })

  it('survives any JSON in the place of an input, or of one of its fields, without a defect', () => {
    const { office, officer, defects } = givenRecords()
    const pools = knownIds(office.file)
    const drawn = fc.oneof(
      // Away, the office refuses all that comes after.
      ...operations
        .filter(({ name }) => name !== 'travel.leave')
        .map(({ name, operation }) => inputsOf(operation, pools).map((input) => ({ name, input }))),
    )
    const spoiled = fc.tuple(drawn, fc.nat(20), fc.jsonValue()).map(([{ name, input }, which, json]) => {
      const fields = Object.keys((input ?? {}) as object)
      const field = fields[which % (fields.length + 1)]
      return { name, input: field === undefined ? json : { ...(input as object), [field]: json } }
    })
    fc.assert(
      fc.property(spoiled, ({ name, input }) => {
        office.call(name, input, officer)
      }),
      { numRuns: 1000 },
    )
    expect(defects).toEqual([])
  }, 90_000)

  it('answers a defect with a number and keeps its detail to itself', () => {
    const { office, officer, defects } = givenOffice()
    const raw = new Database(office.file)
    raw.exec('DROP TABLE check_item')
    raw.close()
    const reply = office.call('programme.year', { fy: 2026 }, officer)
    expect(reply).toMatchObject({ ok: false, problem: { code: 'broken', reference: '1' } })
    expect(JSON.stringify(reply)).not.toContain('check_item')
    expect(defects).toHaveLength(1)
  })

  it('tells every listener which topics a command disturbed, after it is stored', () => {
    const { office, ask } = givenOffice()
    const heard: string[][] = []
    office.onChange(({ topics }) => heard.push([...topics]))
    ask.holidays.edit({ date: '2026-12-28', name: '見本の休み', open: false })
    expect(heard).toEqual([['holidays', 'audit/2026-12-28']])
    expect(() => ask.programme.addYear({ fy: 2026, deadline: '2026-02-20T17:00:00+09:00' })).toThrow(
      refused('conflict'),
    )
    expect(heard).toHaveLength(1)
  })
})

describe('the audit', () => {
  it('chains every deed, and names the first entry that was tampered with', () => {
    const { office, ask } = givenOffice()
    for (const day of ['2026-12-25', '2026-12-26', '2026-12-28'])
      ask.holidays.edit({ date: day, name: '見本', open: false })
    expect(ask.audit.verify({})).toMatchObject({ integrity: 'ok', firstBad: null, entries: 5 })
    const raw = new Database(office.file)
    raw.exec('DROP TRIGGER audit_keeps')
    raw.prepare(`UPDATE audit SET detail = '{}' WHERE seq = 4`).run()
    expect(ask.audit.verify({})).toMatchObject({ firstBad: { seq: 4 } })
    raw.close()
  })

  it('cannot be edited or shortened through SQL', () => {
    const { office } = givenOffice()
    const raw = new Database(office.file)
    expect(() => raw.exec(`UPDATE audit SET who = '例示 花子'`)).toThrow('append-only')
    expect(() => raw.exec('DELETE FROM audit')).toThrow('append-only')
    raw.close()
  })

  it('finds a cut tail against the head that was printed', () => {
    const { office, ask } = givenOffice()
    ask.holidays.edit({ date: '2026-12-25', name: '見本', open: false })
    const printed = ask.audit.entries({}).head
    const raw = new Database(office.file)
    raw.exec('DROP TRIGGER audit_stays; DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)')
    raw.close()
    expect(ask.audit.verify({}).firstBad).toBeNull()
    expect(ask.audit.verify({}).head).not.toBe(printed)
  })
})

describe('people', () => {
  it('sign in with their passphrase, and guessing is stopped', () => {
    const { office, ask, at } = givenOffice()
    const person = { name: '例示 花子', role: 'approver', passphrase: 'パスワードひみつ' } as const
    const profile = ask.people.add({ id: randomUUID(), ...person })
    expect(office.signIn(profile.id, 'パスワードひみつ').role).toBe('approver')
    for (let tries = 0; tries < 5; tries++)
      expect(() => office.signIn(profile.id, '違う')).toThrow('パスワードが違います')
    expect(() => office.signIn(profile.id, 'パスワードひみつ')).toThrow('1分間')
    at('2026-02-20T18:02:00+09:00')
    const caller = office.signIn(profile.id, 'パスワードひみつ')
    expect(caller.name).toBe('例示 花子')
    // Nor where a passphrase is changed, at a window that was left open; and a clock that is set back closes it no longer.
    const change = (current: string) =>
      office.call('people.setPassphrase', { id: profile.id, current, passphrase: '新しい', revision: 1 }, caller)
    const refusedWith = (words: string) => ({ ok: false, problem: { message: expect.stringContaining(words) } })
    for (let tries = 0; tries < 5; tries++)
      expect(change('違う')).toMatchObject(refusedWith('今のパスワードが違います'))
    expect(change('パスワードひみつ')).toMatchObject(refusedWith('1分間'))
    expect(() => office.signIn(profile.id, 'パスワードひみつ')).toThrow('1分間')
    at('2026-02-10T18:00:00+09:00')
    expect(change('パスワードひみつ')).toMatchObject(refusedWith('1分間'))
    at('2026-02-10T18:01:01+09:00')
    expect(change('パスワードひみつ').ok).toBe(true)
    office.signIn(profile.id, '新しい')
    const told = ask.audit.entries({}).entries.map(({ deed, more }) => `${deed} ${more}`)
    expect(told.filter((words) => words === '「例示 花子」のパスワードが違っていた 5回')).toHaveLength(2)
  })

  it('are let in as 委員 with the passphrase that was given with their seat, which stands nowhere', () => {
    const { office, ask } = givenOffice()
    const asked = { id: randomUUID(), fy: 2026, name: '例示 花子', withProfile: true, passphrase: 'さくらひみつ' }
    const { profileId } = ask.reviewers.add(asked)
    expect(ask.reviewers.add(asked).profileId).toBe(profileId)
    expect(() => ask.reviewers.add({ ...asked, passphrase: 'うめ' })).toThrow(refused('conflict'))
    const silent = { ...asked, id: randomUUID(), withProfile: false }
    expect(() => ask.reviewers.add(silent)).toThrow(refused('invalid'))
    expect(office.signIn(profileId ?? '', 'さくらひみつ').role).toBe('reviewer')
    expect(() => office.signIn(profileId ?? '', '')).toThrow('パスワードが違います')
    expect(JSON.stringify(ask.audit.entries({}))).not.toContain('さくらひみつ')
  })

  it('are told apart by their names, the 委員 who sign in too, whose place goes with their seat', () => {
    const { ask, officer } = givenOffice()
    const seat = (name: string, withProfile = true) => ({ id: randomUUID(), fy: 2026, name, withProfile })
    const refusal = refused('invalid', { fields: { name: expect.any(String) } })
    expect(() => ask.reviewers.add(seat(officer.name))).toThrow(refusal)
    // Whose name stands on the list of 委員 alone is no user.
    expect(ask.reviewers.add(seat(officer.name, false)).profileId).toBe(null)
    const added = ask.reviewers.add(seat('例示 花子'))
    expect(() => ask.reviewers.add(seat('例示 花子'))).toThrow(refusal)
    const gone = ask.reviewers.remove({ id: added.id, revision: added.revision })
    const isIn = () => ask.people.list({}).find(({ id }) => id === added.profileId)?.active
    expect(isIn()).toBe(false)
    const other = ask.reviewers.add(seat('例示 花子'))
    expect(() => ask.reviewers.restore(gone)).toThrow(refusal)
    ask.reviewers.remove({ id: other.id, revision: other.revision })
    ask.reviewers.restore(gone)
    expect(isIn()).toBe(true)
  })

  it('always leave one officer behind', () => {
    const { ask, officer } = givenOffice()
    const [own] = ask.people.list({})
    expect(() =>
      ask.people.edit({
        id: officer.profileId,
        name: '見本 太郎',
        kana: '',
        role: 'viewer',
        active: true,
        revision: own?.revision ?? 1,
      }),
    ).toThrow('担当が一人もいなくなります')
  })
})

describe('a file', () => {
  it('comes back byte for byte with its hash, and a reader in another thread sees it', () => {
    const { office, officer } = givenOffice()
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 400_000 }), { maxLength: 4 }), (chunks) => {
        const upload = office.files.begin({ name: '見本.bin', mime: 'application/octet-stream', limit: 9e6 }, officer)
        for (const chunk of chunks) upload.write(chunk)
        const stored = upload.finish()
        const reader = openReader({ file: office.file })
        const { bytes } = reader.fileBytes(stored.fileId, officer)
        reader.close()
        expect(Buffer.compare(bytes, Buffer.concat(chunks))).toBe(0)
        expect(stored.size).toBe(bytes.byteLength)
      }),
      { numRuns: 20 },
    )
  })

  it('over the limit is refused and leaves nothing behind', () => {
    const { office, officer } = givenOffice()
    const upload = office.files.begin({ name: '大.bin', mime: 'application/octet-stream', limit: 1000 }, officer)
    expect(() => upload.write(new Uint8Array(1001))).toThrow('大きすぎます')
    expect(() => office.files.describe(upload.fileId, officer)).toThrow('台帳にありません')
  })
})
