import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { root } from '../root.ts'
import type { Totals } from '../totals.ts'
import { createChecks, must, mustEqual, until } from './checks.ts'
import { ended, endWindows, onDriveZ, runWindows, startWindows } from './wine.ts'

interface Answer {
  ok: boolean
  value?: unknown
  problem?: { message: string }
}

/** What README tells the officer who lets the task scheduler write the monthly books: the line, and the file beside it. */
function exampleOfReadMe(): { line: string; name: string; input: string } {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  const line = /^office\.cmd .+$/m.exec(text)?.[0] ?? ''
  const [, name = '', input = ''] = /^(\S+\.json)\(UTF-8\)\s+(\{.+\})$/m.exec(text) ?? []
  return { line, name, input }
}

/**
 * The browser edition's folder run whole on Windows: its command line, its starter, a browser of this machine before it.
 * `program` stands in for Edge and writes down with which words it was started; `home` is the person's folder.
 */
export async function browserEditionLife({
  wine,
  folder,
  home,
  program,
  browser,
}: {
  wine: string
  folder: string
  home: string
  program: string
  browser: string | undefined
}): Promise<Totals> {
  const { see, totals } = createChecks()
  const work = mkdtempSync(join(tmpdir(), 'banso 台帳 & 道具 '))
  const there = join(work, 'banso-daicho-browser')
  cpSync(folder, there, { recursive: true })
  const settings = join(work, '設定')
  // The browser that is named for the stories of this machine is none of Windows.
  const env = { BANSO_HOME: onDriveZ(settings), BANSO_NO_WINDOW: '1', BANSO_BROWSER: '', TZ: 'Asia/Tokyo' }
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
  await see('README のタスク スケジューラの例は、そのまま cmd で動く', async () => {
    const { line, name, input: month } = exampleOfReadMe()
    const to = join(work, 'README の帳票')
    // No report of progress is confirmed in this office, and R10 is one.
    writeFileSync(join(there, name), month.replace(',"R10"', ''))
    const ours = line.replace('C:\\台帳\\見本課.banso', '"%OFFICE_FILE%"').replace('C:\\帳票', '"%TO%"')
    // As the scheduler keeps it, and not in the letters in which cmd would read a file.
    writeFileSync(join(there, 'scheduled.cmd'), `@call ${ours.replace(name, '%INPUT%')}\r\n`)
    const places = { OFFICE_FILE: onDriveZ(file), TO: onDriveZ(to), INPUT: name }
    const { out, errors } = await runWindows(wine, ['cmd', '/c', 'scheduled.cmd'], there, { ...env, ...places })
    must(out !== '', errors)
    good(JSON.parse(out))
    mustEqual(
      readdirSync(to).map((book) => /^R8_.*進捗総括表.*\.xlsx$/.test(book)),
      [true],
    )
  })
  await see('一度も開いたままにならない', () => {
    mustEqual(
      readdirSync(work).filter((name) => /-(wal|shm|lock)$/.test(name)),
      [],
    )
  })

  await see('banso-daicho.cmd は Edge を一つのウィンドウで開き、それを閉じると終わる', async () => {
    must(browser, 'no browser on this machine')
    const edge = join(home, '../../Program Files (x86)/Microsoft/Edge/Application/msedge.exe')
    const log = join(work, 'edge.txt')
    const logged = () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [])
    const chromiumHere = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] })
    mkdirSync(dirname(edge), { recursive: true })
    cpSync(program, edge)
    try {
      const { BANSO_NO_WINDOW: _, ...seen } = env
      const open = { BANSO_STANDIN_LOG: onDriveZ(log), BANSO_STANDIN_MS: '8000' }
      await runWindows(wine, ['cmd', '/c', 'banso-daicho.cmd', onDriveZ(file)], there, { ...seen, ...open })
      await until(() => logged().includes('--'), 'no window of Edge')
      const [started = '', address = '', profile = ''] = logged()
      must(/Microsoft.Edge.Application.msedge\.exe$/.test(started), `started ${started}`)
      must(/^--app=file:\/\/\/.+\/entrance-\d+\.html$/.test(address), `the first word is ${address}`)
      mustEqual(profile, `--user-data-dir=${onDriveZ(join(settings, 'app-window'))}`)
      const page = await chromiumHere.newPage()
      const entrance = join(settings, address.split('/').at(-1) ?? '')
      await page.goto(/url=([^"]+)"/.exec(readFileSync(entrance, 'utf8'))?.[1] ?? '')
      await page.getByText('見本課').first().waitFor({ timeout: 60_000 })
      // The file is let go of when the window is closed: nothing else ends the program.
      must(existsSync(`${file}-lock`), 'the program does not hold the office')
      await until(() => !existsSync(`${file}-lock`), 'the program did not end with its window')
    } finally {
      await chromiumHere.close()
      rmSync(edge, { force: true })
    }
  })

  const words = [onDriveZ(join(there, 'node.exe')), onDriveZ(join(there, 'app/in-browser.cjs')), onDriveZ(file)]
  const first = startWindows(wine, words, there, env)
  const said: string[] = []
  if (first.stdout) createInterface(first.stdout).on('line', (line) => said.push(line))
  const addresses = () => said.flatMap((line) => /^伴走台帳: (http:\S+)/.exec(line)?.[1] ?? [])
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
    // Its door is what shows it gone, not Wine's starter; and Wine does not always find it at the first asking.
    const refuses = (door: string) =>
      fetch(door).then(
        () => false,
        () => true,
      )
    await until(async () => {
      await runWindows(wine, ['taskkill', '/f', '/im', 'node.exe'], there)
      return await refuses(addresses()[0] ?? '')
    }, 'the program still answers')
    await ended(first, 10_000)
    good(await office(...onFile, 'programme.years'))
    mustEqual(
      readdirSync(work).filter((name) => /-(wal|shm|lock)$/.test(name)),
      [],
    )
  })
  endWindows(wine)
  rmSync(work, { recursive: true, force: true })
  return totals()
}
