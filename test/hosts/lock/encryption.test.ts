import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { DeskOptions } from '../../../electron/host/desk.ts'
import type { AccountVault } from '../../../electron/host/encryption/account.ts'
import { readRecoveryKey } from '../../../shared/domain/office/recovery-key.ts'
import { createCleanup, givenDesk, newOffice, settledJob, temporaryFolder, valueIn } from '../../support/hosts/desk.ts'
import { takenAlong } from '../../support/hosts/travelling.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

interface Standing {
  office: { name: string } | null
  caller: { name: string } | null
  locked: { name: string; file: string } | null
}
/** That it is dear is measured elsewhere (`npm run bench -- encryption`). */
const cost = { memoryKiB: 256, passes: 1, lanes: 1 }
type Given = ReturnType<typeof givenDesk>

const filePassphrase = '桜並木ふたつのパスワード'

function at({ desk, key }: Pick<Given, 'desk' | 'key'>) {
  const call = (name: string, input: unknown = {}) => desk.call('main', key, name, input)
  const value = async <Value = Standing>(name: string, input: unknown = {}) => valueIn<Value>(await call(name, input))
  const deeds = async () => {
    const { entries } = await value<{ entries: { did: string; who: string }[] }>('audit.entries', { limit: 50 })
    return entries.map(({ did }) => did)
  }
  return { call, value, deeds }
}

const paper = async ({ value }: ReturnType<typeof at>) =>
  (await value<{ groups: string[] }>('encryption.prepare')).groups

/** A new office that was encrypted as it was made, and its recovery key. */
async function givenEncrypted(options: Partial<DeskOptions> = {}) {
  const given = givenDesk(cleanup, { cost, ...options })
  const first = at(given)
  const groups = await paper(first)
  const encryption = { filePassphrase, lastGroup: groups.at(-1) }
  await first.value('launcher.create', { ...newOffice(given.folder), encryption })
  return { ...given, ...first, groups, file: join(given.folder, '見本課.banso') }
}

/** The program started once more on the same PC. */
function nextStart({ home }: { home: string }, options: { vault?: AccountVault; clock?: () => Date } = {}) {
  const given = givenDesk(cleanup, { home, cost, ...options })
  return { ...given, ...at(given) }
}

