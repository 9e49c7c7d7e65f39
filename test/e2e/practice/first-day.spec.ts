import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { type BrowserHost, startBrowserHost } from '../../support/hosts/browser-host.ts'
import { complaintsOf, cutOff, dropFiles, vanished, violations } from '../../support/screen-checks.ts'
import { receiveOnPaper } from '../review/second-look.ts'

let host: BrowserHost
test.beforeEach(async ({ page }) => {
  host = await startBrowserHost()
  await page.setViewportSize({ width: 1366, height: 768 })
})
test.afterEach(() => host.close())

const tour = (page: Page) => page.getByRole('complementary', { name: 'はじめての一日' })
const step = (page: Page, title: string) => expect(tour(page)).toContainText(title)
const isDone = (page: Page) => expect(tour(page).getByText('済み')).toBeVisible()
/** On to the next step; its screen comes with it. */
const goOn = (page: Page, title: string) =>
  tour(page)
    .getByRole('button', { name: `次へ: ${title}` })
    .click()

/** The practice office in a window of its own. */
async function openPractice(page: Page) {
  await page.goto(host.entrance)
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  await page.goto(`${host.origin}/?office=practice`)
  await expect(page.getByRole('button', { name: 'はじめての一日を始める' })).toBeVisible({ timeout: 30_000 })
}

test('a new officer goes through the whole first day, leaves it in the middle and takes it up again', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const complaints = complaintsOf(page)
  await openPractice(page)

  await test.step('it begins on ホーム, takes the focus, and is left with Esc', async () => {
    await page.getByRole('button', { name: 'はじめての一日を始める' }).click()
    await step(page, 'ホームを見る')
    await isDone(page)
    await expect(tour(page).getByRole('button', { name: '次へ: メールを取り込む' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(tour(page)).toBeHidden()
    await page.getByRole('button', { name: 'はじめての一日を続ける' }).click()
    await expect(tour(page).getByRole('button', { name: '次へ: メールを取り込む' })).toBeFocused()
  })

  await test.step('the sample mails come in by one click; the step sees it by itself', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'メールから登録' })).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: '見本のメールを取り込む' }).click()
    await expect(page.getByText('未受付4件、読めなかったもの1件')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('見本5_高知県_公募の質問.eml', { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await isDone(page)
  })

  await test.step('the fields are confirmed beside the paper they stand on', async () => {
    await goOn(page, '欄を確かめる')
    // What is decided next stands on the screen, not in the line above it.
    await expect(page.getByRole('main').locator(':focus')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: /宮城県/ })).toBeVisible()
    await expect(page.getByText('年度末までに人材プールを').first()).toBeVisible()
    await expect(tour(page).getByText('済み')).toBeHidden()
    await page.getByRole('button', { name: /確かな\d+欄をまとめて確認/ }).click()
    await isDone(page)
  })

  await test.step('it is received, and passes its checks', async () => {
    await goOn(page, '受付する')
    await page.getByRole('button', { name: '受付する', exact: true }).click()
    await isDone(page)
    await goOn(page, '要件を確認する')
    await page.getByRole('button', { name: '要件確認を始める' }).click()
    await expect(tour(page).getByText('済み')).toBeHidden()
    // What no rule can judge is answered by the officer.
    await page.getByRole('button', { name: '4 指定の様式・当該年度の様式であるを○にする(1)' }).click()
    await page.getByRole('button', { name: '要件適合にする' }).click()
    await isDone(page)
  })

  await test.step('closed and opened again, it goes on from 「?」 where it was', async () => {
    await tour(page)
      .getByRole('button', { name: /^やめる/ })
      .click()
    await expect(tour(page)).toBeHidden()
    await page.reload()
    await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
    await expect(tour(page)).toBeHidden()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByRole('button', { name: 'はじめての一日を続ける' }).click()
    await step(page, '要件を確認する')
    await isDone(page)
    await expect(tour(page).getByRole('button', { name: '次へ: 採点する' })).toBeFocused()
    await page.reload()
    await step(page, '要件を確認する')
  })

  await test.step('the sheet that was handed back is scored and handed in', async () => {
    await goOn(page, '採点する')
    const cell = page.getByRole('textbox', { name: /^愛媛県 必要性/ })
    await receiveOnPaper(page)
    await cell.focus()
    const typed = /5点/.test((await cell.getAttribute('aria-label')) ?? '') ? '4' : '5'
    await page.keyboard.press(typed)
    await page.keyboard.press('Enter')
    await isDone(page)
    await page.getByRole('link', { name: '照合へ' }).click()
    // The learner is the only one there: the point is typed a second time, with the first out of sight.
    const again = page.getByRole('textbox', { name: /^愛媛県 必要性 未記入/ })
    await again.focus()
    await page.keyboard.press(typed)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: /の採点へ$/ }).click()
    await page.getByRole('button', { name: '提出', exact: true }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /1件を提出/ })
      .click()
    await expect(page.getByText('1件の採点票を提出しました')).toBeVisible()
  })

  await test.step('what waits for its result gets its proposal', async () => {
    await goOn(page, '選定の案を記録する')
    await page.getByRole('radio', { name: '不選定' }).check()
    await page.keyboard.press('Control+Enter')
    await isDone(page)
  })

  await test.step('a case is added to, a report drafted, a book written', async () => {
    await goOn(page, '支援案件に記録する')
    await page.getByRole('link', { name: '宿題' }).click()
    await page.getByRole('link', { name: '宿題を加える' }).first().click()
    const panel = page.getByRole('dialog', { name: '宿題を加える' })
    await panel.getByRole('textbox', { name: '宿題' }).fill('体制図を送る')
    await page.keyboard.press('Control+Enter')
    await expect(panel).toBeHidden()
    await isDone(page)
    await goOn(page, '進捗報告を作る')
    await page
      .getByRole('button', { name: /下書きを作る$/ })
      .first()
      .click()
    await isDone(page)
    await goOn(page, '帳票を出力する')
    await page.getByRole('checkbox', { name: /応募受付簿/ }).check()
    await page.getByRole('button', { name: /種類を出力する/ }).click()
    await isDone(page)
    await tour(page).getByRole('button', { name: '終える' }).click()
    await expect(tour(page)).toBeHidden()
    await page.getByRole('link', { name: 'ホーム' }).click()
    await expect(page.getByRole('button', { name: 'はじめての一日を始める' })).toBeVisible()
  })
  expect(complaints).toEqual([])
})

