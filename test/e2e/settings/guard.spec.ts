import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { copiesFolder, copyName } from '../../../db/copies/names.ts'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf, violations } from '../../support/screen-checks.ts'
import { begin, clientOf } from '../story.ts'
import { drawn } from './drawn.ts'
import {
  copiedAt,
  damage,
  dropped,
  hoursAgo,
  mails,
  openApplications,
  refusedAtEntrance,
  restoredAndDroppedAgain,
} from './guard-told.ts'

const pictures = process.env['BANSO_PICTURES']
const fy = 2026

let host: BrowserHost
test.beforeEach(async () => {
  host = await startBrowserHost({ office: false })
})
test.afterEach(() => host.close())

/** A year of copies, for the picture alone. */
function aYearOfCopies(file: string, one: string): void {
  if (pictures === undefined) return
  for (const day of [
    ...Array.from({ length: 13 }, (_, at) => at + 2),
    ...Array.from({ length: 50 }, (_, at) => 15 + at * 7),
  ])
    if (day > 14 || day % 7 > 1)
      copyFileSync(one, join(copiesFolder(file), copyName(file, hoursAgo(day * 24), 'daily')))
}

test('power is lost in the middle of a day and the file is damaged: yesterday’s copy is restored at the entrance, the day’s mails are dropped again, and the work goes on', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const complaints = complaintsOf(page)
  const file = join(host.folder, '見本課.banso')
  await page.goto(host.entrance)
  await begin({ page, folder: host.folder, api: clientOf(page), saved: async () => new Map() })
  await openApplications(page)
  await dropped(page, mails.slice(0, 2), '未受付2件')
  const copy = copiedAt(file, hoursAgo(24))
  await dropped(page, mails.slice(2), '未受付2件')

  await test.step('ホーム says how old the last copy is, and that the work of the day before lies in it', async () => {
    await page.goto(`${page.url().split('#')[0]}#/`)
    await expect(page.getByText(/最後のバックアップ 昨日 \d\d:\d\d\(検査済み\)/)).toBeVisible()
  })

  await test.step('守り says what is kept, where, and what it lacks', async () => {
    const second = join(host.folder, '外付け')
    mkdirSync(second)
    aYearOfCopies(file, copy)
    await page.goto(`${page.url().split('#')[0]}#/settings/guard`)
    await page.getByRole('button', { name: '別の場所…' }).click()
    await page.getByRole('textbox', { name: /^フォルダー/ }).fill(join(host.folder, 'ない'))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/フォルダーがありません/)).toBeVisible()
    await page.getByRole('textbox', { name: /^フォルダー/ }).fill(second)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/別の場所 1/)).toBeVisible()
    if (pictures === undefined)
      await expect(
        page.getByRole('img', { name: /このPC: .* 0、.* 1、今日 0。別の場所: .* 0、.* 1、今日 0/ }),
      ).toBeVisible()
    const row = page.getByRole('row', { name: /昨日 .*日次.*件の操作/ })
    await row.click()
    await expect(page.getByText(/このバックアップの後の操作 \d+件がありません: .*応募 \d/)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await drawn(page, 'guard')
  })

  await test.step('the file that does not open is refused in words, and its copies stand below', async () => {
    await page.goto(await host.die(() => damage(file)))
    await refusedAtEntrance(page)
    // What the killed program owed its window, which may have asked the new one before it was left.
    const owed = complaints.splice(0)
    expect(owed.filter((each) => !/ERR_(INCOMPLETE_CHUNKED_ENCODING|CONNECTION_REFUSED)| 401 /.test(each))).toEqual([])
    await drawn(page, 'way-back')
  })

  await test.step('restored into a new file, which says so first, and the day goes on', async () => {
    const api = clientOf(page)
    await restoredAndDroppedAgain(page, api, { file })
    await page.getByRole('grid', { name: '応募受付簿' }).getByRole('link').first().click()
    const pane = page.getByRole('region', { name: '応募', exact: true })
    await pane.getByRole('button', { name: /確かな\d+欄をまとめて確認/ }).click()
    await pane.getByRole('button', { name: '受付する' }).click()
    await expect(pane.getByRole('button', { name: '要件確認を始める' })).toBeVisible()
    expect((await api.applications.list({ fy })).filter(({ receiptNo }) => receiptNo !== null)).toHaveLength(1)
    expect(await api.audit.verify({})).toMatchObject({ integrity: 'ok', firstBad: null, values: true })
  })

  await test.step('moved to another PC, it is only read here', async () => {
    await page.goto(`${page.url().split('#')[0]}#/settings/guard`)
    await page.getByRole('button', { name: '別のPCへ移す…' }).click()
    await page.getByRole('textbox', { name: '移す先のフォルダー' }).fill(join(host.folder, '外付け'))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('● 書いて、読み直して、同じであることを確かめました。')).toBeVisible({
      timeout: 30_000,
    })
    await drawn(page, 'moved')
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).click()
    await expect(page.getByText(/このPCから移しました/).first()).toBeVisible({ timeout: 15_000 })
  })
  expect(complaints).toEqual([])
})
