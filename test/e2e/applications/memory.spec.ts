import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import { clientOf } from '../story.ts'

/** A folder for pictures to look at; nothing is kept without it. */
const pictures = process.env['BANSO_PICTURES']

let host: BrowserHost
test.beforeEach(async () => {
  test.setTimeout(180_000)
  host = await startBrowserHost({ until: 'accompanied' })
})
test.afterEach(() => host.close())

async function draw(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const [width, height, colorScheme] of [
    [1920, 1080, 'dark'],
    [1366, 768, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height })
    await page.screenshot({ animations: 'disabled', path: join(pictures, `${name}-${width}-${colorScheme}.png`) })
  }
}

test('beside what a prefecture sends for the next year stands what became of the year before', async ({ page }) => {
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await page.getByRole('radio', { name: /見本 太郎/ }).check()
  await page.getByRole('button', { name: 'サインイン' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  const api = clientOf(page)
  const [supported] = await api.support.portfolio({ fy: 2026 })
  const { jis2 = '', prefecture = '' } = supported ?? {}
  await api.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
  const [again, never] = [randomUUID(), randomUUID()]
  await api.intake.create({ id: again, fy: 2027, jis2, receivedAt: null })
  await api.intake.create({ id: never, fy: 2027, jis2: '47', receivedAt: null })
  const tab = page.getByRole('link', { name: /^過去の年度/ })

  await test.step('the draft opens on its fields, and its page says that there is a year before', async () => {
    await page.goto(`${host.origin}/#/applications/${again}`)
    await expect(tab).toHaveText('過去の年度1件')
    await draw(page, 'draft')
    await tab.click()
    const year = page.getByRole('region', { name: '令和8年度' })
    await expect(year).toContainText(/R8-\d+選定/)
    await expect(year).toContainText(/点\(\d+点満点\)　\d+位\/10団体/)
    await expect(year.getByRole('row')).toHaveCount((supported?.kpis.length ?? 0) + 1)
    await draw(page, 'memory')
  })

  await test.step('in 概要 the year is one line; of a body that did not apply it says so', async () => {
    await page.goto(`${host.origin}/#/applications/${again}/overview`)
    await expect(page.getByText(/選定、支援は.+、KPIは\d+件中\d+件達成/)).toBeVisible()
    await draw(page, 'overview')
    await page.goto(`${host.origin}/#/applications/${never}/memory`)
    await expect(page.getByText('沖縄県の応募はありません(この年度の受付 10件)')).toBeVisible()
  })

  await test.step('of the first year it says where an earlier one could come from', async () => {
    const [first] = await api.applications.list({ fy: 2026 })
    await page.goto(`${host.origin}/#/applications/${first?.id}/memory`)
    await expect(page.getByRole('heading', { name: '令和8年度より前の年度の応募は、この台帳にありません' })).toBeVisible()
    await expect(page.getByRole('link', { name: '年度のまとめを取り込む' })).toBeVisible()
    await draw(page, 'first')
  })
  expect(prefecture).not.toBe('')
  expect(complaints).toEqual([])
})
