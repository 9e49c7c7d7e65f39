import { expect } from '@playwright/test'
import { test } from '../walk.ts'

test('a partner is written down with what it offers and who is spoken to', async ({
  walk: { page, visit, go, look },
}) => {
  await visit('/talent/partners/new')
  await page.getByRole('textbox', { name: '名称' }).fill('見本情報サービス')
  await page.getByRole('checkbox', { name: '職員派遣' }).check()
  await page.getByRole('button', { name: '経過を加える' }).click()
  await page.getByRole('textbox', { name: '経過1', exact: true }).fill('職員2人の派遣の申出があった')
  await look('a partner that is written down')
  await page.getByRole('button', { name: /^加える/ }).click()
  const partners = page.getByRole('grid', { name: '協力企業・団体の一覧' })
  await partners.getByText('見本情報サービス').dblclick()
  await page.getByRole('textbox', { name: '担当者' }).fill('例示 二郎')
  await page.getByRole('button', { name: '担当者を保存' }).click()
  await expect(page.getByText('担当者と連絡先を保存しました')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '担当者' })).toHaveValue('例示 二郎')
  await look('a partner and who is spoken to')
  await page.keyboard.press('Escape')
  await go('/talent/partners')
})
