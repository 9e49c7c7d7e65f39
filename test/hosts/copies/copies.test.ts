import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import type { DeskOptions } from '../../../electron/host/desk.ts'
import { createDesk } from '../../../electron/host/desk.ts'
import type { Reply } from '../../../shared/contract/reply.ts'
import { createCleanup, givenOpenOffice, settledJob, temporaryFolder, valueIn } from '../../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

interface Listed {
  copies: {
    place: string
    name: string
    why: string
    seq: number | null
    head: string | null
    age: string
    erased: boolean
  }[]
  folder: string
  second: { folder: string; present: boolean; lastAt: string | null } | null
  problem: string | null
}
type Call = (name: string, input?: unknown) => Promise<Reply>

const listed = async (call: Call, file = '') => valueIn<Listed>(await call('launcher.copies', { file }))
const addViewer = async (call: Call) =>
  valueIn(await call('people.add', { id: crypto.randomUUID(), name: `例示 ${crypto.randomUUID()}`, role: 'viewer' }))

/** As the first 担当, whoever else there is. */
async function signedIn(call: Call, opened: Reply): Promise<Reply> {
  const { profiles } = valueIn<{ profiles: { id: string }[] }>(opened)
  return call('launcher.signIn', { profileId: profiles[0]?.id })
}

/** An office whose days are told by the test, closed each evening: a copy of each. */
async function givenDays(days: readonly string[], options: Partial<DeskOptions> = {}) {
  let now = `${days[0]}T09:00:00+09:00`
  const clock = () => new Date(now)
  const given = await givenOpenOffice(cleanup, { clock, keepCopies: true, ...options })
  const { home, file } = given
  let { desk, key } = given
  const call: Call = (name, input = {}) => desk.call('main', key, name, input)
  /** Closed and opened again at that moment: a copy of what was done is made at closing. */
  const told: string[] = []
  const openedAt = async (moment: string) => {
    await desk.close(({ is }) => told.push(is))
    now = moment
    desk = createDesk({ home, clock, keepCopies: true, ...options })
    const opened = desk
    cleanup.later(() => opened.close())
    key = desk.sessions.open({ owner: true })
    return signedIn(call, await desk.call('main', key, 'launcher.open', { file }))
  }
  for (const day of days) {
    if (day !== days[0]) valueIn(await openedAt(`${day}T09:00:00+09:00`))
    await addViewer(call)
    now = `${day}T18:00:00+09:00`
  }
  const jobOf = (started: Reply) => settledJob(desk, key, started)
  return { ...given, call, openedAt, told, jobOf, close: () => desk.close(), at: (moment: string) => (now = moment) }
}

