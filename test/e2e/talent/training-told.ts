import { expect } from '@playwright/test'
import { clientOf } from '../story.ts'
import type { Told } from '../walk.ts'

/** A course is held; whoever is appointed and lacks it is taken in, attends, and has 修了証書 and 修了 on their own page. */
export async function tellTrained({ page, visit, go, look, saved }: Told): Promise<void> {
  await visit('/settings/office')
  await page.getByRole('textbox', { name: '発信者の職名' }).fill('総務省地域情報化企画室長(見本)')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await clientOf(page).office.settings({})).senderTitle).toMatch('情報化企画室長')
  await visit('/talent/training/new')
  await page.getByRole('textbox', { name: '研修名' }).fill('行政実務研修(見本)')
  await page.getByRole('button', { name: '単位を加える' }).click()
  await page.getByRole('textbox', { name: '単位1の名前' }).fill('予算編成の実務')
  await look('a course that is written down')
  await page.getByRole('button', { name: /^加える/ }).click()
  await page.getByRole('link', { name: '一覧を見る' }).click()
  const lacking = page.getByRole('grid', { name: '研修がまだの人の一覧' })
  await expect(lacking.getByRole('row', { name: /架空 専太郎 佐賀県/ })).toBeVisible()
  await look('who still lacks the course')
  await lacking.getByRole('button', { name: '架空 専太郎を受講者に加える' }).click()
  const dialog = page.getByRole('dialog', { name: '受講者を加える' })
  await expect(dialog.getByRole('combobox', { name: 'アクセラレータ' })).toHaveValue('架空 専太郎(佐賀県)')
  await page.keyboard.press('Control+Enter')
  await expect(lacking.getByText('この研修を受講中')).toBeVisible()
  await page.getByRole('grid', { name: '研修の一覧' }).getByText('行政実務研修(見本)').click()

  await page.getByRole('button', { name: '受講者を加える' }).click()
  await page.getByRole('textbox', { name: '氏名' }).fill('例示 三子')
  await dialog.getByRole('combobox', { name: '都道府県' }).selectOption('41')
  await page.keyboard.press('Control+Enter')
  // Who was enrolled by name is found to be one of the appointed.
  await page.getByRole('button', { name: '例示 三子の記録を直す…' }).click()
  const edit = page.getByRole('dialog', { name: '例示 三子の記録を直す' })
  await edit.getByRole('combobox', { name: 'アクセラレータ' }).fill('茨城')
  await page.getByRole('option', { name: /見本 八郎/ }).click()
  await look('a participant who is put right')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('見本 八郎の記録を保存しました')).toBeVisible()

  await page.getByRole('button', { name: '架空 専太郎 予算編成の実務 記録なし' }).click()
  await expect(page.getByRole('button', { name: '架空 専太郎 予算編成の実務 出席' })).toBeVisible()
  await page.getByRole('button', { name: '架空 専太郎に修了証書の番号を付ける' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '修了証書を作る(1枚)' }).click()
  await expect(page.getByText('● 1枚の修了証書ができました')).toBeVisible()
  const made = page.getByRole('region', { name: 'できた修了証書' })
  const files = await saved(1, () => made.getByRole('button', { name: '保存' }).click())
  expect([...files.keys()]).toEqual([expect.stringMatching(/^R8_修了証書_第1号_\d{8}\.docx$/)])
  await go(new URL(page.url()).hash.slice(1))
  await page.getByRole('grid', { name: '受講者の一覧' }).getByRole('link', { name: '架空 専太郎' }).click()
  await expect(page.getByText(/に修了 修了証書 令和8年度 第1号/)).toBeVisible()
  await look('an accelerator who was trained')
}
