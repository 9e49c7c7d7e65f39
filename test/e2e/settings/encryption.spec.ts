import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { startBrowserHost } from '../../support/hosts/browser-host.ts'

const nav = (page: Page) => page.getByRole('navigation', { name: '画面' })
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name, exact: true })

/** The groups as they can be copied by hand. */
async function copied(within: Page | Locator): Promise<string[]> {
  await within.getByRole('button', { name: '画面に出して書き取る' }).click()
  const groups = within.locator('[translate="no"] > span:visible')
  await expect(groups).toHaveCount(13)
  return groups.allTextContents()
}

async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel('台帳のパスワードか復旧キー').fill(secret)
  await page.getByRole('button', { name: '開く', exact: true }).click()
}

async function choose(page: Page, deed: string): Promise<Locator> {
  await page.getByRole('button', { name: '変える ▾' }).click()
  await page.getByRole('menuitem', { name: deed }).click()
  return page.getByRole('dialog')
}

test('an office is made encrypted, opened wrongly and rightly, its passphrase changed and forgotten, and decrypted', async ({
  page,
}) => {
  test.slow()
  const host = await startBrowserHost({ office: false })
  try {
    await page.goto(host.entrance)
    await field(page, '課室名').fill('見本課')
    await page.keyboard.press('Enter')
    await field(page, '担当者名').fill('見本 太郎')
    await page.keyboard.press('Enter')
    await field(page, '保存先フォルダー').fill(host.folder)
    await page.getByLabel('このファイルを暗号化する').check()
    await page.getByRole('button', { name: '次へ' }).click()
    const groups = await copied(page)
    await page.locator('input[name=filePassphrase]').fill('はじめのパスワードです')
    await page.getByLabel('台帳のパスワードをもう一度').fill('はじめのパスワードです')
    await page.getByLabel('復旧キーの最後の組').fill('AAAAA')
    await page.getByRole('button', { name: '台帳を作って始める' }).click()
    await expect(page.getByText('最後の組が違います')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('lock.png') })
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: test.info().outputPath('paper.png'), fullPage: true })
    await expect(page.getByRole('heading', { name: '伴走台帳', exact: true })).toBeHidden()
    await page.emulateMedia({ media: null })
    await page.getByLabel('復旧キーの最後の組').fill(groups.at(-1) ?? '')
    await page.getByRole('button', { name: '台帳を作って始める' }).click()
    await expect(nav(page)).toContainText('見本課')
    const start = () => readFileSync(join(host.folder, '見本課.banso')).subarray(0, 8).toString()
    expect(start()).toBe('BANSOENC')

    await page.goto(await host.die())
    await unlock(page, 'ちがうパスワードです')
    await expect(page.getByText('パスワードが違います')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('unlock.png') })
    await unlock(page, 'はじめのパスワードです')
    await expect(nav(page)).toContainText('見本課')

    await page.goto(`${host.origin}/#/settings/backup`)
    const changing = await choose(page, 'パスワードを変える')
    await changing.getByLabel('いまの台帳のパスワードか復旧キー').fill('はじめのパスワードです')
    await changing.locator('input[name=filePassphrase]').fill('二つめのパスワードです')
    await changing.getByLabel('台帳のパスワードをもう一度').fill('二つめのパスワードです')
    await changing.getByRole('button', { name: 'パスワードを変える' }).click()
    await expect(changing).toBeHidden()
    await page.screenshot({ path: test.info().outputPath('state.png') })

    // Nobody remembers it: the paper does.
    await page.goto(await host.die())
    await unlock(page, 'はじめのパスワードです')
    await expect(page.getByText('パスワードが違います')).toBeVisible()
    await page.getByLabel('台帳のパスワードか復旧キー').fill(groups.join(' '))
    await page.getByLabel('新しい台帳のパスワード').fill('三つめのパスワードです')
    await page.getByLabel('台帳のパスワードをもう一度').fill('三つめのパスワードです')
    await page.screenshot({ path: test.info().outputPath('by-paper.png') })
    await page.getByRole('button', { name: '開く', exact: true }).click()
    await expect(nav(page)).toContainText('見本課')

    await page.goto(`${host.origin}/#/settings/backup`)
    const ending = await choose(page, '暗号化をやめる')
    await ending.getByLabel('いまの台帳のパスワードか復旧キー').fill('三つめのパスワードです')
    await ending.getByRole('button', { name: '暗号化をやめる' }).click()
    await expect(page.getByText('していません')).toBeVisible()
    expect(start()).toBe('SQLite f')
    await page.goto(await host.die())
    await expect(nav(page)).toContainText('見本課')
  } finally {
    await host.close()
  }
})
