import { expect, type Page } from '@playwright/test'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { nextYearsDetail } from '../../support/forms/next-years-form.ts'
import { clientOf } from '../story.ts'
import type { Told } from '../walk.ts'

const form = madeUpForm('秋田県')
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const fy = 2026

const items = (page: Page) => page.getByRole('grid', { name: '様式の項目' })
const pick = (page: Page, name: string) => items(page).getByRole('gridcell', { name, exact: true }).click()
/** Stored, and in the list under its name. */
async function save(page: Page, name: string) {
  await page.getByRole('button', { name: /^保存/ }).click()
  await expect(items(page).getByRole('row', { name: new RegExp(name) })).toBeVisible()
}

async function tryOn(page: Page, bytes: Uint8Array) {
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /ためす$/ }).click()
  await (await chosen).setFiles({ name: '見本_応募書(詳細).docx', mimeType: wordType, buffer: Buffer.from(bytes) })
}

/** An officer writes down a form with three new items and two renamed ones, tries it, takes it into use, and reads by it. */
export async function tellNextYearsForm({ page, visit, look }: Pick<Told, 'page' | 'visit' | 'look'>): Promise<void> {
  const api = clientOf(page)
  await visit('/settings/forms')
  await expect(items(page).getByRole('row')).not.toHaveCount(0)
  await look('the form in use')
  await page.getByRole('button', { name: 'コピーして下書きを始める' }).click()
  await expect(page.getByText('まだためしていません', { exact: true })).toBeVisible()
  // On to what is to be put right.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('団体名')
  await expect(page.getByRole('button', { name: '使い始める' })).toBeDisabled()

  await tryOn(page, nextYearsDetail(form))
  const found = page.getByRole('table', { name: 'ためした結果' })
  await expect(found.getByRole('row', { name: /取組内容・到達目標.*見つからない/ })).toBeVisible({ timeout: 60_000 })
  await expect(found.getByRole('row', { name: /横展開・継続方針.*見つからない/ })).toBeVisible()
  await expect(page.getByRole('list', { name: 'どの項目も読んでいない記述' })).toContainText('知事との意見交換')
  await expect(page.getByText(/見つからない必須項目があります/)).toBeVisible()
  await look('a form that the draft does not know yet')

  for (const [before, after] of [
    ['取組内容・到達目標', '事業が終わるときのすがた'],
    ['横展開・継続方針', '次の年度への引継ぎ'],
  ] as const) {
    await pick(page, before)
    await page.getByRole('textbox', { name: '項目の名前' }).fill(after)
    await save(page, after)
    await expect(items(page).getByRole('row', { name: new RegExp(after) })).toContainText('改')
  }
  const add = async (name: string, no: number) => {
    await page.getByRole('button', { name: '項目を加える' }).click()
    await expect(page.getByRole('textbox', { name: '項目の名前' })).toHaveValue(`新しい項目${no}`)
    await expect(page.getByRole('textbox', { name: '項目の名前' })).toBeFocused()
    await page.getByRole('textbox', { name: '項目の名前' }).fill(name)
  }
  await add('首長の関与', 1)
  await save(page, '首長の関与')
  await add('AI利用の指針の有無', 1)
  await page.getByRole('textbox', { name: /見出しの書き方/ }).fill('生成AIガイドライン')
  await page.getByRole('radio', { name: '選択' }).check()
  await page.getByRole('textbox', { name: /選択肢/ }).fill('策定済\n策定中\n未策定')
  await save(page, 'AI利用の指針の有無')
  await add('庁内の兼務者数', 1)
  await page.getByRole('radio', { name: '整数' }).check()
  await save(page, '庁内の兼務者数')
  await expect(page.getByText(/加えた3・名前を変えた2・やめた0/)).toBeVisible()

  await tryOn(page, nextYearsDetail(form))
  await expect(found.getByRole('row', { name: /AI利用の指針の有無.*策定済.*確か/ })).toBeVisible({ timeout: 60_000 })
  await expect(found.getByText('見つからない')).toHaveCount(0)
  await look('everything is found')
  await page.getByRole('button', { name: '使い始める' }).click()
  await expect(page.getByText(/使用中・応募0件/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'コピーして下書きを始める' })).toBeFocused()
  await look('taken into use')

  expect((await api.forms.page({ fy })).inForce).toMatchObject({ name: '令和8年度 第1版' })

  // What is typed by hand is asked the same.
  const id = crypto.randomUUID()
  await api.intake.create({ id, fy, jis2: '05', receivedAt: null })
  await visit(`/applications/${id}/form`)
  await expect(page.getByRole('row', { name: /首長の関与/ })).toBeVisible()
  await look('the fields of an application under it')
}
