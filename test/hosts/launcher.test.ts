import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createCleanup, givenDesk, givenOpenOffice, newOffice, valueIn } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

interface Standing {
  office: { name: string; file: string; practice: boolean } | null
  caller: { profileId: string; name: string; roleName: string; may: string[] } | null
  profiles: { id: string; name: string }[]
  recent: { name: string; file: string }[]
  suggestedFolder: string
  mayOpenFiles: boolean
}

describe('the first screen', () => {
  it('finds no office on a new PC, and says where one could go', async () => {
    const { desk, key } = givenDesk(cleanup)
    const standing = valueIn<Standing>(await desk.call('main', key, 'launcher.status', {}))
    expect(standing).toMatchObject({ office: null, caller: null, profiles: [], recent: [], mayOpenFiles: true })
    expect(standing.suggestedFolder).not.toBe('')
  })

  it('makes an office and signs its first officer in', async () => {
    const { desk, key, folder } = givenDesk(cleanup)
    const standing = valueIn<Standing>(
      await desk.call('main', key, 'launcher.create', newOffice(folder, 'パスワードです')),
    )
    expect(standing.office).toEqual({
      name: '見本課',
      label: '機密性2情報',
      file: join(folder, '見本課.banso'),
      practice: false,
    })
    expect(standing.caller).toMatchObject({
      name: '見本 太郎',
      roleName: '担当',
      may: expect.arrayContaining(['programme.addYear']),
    })
    expect(standing.recent).toMatchObject([{ name: '見本課', file: join(folder, '見本課.banso') }])
    expect(existsSync(join(folder, '見本課.banso'))).toBe(true)
  })

  it('names the file after the office and adds its extension where the officer typed none', async () => {
    const { desk, key, folder } = givenDesk(cleanup)
    const input = { ...newOffice(folder), fileName: '', officeName: '地域/情報:課' }
    const standing = valueIn<Standing>(await desk.call('main', key, 'launcher.create', input))
    expect(standing.office?.file).toBe(join(folder, '地域_情報_課.banso'))
  })

  it.each([
    ['a name with a slash', { fileName: 'a/b' }, 'fileName'],
    ['a name that climbs out of the folder', { fileName: '../x' }, 'fileName'],
    ['a device of Windows', { fileName: 'con' }, 'fileName'],
    ['a name that ends in a dot', { fileName: 'x.' }, 'fileName'],
    ['a hidden file', { fileName: '.x' }, 'fileName'],
    ['a folder that is not there', { folder: '/no/such/folder' }, 'folder'],
    ['a place that is not complete', { folder: 'Documents' }, 'folder'],
    ['a folder nobody can write to', { folder: '/proc' }, 'folder'],
    ['a share of another machine', { folder: '\\\\server\\share' }, 'folder'],
    ['no name of the office', { officeName: ' ' }, 'officeName'],
  ])('refuses %s and says so at the field', async (_what, changed, field) => {
    const { desk, key, folder } = givenDesk(cleanup)
    const reply = await desk.call('main', key, 'launcher.create', { ...newOffice(folder), ...changed })
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(!reply.ok && reply.problem.fields[field]).toMatch(/[ぁ-ん]/)
    expect(desk.officeAt('main')).toBeUndefined()
  })

  it('never overwrites a file', async () => {
    const { desk, key, folder } = givenDesk(cleanup)
    writeFileSync(join(folder, '見本課.banso'), 'somebody’s work')
    const reply = await desk.call('main', key, 'launcher.create', newOffice(folder))
    expect(reply).toMatchObject({ ok: false, problem: { code: 'conflict', fields: { fileName: expect.any(String) } } })
    expect(readFileSync(join(folder, '見本課.banso'), 'utf8')).toBe('somebody’s work')
  })

  it.each([
    ['a file that is not there', 'missing.banso', undefined, 'missing'],
    ['a file of another program', 'letter.banso', 'Dear Sir or Madam, '.repeat(100), 'invalid'],
    ['an empty file', 'empty.banso', '', 'invalid'],
  ])('refuses to open %s and keeps the present office', async (_what, name, content, code) => {
    const { call, desk, folder } = await givenOpenOffice(cleanup)
    if (content !== undefined) writeFileSync(join(folder, name), content)
    expect(await call('launcher.open', { file: join(folder, name) })).toMatchObject({ ok: false, problem: { code } })
    expect(desk.officeAt('main')?.facts().name).toBe('見本課')
    expect(await call('programme.years')).toMatchObject({ ok: true })
  })

  it('refuses an office that another program has open, and opens it when it is free', async () => {
    const first = await givenOpenOffice(cleanup)
    const second = givenDesk(cleanup)
    const open = () => second.desk.call('main', second.key, 'launcher.open', { file: first.file })
    expect(await open()).toMatchObject({ ok: false, problem: { code: 'busy' } })
    await first.desk.close()
    expect(await open()).toMatchObject({ ok: true })
  })
})

