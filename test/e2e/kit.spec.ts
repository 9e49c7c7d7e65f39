import { expect, type Page, test } from '@playwright/test'
import { serveGallery } from '../renderer/gallery/serve-gallery.ts'
import { violations } from '../support/screen-checks.ts'

const pages = ['home', 'receipt', 'score', 'support', 'fields', 'charts'] as const

let gallery: Awaited<ReturnType<typeof serveGallery>>
test.beforeAll(async () => {
  gallery = await serveGallery()
})
test.afterAll(() => gallery.close())

async function open(page: Page, name: string) {
  await page.goto(`${gallery.address}/#/${name}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const name of pages) {
    test(`${name} in ${colorScheme} is accessible and keeps the policy`, async ({ page }) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (defect) => complaints.push(defect.message))
      await page.emulateMedia({ colorScheme })
      await open(page, name)
      expect(await violations(page, colorScheme === 'light' ? 'all' : 'colours')).toEqual([])
      expect(complaints).toEqual([])
    })
  }
}

test('windows, lists and the calendar are accessible and keep the policy', async ({ page }) => {
  // Four whole inspections in one story.
  test.slow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await open(page, 'fields')
  for (const [button, role, title] of [
    ['送るダイアログ', 'alertdialog', '採点票を8名に送りますか'],
    ['横のパネル', 'dialog', '課題を書く'],
    ['食い違い', 'dialog', '保存する前に書き換えられています'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole(role, { name: title })).toBeVisible()
    expect(await violations(page, 'all', `[role="${role}"]`)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role, { name: title })).toBeHidden()
    await expect(page.getByRole('button', { name: button })).toBeFocused()
  }
  await page.getByRole('button', { name: '開催日をカレンダーから選ぶ' }).click()
  await expect(page.getByText('令和8年2月', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '令和8年2月23日(月) 天皇誕生日' })).toBeVisible()
  expect(await violations(page, 'all', '[role="dialog"]')).toEqual([])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('開催日', { exact: true })).toHaveValue('令和8年2月21日(土)')
  expect(complaints).toEqual([])
})

test('a prefecture is found by its reading and by its code', async ({ page }) => {
  await open(page, 'fields')
  const box = page.getByRole('combobox', { name: '都道府県' })
  for (const [typed, found] of [
    ['さが', '佐賀県'],
    ['ﾎｯｶｲ', '北海道'],
    ['340006', '広島県'],
  ] as const) {
    await box.fill(typed)
    await expect(page.getByRole('option', { name: found })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(box).toHaveValue(found)
  }
})

test('Enter while kana are converted saves nothing, Ctrl+Enter saves', async ({ page }) => {
  await open(page, 'fields')
  const box = page.getByLabel('件名')
  await box.focus()
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'ていれいかい', selectionStart: 6, selectionEnd: 6 })
  await box.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true })
  await keyboard.send('Input.insertText', { text: '定例会' })
  await expect(page.getByText('保存 0 回')).toBeVisible()
  await expect(box).toHaveValue(/定例会/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('保存 1 回')).toBeVisible()
})

test('the receipt book is worked by keyboard and copied for Excel', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'receipt')
  const grid = page.getByRole('grid', { name: '応募受付簿' })
  await grid.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('row', { name: /R8-02/ })).toHaveAttribute('data-current', 'true')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2件を選択')).toBeVisible()
  await page.keyboard.press('Control+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(
    copied
      .replaceAll('\r', '')
      .split('\n')
      .map((line) => line.split('\t')[2]),
  ).toEqual(['都道府県', '山梨県', '栃木県'])
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text()
  })
  expect(html).toContain('山梨県</td>')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: '都道府県' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(grid.getByRole('row').nth(1)).toContainText('秋田県')
  await page.getByLabel('応募を絞り込む').fill('島根ではない')
  await expect(grid.getByRole('row')).toHaveCount(1)
  await page.getByLabel('応募を絞り込む').fill('期限後')
  await expect(grid.getByRole('row')).toHaveCount(2)
})

test('columns are chosen and stay chosen', async ({ page }) => {
  await open(page, 'receipt')
  await page.getByRole('button', { name: '列' }).click()
  await page.getByLabel('団体コード', { exact: true }).check()
  await page.getByRole('button', { name: '団体コードを前へ' }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  const heads = page.getByRole('columnheader')
  await expect(heads.nth(2)).toHaveText('団体コード')
  await expect(heads.nth(3)).toHaveText('都道府県')
})

test('a hundred thousand rows are there, filtered and sorted without waiting', async ({ page }) => {
  await open(page, 'large')
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', '100001')
  expect(await page.getByRole('row').count()).toBeLessThan(80)
  const timed = async (deed: () => Promise<unknown>) => {
    const start = Date.now()
    await deed()
    return Date.now() - start
  }
  const jump = await timed(async () => {
    await grid.focus()
    await page.keyboard.press('Control+End')
    await expect(page.getByRole('gridcell', { name: '100000', exact: true })).toBeVisible()
  })
  const filter = await timed(async () => {
    await page.getByLabel('絞り込み', { exact: true }).fill('ながさき')
    await expect(page.getByText(/件のうち/)).toBeVisible()
  })
  const sort = await timed(async () => {
    await page.getByRole('columnheader', { name: '内容' }).getByRole('button').click()
    await expect(page.getByRole('columnheader', { name: '内容' })).toHaveAttribute('aria-sort', 'ascending')
  })
  test
    .info()
    .annotations.push({ type: 'measured', description: `end ${jump} ms, filter ${filter} ms, sort ${sort} ms` })
  expect(Math.max(jump, filter, sort)).toBeLessThan(5000)
})

test('points are typed as in Excel, and the row one may not score is stepped over', async ({ page }) => {
  await open(page, 'score')
  await page.getByLabel(/^栃木県 横展開/).focus()
  await page.keyboard.press('1')
  await expect(page.getByLabel('栃木県 横展開 1点')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(/^秋田県 必要性/)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByLabel('秋田県 必要性 未記入')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('秋田県 必要性 2点')).toBeFocused()
  await page.keyboard.press('F2')
  await page.getByLabel('所見', { exact: true }).fill('体制が具体的')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('秋田県 必要性 2点 所見あり')).toBeFocused()
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: '４', selectionStart: 1, selectionEnd: 1 })
  await keyboard.send('Input.insertText', { text: '４' })
  await expect(page.getByLabel('秋田県 必要性 4点 所見あり')).toBeFocused()
})

test('the line under the chosen is moved by keys and by mouse', async ({ page }) => {
  await open(page, 'score')
  const line = page.getByRole('slider', { name: /選定の目安/ })
  await line.focus()
  await page.keyboard.press('ArrowDown')
  await expect(line).toHaveAttribute('aria-valuenow', '6')
  const box = await line.boundingBox()
  if (box === null) throw new Error('the line is not drawn')
  await page.mouse.move(box.x + 60, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + box.height / 2 - 110, { steps: 8 })
  await page.mouse.up()
  await expect(line).toHaveAttribute('aria-valuenow', '3')
})

test('a bar of the plan is moved by keys and by mouse, and lands on 開庁日', async ({ page }) => {
  await open(page, 'support')
  const bar = page.getByRole('button', { name: /^選考・内定/ })
  await bar.focus()
  await page.keyboard.press('ArrowRight')
  await expect(bar).toHaveAccessibleName(/令和8年9月15日から令和8年11月9日まで/)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(bar).toHaveAccessibleName(/令和8年9月25日から/)
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /^受入れ・任命/ })).toBeFocused()
  const box = await page.locator('[data-task="t2"] rect').nth(1).boundingBox()
  if (box === null) throw new Error('the bar is not drawn')
  await page.mouse.move(box.x + 40, box.y + 9)
  await page.mouse.down()
  await page.mouse.move(box.x + 140, box.y + 9, { steps: 8 })
  await page.mouse.up()
  await expect(page.getByRole('button', { name: /^データ項目の整理/ })).toHaveAccessibleName(/令和8年7月1[0-9]日から/)
})

test('the map is walked by arrows, chosen by Enter, filtered by its legend', async ({ page }) => {
  await open(page, 'home')
  await page.getByRole('button', { name: /^東京都/ }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-jis][aria-pressed="true"]')).toHaveCount(1)
  await page.getByRole('button', { name: '応募 9' }).click()
  await expect(page.locator('[data-jis]:not([data-off])')).toHaveCount(9)
})

test('a chart is put on the clipboard as a picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'charts')
  await page.getByRole('button', { name: '図をコピー' }).first().click()
  await expect(page.getByText('図をコピーしました')).toBeVisible()
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await item?.getType('image/png')
    return picture === undefined ? 0 : (await createImageBitmap(picture)).width
  })
  expect(size).toBeGreaterThan(800)
})

test('at twice the size nothing is cut off sideways', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 })
  for (const name of ['fields', 'charts'] as const) {
    await open(page, name)
    const over = await page.evaluate(
      () => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth,
    )
    expect(over).toBeLessThanOrEqual(0)
  }
})
