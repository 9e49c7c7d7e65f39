import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { root } from '../root.ts'
import type { Totals } from '../totals.ts'
import { createChecks, must, mustEqual, until } from './checks.ts'
import { onDriveZ, runWindows, startWindows } from './wine.ts'

interface Answer {
  ok: boolean
  value?: unknown
  problem?: { message: string }
}

/** The browser edition's folder run whole on Windows: its command line, its starter, a browser of this machine before it. */
export async function browserEditionLife({
  wine,
  folder,
  browser,
}: {
  wine: string
  folder: string
  browser: string | undefined
}): Promise<Totals> {
  const { see, totals } = createChecks()
  const work = mkdtempSync(join(tmpdir(), 'banso 台帳 & 道具 '))
  const there = join(work, 'banso-daicho-browser')
  cpSync(folder, there, { recursive: true })
  const settings = join(work, '設定')
  const env = { BANSO_HOME: onDriveZ(settings), BANSO_NO_WINDOW: '1', TZ: 'Asia/Tokyo' }
  const file = join(work, '見本課.banso')
  const office = async (...words: string[]): Promise<Answer> => {
    const { out, errors } = await runWindows(wine, ['cmd', '/c', 'office.cmd', ...words], there, env)
    try {
      return JSON.parse(out)
    } catch {
      throw new Error(`office.cmd said ${out}${errors}`)
    }
  }
  const input = (value: unknown) => {
    const name = join(there, 'input.json')
    writeFileSync(name, JSON.stringify(value))
    return '@input.json'
  }
  const good = (answer: Answer) => must(answer.ok, answer.problem?.message ?? 'no answer')
  const onFile = ['--file', onDriveZ(file)]

  await see('office.cmd は台帳を作る', async () => {
    good(await office(...onFile, 'launcher.create', input({ officeName: '見本課', officerName: '見本 太郎' })))
    must(existsSync(file), 'no office file')
  })
  await see('office.cmd はメールを取り込む', async () => {
    const mails = join(root, 'test/fixtures/forms')
    const put = readdirSync(mails)
      .filter((name) => existsSync(join(mails, name, '受信.eml')))
      .slice(0, 2)
      .flatMap((name) => ['--put', onDriveZ(join(mails, name, '受信.eml'))])
    must(put.length > 0, 'no mails to take in')
    good(await office(...onFile, ...put, 'intake.importFiles', input({ fy: 2026 })))
  })
  await see('office.cmd は月次の帳票を、日本語と空白のあるフォルダーに書き出す', async () => {
    const to = join(work, '帳票 & 月次')
    good(await office(...onFile, '--get', onDriveZ(to), 'reports.export', input({ fy: 2026, books: ['R1'] })))
    must(
      readdirSync(to).some((name) => name.endsWith('.xlsx')),
      'no workbook',
    )
  })
  await see('office.cmd はバックアップを作る', async () => {
    good(await office(...onFile, 'office.backup', input({})))
    must(
      readdirSync(work, { recursive: true }).some((name) => /見本課.+\.banso$/.test(String(name))),
      'no copy',
    )
  })
  await see('office.cmd は cmd の引用符で書かれた JSON を読む', async () => {
    writeFileSync(
      join(there, 'try.cmd'),
      '@call office.cmd --file "%OFFICE_FILE%" programme.year "{\\"fy\\":2026}"\r\n',
    )
    const { out } = await runWindows(wine, ['cmd', '/c', 'try.cmd'], there, { ...env, OFFICE_FILE: onDriveZ(file) })
    good(JSON.parse(out))
  })
  await see('一度も開いたままにならない', () => {
    mustEqual(
      readdirSync(work).filter((name) => /-(wal|shm|lock)$/.test(name)),
      [],
    )
  })

  const words = [onDriveZ(join(there, 'node.exe')), onDriveZ(join(there, 'app/in-browser.cjs')), onDriveZ(file)]
  const first = startWindows(wine, words, there, env)
  const said: string[] = []
  if (first.stdout) createInterface(first.stdout).on('line', (line) => said.push(line))
  const addresses = () => said.flatMap((line) => /^伴走台帳: (http:\S+)/.exec(line)?.[1] ?? [])
  const over = new Promise((resolve) => first.once('close', resolve))
  await see('始めると番地が開き、ブラウザーに台帳が出る', async () => {
    await until(() => addresses().length > 0, `no address: ${said.join(' ')}`)
    must(browser, 'no browser on this machine')
    const window = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] })
    try {
      const page = await window.newPage()
      await page.goto(addresses()[0] ?? '')
      await page.getByText('見本課').first().waitFor({ timeout: 60_000 })
    } finally {
      await window.close()
    }
  })
  await see('二度目に始めると、動いているほうが新しいウィンドウを開く', async () => {
    const second = await runWindows(wine, words, there, env)
    mustEqual(second.code, 0)
    must(second.out.includes('もう動いています'), second.out)
    await until(() => addresses().length > 1, 'the first one opened no second window')
  })
  await see('開いている間は、コマンドラインからは断られる', async () => {
    const answer = await office(...onFile, 'programme.years')
    must(!answer.ok && answer.problem?.message.includes('開かれています'), JSON.stringify(answer))
  })
  await see('急に止められても、次に開ける', async () => {
    await runWindows(wine, ['taskkill', '/f', '/im', 'node.exe'], there)
    await over
    good(await office(...onFile, 'programme.years'))
    mustEqual(
      readdirSync(work).filter((name) => /-(wal|shm|lock)$/.test(name)),
      [],
    )
  })
  rmSync(work, { recursive: true, force: true })
  return totals()
}
