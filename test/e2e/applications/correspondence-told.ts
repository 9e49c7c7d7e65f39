import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { clientOf, fy } from '../story.ts'
import type { Told } from '../walk.ts'

const application = readFileSync(join(import.meta.dirname, '../../fixtures/forms/11_佐賀県/受信.eml'))
const question = Buffer.from(
  [
    'Received: from mail.pref.example.jp by mx.example.go.jp; Tue, 17 Feb 2026 09:30:00 +0900',
    'From: digital@pref.example.jp',
    `Subject: =?utf-8?B?${Buffer.from('経費の対象について(質問)').toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      '総務省 御担当者様\r\n\r\n佐賀県デジタル課です。\r\n旅費は対象経費に含まれますか。御教示ください。\r\n',
    ).toString('base64'),
    '',
  ].join('\r\n'),
)

/** Ctrl+V of a file that was copied in the file manager. */
const pasteFile = (page: Page, name: string, bytes: Uint8Array) =>
  page.evaluate(
    ({ title, base64 }) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], title))
      document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
    },
    { title: name, base64: Buffer.from(bytes).toString('base64') },
  )

/** A question by mail is filed to 佐賀県, a call is written down and struck by keyboard, and all of it stands on one page. */
export async function tellCorrespondence({ page, visit, go, look }: Omit<Told, 'saved'>): Promise<void> {
  const api = clientOf(page)
  await visit('/applications')
  const panel = page.getByRole('dialog', { name: 'メールから登録' })
  const folder = join(mkdtempSync(join(tmpdir(), 'banso-came-')), '受信')

  await test.step('a folder is put in with those in it, and says of each file what became of it', async () => {
    for (const [place, bytes] of [
      ['佐賀県/応募.eml', application],
      ['佐賀県/メモ.txt', question],
      ['Thumbs.db', question],
      ['質問.eml', question],
    ] as const) {
      mkdirSync(dirname(join(folder, place)), { recursive: true })
      writeFileSync(join(folder, place), bytes)
    }
    await page.getByRole('button', { name: 'その他' }).click()
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('menuitem', { name: 'フォルダーから登録' }).click()
    await (await asked).setFiles(folder)
    await expect(panel.getByText('入れたもの 3件')).toBeVisible({ timeout: 60_000 })
    const became = panel.getByRole('region', { name: '入れたもの' }).getByRole('listitem')
    await expect(became).toHaveText([
      /^受信\/佐賀県\/応募\.eml応募になった佐賀県$/,
      /^受信\/質問\.eml取り込めない/,
      /^受信\/佐賀県\/メモ\.txt入れていない$/,
    ])
    await look('what became of a folder')
    await panel.getByRole('button', { name: '閉じる' }).click()
  })

  await test.step('what is pasted is put in as what is dropped, and is no second application', async () => {
    await pasteFile(page, '佐賀県.eml', application)
    await expect(panel.getByText('取り込み済み1件')).toBeVisible({ timeout: 60_000 })
    await panel.getByRole('button', { name: '閉じる' }).click()
    expect(await api.applications.list({ fy })).toHaveLength(1)
    await look('the receipt book')
  })

  await test.step('the mail itself says whose it is and when it came', async () => {
    await page.getByRole('button', { name: '届いたもの(要対応 1)' }).click()
    await page.getByRole('button', { name: '質問.emlをやりとりへ' }).click()
    const dialog = page.getByRole('dialog', { name: '「質問.eml」を団体のやりとりへ' })
    await expect(dialog.getByRole('combobox', { name: '都道府県' })).toHaveValue('佐賀県', { timeout: 30_000 })
    await look('a question to be filed')
    await dialog.getByRole('button', { name: 'やりとりに入れる' }).click()
    await expect(dialog).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: '届いたもの', exact: true })).toBeVisible()
  })

  await test.step('it is read where it lies, beside the application', async () => {
    await page.getByRole('button', { name: 'その他' }).first().click()
    await page.getByRole('menuitem', { name: 'やりとり(都道府県ごと)' }).click()
    await page.getByRole('searchbox', { name: '都道府県をさがす' }).fill('サガ')
    await page.getByRole('row', { name: /佐賀県/ }).click()
    const list = page.getByRole('region', { name: '佐賀県とのやりとり' })
    await expect(list.getByText('経費の対象について(質問)')).toBeVisible()
    await expect(list.getByRole('row')).toHaveCount(3)
    await list.getByText('経費の対象について(質問)').dblclick()
    const read = page.getByRole('dialog', { name: 'メール', exact: true })
    await expect(read.getByText('旅費は対象経費に含まれますか。御教示ください。')).toBeVisible({ timeout: 30_000 })
    await look('a question that is read')
    await page.keyboard.press('Escape')
  })

  await test.step('N writes a call down, and what is to be done stands on ホーム', async () => {
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('n')
    const form = page.getByRole('form', { name: '電話メモ' })
    await expect(form.getByRole('textbox', { name: '要旨' })).toBeFocused()
    await page.keyboard.type('旅費について電話で回答した。文書でも欲しいとのこと。')
    await form.getByRole('textbox', { name: '相手' }).fill('例示 花子')
    await form.getByRole('textbox', { name: '部署' }).fill('デジタル課')
    await form.getByRole('textbox', { name: '次にすること' }).fill('回答をメールで送る')
    await form.getByRole('textbox', { name: '期日' }).fill((await api.home.today({ fy })).today)
    await look('a call that is written down')
    await page.keyboard.press('Control+Enter')
    await expect(form).toBeHidden()
    const list = page.getByRole('region', { name: '佐賀県とのやりとり' })
    await expect(list.getByText('回答をメールで送る')).toBeVisible()
    await go('/')
    await page.getByRole('link', { name: /佐賀県 回答をメールで送る/ }).click()
    await form.getByRole('button', { name: '済にする' }).click()
    await expect(form).toBeHidden()
  })

  await test.step('struck, it stays to be read with the reason', async () => {
    const list = page.getByRole('region', { name: '佐賀県とのやりとり' })
    await list.getByText('旅費について電話で回答した。').dblclick()
    await page.getByRole('button', { name: '取り消す…' }).click()
    const dialog = page.getByRole('dialog', { name: '電話メモを取り消す' })
    await dialog.getByRole('textbox', { name: '取り消す理由' }).fill('別の県の電話だった')
    await page.keyboard.press('Control+Enter')
    await expect(list.locator('s')).toHaveText(/旅費について電話で回答した。/)
    await list.locator('s').dblclick()
    await expect(page.getByText('別の県の電話だった')).toBeVisible()
    await look('a call that was struck')
    await page.keyboard.press('Escape')
    await go('/correspondence/41')
  })
}