describe('a defect that a page tells of', () => {
  it('stands in the log under its number, until its session has told of enough', async () => {
    const { desk, key, call } = await givenOpenOffice(cleanup)
    const defect = { name: 'TypeError', message: 'x is undefined', frames: ['    at a (index.js:1:2)'] }
    const { reference } = valueIn<{ reference: string }>(await call('launcher.noteDefect', defect))
    expect(readFileSync(desk.log.file, 'utf8')).toContain(reference)
    for (let n = 1; n < 200; n += 1) await desk.call('main', key, 'launcher.noteDefect', defect)
    expect(await call('launcher.noteDefect', defect)).toMatchObject({ ok: false, problem: { code: 'busy' } })
    expect(readFileSync(desk.log.file, 'utf8').trim().split('\n')).toHaveLength(200)
  })
})

describe('signing in', () => {
  it('does not ask the only officer of a PC without a passphrase, until they sign out', async () => {
    const { desk, key, file, call } = await givenOpenOffice(cleanup)
    const other = desk.sessions.open({ owner: true })
    const status = async (session: string) => valueIn<Standing>(await desk.call('main', session, 'launcher.status', {}))
    expect((await status(other)).caller).toMatchObject({ name: '見本 太郎' })
    valueIn(await call('launcher.signOut'))
    expect((await status(key)).caller).toBeNull()
    expect(await call('programme.years')).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    expect((await status(other)).office?.file).toBe(file)
  })

  it('asks for the passphrase where there is one', async () => {
    const { desk, key, folder } = givenDesk(cleanup)
    valueIn(await desk.call('main', key, 'launcher.create', newOffice(folder, 'パスワードです')))
    const later = desk.sessions.open({ owner: true })
    const standing = valueIn<Standing>(await desk.call('main', later, 'launcher.status', {}))
    expect(standing.caller).toBeNull()
    const [{ id: profileId } = { id: '' }] = standing.profiles
    const signIn = (passphrase: string) => desk.call('main', later, 'launcher.signIn', { profileId, passphrase })
    expect(await signIn('ちがう')).toMatchObject({ ok: false })
    expect(desk.callerOf('main', later)).toBeUndefined()
    expect(valueIn<Standing>(await signIn('パスワードです')).caller).toMatchObject({ name: '見本 太郎' })
  })

  it('lets a guest of the meeting room neither open files nor see folders, and never signs them in unasked', async () => {
    const { desk, file, folder } = await givenOpenOffice(cleanup)
    const guest = desk.sessions.open({ owner: false })
    const ask = (name: string, input: unknown = {}) => desk.call('main', guest, name, input)
    expect(valueIn<Standing>(await ask('launcher.status'))).toMatchObject({
      office: { file: '見本課.banso' },
      caller: null,
      recent: [],
      suggestedFolder: '',
      mayOpenFiles: false,
    })
    for (const [name, input] of [
      ['launcher.open', { file }],
      ['launcher.create', { ...newOffice(folder), fileName: 'other' }],
      ['launcher.practice', {}],
    ] as const)
      expect(await ask(name, input)).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
  })

  it('shuts out at once whoever is no longer active', async () => {
    const { desk, call } = await givenOpenOffice(cleanup)
    const id = crypto.randomUUID()
    const added = valueIn<{ revision: number }>(await call('people.add', { id, name: '例示 花子', role: 'viewer' }))
    const guest = desk.sessions.open({ owner: false })
    valueIn(await desk.call('main', guest, 'launcher.signIn', { profileId: id }))
    expect(await desk.call('main', guest, 'programme.years', {})).toMatchObject({ ok: true })
    valueIn(
      await call('people.edit', {
        id,
        name: '例示 花子',
        kana: '',
        role: 'viewer',
        active: false,
        revision: added.revision,
      }),
    )
    expect(await desk.call('main', guest, 'programme.years', {})).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    })
  })

  it('asks for a changed passphrase wherever else that person is at work, and nobody else', async () => {
    const { desk, key, call } = await givenOpenOffice(cleanup)
    const id = desk.callerOf('main', key)?.profileId ?? ''
    const [elsewhere, hers] = [desk.sessions.open({ owner: true }), desk.sessions.open({ owner: false })]
    valueIn(await desk.call('main', elsewhere, 'launcher.signIn', { profileId: id }))
    const other = crypto.randomUUID()
    valueIn(await call('people.add', { id: other, name: '例示 花子', role: 'viewer' }))
    valueIn(await desk.call('main', hers, 'launcher.signIn', { profileId: other }))
    valueIn(await call('people.setPassphrase', { id, current: '', passphrase: '新しいもの', revision: 1 }))
    expect(await call('programme.years')).toMatchObject({ ok: true })
    expect(await desk.call('main', hers, 'programme.years', {})).toMatchObject({ ok: true })
    const years = () => desk.call('main', elsewhere, 'programme.years', {})
    expect(await years()).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    valueIn(await desk.call('main', elsewhere, 'launcher.signIn', { profileId: id, passphrase: '新しいもの' }))
    expect(await years()).toMatchObject({ ok: true })
  })

  it('asks again when another office is opened', async () => {
    const { desk, key, folder, call } = await givenOpenOffice(cleanup)
    const guest = desk.sessions.open({ owner: false })
    const profileId = desk.callerOf('main', key)?.profileId
    valueIn(await desk.call('main', guest, 'launcher.signIn', { profileId }))
    valueIn(await call('launcher.create', { ...newOffice(folder), fileName: '別の課' }))
    expect(desk.callerOf('main', guest)).toBeUndefined()
  })
})

describe('the practice office', () => {
  it('stands beside the real one, in a file of its own, and is kept', async () => {
    const { desk, key, home, call } = await givenOpenOffice(cleanup)
    valueIn(await call('launcher.practice'))
    const practice = valueIn<Standing>(await call('launcher.status', {}, 'practice'))
    expect(practice.office).toMatchObject({ file: join(home, '練習用.banso'), practice: true })
    expect(practice.caller).toMatchObject({ roleName: '担当' })
    const rows = async (place: 'main' | 'practice') =>
      valueIn<unknown[]>(await call('applications.list', { fy: 2026 }, place)).length
    expect(await rows('practice')).toBeGreaterThan(0)
    expect(await rows('main')).toBe(0)
    valueIn(await desk.call('practice', key, 'launcher.practice', {}))
    expect(valueIn<Standing>(await call('launcher.status')).recent.map(({ file }) => file)).not.toContain(
      practice.office?.file,
    )
  })

  it('does not let its window open the real office', async () => {
    const { call, file } = await givenOpenOffice(cleanup)
    valueIn(await call('launcher.practice'))
    expect(await call('launcher.open', { file }, 'practice')).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })
})
