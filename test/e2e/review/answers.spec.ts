import { expect } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026

test.use({ until: 'eligible' })
test('未回答, なし and あり are told apart; 0 says なし, one deed says it of all that are left, Ctrl+Z takes it back', async ({
  walk: { page, visit, look },
}) => {
  const api = clientOf(page)
  for (const name of ['例示 一郎', '例示 二葉']) await api.reviewers.add({ id: crypto.randomUUID(), fy, name })

  await visit('/review/standing')
  const notice = page.getByText('利害関係の未回答があります: 委員A 10件、委員B 10件')
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: '採点を始める' }).click()
  await expect(page.getByRole('alertdialog').getByText(/利害関係の未回答があります: 委員A 10件/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '利害関係へ' }).click()

  await expect(page.getByText('申告あり 0件(うち除外 0件)　未回答 20件')).toBeVisible()
  const cell = (words: string) => page.getByRole('button', { name: words, exact: true })
  await cell('未回答 委員A 岩手県').focus()
  await page.keyboard.press('0')
  await expect(cell('なし 委員A 岩手県')).toBeFocused()
  await expect(cell('なし 委員A 岩手県')).toHaveAttribute('title', /^令和8年.* 申告$/)
  await expect(page.getByText('岩手県との利害関係を「なし」と記録しました')).toBeVisible()
  await expect(page.getByText(/未回答 19件/)).toBeVisible()

  await cell('未回答 委員B 福島県').click()
  const panel = page.getByRole('dialog', { name: '委員B 例示 二葉 と 福島県' })
  await expect(panel.getByText('未回答です。')).toBeVisible()
  await look('a cell that is not answered')
  await panel.getByRole('radio', { name: /③ 委託・取引/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(cell('③ 除外・退席 委員B 福島県')).toBeFocused()

  // What is left of a column is reached by arrows, too: the table stays one stop of Tab.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(cell('残り9件なし 委員B')).toBeFocused()
  await look('a column of which some is left')
  await page.keyboard.press('Enter')
  await expect(page.getByText('9件との利害関係を「なし」と記録しました')).toBeVisible()
  await expect(page.getByRole('button', { name: /^残り.* 委員B/ })).toHaveCount(0)
  await expect(page.getByRole('grid', { name: '利害関係' }).locator(':focus')).toHaveCount(1)
  await expect(page.getByText('申告あり 1件(うち除外 1件)　未回答 9件')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/未回答 18件/)).toBeVisible()

  await cell('なし 委員A 岩手県').click()
  const answered = page.getByRole('dialog', { name: '委員A 例示 一郎 と 岩手県' })
  await expect(answered.getByText(/に「なし」と申告/)).toBeVisible()
  await answered.getByRole('button', { name: '未回答に戻す' }).click()
  await expect(cell('未回答 委員A 岩手県')).toBeFocused()
})
