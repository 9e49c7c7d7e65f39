import { expect } from '@playwright/test'
import { clientOf } from './story.ts'
import { test } from './walk.ts'

test.use({ until: 'accompanied' })
test('every book is looked at before it is made: its sheets, and how the first one reads', async ({
  walk: { page, visit, look },
}) => {
  await visit('/reports')
  const api = clientOf(page)
  const before = (await api.jobs.recent({ name: 'reports.export' })).length
  for (const title of ['応募受付簿', '審査集計表', '選定結果一覧', '進捗総括表', '進捗報告書']) {
    await page.getByRole('textbox', { name: /^基準日/ }).fill('R8.11.20')
    await page.getByRole('button', { name: `下見 ${title}` }).click()
    const panel = page.getByRole('dialog', { name: `${title}の下見` })
    const sheets = panel.getByRole('table', { name: 'シートの一覧' })
    await expect(sheets.getByRole('row').nth(1)).toContainText('印刷用')
    await expect(sheets.getByRole('row').filter({ hasText: '集計用' }).first()).toBeVisible()
    await expect(panel.getByText(/^R8_.*_20261120\.xlsx$/)).toBeVisible()
    await expect(panel.getByRole('region', { name: /の内容$/ }).getByText('見本課', { exact: true })).toBeVisible()
    await look(`a look at ${title}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: `下見 ${title}` })).toBeFocused()
  }
  // A look makes no file.
  expect((await api.jobs.recent({ name: 'reports.export' })).length).toBe(before)
})