test('it covers nothing, by keyboard alone, in the dark, in high contrast and at 200 %', async ({ page }) => {
  const complaints = complaintsOf(page)
  await openPractice(page)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('はじめて')
  await expect(page.getByRole('option', { name: 'はじめての一日を始める' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(tour(page).getByRole('button', { name: /^次へ/ })).toBeFocused()
  const box = async (of: 'complementary' | 'main' | 'banner') => {
    const area = of === 'complementary' ? tour(page) : page.getByRole(of)
    return (await area.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  }
  for (const size of [
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
  ]) {
    await page.setViewportSize(size)
    // The three are measured one after the other, and the page may still be settling into its new size.
    await expect(async () => {
      const [strip, main, top] = [await box('complementary'), await box('main'), await box('banner')]
      expect(strip.y).toBeGreaterThanOrEqual(top.y + top.height - 1)
      expect(main.y).toBeGreaterThanOrEqual(strip.y + strip.height - 1)
      expect(strip.height).toBeLessThan(size.width > 1000 ? 64 : 200)
    }).toPass({ timeout: 5000 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect.soft(await violations(page), `${size.width} ${colorScheme}`).toEqual([])
    }
    expect.soft(await cutOff(page), `${size.width}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  expect.soft(await vanished(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('the mails can be kept in a folder and dropped; a real office has neither them nor the tour', async ({ page }) => {
  await openPractice(page)
  const downloads: string[] = []
  page.on('download', async (download) => downloads.push(await download.path()))
  await page.getByRole('button', { name: 'フォルダーに保存' }).click()
  await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(5)
  await page.goto(`${host.origin}/`)
  await expect(page.getByRole('heading', { name: 'この年度の応募はまだありません' })).toBeVisible()
  await expect(page.getByRole('button', { name: /見本のメール|はじめての一日/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'メールから登録' }).click()
  await expect(page.getByRole('button', { name: 'ファイルを選ぶ' })).toBeFocused()
  await expect(page.getByRole('button', { name: /見本のメール/ })).toHaveCount(0)
  await page.goto(`${host.origin}/?office=practice`)
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  await dropFiles(
    page,
    downloads.map((path, at) => ({ name: `${at}.eml`, bytes: readFileSync(path) })),
  )
  await expect(page.getByText('未受付4件、読めなかったもの1件')).toBeVisible({ timeout: 30_000 })
})
