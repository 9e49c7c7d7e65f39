import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../shared/contract/reply.ts'
import { createCleanup, filePutter, givenDesk, givenOpenOffice, valueIn } from '../support/hosts/desk.ts'
import { type Entered, enter } from '../support/hosts/serve.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

const program = join(import.meta.dirname, '../../electron/serve.ts')

async function start(home: string, ...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, BANSO_HOME: home, BANSO_COPIES: 'off' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  cleanup.later(() => child.kill('SIGKILL'))
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const [line = ''] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'close'),
  ])) as string[]
  return { child, line: String(line), errors: () => errors }
}

async function closed(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'close')
  return child.exitCode
}

const caller =
  (entrance: string, entered: Entered) =>
  async (name: string, input: unknown = {}): Promise<Reply> => {
    const answer = await fetch(new URL(`/call/${name}`, entrance), {
      method: 'POST',
      headers: { ...entered, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    // Both ends are of one program, and speak by one contract.
    return (await answer.json()) as Reply
  }

const waysToStop: [string, string[], (child: ChildProcess) => unknown][] = [
  ['the end of its input', ['--until-input-ends'], (child) => child.stdin?.end()],
]
if (process.platform !== 'win32') waysToStop.push(['a signal', [], (child) => child.kill('SIGTERM')])

describe('the browser host as a program', () => {
  it.each(waysToStop)(
    'opens the office it is given, says where to enter, and puts the file to rest at %s',
    async (_what, words, stop) => {
      const { desk, file, home } = await givenOpenOffice(cleanup)
      await desk.close()
      const { child, line } = await start(home, '--port', '0', '--file', file, ...words)
      const [, entrance = ''] = /^伴走台帳: (http:\/\/127\.0\.0\.1:\d+\/enter\?key=[\w-]{43})$/.exec(line) ?? []
      const entered = await enter(entrance)
      const call = caller(entrance, entered)
      expect(await call('launcher.status')).toMatchObject({ ok: true, value: { office: { name: '見本課' } } })
      const made = { folder: home, fileName: '別の課', officeName: '別の課', officerName: '見本 太郎' }
      valueIn(await call('launcher.create', made))
      // Nobody else at this PC reads what it writes: the office, its log, its head, the settings.
      const written = readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => join(home, name))
      expect(written.filter((name) => name.includes('別の課.banso')).length).toBeGreaterThan(2)
      if (process.platform !== 'win32')
        expect([home, ...written].filter((name) => (statSync(name).mode & 0o077) !== 0)).toEqual([])
      stop(child)
      expect(await closed(child)).toBe(0)
      for (const rest of ['-wal', '-shm', '-lock']) expect(existsSync(file + rest)).toBe(false)
      const next = givenDesk(cleanup)
      valueIn(await next.desk.call('main', next.key, 'launcher.open', { file }))
    },
  )

  it.skipIf(process.platform === 'win32')(
    'puts the file to rest and leaves no half copy when it is told to leave while it copies the office',
    { timeout: 120_000 },
    async () => {
      const { desk, key, file, home, folder } = await givenOpenOffice(cleanup)
      const put = filePutter(desk, key)
      for (let n = 0; n < 8; n++) await put(`書類${n}.bin`, randomBytes(1_000_000))
      await desk.close()
      const newIn = (where: string) => readdirSync(where).filter((name) => name.startsWith('見本課_'))
      const ends: string[] = []
      for (const wait of [0, 5, 15, 40, 100]) {
        const { child, line } = await start(home, '--port', '0', '--file', file)
        const entrance = line.replace('伴走台帳: ', '')
        const call = caller(entrance, await enter(entrance))
        const { profiles } = valueIn<{ profiles: { id: string }[] }>(await call('launcher.status'))
        valueIn(await call('launcher.signIn', { profileId: profiles[0]?.id }))
        valueIn(await call('office.backup'))
        // The copy has begun when something lies beside the office.
        await expect.poll(() => newIn(folder).length, { interval: 2, timeout: 20_000 }).toBeGreaterThan(0)
        await pause(wait)
        child.kill('SIGTERM')
        expect(await closed(child)).toBe(0)
        const made = newIn(folder)
        for (const name of made) {
          expect(name).toMatch(/_\d{8}-\d{6}\.banso$/)
          const copy = new Database(join(folder, name), { readonly: true })
          expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
          copy.close()
          rmSync(join(folder, name))
        }
        ends.push(made.length === 0 ? 'stopped' : 'made')
      }
      expect(ends).toContain('stopped')
      const next = givenDesk(cleanup)
      valueIn(await next.desk.call('main', next.key, 'launcher.open', { file }))
      expect(await next.desk.call('main', next.key, 'audit.verify', {})).toMatchObject({
        value: { integrity: 'ok', firstBad: null },
      })
    },
  )

  it('says why it cannot open a file and ends', async () => {
    const { home, folder } = givenDesk(cleanup)
    const { child, errors } = await start(home, '--file', join(folder, 'ない.banso'))
    expect(await closed(child)).toBe(1)
    expect(errors()).toContain('見つかりません')
  })

  it('says so when the port is taken', async () => {
    const { home } = givenDesk(cleanup)
    const first = await start(home)
    const [, port = ''] = /:(\d+)\/enter/.exec(first.line) ?? []
    const second = await start(home, '--port', port)
    expect(await closed(second.child)).toBe(1)
    expect(second.errors()).toContain(`番号 ${port} は使われています`)
  })

  it('ends with its usage for a port that is none', async () => {
    const { home } = givenDesk(cleanup)
    const { child, errors } = await start(home, '--port', '99999')
    expect(await closed(child)).toBe(2)
    expect(errors()).toContain('使い方')
  })
})
