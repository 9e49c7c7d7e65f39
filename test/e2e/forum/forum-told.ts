import { expect, type Page, test } from '@playwright/test'
import { answered, came, registered, workbookOf } from '../../support/forum/workbooks.ts'
import { clientOf } from '../story.ts'
import type { Told } from '../walk.ts'

const fy = 2026

/** Chooses a file where the window asks for one. */
async function choose(page: Page, button: string, name: string, lines: (string | number)[][]) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  const buffer = Buffer.from(await workbookOf(lines))
  await (await chooser).setFiles({ name, mimeType: 'application/vnd.ms-excel', buffer })
}

const stored = async (page: Page) => {
  const { forum } = clientOf(page)
  const [first] = (await forum.list({ fy })).forums
  return forum.page({ id: first?.id ?? '' })
}

async function addSlot(page: Page, title: string, until: string) {
  await page.getByRole('button', { name: '次第を加える' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '題' }).fill(title)
  await dialog.getByRole('textbox', { name: '終了' }).fill(until)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listbox', { name: '次第' })).toContainText(title)
}

async function addMaterial(page: Page, name: string, holder: string) {
  await page.getByRole('button', { name: '資料と録画を加える' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '名前' }).fill(name)
  await dialog.getByRole('textbox', { name: '作った人' }).fill(holder)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listbox', { name: '資料と録画' })).toContainText(name)
}