describe('copies of an office', () => {
  it('are made after each day’s work, examined, listed and compared; going back makes a new file that says so', async () => {
    const { call, openedAt, told, folder, file } = await givenDays(['2026-11-24', '2026-11-25'])
    valueIn(await openedAt('2026-11-26T09:00:00+09:00'))
    // A day without work makes none.
    valueIn(await openedAt('2026-11-27T09:00:00+09:00'))
    expect(told).toEqual(['begun', 'made', 'begun', 'made'])
    const { copies, folder: place } = await listed(call)
    expect(copies.map(({ name, why, age }) => ({ name, why, age }))).toEqual([
      { name: '見本課_20261125-180000_日次.banso', why: 'daily', age: '2日前' },
      { name: '見本課_20261124-180000_日次.banso', why: 'daily', age: '3日前' },
    ])
    expect(copies.every(({ head, seq }) => head !== null && seq !== null)).toBe(true)
    expect(place).toBe(join(folder, '見本課_バックアップ'))
    expect(readdirSync(place).filter((name) => !name.endsWith('.banso'))).toEqual([])
    const standing = { last: { age: '2日前' }, uncovered: false, problem: null }
    expect(valueIn(await call('launcher.copyStanding'))).toMatchObject(standing)
    // What 検査 compares the chain with.
    expect(valueIn(await call('audit.verify', {}))).toMatchObject({ copies: { count: 2, strange: [] } })

    const before = readFileSync(file)
    const chosen = { place: 'here', name: copies[1]?.name }
    expect(valueIn(await call('launcher.difference', chosen))).toMatchObject({
      differs: { count: 1, kinds: [{ label: '利用者', count: 1 }] },
      words: expect.stringMatching(/操作 1件がありません: 利用者 1。最後の操作は/),
    })
    const opened = valueIn<{ office: { file: string } }>(await signedIn(call, await call('launcher.restore', chosen)))
    expect(basename(opened.office.file)).toBe('見本課_復元20261124-1800.banso')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(await call('audit.entries', { limit: 1 })).toMatchObject({
      value: {
        entries: [
          {
            did: 'office.restored',
            deed: 'バックアップから復元した',
            more: expect.stringContaining('20261124-180000'),
          },
        ],
      },
    })
    expect(valueIn(await call('audit.standing'))).toMatchObject({ doubts: [] })
    expect(valueIn(await call('audit.verify', {}))).toMatchObject({ firstBad: null, values: true, beside: null })
    await addViewer(call)
  })

  it('go to a second place when it is there, and what it missed is made up; what cannot be made is said, and the work goes on', async () => {
    const { call, openedAt, told, jobOf, folder } = await givenDays(['2026-11-24'])
    const drive = temporaryFolder(cleanup)
    const there = join(drive, '見本課_バックアップ')
    expect(await call('launcher.setSecondPlace', { folder: join(drive, 'ない') })).toMatchObject({
      problem: { fields: { folder: expect.stringContaining('フォルダーがありません') } },
    })
    valueIn(await call('launcher.setSecondPlace', { folder: drive }))
    valueIn(await openedAt('2026-11-25T09:00:00+09:00'))
    expect(readdirSync(there)).toEqual(['見本課_20261124-180000_日次.banso'])
    // Pulled out: what lies under its name is another folder, and is left alone.
    renameSync(there, join(drive, '外した'))
    await addViewer(call)
    valueIn(await openedAt('2026-11-26T09:00:00+09:00'))
    expect(await listed(call)).toMatchObject({ second: { present: false }, problem: null })
    expect(valueIn(await call('launcher.copyStanding'))).toMatchObject({ secondBehind: drive })
    renameSync(join(drive, '外した'), there)
    valueIn(await openedAt('2026-11-27T09:00:00+09:00'))
    expect(readdirSync(there)).toEqual(['見本課_20261124-180000_日次.banso', '見本課_20261125-090000_日次.banso'])

    renameSync(join(folder, '見本課_バックアップ'), join(folder, '前のバックアップ'))
    writeFileSync(join(folder, '見本課_バックアップ'), 'ここはフォルダーではない')
    await addViewer(call)
    valueIn(await openedAt('2026-11-28T09:00:00+09:00'))
    expect(told.at(-1)).toBe('failed')
    // Nobody stood before it when it failed: it is said at the next start, until there is a copy.
    const standing = async () => valueIn<{ problem: string }>(await call('launcher.copyStanding'))
    expect(await standing()).toMatchObject({ last: null, uncovered: true })
    expect((await standing()).problem).toMatch(/前に閉じた時\(.+\)のものです。.+「バックアップを作る」で、いま作れます/)
    const { output } = await jobOf(await call('office.backup'))
    expect(output).toMatchObject({ name: expect.stringContaining('20261128') })
    expect(await standing()).toMatchObject({ problem: null })
    await addViewer(call)
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  }, 60_000)
})

describe('copies that hold what was erased', () => {
  it('are removed with a reason, one or all, and the newest that is sound stays until there is a newer one', async () => {
    const { call, openedAt, jobOf, folder } = await givenDays(['2026-11-24'])
    valueIn(await call('programme.addYear', { fy: 2019, deadline: '2019-02-20T17:00:00+09:00' }))
    const person = '架空 蔵之介'
    const asked = { id: crypto.randomUUID(), fy: 2019, askedAt: '2019-05-01T10:00:00+09:00', org: '見本県', person }
    valueIn(await call('inquiries.add', { ...asked, contact: '', question: '選定の理由' }))
    valueIn(await openedAt('2026-11-25T09:00:00+09:00'))
    await addViewer(call)
    valueIn(await openedAt('2026-11-26T09:00:00+09:00'))
    const [last = '', first = ''] = (await listed(call)).copies.map(({ name }) => name)
    const remove = (name: string, reason = '本人の申出') => call('launcher.removeCopies', { name, reason })
    expect(await remove(first)).toMatchObject({ problem: { message: expect.stringContaining('残っていない') } })
    const agreed = { agreedOn: '2026-11-25', agreedRef: '府公第12号' }
    valueIn(await call('keeping.erasePerson', { words: [person], reason: '本人の申出', ...agreed }))
    expect((await listed(call)).copies).toMatchObject([{ erased: true }, { erased: true }])

    // Another office's under our name, and what is no copy at all, are nobody's to remove.
    const foreign = await givenOpenOffice(cleanup)
    const strange = '見本課_20261101-120000.banso'
    await foreign.desk.close()
    copyFileSync(foreign.file, join(folder, strange))
    for (const name of [strange, '見本課.banso', '../見本課.banso'])
      expect(await remove(name)).toMatchObject({ ok: false })
    expect(await remove(first, '')).toMatchObject({ problem: { fields: { reason: expect.any(String) } } })
    expect(await remove(last)).toMatchObject({ problem: { message: expect.stringContaining('いちばん新しい') } })
    expect(valueIn(await remove(first))).toEqual({ removed: [first] })
    expect(await call('audit.entries', { limit: 1 })).toMatchObject({
      value: { entries: [{ did: 'office.copiesRemoved', more: expect.stringContaining('本人の申出') }] },
    })

    const { output } = await jobOf(await call('office.backup'))
    expect(valueIn(await remove(''))).toEqual({ removed: [last] })
    const left = (await listed(call)).copies.map(({ name, erased }) => [name, erased])
    expect(left.toSorted()).toEqual(
      [
        [strange, false],
        [output['name'], false],
      ].toSorted(),
    )
    expect(existsSync(join(folder, strange))).toBe(true)
  }, 60_000)
})