describe('an encrypted office', () => {
  it('opens by its passphrase, on paper by its recovery key, and counts who guesses', async () => {
    const made = await givenEncrypted()
    expect(readFileSync(made.file).subarray(0, 8).toString()).toBe('BANSOENC')
    expect(await made.value('encryption.state')).toMatchObject({ encrypted: true, passphrase: true, plainCopies: 0 })
    await made.desk.close()

    const next = nextStart(made)
    expect(await next.value('launcher.open', { file: made.file })).toMatchObject({
      office: null,
      locked: { name: '見本課' },
    })
    expect(await next.call('launcher.unlock', { secret: 'ちがうパスワードです' })).toMatchObject({
      problem: { code: 'forbidden', message: expect.stringContaining('パスワードが違います') },
    })
    // As another input method gives it.
    const opened = await next.value('launcher.unlock', { secret: filePassphrase.normalize('NFD') })
    expect(opened).toMatchObject({ office: { name: '見本課' }, caller: { name: '見本 太郎' }, locked: null })
    expect((await next.deeds())[0]).toBe('office.guessed')
    const backup = await settledJob(next.desk, next.key, await next.call('office.backup'))
    expect(backup.state).toBe('done')
    const copy = join(made.folder, String(backup.output['name']))
    await next.desk.close()

    // The copy brings the way in along; somebody who has the paper alone needs no more than the file.
    const third = nextStart(made)
    await third.value('launcher.open', { file: copy })
    expect(await third.value('launcher.unlock', { secret: filePassphrase })).toMatchObject({
      office: { name: '見本課' },
    })
    await third.value('launcher.open', { file: made.file })
    const wrong = [...made.groups.slice(0, 4), `${made.groups[4]?.slice(0, 4)}${made.groups[4]?.endsWith('0') ? 1 : 0}`]
    expect(
      await third.call('launcher.unlock', { secret: [...wrong, ...made.groups.slice(5)].join(' ') }),
    ).toMatchObject({
      problem: { message: expect.stringContaining('5組目が違います') },
    })
    const secret = made.groups.join('-').toLowerCase()
    await third.value('launcher.unlock', { secret, filePassphrase: '新しく決めたパスワード' })
    expect((await third.deeds())[0]).toBe('office.passphraseChanged')
    await third.value('launcher.open', { file: copy })
    await third.value('launcher.unlock', { secret: filePassphrase })
    await third.value('launcher.open', { file: made.file })
    expect(await third.call('launcher.unlock', { secret: filePassphrase })).toMatchObject({ ok: false })
    await third.value('launcher.unlock', { secret: '新しく決めたパスワード' })
    const left = readdirSync(made.folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    for (const each of left) {
      const bytes = readFileSync(join(each.parentPath, each.name))
      const key = Buffer.from(readRecoveryKey(made.groups.join('')))
      const secrets = [key, key.toString('hex'), key.toString('base64')]
      for (const secret of secrets) expect(bytes.includes(secret), each.name).toBe(false)
      for (const said of [filePassphrase, '新しく決めたパスワード', made.groups.join(''), '見本 太郎'])
        expect(bytes.includes(said) && !each.name.startsWith('recent'), `${said} in ${each.name}`).toBe(false)
    }
  }, 60_000)

  it('is closed for a while to who goes on guessing, over a start of the program as well', async () => {
    let now = new Date('2026-05-11T09:00:00+09:00')
    const clock = () => now
    const made = await givenEncrypted({ clock })
    await made.desk.close()
    const guessing = nextStart(made, { clock })
    await guessing.value('launcher.open', { file: made.file })
    for (let tries = 0; tries < 5; tries++) await guessing.call('launcher.unlock', { secret: 'ちがうパスワードです' })
    await guessing.desk.close()
    const next = nextStart(made, { clock })
    await next.value('launcher.open', { file: made.file })
    expect(await next.call('launcher.unlock', { secret: filePassphrase })).toMatchObject({
      problem: { message: expect.stringContaining('1分間開けません') },
    })
    now = new Date('2026-05-11T09:01:01+09:00')
    expect(await next.value('launcher.unlock', { secret: filePassphrase })).toMatchObject({ locked: null })
    const { entries } = await next.value<{ entries: { did: string; detail: unknown }[] }>('audit.entries', { limit: 1 })
    expect(entries[0]).toMatchObject({ did: 'office.guessed' })
  }, 60_000)

  it('tells a wrong passphrase from a damaged start, a damaged page, a lost slot and a file of others', async () => {
    const made = await givenEncrypted()
    await made.desk.close()
    const whole = readFileSync(made.file)
    const slots = readFileSync(`${made.file}-keys`)
    const opening = async (change: (bytes: Buffer) => Buffer, keys: Buffer | null = slots) => {
      writeFileSync(made.file, change(Buffer.from(whole)))
      writeFileSync(`${made.file}-keys`, keys ?? '')
      const next = nextStart(made)
      const first = await next.call('launcher.open', { file: made.file })
      const reply = first.ok ? await next.call('launcher.unlock', { secret: filePassphrase }) : first
      await next.desk.close()
      return reply.ok ? '' : reply.problem.message
    }
    const flipped = (at: number) => (bytes: Buffer) => {
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    }
    expect(await opening(flipped(3))).toContain('先頭が壊れています')
    expect(await opening(flipped(12))).toContain('パスワードは合っていますが、台帳ファイルの先頭が壊れています')
    expect(await opening(flipped(200))).toContain('パスワードは合っていますが、最初のページ')
    expect(await opening((bytes) => bytes, null)).toContain('控え')
    expect(
      await opening((bytes) => bytes, Buffer.from(slots.toString().replace('argon2id 2', 'argon2id 3'))),
    ).toContain('控え')
    expect(await opening((bytes) => bytes.subarray(0, bytes.length / 2))).toContain('壊れて')
    expect(await opening(() => Buffer.from('これは台帳ではありません。'.repeat(400)), null)).toContain(
      '台帳ファイルではありません',
    )
    expect(await opening((bytes) => bytes)).toBe('')
  }, 60_000)

  it('is locked, renewed and unlocked later, each by who proves the passphrase', async () => {
    const given = givenDesk(cleanup, { cost })
    const { call, value, deeds } = at(given)
    await value('launcher.create', newOffice(given.folder))
    const file = join(given.folder, '見本課.banso')
    await settledJob(given.desk, given.key, await call('office.backup'))
    const groups = await paper(at(given))
    expect(await call('encryption.begin', { filePassphrase, lastGroup: 'AAAAA' })).toMatchObject({
      problem: { fields: { lastGroup: expect.stringContaining('最後の組') } },
    })
    await value('encryption.begin', { filePassphrase, lastGroup: groups.at(-1)?.toLowerCase() })
    expect(await value('encryption.state')).toMatchObject({ encrypted: true, plainCopies: 1 })
    expect(await call('encryption.printAgain', { secret: 'ちがうパスワードです' })).toMatchObject({ ok: false })
    expect(await value('encryption.printAgain', { secret: filePassphrase })).toEqual({ groups })
    await value('encryption.changePassphrase', { secret: groups.join(''), filePassphrase: '二つめのパスワードです' })
    const second = await paper(at(given))
    await value('encryption.renew', { secret: '二つめのパスワードです', filePassphrase, lastGroup: second.at(-1) })
    expect(await call('encryption.printAgain', { secret: groups.join('') })).toMatchObject({
      problem: { message: expect.stringContaining('復旧キーではありません') },
    })
    await value('encryption.end', { secret: second.join('') })
    expect(existsSync(`${file}-keys`)).toBe(false)
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3')
    expect((await deeds()).slice(0, 6)).toEqual(
      [
        'office.decrypted',
        'office.rekeyed',
        'office.passphraseChanged',
        'office.recoveryPrinted',
        'office.encrypted',
        'office.backup',
      ]
        .filter((did) => did !== 'office.backup')
        .concat('programme.addYear'),
    )
    expect(await value('audit.verify')).toMatchObject({ firstBad: null, values: true, integrity: 'ok', beside: null })
    // Under Wine each of its processes takes seconds to start.
  }, 180_000)

  it('is damaged: a copy of it is gone back to with the same passphrase, and taken to another PC', async () => {
    const made = await givenEncrypted({ keepCopies: true })
    await made.desk.close()
    const copies = `${made.file.replace('.banso', '')}_バックアップ`
    expect(readdirSync(copies).map((name) => name.replace(/^.*_/, ''))).toEqual(['日次.banso', '日次.banso-keys'])
    const bytes = readFileSync(made.file)
    bytes[200] = (bytes[200] ?? 0) ^ 1
    writeFileSync(made.file, bytes)
    const next = nextStart(made)
    await next.value('launcher.open', { file: made.file })
    expect(await next.call('launcher.unlock', { secret: filePassphrase })).toMatchObject({
      problem: { code: 'invalid' },
    })
    const { copies: listed } = await next.value<{ copies: { name: string; head: string | null }[] }>(
      'launcher.copies',
      {
        file: made.file,
      },
    )
    expect(listed).toMatchObject([{ head: expect.any(String) }])
    const chosen = { file: made.file, place: 'here', name: listed[0]?.name }
    expect(await next.value('launcher.restore', chosen)).toMatchObject({ office: { name: '見本課' }, locked: null })
    expect((await next.deeds())[0]).toBe('office.restored')
    const usb = temporaryFolder(cleanup)
    const moved = await next.value<{ folder: string; files: string[] }>('launcher.move', { folder: usb })
    expect(moved.files).toEqual(expect.arrayContaining([expect.stringMatching(/-keys$/)]))
    await next.desk.close()

    const there = givenDesk(cleanup, { cost })
    const arrived = moved.files.find((name) => name.endsWith('.banso')) ?? ''
    const placed = join(there.folder, arrived)
    for (const name of moved.files) copyFileSync(join(moved.folder, name), join(there.folder, name))
    const other = at(there)
    expect(await other.value('launcher.open', { file: placed })).toMatchObject({ locked: { file: placed } })
    expect(await other.value('launcher.unlock', { secret: filePassphrase })).toMatchObject({
      office: { name: '見本課' },
    })
    expect(await other.value('audit.verify')).toMatchObject({ integrity: 'ok', firstBad: null, values: true })
    // Under Wine each of its processes takes seconds to start.
  }, 180_000)

  it('goes to a meeting and back by the same passphrase, and no other lock meanwhile', async () => {
    const made = await givenEncrypted()
    const away = await takenAlong(made)
    const laptop = givenDesk(cleanup, { cost })
    const there = at(laptop)
    expect(await there.value('launcher.open', { file: away })).toMatchObject({ locked: { file: away } })
    await there.value('launcher.unlock', { secret: filePassphrase })
    const { away: journey } = await there.value<{ away: { id: string } }>('travel.standing')
    for (const { call } of [made, there])
      expect(await call('encryption.end', { secret: filePassphrase })).toMatchObject({
        problem: { message: expect.stringContaining('持ち出している間') },
      })
    await there.value('encryption.changePassphrase', { secret: filePassphrase, filePassphrase: '会議のパスワード' })
    await there.value('travel.goHome', { id: journey.id })
    await laptop.desk.close()
    await made.value('launcher.bringBack', { file: away })
    expect(await made.value('audit.verify')).toMatchObject({ firstBad: null, values: true, beside: null })
    await made.desk.close()
    const next = nextStart(made)
    await next.value('launcher.open', { file: made.file })
    expect(await next.call('launcher.unlock', { secret: filePassphrase })).toMatchObject({ ok: false })
    expect(await next.value('launcher.unlock', { secret: '会議のパスワード' })).toMatchObject({ locked: null })
  }, 60_000)

  it('opens by the account of the PC where that is to be had, and not by another one', async () => {
    const mask = Buffer.alloc(64, 7)
    const vault = (account: number): AccountVault => ({
      refusal: () => null,
      seal: (secret) => Buffer.from([account, ...secret.map((byte, index) => byte ^ (mask[index] ?? 0))]),
      open(sealed) {
        if (sealed[0] !== account) throw new Error('of another account')
        return Buffer.from(sealed.subarray(1).map((byte, index) => byte ^ (mask[index] ?? 0)))
      },
    })
    const made = await givenEncrypted({ vault: vault(1) })
    await made.value('encryption.account', { secret: filePassphrase, on: true })
    await made.desk.close()
    const same = nextStart(made, { vault: vault(1) })
    expect(await same.value('launcher.open', { file: made.file })).toMatchObject({
      office: { name: '見本課' },
      locked: null,
    })
    await same.desk.close()
    const other = nextStart(made, { vault: vault(2) })
    expect(await other.value('launcher.open', { file: made.file })).toMatchObject({ locked: { name: '見本課' } })
    await other.value('launcher.unlock', { secret: filePassphrase })
    await other.value('encryption.account', { secret: filePassphrase, on: false })
    await other.desk.close()
    const none = nextStart(made, { vault: { ...vault(1), refusal: () => 'このPCでは使えません。' } })
    expect(await none.value('launcher.open', { file: made.file })).toMatchObject({ locked: { name: '見本課' } })
    await none.value('launcher.unlock', { secret: filePassphrase })
    expect(await none.call('encryption.account', { secret: filePassphrase, on: true })).toMatchObject({
      problem: { message: 'このPCでは使えません。' },
    })
  }, 60_000)
})