/** A forum is prepared, held with a proxy, reported, and the next one made from it. */
export async function tellForum({ page, visit, go, look }: Told): Promise<void> {
  const tab = (name: string) =>
    page
      .getByRole('navigation', { name: 'フォーラムの記録' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click()
  await go('/forum')
  await test.step('made from nothing', async () => {
    await page.getByRole('button', { name: 'フォーラムを作る' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'フォーラムの名前' }).fill('DX推進体制加速化フォーラム(見本)')
    await dialog.getByRole('textbox', { name: '開催日' }).fill('R8.6.26')
    await dialog.getByRole('textbox', { name: '会場' }).fill('見本会館')
    await look('a forum being made')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /DX推進体制加速化フォーラム/ })).toBeVisible()
  })

  await test.step('次第 by keyboard', async () => {
    await addSlot(page, '開会', '13:40')
    await addSlot(page, '基調講演', '14:20')
    await addSlot(page, '事例 小さな町の窓口改革', '14:50')
    const slots = page.getByRole('listbox', { name: '次第' })
    await slots.getByRole('option').nth(2).click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(slots.getByRole('option').nth(1)).toContainText('13:40–14:10')
    await expect(slots.getByRole('option').nth(1)).toContainText('小さな町')
    await expect(slots.getByRole('option').nth(1)).toBeFocused()
    await expect(page.getByText('事例 小さな町の窓口改革を2番目にしました')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(slots.getByRole('option').nth(2)).toContainText('小さな町')
    await slots.getByRole('option').nth(2).click()
    await page.getByRole('button', { name: '登壇者を直す' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '氏名' }).fill('見本 秋子')
    await dialog.getByRole('textbox', { name: '肩書(当日のもの)' }).fill('例示町 まちづくり課 係長')
    await page.keyboard.press('Control+Enter')
    await expect(slots).toContainText('見本 秋子 氏')
    await look('the programme')
    const fields = page.getByRole('group', { name: '次第3 事例 小さな町の窓口改革' })
    await slots.getByRole('option').nth(2).focus()
    await page.keyboard.press('F2')
    await expect(fields.getByRole('textbox', { name: '開始' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(fields).toHaveCount(0)
    await expect(slots.getByRole('option').nth(2)).toBeFocused()
  })

  await test.step('a proxy, as it is published', async () => {
    await page.getByRole('listbox', { name: '次第' }).getByRole('option').nth(2).click()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: '代理' }).check()
    await dialog.getByRole('textbox', { name: '代理の氏名' }).fill('例示 夏男')
    await dialog.getByRole('textbox', { name: '代理の肩書' }).fill('例示町 まちづくり課 主査')
    await dialog.getByRole('textbox', { name: '連絡のあった日' }).fill('R8.6.25')
    await expect(dialog).toContainText('※ 当日は代理で例示夏男氏が御登壇')
    await look('a proxy being noted')
    await page.keyboard.press('Control+Enter')
    await expect(
      page.getByText('公表の書き方: 見本 秋子 氏(例示町 まちづくり課 係長)※ 当日は代理で例示夏男氏が御登壇'),
    ).toBeVisible()
  })

  await test.step('the board in 五十音順', async () => {
    await tab('アドバイザリーボード')
    for (const [name, kana] of [
      ['見本 勇', 'みほん いさむ'],
      ['例示 葵', 'あおい'],
    ] as const) {
      await page.getByRole('button', { name: 'ボードメンバーを加える' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: '氏名' }).fill(name)
      await dialog.getByRole('textbox', { name: 'かな' }).fill(kana)
      await dialog.getByRole('textbox', { name: '肩書(当日のもの)' }).fill('例示大学 教授')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('listbox', { name: 'ボードメンバー' })).toContainText(name)
    }
    await expect(page.getByRole('listbox', { name: 'ボードメンバー' }).getByRole('option').first()).toContainText(
      '例示 葵',
    )
    await look('the board')
  })

  await test.step('asked, registered and come, by Excel', async () => {
    await tab('招待・申込')
    await page.getByRole('button', { name: '案内を記録' }).click()
    await look('invitations')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('全都道府県')).toBeVisible()
    await page.getByRole('button', { name: 'Excelから取り込む' }).click()
    await choose(page, 'ファイルを選ぶ', '申込.xlsx', registered)
    await expect(page.getByRole('dialog')).toContainText('加える 4')
    await expect(page.getByRole('dialog')).toContainText('7行目')
    await look('a list before it is taken in')
    await page.getByRole('button', { name: '取り込む' }).click()
    await expect(page.getByRole('grid', { name: '申し込んだ人' })).toContainText('例示 三郎')
    await page.getByRole('button', { name: 'Excelから取り込む' }).click()
    await choose(page, 'ファイルを選ぶ', '出席.xlsx', came)
    await expect(page.getByRole('dialog')).toContainText('直す 4')
    await page.getByRole('button', { name: '取り込む' }).click()
    await expect(page.getByText('石川県 出席2人(申込2人)')).toBeAttached()
    expect((await stored(page)).counts).toMatchObject({ registered: 5, came: 4, cameBodies: 3 })
    await look('who came')
  })

  await test.step('materials, of which one may be published', async () => {
    await tab('資料')
    await addMaterial(page, '2040年の市町村支援', '見本 一樹 氏')
    await addMaterial(page, '小さな町の窓口改革', '見本 秋子 氏')
    await page.getByRole('listbox', { name: '資料と録画' }).getByRole('option').first().click()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: '公表できる' }).check()
    await dialog.getByRole('textbox', { name: '除くページ' }).fill('p.8')
    await look('a permission being noted')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('listbox', { name: '資料と録画' })).toContainText('p.8 を除く')
    await look('materials')
  })

  await test.step('the questionnaire, counted and grouped', async () => {
    await tab('アンケート')
    await page.getByRole('button', { name: 'Excelから取り込む' }).click()
    await choose(page, 'ファイルを選ぶ', '回答.xlsx', answered)
    await expect(page.getByRole('dialog')).toContainText('加える 3')
    await look('answers before they are taken in')
    await page.getByRole('button', { name: '取り込む' }).click()
    await expect(page.getByRole('figure', { name: 'アンケートの集計' })).toBeVisible()
    await page.getByRole('grid', { name: '自由記述' }).getByText('人材の探し方を知りたい').click()
    await page.getByRole('textbox', { name: '新しいまとまり' }).fill('人材の探し方')
    await page.getByRole('button', { name: /件を分ける$/ }).click()
    await expect(page.getByText('人材の探し方 1')).toBeVisible()
    await expect(page.getByRole('grid', { name: '自由記述' })).toBeFocused()
    await look('the questionnaire')
  })

  await test.step('the day as a whole, and the report', async () => {
    await tab('当日の記録')
    await look('the day')
    await page.getByRole('button', { name: '公表の一覧' }).click()
    await expect(page.getByRole('dialog')).toContainText('まだ公表できません')
    await look('what may be published')
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click()
    await page.getByRole('button', { name: '報告のページを作る' }).click()
    await expect(page.getByRole('dialog')).toContainText('※ 当日は代理で例示夏男氏が御登壇')
    await expect(page.getByRole('region', { name: '報告の文' })).not.toContainText('資料2')
    await look('the report')
    await page.getByRole('button', { name: '今日報告したと記録' }).click()
    await expect(page.getByRole('button', { name: '報告の記録を取り消す' })).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click()
    await tab('概要')
    await look('what the forum is')
    await tab('経緯')
    await expect(page.getByRole('list', { name: '経緯' })).toContainText('見本 秋子の代理 例示 夏男を記録した')
    await expect(page.getByRole('list', { name: '経緯' })).not.toContainText('例示 三郎')
    await look('its history')
  })

  await test.step('the next one of it', async () => {
    await page.getByRole('button', { name: 'この回から次回を作る' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'フォーラムの名前' }).fill('地域DXフォーラム(見本)')
    await dialog.getByRole('textbox', { name: '開催日' }).fill('R9.2.5')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: '地域DXフォーラム(見本)' })).toBeVisible()
    await expect(page.getByRole('listbox', { name: '次第' })).toContainText('見本 秋子 氏')
    await expect(page.getByText('公表の書き方')).toHaveCount(0)
    await go('/forum')
  })
  await visit('/')
}
