import { expect, type Page, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf, vanished, violations } from '../../support/screen-checks.ts'
import { clientOf, fy } from '../story.ts'
import { box, option, type } from './box.ts'

let host: BrowserHost
test.afterEach(() => host.close())

const marks = (page: Page) => page.locator('[role="option"] mark')

/** The kinds of what is listed, in order. */
const groups = (page: Page) =>
  page.getByRole('listbox').locator('[role="presentation"] > :not([role="option"])').allTextContents()

test('a hit shows the words it was found by, marked, and leads to its record', async ({ page }) => {
  test.setTimeout(120_000)
  host = await startBrowserHost({ until: 'accompanied' })
  const complaints = complaintsOf(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(host.entrance)
  await page.getByRole('radio', { name: /見本 太郎/ }).check()
  await page.getByRole('button', { name: 'サインイン' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  const api = clientOf(page)
  const [row] = await api.support.portfolio({ fy })
  const { today } = await api.home.today({ fy })
  await api.sessions.add({
    id: crypto.randomUUID(),
    caseId: row?.id ?? '',
    kind: 'regular',
    startAt: `${today}T10:00:00+09:00`,
    summary: `${'県内の市町村の状況を順に聞いた。'.repeat(6)}輪島塗の販路をＥＣサイトで広げる案が出た。次回までに見積りを取る。`,
  })

  await test.step('in the field of the session in which they stand, in whatever width they were typed', async () => {
    await type(page, 'ecｻｲﾄ')
    const hit = option(page, /岩手県 第\d+回/)
    await expect(hit).toContainText('要旨')
    await expect(hit).toContainText(/…[^…]*輪島塗の販路をＥＣサイトで広げる案/)
    await expect(marks(page)).toHaveText(['ＥＣサイト'])
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, 'colours')).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
    expect(await vanished(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/support\/[0-9a-f-]+\/sessions\/[0-9a-f-]+$/)
    await expect(page.getByRole('heading', { name: '岩手県', level: 1 })).toBeFocused()
  })

  await test.step('beside the words found in it no text says how it begins', async () => {
    await type(page, '勉強会')
    const report = option(page, /分の進捗報告/).first()
    await expect(report).toContainText('今月の実績')
    await expect(report.locator('mark')).toHaveText(['勉強会'])
    await page.keyboard.press('Escape')
  })

  await test.step('Enter is for what was typed, also where its hits are not there yet', async () => {
    // The answer is held back: on the screen there still stand the lines of what was typed before.
    let late = false
    await page.route('**/call/search.everywhere', async (route) => {
      if (late) await new Promise((resolve) => setTimeout(resolve, 800))
      await route.continue()
    })
    await type(page, '秋田')
    await expect(option(page, /^秋田県/).first()).toBeVisible()
    late = true
    await box(page).fill('ふくい')
    await page.keyboard.press('Enter')
    await expect(box(page)).toHaveCount(0)
    await expect(page).toHaveURL(/#\/applications\?jis2=18$/)
    await page.unroute('**/call/search.everywhere')
  })

  await test.step('one character lists bodies and their records before any text, some of each kind, and more of one when asked', async () => {
    await type(page, '県')
    await expect(option(page, /^熊本県 R8-10/)).toBeVisible()
    const seen = await groups(page)
    expect(seen.slice(0, 3)).toEqual(['都道府県', '応募', '伴走支援'])
    expect(seen.indexOf('支援記録')).toBeGreaterThan(seen.indexOf('伴走支援'))
    expect(new Set(seen).size).toBe(seen.length)
    await expect(option(page, /R8-\d\d/)).toHaveCount(6)
    await option(page, 'ほかの応募も見る').click()
    await expect(option(page, /R8-\d\d/)).toHaveCount(10)
    expect(await groups(page)).toEqual(['応募', ' '])
    await option(page, 'すべての種類からさがす').click()
    await expect(option(page, /R8-\d\d/)).toHaveCount(6)
    await page.keyboard.press('Escape')
  })
  expect(complaints).toEqual([])
})
