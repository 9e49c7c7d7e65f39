import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../support/hosts/browser-host.ts'
import { complaintsOf } from '../support/screen-checks.ts'

let host: BrowserHost
test.beforeEach(async () => {
  host = await startBrowserHost({ office: false })
})
test.afterEach(() => host.close())

test('a first-time officer is at work after three short steps, and comes back with the passphrase', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await page.goto(host.entrance)
  await expect(page.getByRole('textbox', { name: '課室名' })).toBeFocused()

  await test.step('what is missing is said beside its field', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByText('課室名を入力してください。')).toBeVisible()
    await page.keyboard.type('見本課')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '担当者名' }).fill('見本 太郎')
    await page.getByRole('textbox', { name: /^パスワード\(/ }).fill('さくら')
    await page.keyboard.press('Enter')
    await expect(page.getByText('二つのパスワードが違います')).toBeVisible()
    await page.getByRole('textbox', { name: 'パスワードをもう一度' }).fill('さくら')
    await page.keyboard.press('Enter')
  })

  await test.step('a folder that will not do is refused at the folder', async () => {
    const folder = page.getByRole('textbox', { name: '保存先フォルダー' })
    await folder.fill(join(host.folder, 'ない場所'))
    await page.keyboard.press('Enter')
    await expect(page.getByText(/保存先フォルダーがありません/)).toBeVisible()
    await folder.fill(host.folder)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: '画面' })).toContainText('見本課')
  })

  await test.step('signed out, the passphrase is asked for, and a wrong one is refused at its field', async () => {
    await page.goto(`${page.url().split('#')[0]}#/settings/holidays`)
    await page.getByRole('button', { name: /見本 太郎/ }).click()
    await page.getByRole('menuitem', { name: '別の台帳を開く' }).click()
    await expect(page.getByRole('button', { name: /^見本課/ })).toBeFocused()
    await page.keyboard.press('Enter')
    const passphrase = page.getByRole('textbox', { name: 'パスワード' })
    await passphrase.fill('うめ')
    await page.keyboard.press('Enter')
    await expect(page.getByText('パスワードが違います。')).toBeVisible()
    await expect(passphrase).toBeFocused()
    await passphrase.fill('さくら')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
    // Whoever comes in begins at their own first screen, not where the last one stood.
    await expect(page).toHaveURL(/#\/$/)
  })

  await test.step('a pasted link opens its screen, and サインアウト is found by its name', async () => {
    await page.keyboard.press('Control+K')
    await page.keyboard.insertText('office://app/?office=main#/settings/holidays')
    await expect(page.getByRole('option', { name: /リンクの画面を開く/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/settings\/holidays$/)
    await page.keyboard.press('Control+K')
    await page.keyboard.type('サインアウト')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '見本課にサインイン' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'パスワード' })).toBeFocused()
    await expect(page).toHaveURL(/#\/$/)
  })
  // A refused passphrase is an answer like any other; nothing failed on the way.
  expect(complaints).toEqual([])
})

test('a file that is no office is refused where it was named', async ({ page }) => {
  const wrong = join(host.folder, '別のファイル.banso')
  writeFileSync(wrong, 'これは台帳ではありません。'.repeat(200))
  await page.goto(host.entrance)
  await page.getByRole('button', { name: '台帳を開く' }).click()
  const place = page.getByRole('textbox', { name: /台帳ファイルの場所/ })
  for (const [file, words] of [
    [join(host.folder, 'ない.banso'), '台帳ファイルが見つかりません'],
    [`"${wrong}"`, '台帳ファイルではありません'],
  ] as const) {
    await place.fill(file)
    await page.keyboard.press('Enter')
    await expect(page.getByText(words)).toBeVisible()
    await expect(place).toBeFocused()
  }
})

test('practising is one click away, in a window of its own, marked as a sample', async ({ page }) => {
  await page.goto(host.entrance)
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button', { name: '練習用を開く' }).click()
  const practice = await opened
  await expect(practice.getByText(/練習用\(見本\)/)).toBeVisible({ timeout: 30_000 })
  await expect(practice.getByRole('navigation', { name: '画面' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '課室名' })).toBeVisible()
})
