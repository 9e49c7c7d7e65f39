import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { readWorkbook, recordsOf, sheetNamed, wordsOf } from '../../support/read-workbook.ts'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

test.use({ until: 'accompanied' })

test('the record of deeds is narrowed by person, kind and day, kept in its address, led from and written out', async ({
  walk: { page, go, look },
}) => {
  await go('/settings/audit')
  const list = page.getByRole('grid', { name: '操作の記録' })
  const rows = list.getByRole('row')
  const filters = page.getByRole('search', { name: '操作の記録の絞り込み' })
  const api = clientOf(page)
  const { total, entries } = await api.audit.entries({ limit: 1 })
  const day = entries[0]?.at.slice(0, 10) ?? ''
  const all = total.toLocaleString('ja-JP')
  await expect(page.getByText(`新しい順　${all}件のうち 1–100件目`)).toBeVisible()

  await test.step('page by page, without end and back', async () => {
    await page.getByRole('button', { name: '次の100件' }).click()
    await expect(page.getByText(`${all}件のうち 101–200件目`)).toBeVisible()
    await page.getByRole('button', { name: '前の100件' }).click()
    await expect(page.getByText(`${all}件のうち 1–100件目`)).toBeVisible()
  })

  await test.step('by kind: only such entries, each leading to what it is about', async () => {
    await filters.getByRole('combobox', { name: '種類' }).selectOption('課題・相談')
    await expect(page).toHaveURL(/#\/settings\/audit\?kind=issue$/)
    await expect(rows.nth(1)).toContainText('課題・相談')
    const { found } = await api.audit.entries({ kind: 'issue', limit: 1 })
    await expect(rows).toHaveCount(Math.min(found, 100) + 1)
    await rows
      .nth(1)
      .getByRole('link', { name: /[都道府県]$/ })
      .click()
    await expect(page).toHaveURL(/#\/support\/[0-9a-f-]{36}\/issues\/[0-9a-f-]{36}$/)
    await expect(page.getByText('この課題は見つかりません')).toBeHidden()
    await page.goBack()
    await expect(filters.getByRole('combobox', { name: '種類' })).toHaveValue('issue')
  })

  await test.step('by day and person as well, and the address alone brings it back', async () => {
    await filters.getByRole('combobox', { name: '操作者' }).selectOption('見本 太郎')
    await filters.getByRole('textbox', { name: 'この日から' }).fill(day)
    await filters.getByRole('textbox', { name: 'この日まで' }).fill('R8.1.1')
    await expect(page.getByText('■ 始まり以後の日にしてください。')).toBeVisible()
    await expect(page.getByRole('heading', { name: '該当する記録はありません' })).toBeVisible()
    await look('a span that ends before it begins')
    await filters.getByRole('textbox', { name: 'この日まで' }).fill('')
    await filters.getByRole('combobox', { name: '種類' }).selectOption('すべての種類')
    await expect(page).toHaveURL(new RegExp(`who=[^&]+&from=${day}$`))
    const { found } = await api.audit.entries({ who: '見本 太郎', from: day, limit: 1 })
    await page.reload()
    await expect(filters.getByRole('combobox', { name: '操作者' })).toHaveValue('見本 太郎')
    await expect(page.getByText(new RegExp(`新しい順　${found.toLocaleString('ja-JP')}件`))).toBeVisible()
  })

  await test.step('written out: the entries that are listed, in their order, with what they were asked by', async () => {
    await filters.getByRole('combobox', { name: '種類' }).selectOption('応募')
    await filters.getByRole('textbox', { name: 'この日から' }).fill('')
    const { found } = await api.audit.entries({ who: '見本 太郎', kind: 'application', limit: 1 })
    await expect(page.getByText(new RegExp(`新しい順　${found.toLocaleString('ja-JP')}件`))).toBeVisible()
    await look('what is to be written out')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Excelへ' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^R8_操作・版履歴_見本 太郎_応募_\d{8}\.xlsx$/)
    const workbook = readWorkbook(readFileSync(await file.path()))
    expect(wordsOf(sheetNamed(workbook, '様式'))).toContain('抽出の条件:操作者 見本 太郎、種類 応募')
    const records = recordsOf(sheetNamed(workbook, 'データ'))
    expect(records).toHaveLength(found)
    expect(new Set(records.map((record) => record['種類']))).toEqual(new Set(['応募']))
    const numbers = records.map((record) => Number(record['番号']))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  await test.step('one record alone, and back to all of them', async () => {
    await filters.getByRole('button', { name: '絞り込みをやめる' }).click()
    await expect(page).toHaveURL(/#\/settings\/audit$/)
    await rows.nth(1).click()
    const reading = page.getByRole('region', { name: '選んだ記録' })
    await expect(reading).toContainText(entries[0]?.deed ?? '')
    await reading.getByRole('button', { name: 'この対象の記録だけ' }).click()
    await expect(page).toHaveURL(/\?subject=/)
    await expect(page.getByText(`${entries[0]?.subjectName}の記録だけを表示しています`)).toBeVisible()
    await look('one record alone')
    await page.getByRole('button', { name: 'すべての記録に戻る' }).click()
    await expect(page.getByText(`新しい順　${all}件のうち 1–100件目`)).toBeVisible()
  })
})
