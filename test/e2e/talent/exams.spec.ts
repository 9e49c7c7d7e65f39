import { expect } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

test('an examination that IPA begins anew joins the list, one that ends is marked, and a name of two is refused in place', async ({
  walk: { page, visit, look },
}) => {
  await visit('/talent/people')
  await page.getByRole('button', { name: 'その他' }).click()
  await page.getByRole('menuitem', { name: '高度試験の一覧' }).click()
  const panel = page.getByRole('dialog', { name: '高度試験の一覧' })
  await expect(panel.getByRole('row')).toHaveCount(10)
  await look('the examinations of level 4')
  await panel.getByRole('button', { name: '試験を加える' }).click()
  const adding = page.getByRole('dialog', { name: '試験を加える' })
  await adding.getByLabel('試験の記号').fill('dm')
  await adding.getByLabel('試験の名称').fill('システム監査技術者')
  await adding.getByRole('button', { name: '加える' }).click()
  await expect(adding.getByText('同じ名称が「AU システム監査技術者」にあります')).toBeVisible()
  await look('a name that is another examination’s')
  await adding.getByLabel('試験の名称').fill('データマネジメント試験(見本)')
  await adding.getByLabel('試験の記号').fill('SC')
  await adding.getByRole('button', { name: '加える' }).click()
  await expect(adding.getByText('■ 一覧にある記号です。')).toBeVisible()
  await adding.getByLabel('試験の記号').fill('dm')
  await adding.getByRole('button', { name: '加える' }).click()
  await expect(panel.getByRole('row', { name: /DM データマネジメント試験/ })).toBeVisible()
  await panel.getByRole('button', { name: 'AUを直す' }).click()
  const editing = page.getByRole('dialog', { name: /AU .*を直す/ })
  await editing.getByLabel(/廃止/).check()
  await editing.getByRole('button', { name: '保存' }).click()
  await expect(panel.getByRole('row', { name: /AU .*廃止/ })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'AUを直す' })).toBeFocused()
  expect((await clientOf(page).talent.exams({})).find(({ code }) => code === 'DM')?.revision).toBe(1)
})
