import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { createDesk } from '../../../electron/host/desk.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { base64, mailOf } from '../../support/forms/mail.ts'
import { startBrowserHost } from '../../support/hosts/browser-host.ts'
import { filePutter, newOffice, settledJob, valueIn } from '../../support/hosts/desk.ts'
import { countryMails } from '../../support/hosts/mails/country-mails.ts'
import { type BenchRow, median } from '../measure.ts'

const fy = 2026
/** What a person takes for at once; a tenth of a second. */
const atOnceMs = 100
const versions = 3
const others = 20
const rounds = 5

/** 47 applications of three versions each and 20 other mails: how long each of their screens takes to stand still. */
export async function benchCountry(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'banso-country-'))
  const id = await countryOffice(folder)
  const own = process.env['BANSO_BROWSER']
  const browser = await chromium.launch(own === undefined ? {} : { executablePath: own })
  const host = await startBrowserHost({ made: (file) => copyFileSync(join(folder, '見本課.banso'), file) })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(host.entrance)
    const took = new Map<string, number[]>()
    // The first time the screens' own programs are fetched, too; then nothing is known of the records but what is asked for.
    for (let round = -1; round < rounds; round++) {
      await page.reload()
      await page.getByRole('link', { name: '公募・応募' }).waitFor()
      for (const [name, address] of screens(id)) {
        await stillAt(page, '#/home')
        const ms = await stillAt(page, address)
        if ((await page.getByRole('alert').count()) > 0)
          throw new Error(`${name}: ${await page.getByRole('alert').allTextContents()}`)
        if (round >= 0) took.set(name, [...(took.get(name) ?? []), ms])
      }
    }
    return [...took].map(([name, readings]) => rowFor(name, readings))
  } finally {
    await browser.close()
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const screens = (id: string): readonly (readonly [string, string])[] => [
  ['応募受付簿', '#/applications'],
  ['応募受付簿(未受付だけ)', '#/applications?show=drafts'],
  ['応募受付簿(「佐賀」で探す)', `#/applications?q=${encodeURIComponent('佐賀')}`],
  ['要件確認表', '#/applications?view=matrix'],
  ['届いたもの', '#/applications/came'],
  ['やりとり', '#/correspondence'],
  ['やりとり(一団体)', '#/correspondence/01'],
  ...(
    ['overview', 'form', 'checks', 'corrections', 'memory', 'summary', 'names', 'versions', 'files', 'history'] as const
  ).map((tab) => [`応募のページ ${tab}`, `#/applications/${id}/${tab}`] as const),
]

function rowFor(name: string, readings: readonly number[]): BenchRow {
  const ms = median(readings)
  const round = (value: number) => Number(value.toFixed(3))
  return {
    ...{ name: `47団体の${name}を開く ÷ 0.1秒`, ours_ms: round(ms), limit_ms: atOnceMs, ratio: round(ms / atOnceMs) },
    ...{ needed: 1, aim: 0.6, control: 1, note: `${versions}版ずつ、ほかのメール${others}通` },
  }
}

/** From the change of the address to the last change of the screen, after which nothing moves for a while. */
export const stillAt = (page: Page, address: string): Promise<number> =>
  page.evaluate(
    ({ to, quietMs }) =>
      new Promise<number>((resolve) => {
        const begun = performance.now()
        let last = begun
        const watch = new MutationObserver(() => {
          last = performance.now()
          document.body.getBoundingClientRect()
          last = performance.now()
        })
        watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
        location.hash = to
        const timer = setInterval(() => {
          if (performance.now() - last < quietMs || document.querySelector('[aria-busy="true"], [data-waiting]')) return
          clearInterval(timer)
          watch.disconnect()
          resolve(last - begun)
        }, 20)
      }),
    { to: address, quietMs: 250 },
  )

/** The office, with 佐賀県's application. */
async function countryOffice(folder: string): Promise<string> {
  const desk = createDesk({ home: join(folder, 'settings') })
  const key = desk.sessions.open({ owner: true })
  const call = async <Value>(name: string, input: unknown = {}) =>
    valueIn<Value>(await desk.call('main', key, name, input))
  const put = filePutter(desk, key)
  await call('launcher.create', newOffice(folder))
  const takeIn = async (mails: readonly Uint8Array[], word: string) => {
    const fileIds: string[] = []
    for (const [at, mail] of mails.entries()) fileIds.push(await put(`${word}${at}.eml`, mail))
    const job = await settledJob(desk, key, await desk.call('main', key, 'intake.importFiles', { fy, fileIds }))
    return (job.output as { applications: { id: string; prefecture: string }[] }).applications
  }
  const revisionOf = async (id: string) => (await call<{ revision: number }>('applications.get', { id })).revision
  const received = new Map<string, string>()
  for (let again = 0; again < versions; again++)
    for (const { id, prefecture } of await takeIn(countryMails(again), `第${again + 1}便`)) {
      const known = received.get(prefecture)
      if (known === undefined) {
        await call('intake.register', { id, revision: await revisionOf(id) })
        received.set(prefecture, id)
      } else await call('intake.replaceWith', { id: known, draftId: id, revision: await revisionOf(known) })
    }
  await takeIn(otherMails(), '質問')
  const came = await call<{ id: string; subject: string; revision: number }[]>('incoming.list', { fy })
  for (const [at, item] of came.filter(({ subject }) => subject.startsWith('見本の質問')).entries()) {
    const { jis2 } = prefectures[(at * 2) % prefectures.length] ?? { jis2: '41' }
    await call('incoming.fileTo', {
      id: item.id,
      jis2,
      receivedAt: '2026-02-23T10:00:00+09:00',
      revision: item.revision,
    })
  }
  await desk.close()
  return received.get('佐賀県') ?? ''
}

const otherMails = (): Uint8Array[] =>
  Array.from({ length: others }, (_, at) =>
    mailOf(
      [
        'From: sample@example.lg.jp',
        `Subject: =?utf-8?B?${Buffer.from(`見本の質問 ${at + 1}`).toString('base64')}?=`,
        `Received: from a by b; Mon, 23 Feb 2026 10:${String(at).padStart(2, '0')}:00 +0900`,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ],
      base64(`経費の対象について教えてください。(${at + 1})`),
    ),
  )
