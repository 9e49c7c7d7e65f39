import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Download, expect, type Page, test } from '@playwright/test'
import { summaryPartLabel } from '../../shared/domain/applications/summary.ts'
import { type BrowserHost, startBrowserHost } from '../support/hosts/browser-host.ts'
import { readWorkbook, recordsOf, sheetNamed, wordsOf } from '../support/read-workbook.ts'
import { complaintsOf } from '../support/screen-checks.ts'
import { clientOf, fy } from './story.ts'

/** A folder for pictures and workbooks to look at; nothing is kept without it. */
const pictures = process.env['BANSO_PICTURES']

let host: BrowserHost
test.beforeEach(async () => {
  test.setTimeout(180_000)
  host = await startBrowserHost({ until: 'scored' })
})
test.afterEach(() => host.close())

const part = (page: Page, label: string) => page.getByRole('region', { name: label, exact: true })
const words = (page: Page, label: string) => page.getByRole('textbox', { name: `${label}の要約` })
/** The one next step of the page. */
const primary = (page: Page) => page.locator('button[class*="_primary_"]', { hasText: '確認する' })
const bytesOf = async (download: Download) => readFileSync(await download.path())

async function draw(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const width of [1920, 1366])
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: width === 1366 ? 768 : 1080 })
      await page.screenshot({ animations: 'disabled', path: join(pictures, `${name}-${width}-${colorScheme}.png`) })
    }
}

test('three 要約 are confirmed beside the form, and stand in 応募概要一覧', async ({ page }) => {
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await page.getByRole('radio', { name: /見本 太郎/ }).check()
  await page.getByRole('button', { name: 'サインイン' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  const api = clientOf(page)
  const rows = await api.applications.list({ fy })
  const last = rows.find(({ prefecture }) => prefecture === '熊本県')
  const { form } = await api.applications.get({ id: last?.id ?? '' })
  const own = '専門人材の公募への応募が少なく、支援を希望する27団体に対応できない。'
  await page.goto(`${host.origin}/#/applications/${last?.id}/summary`)

  await test.step('the drafts stand beside the whole text, and nothing is confirmed yet', async () => {
    await expect(page.getByText('審議資料の要約　確認済 0 / 4')).toBeVisible()
    await expect(primary(page)).toHaveCount(1)
    await expect(part(page, summaryPartLabel.talent).locator(primary(page))).toHaveCount(1)
    await expect(part(page, summaryPartLabel.talent)).toContainText(form.issues.talent ?? '')
    await expect(words(page, summaryPartLabel.talent)).toHaveValue(form.issues.talent ?? '')
    await expect(part(page, summaryPartLabel.goal)).toContainText('希望する支援内容(重点テーマ)')
    await draw(page, 'drafts')
  })

  await test.step('Ctrl+Enter confirms, and the next one is at hand; what was typed is confirmed as it was typed', async () => {
    await words(page, summaryPartLabel.talent).fill(own)
    await page.keyboard.press('Control+Enter')
    await expect(part(page, summaryPartLabel.talent)).toContainText('確認済')
    await expect(words(page, summaryPartLabel.theme)).toBeFocused()
    await expect(part(page, summaryPartLabel.theme).locator(primary(page))).toHaveCount(1)
    // A key that is held down confirms one, and not the next, which nobody has read.
    await page.keyboard.down('Control')
    await page.keyboard.down('Enter')
    await expect(words(page, summaryPartLabel.goal)).toBeFocused()
    await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.keyboard.up('Control')
    await expect(part(page, summaryPartLabel.goal)).toContainText('未確認')
    await expect(page.getByText('審議資料の要約　確認済 2 / 4')).toBeVisible()
    await part(page, summaryPartLabel.goal).getByRole('button', { name: '確認する' }).click()
    await expect(words(page, summaryPartLabel.structure)).toBeFocused()
    await expect(page.getByText('審議資料の要約　確認済 3 / 4')).toBeVisible()
    await draw(page, 'three')
  })

  await test.step('one too many is said, and one that says nothing is not confirmed', async () => {
    await words(page, summaryPartLabel.structure).fill('')
    await page.keyboard.press('Control+Enter')
    await expect(part(page, summaryPartLabel.structure)).toContainText('要約を入力してください。')
    await words(page, summaryPartLabel.structure).fill('あ'.repeat(121))
    await expect(part(page, summaryPartLabel.structure)).toContainText('1字超過')
    await page.keyboard.press('Control+Enter')
    await expect(part(page, summaryPartLabel.structure)).toContainText('120字以内')
    await expect(part(page, summaryPartLabel.structure)).toContainText('未確認')
  })

  await test.step('what was typed and not saved is there again', async () => {
    await page.getByRole('navigation', { name: '応募の内容' }).getByRole('link', { name: '概要' }).click()
    await page.getByRole('navigation', { name: '応募の内容' }).getByRole('link', { name: /^要約/ }).click()
    await expect(words(page, summaryPartLabel.structure)).toHaveValue('あ'.repeat(121))
    await page.getByRole('button', { name: '書きかけを捨てる' }).click()
    await expect(words(page, summaryPartLabel.structure)).not.toHaveValue(/ああ/)
  })

  await test.step('the book prints what is confirmed, and says of the rest that it is not', async () => {
    await page.goto(`${host.origin}/#/reports?book=R3`)
    await page.getByRole('checkbox', { name: /委員別にも作る/ }).check()
    await draw(page, 'reports')
    await page.getByRole('button', { name: '1種類を出力する' }).click()
    const made = page.getByRole('region', { name: 'できたファイル' })
    await expect(made.getByText('6件のファイルができました')).toBeVisible({ timeout: 30_000 })
    const saved = async (name: RegExp) => {
      const download = page.waitForEvent('download')
      await made.getByRole('button', { name }).click()
      return bytesOf(await download)
    }
    const bytes = await saved(/応募概要一覧_\d{8}\.xlsx/)
    if (pictures !== undefined) writeFileSync(join(pictures, 'R3.xlsx'), bytes)
    const book = readWorkbook(bytes)
    const data = recordsOf(sheetNamed(book, 'データ'))
    expect(data.map((row) => row['都道府県'])).toEqual(rows.map(({ prefecture }) => prefecture))
    expect(data.at(-1)).toMatchObject({
      都道府県: '熊本県',
      '課題(人材確保)の要約': own,
      '課題(テーマ)の要約': form.issues.theme,
      体制の特徴の要約: null,
      体制の特徴の欠測理由: '要約未作成',
    })
    expect(wordsOf(sheetNamed(book, '様式'))).toContain('(要約未作成)')
    // 委員C has declared against 岐阜県.
    const copy = readWorkbook(await saved(/応募概要一覧_委員C_\d{8}\.xlsx/))
    expect(recordsOf(sheetNamed(copy, 'データ')).map((row) => row['都道府県'])).toEqual(
      rows.map(({ prefecture }) => prefecture).filter((name) => name !== '岐阜県'),
    )
    expect(Object.values(copy.parts).join('\n')).not.toMatch(/岐阜|210005/)
  })
  expect(complaints).toEqual([])
})
