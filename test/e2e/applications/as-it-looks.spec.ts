import { expect } from '@playwright/test'
import { drawnMail } from '../../support/forms/drawn-form.ts'
import { test } from '../walk.ts'

test('the 応募書 stands beside its fields as it looks, and what no field has read leads to its place', async ({
  walk: { page, visit, go, look },
}) => {
  await visit('/applications')
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'メールから登録' }).first().click()
  await (await asked).setFiles({ name: '島根県.eml', mimeType: 'message/rfc822', buffer: drawnMail() })
  const panel = page.getByRole('dialog', { name: 'メールから登録' })
  await panel.getByRole('link', { name: /から確かめる/ }).click({ timeout: 90_000 })
  await expect(panel).toBeHidden()
  const sheet = page.getByRole('region', { name: '応募書(詳細)の文面' })
  const left = page.getByRole('region', { name: 'どの欄も読んでいない記載' })
  const hit = sheet.locator('[class*="hit"]')

  await test.step('merged cells, shades and pictures are those of the Word file', async () => {
    await expect(left.getByText(/^どの欄も読んでいない記載 2件/)).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: '詳細', exact: true }).click()
    await expect(
      sheet.getByRole('row', { name: /人材プールの人数/ }).getByRole('cell', { name: '人材確保' }),
    ).toHaveAttribute('rowspan', '2')
    await expect(sheet.getByRole('cell', { name: '基準値' })).toHaveCSS('background-color', 'rgb(217, 226, 243)')
    const picture = sheet.getByRole('img', { name: '支援の体制図' })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((each: HTMLImageElement) => [each.naturalWidth, each.naturalHeight])).toEqual([
      48, 18,
    ])
    await expect(sheet.locator('s')).toHaveText('来年度')
  })

  await test.step('the cell of the field is marked, and a click on another one finds its field', async () => {
    const row = (name: RegExp) => page.getByRole('grid', { name: '応募書の欄' }).getByRole('row', { name })
    await row(/^到達目標/).click()
    await expect(hit).toHaveText(/年度末までに人材プールを7人に拡充し/)
    await expect(hit).toBeInViewport()
    await look('the paper as it looks')
    await sheet.getByRole('cell', { name: '基準値' }).click()
    await expect(row(/^KPI 人材確保/)).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('what no field has read leads to where it stands, and the next field leads away again', async () => {
    await left.getByRole('button', { name: /知事直轄の推進本部を/ }).click()
    await expect(hit).toHaveText('知事直轄の推進本部を来年度今年度中に設けます。')
    await expect(hit).toBeInViewport()
    await expect(left.getByText('■ 「来年度」は取り消し線で消してある')).toBeVisible()
    await look('what no field has read')
    await page
      .getByRole('grid', { name: '応募書の欄' })
      .getByRole('row', { name: /^到達目標/ })
      .click()
    await expect(hit).toHaveText(/年度末までに人材プールを7人に拡充し/)
  })

  await test.step('the other paper, and the same once more, are there at once', async () => {
    await page.getByRole('button', { name: '鑑文', exact: true }).click()
    const cover = page.getByRole('region', { name: '応募書(鑑文)の文面' })
    await expect(cover.locator('p').filter({ hasText: '島根県知事' }).first()).toBeVisible()
    await page.getByRole('button', { name: '詳細', exact: true }).click()
    await expect(sheet.getByRole('img', { name: '支援の体制図' })).toBeAttached()
    const address = new URL(page.url()).hash.slice(1)
    await go(address)
    await expect(left.getByText(/^どの欄も読んでいない記載 2件/)).toBeVisible()
  })
})
