import { expect } from '@playwright/test'
import { asDownloads } from '../../support/hosts/handed-out.ts'
import { test } from '../walk.ts'

test.use({ until: 'decided' })

test('why a body was selected is read on the screen as it is printed, and handed out as a Word file', async ({
  walk: { page, visit, look },
}) => {
  await visit('/selection')
  // Only what may be recorded in the place of 選定 is offered, with the way to anything else.
  const result = page.getByRole('radiogroup', { name: '結果' })
  await expect(result.getByRole('radio')).toHaveCount(1)
  await expect(result).toContainText('決定を取り消してから')
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

  // 辞退 leads on to whose turn it is; 公表日 is set where 公表資料 are made, too.
  await page.getByRole('button', { name: '辞退を記録' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '辞退の理由' }).fill('体制が整わないため。')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /を繰り上げる$/ })).toBeFocused()
  await visit('/letters/press')
  await page.getByRole('button', { name: '公表を記録' }).click()
  await page.getByRole('textbox', { name: '公表日' }).fill('R8.3.27')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: '公表', exact: true })).toContainText('令和8年3月27日')

  // What was written down of a 問い合わせ has the focus, whatever key has opened its panel.
  await visit('/inquiries')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: '問い合わせの内容' })).toBeFocused()
  await page.keyboard.type('選定の理由は。')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('grid', { name: '問い合わせの一覧' })).toBeFocused()
})
