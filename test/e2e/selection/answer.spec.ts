import { expect } from '@playwright/test'
import { asDownloads } from '../../support/hosts/handed-out.ts'
import { test } from '../walk.ts'

test.use({ until: 'decided' })

test('why a body was selected is read on the screen as it is printed, and handed out as a Word file', async ({
  walk: { page, visit, look },
}) => {
  await visit('/selection')
  const why = page.getByRole('button', { name: 'なぜこの結果か' })
  await why.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /の選定結果の理由$/ })
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    ...['1 結果', '2 審査の方法', '3 採点の結果', '4 順位の決め手', '5 審議会議', '6 起案・決裁', '7 通知・公表'],
  ])
  await look('why this result')
  const files = await asDownloads(page)(1, () => dialog.getByRole('button', { name: 'Wordにする' }).click())
  expect([...files.keys()]).toEqual([expect.stringMatching(/^R8_選定結果の理由_.+_\d{8}\.docx$/)])
  await expect(page.getByText(/「R8_選定結果の理由_.+\.docx」を書き出しました/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(why).toBeFocused()
})
