import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { browserEdition } from '../../../build/packaging/browser-edition.ts'
import { root } from '../../../build/root.ts'

interface Answer {
  ok: boolean
  problem?: { message: string }
}

const mail = join(root, 'test/fixtures/forms/01_秋田県/受信.eml')

/** The folder that is handed out for Linux, in a place with a Japanese name, a space and a sign that shells know. */
async function givenEdition() {
  const work = mkdtempSync(join(tmpdir(), '台帳 & 道具-'))
  const there = join(work, 'banso-daicho-browser')
  await browserEdition('linux', there, '0.1.0')
  const file = join(work, '見本課.banso')
  // No Node of this machine's is found: the folder brings its own.
  const { PATH: _, NODE_OPTIONS: _options, ...rest } = process.env
  const env = { ...rest, PATH: '/usr/bin:/bin', BANSO_HOME: join(work, '設定'), HOME: work, TZ: 'Asia/Tokyo' }
  const office = (...words: string[]) =>
    new Promise<Answer>((resolve) => {
      const told = ['--file', file, ...words]
      execFile(join(there, 'office'), told, { cwd: work, env }, (_error, out) => resolve(JSON.parse(out) as Answer))
    })
  const running: ChildProcess[] = []
  function start(more: Record<string, string>, ...words: string[]) {
    const child = spawn(join(there, 'banso-daicho'), words, {
      cwd: work,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    running.push(child)
    const lines: string[] = []
    createInterface(child.stdout).on('line', (line) => lines.push(line))
    const addresses = () => lines.flatMap((line) => /^伴走台帳: (http:\S+)/.exec(line)?.[1] ?? [])
    return { child, lines, addresses, gone: once(child, 'close') }
  }
  const left = () => readdirSync(work).filter((name) => /-(wal|shm|lock)$/.test(name))
  async function clear(): Promise<void> {
    for (const child of running) if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'close')
    rmSync(work, { recursive: true, force: true })
  }
  return { work, file, office, start, left, clear }
}

test('the browser edition’s folder for Linux: its command line, its window, a second start, and the end of its power', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const { work, file, office, start, left, clear } = await givenEdition()
  try {
    const input = (value: unknown) => JSON.stringify(value)
    const created = await office('launcher.create', input({ officeName: '見本課', officerName: '見本 太郎' }))
    expect(created).toMatchObject({ ok: true })
    expect(await office('--put', mail, 'intake.importFiles', input({ fy: 2026 }))).toMatchObject({ ok: true })
    const books = join(work, '帳票 & 月次')
    const exported = await office('--get', books, 'reports.export', input({ fy: 2026, books: ['R1'] }))
    expect(exported).toMatchObject({ ok: true })
    expect(readdirSync(books)).toEqual([expect.stringMatching(/^R8_応募受付簿_\d{8}\.xlsx$/)])
    expect(await office('office.backup')).toMatchObject({ ok: true })
    expect(readdirSync(work).filter((name) => /^見本課_.+\.banso$/.test(name))).toHaveLength(1)
    expect(left()).toEqual([])

    // A window that its person closes after four seconds; sooner, it would have been handed to one that was there.
    const browser = join(work, 'chromium')
    writeFileSync(browser, '#!/bin/sh\nprintf "%s\\n" "$@" >"$(dirname "$0")/window.txt"\nexec sleep 4\n')
    chmodSync(browser, 0o755)
    const shown = start({ BANSO_BROWSER: browser }, file)
    await expect.poll(() => existsSync(join(work, 'window.txt'))).toBe(true)
    // The address with its key lies in a file of the person's own, and not where everybody reads what was started.
    expect(readFileSync(join(work, 'window.txt'), 'utf8')).toMatch(/^--app=file:\/\/\/.+\/entrance-\d+\.html\n/)
    const entrance = readdirSync(join(work, '設定')).find((name) => name.startsWith('entrance-')) ?? ''
    expect(readFileSync(join(work, '設定', entrance), 'utf8')).toContain(`url=${shown.addresses()[0]}"`)
    expect((await shown.gone)[0]).toBe(0)
    expect(left()).toEqual([])

    const first = start({ BANSO_NO_WINDOW: '1' }, file)
    await expect.poll(() => first.addresses().length).toBe(1)
    await page.goto(first.addresses()[0] ?? '')
    await expect(page.getByText('見本課').first()).toBeVisible()
    const second = start({ BANSO_NO_WINDOW: '1' }, file)
    expect((await second.gone)[0]).toBe(0)
    expect(second.lines).toEqual([expect.stringContaining('もう動いています')])
    await expect.poll(() => first.addresses().length).toBe(2)
    expect(await office('programme.years')).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('開かれています') },
    })
    first.child.kill('SIGKILL')
    await first.gone
    expect(await office('programme.years')).toMatchObject({ ok: true })
    expect(left()).toEqual([])
  } finally {
    await clear()
  }
})
