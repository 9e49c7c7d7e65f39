import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { newKey } from '../../db/cipher/key.ts'
import { seal } from '../../db/cipher/seal.ts'
import { keepSlots } from '../../db/cipher/slots.ts'
import { openOffice } from '../../db/office.ts'
import { contract } from '../../shared/contract/index.ts'
import { createCleanup, temporaryFolder } from '../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const cli = join(import.meta.dirname, '../../electron/office-cli.ts')
const mail = join(import.meta.dirname, '../fixtures/forms/01_秋田県/受信.eml')

interface Said {
  code: number
  reply: { ok: boolean; value?: unknown; problem?: { code: string; message: string } }
  errors: string
}

function givenShell() {
  const folder = temporaryFolder(cleanup)
  const file = join(folder, '見本課.banso')
  const env = { ...process.env, BANSO_HOME: join(folder, 'settings'), BANSO_PASSPHRASE: '' }
  const run = (args: string[], { stdin = '', passphrase = '', filePassphrase = '' } = {}) =>
    new Promise<Said>((resolve) => {
      const own = { ...env, BANSO_PASSPHRASE: passphrase, BANSO_OFFICE_PASSPHRASE: filePassphrase }
      const options = { env: own, maxBuffer: 64 * 1024 * 1024 }
      const child = execFile(process.execPath, [cli, ...args], options, (error, out, errors) => {
        const reply = (out === '' ? { ok: false } : JSON.parse(out)) as Said['reply']
        resolve({ code: error ? Number(error.code) : 0, reply, errors })
      })
      child.stdin?.end(stdin)
    })
  const create = (passphrase = '') =>
    run(['--file', file, 'launcher.create', '{"officeName":"見本課","officerName":"見本 太郎"}'], { passphrase })
  return { folder, file, run, create }
}

describe('the command line', () => {
  it('lists every operation with what goes in and what comes out', async () => {
    const { reply } = await givenShell().run(['--list'])
    const list = reply as unknown as { name: string; kind: string; about: string; input: object; output: object }[]
    const names = Object.entries(contract).flatMap(([area, ops]) => Object.keys(ops).map((op) => `${area}.${op}`))
    expect(list.map(({ name }) => name)).toEqual(names)
    for (const { name, about, input, output } of list) {
      expect(about, name).toMatch(/[ぁ-んァ-ヶ一-龠]/)
      expect(Object.keys(input).length, name).toBeGreaterThan(1)
      expect(output, name).toBeTypeOf('object')
    }
  })

  it('makes a new office and answers for it', async () => {
    const { create, run, file } = givenShell()
    expect((await create()).code).toBe(0)
    expect(existsSync(file)).toBe(true)
    const { code, reply } = await run(['--file', file, 'programme.years'])
    expect([code, reply]).toMatchObject([0, { ok: true, value: [{ fy: 2026 }] }])
  })

  it('ends with 1 and the reason where the office refuses', async () => {
    const { create, run, file } = givenShell()
    await create()
    const again = await create()
    expect([again.code, again.reply.problem?.code]).toEqual([1, 'conflict'])
    const unknown = await run(['--file', file, 'programme.nope'])
    expect([unknown.code, unknown.reply.problem?.code]).toEqual([1, 'missing'])
    const nobody = await run(['--file', file, '--as', '例示 花子', 'programme.years'])
    expect([nobody.code, nobody.reply.problem?.code]).toEqual([1, 'missing'])
  })

  it.each([
    ['nothing', []],
    ['an unknown option', ['--nope', 'programme.years']],
    ['a call without a file', ['programme.years']],
    ['input that is no JSON', ['--file', 'x.banso', 'programme.year', '{fy:2026}']],
    ['two operations', ['--file', 'x.banso', 'programme.years', '{}', 'programme.years']],
  ])('ends with 2 and its usage for %s', async (_what, args) => {
    const { code, errors } = await givenShell().run(args)
    expect(code).toBe(2)
    expect(errors).toContain('使い方')
  })

  it('takes its input from a file or from a pipe', async () => {
    const { create, run, file, folder } = givenShell()
    await create()
    writeFileSync(join(folder, 'input.json'), '{"fy":2026}')
    const fromFile = await run(['--file', file, 'programme.year', `@${join(folder, 'input.json')}`])
    const fromPipe = await run(['--file', file, 'programme.year', '@-'], { stdin: '{"fy":2026}' })
    expect(fromFile.reply).toEqual(fromPipe.reply)
    expect(fromFile.reply).toMatchObject({ ok: true, value: { label: '令和8年度' } })
  })

  it('asks for the passphrase in the environment', async () => {
    const { create, run, file } = givenShell()
    await create('パスワードです')
    expect((await run(['--file', file, 'programme.years'])).code).toBe(1)
    expect((await run(['--file', file, 'programme.years'], { passphrase: 'パスワードです' })).code).toBe(0)
    const key = newKey()
    const office = openOffice({ file })
    const officer = office.signIn(office.profiles()[0]?.id ?? '', 'パスワードです')
    await office.rewrite(key, 'office.encrypted', {}, officer)
    keepSlots(file, [await seal(key, '台帳のことばです', { memoryKiB: 256, passes: 1, lanes: 1 })])
    const locked = await run(['--file', file, 'programme.years'], { passphrase: 'パスワードです' })
    expect(locked.reply.problem?.message).toContain('BANSO_OFFICE_PASSPHRASE')
    const opened = { passphrase: 'パスワードです', filePassphrase: '台帳のことばです' }
    expect((await run(['--file', file, 'programme.years'], opened)).code).toBe(0)
  })

  it('brings files in, waits for the job and answers with its output', async () => {
    const { create, run, file } = givenShell()
    await create()
    const { code, reply } = await run(['--file', file, '--put', mail, 'intake.importFiles', '{"fy":2026}'])
    expect([code, reply]).toMatchObject([
      0,
      { value: { applications: [{ prefecture: '秋田県', outcome: 'drafted' }] } },
    ])
  })

  it('writes a workbook to a folder', async () => {
    const { create, run, file, folder } = givenShell()
    await create()
    await run(['--file', file, '--put', mail, 'intake.importFiles', '{"fy":2026}'])
    const out = join(folder, 'out')
    const asked = '{"fy":2026,"books":["R1"],"asOf":"2026-11-22"}'
    const { code, errors, reply } = await run(['--file', file, '--get', out, 'reports.export', asked])
    expect(reply).toMatchObject({ ok: true, value: { files: [{ book: 'R1', name: 'R8_応募受付簿_20261122.xlsx' }] } })
    expect(code).toBe(0)
    expect(errors.trim()).toBe(join(out, 'R8_応募受付簿_20261122.xlsx'))
    expect(readFileSync(join(out, 'R8_応募受付簿_20261122.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })
})