describe('an office that does not open', () => {
  it('is offered its copies; an old one put in its place by hand is still found, and a spoiled one is refused', async () => {
    const { call, openedAt, close, file, folder: around, home } = await givenDays(['2026-11-24', '2026-11-25'])
    valueIn(await openedAt('2026-11-26T09:00:00+09:00'))
    const { copies, folder } = await listed(call)
    const [last = '', first = ''] = copies.map(({ name }) => name)
    await close()
    const desk = createDesk({ home, clock: () => new Date('2026-11-26T10:00:00+09:00') })
    cleanup.later(() => desk.close())
    const key = desk.sessions.open({ owner: true })
    const ask: Call = (name, input = {}) => desk.call('main', key, name, input)
    const whole = readFileSync(file)
    writeFileSync(file, Buffer.concat([whole.subarray(0, 100), Buffer.alloc(8000, 0x5a), whole.subarray(8100)]))
    expect(await ask('launcher.open', { file })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect((await listed(ask, file)).copies).toHaveLength(2)
    const chosen = { file, place: 'here', name: last }
    expect(valueIn(await ask('launcher.difference', chosen))).toMatchObject({ words: expect.stringContaining('操作') })
    expect(valueIn(await ask('launcher.restore', chosen))).toMatchObject({ office: { name: '見本課' } })

    copyFileSync(join(folder, first), file)
    await signedIn(ask, await ask('launcher.open', { file }))
    expect(valueIn(await ask('audit.standing'))).toMatchObject({ doubts: [{ kind: 'lost' }] })

    const restored = () => readdirSync(around).filter((each) => each.includes('復元')).length
    const before = restored()
    const spoiled = new Database(join(folder, first))
    spoiled.exec(`DROP TRIGGER audit_keeps; UPDATE audit SET who = '別の人' WHERE seq = 2`)
    spoiled.close()
    expect(await ask('launcher.restore', { file, place: 'here', name: first })).toMatchObject({
      problem: { code: 'invalid', message: expect.stringMatching(/バックアップが検査に通りません: 2番の記録/) },
    })
    expect(restored()).toBe(before)
  })
})

describe('the move to another PC', () => {
  it('is one folder that opens there, while the file here is only read until a reason is given', async () => {
    const { call, openedAt, home } = await givenDays(['2026-11-24'])
    valueIn(await openedAt('2026-11-25T09:00:00+09:00'))
    const usb = temporaryFolder(cleanup)
    const moved = valueIn<{ folder: string; files: string[] }>(await call('launcher.move', { folder: usb }))
    expect(moved.files.toSorted()).toEqual(
      ['はじめにお読みください.txt', '見本課.banso', '見本課.banso-head'].toSorted(),
    )
    const refused = await call('people.add', { id: crypto.randomUUID(), name: '例示 次郎', role: 'viewer' })
    expect(refused).toMatchObject({ problem: { code: 'conflict', message: expect.stringContaining(moved.folder) } })
    valueIn(await openedAt('2026-11-25T10:00:00+09:00'))
    expect(valueIn(await call('audit.standing'))).toMatchObject({ doubts: [{ kind: 'moved' }] })
    expect(valueIn(await call('people.list'))).toHaveLength(2)

    const there = createDesk({ home: join(home, '別のPC') })
    cleanup.later(() => there.close())
    const key = there.sessions.open({ owner: true })
    const ask: Call = (name, input = {}) => there.call('main', key, name, input)
    mkdirSync(join(usb, 'ドキュメント'))
    renameSync(moved.folder, join(usb, 'ドキュメント/移した'))
    await signedIn(ask, await ask('launcher.open', { file: join(usb, 'ドキュメント/移した/見本課.banso') }))
    expect(valueIn(await ask('audit.standing'))).toMatchObject({ doubts: [] })

    valueIn(await call('audit.accept', { reason: '移すのをやめたため' }))
    valueIn(await openedAt('2026-11-26T10:00:00+09:00'))
    expect(valueIn(await call('audit.standing'))).toMatchObject({ doubts: [] })
    expect(existsSync(moved.folder)).toBe(false)
  })
})
