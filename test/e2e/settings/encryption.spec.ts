import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { startBrowserHost } from '../../support/hosts/browser-host.ts'

const nav = (page: Page) => page.getByRole('navigation', { name: '画面' })
const field = (within: Page | Locator, name: string) => within.getByRole('textbox', { name, exact: true })

/** The groups as they can be copied by hand. */
async function copied(within: Page | Locator): Promise<string[]> {
  await within.getByRole('button', { name: '画面に出して書き写す' }).click()
  const groups = within.locator('[translate="no"] > span:visible')
  await expect(groups).toHaveCount(13)
  return groups.allTextContents()
}

async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel('台帳の合言葉か復旧キー').fill(secret)
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
    await page.locator('input[name=filePassphrase]').fill('はじめの合言葉です')
    await page.getByLabel('台帳の合言葉をもう一度').fill('はじめの合言葉です')
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
    await unlock(page, 'ちがう合言葉です')
    await expect(page.getByText('合言葉が違います')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('unlock.png') })
    await unlock(page, 'はじめの合言葉です')
    await expect(nav(page)).toContainText('見本課')

    await page.goto(`${host.origin}/#/settings/pc`)
    const changing = await choose(page, '合言葉を変える')
    await changing.getByLabel('いまの合言葉か復旧キー').fill('はじめの合言葉です')
    await changing.locator('input[name=filePassphrase]').fill('二つめの合言葉です')
    await changing.getByLabel('台帳の合言葉をもう一度').fill('二つめの合言葉です')
    await changing.getByRole('button', { name: '合言葉を変える' }).click()
    await expect(changing).toBeHidden()
    await page.screenshot({ path: test.info().outputPath('state.png') })

    // Nobody remembers it: the paper does.
    await page.goto(await host.die())
    await unlock(page, 'はじめの合言葉です')
    await expect(page.getByText('合言葉が違います')).toBeVisible()
    await page.getByLabel('台帳の合言葉か復旧キー').fill(groups.join(' '))
    await page.getByLabel('新しい台帳の合言葉').fill('三つめの合言葉です')
    await page.getByLabel('台帳の合言葉をもう一度').fill('三つめの合言葉です')
    await page.screenshot({ path: test.info().outputPath('by-paper.png') })
    await page.getByRole('button', { name: '開く', exact: true }).click()
    await expect(nav(page)).toContainText('見本課')

    await page.goto(`${host.origin}/#/settings/pc`)
    const ending = await choose(page, '暗号化をやめる')
    await ending.getByLabel('いまの合言葉か復旧キー').fill('三つめの合言葉です')
    await ending.getByRole('button', { name: '暗号化をやめる' }).click()
    await expect(page.getByText('していません')).toBeVisible()
    expect(start()).toBe('SQLite f')
    await page.goto(await host.die())
    await expect(nav(page)).toContainText('見本課')
  } finally {
    await host.close()
  }
})
