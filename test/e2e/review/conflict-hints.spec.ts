import { expect } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026

test.use({ until: 'eligible' })
test('of two 候補 one is declared and one found not to apply with a reason; it comes back when 所属 says something new', async ({
  walk: { page, visit, look },
}) => {
  const api = clientOf(page)
  const add = (name: string, org: string, title: string) =>
    api.reviewers.add({ id: crypto.randomUUID(), fy, name, org, title })
  const a = await add('例示 一郎', '岩手県庁', '')
  await add('例示 二葉', '例示大学', '福島県DXアドバイザー')

  await visit('/review/standing')
  await expect(page.getByText('利害関係の候補が2件、まだ検討されていません')).toBeVisible()
  // It keeps nothing back.
  await expect(page.getByRole('button', { name: '採点を始める' })).toBeEnabled()
  await look('候補 beside 採点を始める')
  await page.getByRole('link', { name: '候補を見る' }).click()

  const list = page.getByRole('region', { name: '利害関係の候補' })
  const cell = (words: string) => page.getByRole('button', { name: words, exact: true })
  await expect(list.getByText('検討前 2件　検討済み 0件')).toBeVisible()
  await expect(cell('未回答 委員A 岩手県 候補あり')).toHaveAttribute('data-hint', '? 候補')
  await look('候補 in the matrix and in their list')

  await list.getByRole('button', { name: '検討する 委員B 福島県' }).click()
  const declaring = page.getByRole('dialog', { name: '委員B 例示 二葉 と 福島県' })
  await expect(declaring.getByText('種類の見当 ① 現在または過去3年の任用・委嘱')).toBeVisible()
  // The evidence is in 内容; the kind is the officer's to choose.
  const detail = declaring.getByRole('textbox', { name: '内容' })
  await expect(detail).toHaveValue('職「福島県DXアドバイザー」は、福島県を指しています。')
  for (const radio of await declaring.getByRole('radio').all()) await expect(radio).not.toBeChecked()
  await look('a 候補 to be declared')
  await declaring.getByRole('radio', { name: /① 現在または過去3年/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(cell('① 除外・退席 委員B 福島県')).toBeVisible()
  await expect(list.getByText('検討前 1件　検討済み 0件')).toBeVisible()

  await cell('未回答 委員A 岩手県 候補あり').click()
  const panel = page.getByRole('dialog', { name: '委員A 例示 一郎 と 岩手県' })
  const considered = panel.getByText('候補に該当しないとする', { exact: true })
  await considered.click()
  await page.keyboard.press('Tab')
  const reason = panel.getByRole('textbox', { name: '該当しない理由' })
  await expect(reason).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('該当しない理由を入力してください。')).toBeVisible()
  await look('a 候補 to be dismissed')
  await reason.fill('同じ名称の会議室の予約名だった')
  await page.keyboard.press('Control+Enter')
  await expect(cell('未回答 委員A 岩手県')).toBeFocused()
  await expect(list.getByText('検討前 0件　検討済み 1件')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cell('未回答 委員A 岩手県 候補あり')).toBeVisible()
  await list.getByRole('button', { name: '検討する 委員A 岩手県' }).click()
  await considered.click()
  await reason.fill('同じ名称の会議室の予約名だった')
  await page.keyboard.press('Control+Enter')
  await expect(list.getByText('該当しない: 同じ名称の会議室の予約名だった')).toBeVisible()

  await page.reload()
  await expect(cell('未回答 委員A 岩手県')).toBeVisible()
  await list.getByRole('button', { name: '見る 委員A 岩手県' }).click()
  await expect(panel.getByText('理由: 同じ名称の会議室の予約名だった')).toBeVisible()
  await expect(panel.getByRole('textbox', { name: '内容' })).toHaveValue('')
  await look('a 候補 that was considered')
  await page.keyboard.press('Escape')

  const { id, revision, name, kana, seat, email } = a
  await clientOf(page).reviewers.edit({ id, revision, name, kana, seat, email, org: '岩手県政策企画部', title: '' })
  await expect(cell('未回答 委員A 岩手県 候補あり')).toBeVisible()
  await expect(list.getByText('検討前 1件　検討済み 0件')).toBeVisible()
})
