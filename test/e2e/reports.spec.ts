import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../support/hosts/browser-host.ts'
import { eligibleYear } from '../support/office/remote-year.ts'
import { readWorkbook, recordsOf, sheetNamed, wordsOf } from '../support/read-workbook.ts'
import { complaintsOf } from '../support/screen-checks.ts'
import { clientOf } from './story.ts'

const fy = 2026

let host: BrowserHost
test.beforeEach(async () => {
  host = await startBrowserHost()
})
test.afterEach(() => host.close())

test('what can be handed out is chosen, made, saved, and there to be saved again', async ({ page }) => {
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: '帳票' }).click()
  const api = clientOf(page)
  const books = page.getByRole('table', { name: '帳票の一覧' })
  const past = page.getByRole('region', { name: 'これまでの出力の一覧' })

  await test.step('an empty office says of each book why it is not there yet', async () => {
    await expect(books.getByText('受付した応募がまだありません。')).toBeVisible()
    await expect(books.getByRole('checkbox', { name: '応募受付簿' })).toBeDisabled()
    await expect(page.getByRole('heading', { name: '出力はまだありません' })).toBeVisible()
  })

  await eligibleYear(api, fy, [
    ['岩手県', 'A'],
    ['福井県', 'B'],
  ])
  await test.step('nothing chosen is said, not done', async () => {
    await expect(books.getByRole('row', { name: /応募受付簿.*2行/ })).toBeVisible()
    await page.getByRole('button', { name: '出力する' }).click()
    await expect(page.getByText('■ 左の一覧で帳票を選んでください。')).toBeVisible()
  })

  await test.step('another 基準日 and a document number stand on the book', async () => {
    await books.getByText('応募受付簿', { exact: true }).click()
    await page.getByRole('textbox', { name: '基準日' }).fill('R8.2.28')
    await page.getByRole('textbox', { name: '応募受付簿の資料番号' }).fill('資料1-2')
    await expect(books.getByText('R8_応募受付簿_20260228.xlsx')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    const made = page.getByRole('region', { name: 'できたファイル' })
    await expect(made.getByText('1件のファイルができました')).toBeVisible()
    const download = page.waitForEvent('download')
    await made.getByRole('button', { name: 'R8_応募受付簿_20260228.xlsxを保存' }).click()
    const workbook = readWorkbook(readFileSync(await (await download).path()))
    expect(wordsOf(sheetNamed(workbook, '様式'))).toContain('資料1-2')
    expect(recordsOf(sheetNamed(workbook, 'データ')).map((row) => row['都道府県'])).toEqual(['岩手県', '福井県'])
  })

  await test.step('it is in the list of exports with its SHA-256, and the same again', async () => {
    const line = past.getByRole('row', { name: /見本 太郎 .*できました.*R8_応募受付簿_20260228/ })
    await expect(line).toContainText(/\d+ KB/)
    await expect(page.getByText(/[0-9a-f]{12}/)).toHaveCount(0)
    await line.getByRole('button', { name: 'SHA-256 R8_応募受付簿_20260228.xlsx' }).click()
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
    await page.keyboard.press('Escape')
    const download = page.waitForEvent('download')
    await line.getByRole('button', { name: /を保存$/ }).click()
    expect((await download).suggestedFilename()).toBe('R8_応募受付簿_20260228.xlsx')
  })

  await test.step('an export that fails says why', async () => {
    await api.reports.export({ fy, books: ['R10'], month: '2026-10' })
    const line = past.getByRole('row', { name: /失敗/ })
    await expect(line).toContainText('確認済みの進捗報告がありません。')
  })
  expect(complaints).toEqual([])
})
