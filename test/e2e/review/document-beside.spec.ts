import { expect, type Page } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'
import { allByTelephone } from './second-look.ts'

const fy = 2026
test.use({ until: 'scoring' })

const cell = (page: Page, name: string, state = '') =>
  page.getByRole('textbox', { name: new RegExp(`^${name} ${state}`) })
const pane = (page: Page, name: string) => page.getByRole('region', { name: `${name}の応募書` })
const text = (page: Page) => page.getByRole('region', { name: '応募書(詳細)の文面' })

test('the 応募書 stands beside the grid on demand, follows the line, and the cell keeps its focus', async ({
  walk: { page, visit, look },
}) => {
  await allByTelephone(clientOf(page), fy)
  await visit('/review/scores')
  const iwate = cell(page, '岩手県 必要性')
  await iwate.focus()
  await page.keyboard.press('F4')
  await expect(pane(page, '岩手県')).toBeVisible()
  await expect(text(page)).toContainText('030007')
  await expect(iwate).toBeFocused()
  await page.keyboard.press('4')
  await expect(cell(page, '岩手県 必要性', '4点')).toBeFocused()
  await look('the grid with the 応募書 beside it')

  // Read by keyboard, and back to the very cell.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  const fukushima = cell(page, '福島県 確保計画')
  await expect(pane(page, '福島県')).toBeVisible()
  await expect(text(page)).toContainText('070009')
  await page.keyboard.press('F6')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('End')
  await expect.poll(() => text(page).evaluate((each) => each.scrollTop)).toBeGreaterThan(50)
  await page.keyboard.press('F6')
  await expect(fukushima).toBeFocused()
  expect(await text(page).evaluate((each) => each.scrollTop)).toBeGreaterThan(50)

  // Esc is first the cell's: what was typed goes, the 応募書 stays; then it closes.
  await page.keyboard.press('3')
  await expect(cell(page, '福島県 確保計画', '3点')).toBeFocused()
  await page.keyboard.press('9')
  await expect(page.getByText('■ 0–5で入力してください')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, '福島県 確保計画', '未記入')).toBeFocused()
  await expect(page.getByText('■ 0–5で入力してください')).toBeHidden()
  await expect(pane(page, '福島県')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(pane(page, '福島県')).toBeHidden()
  await expect(fukushima).toBeFocused()

  // By the button, with its key on it; from within, Esc leads back as well.
  const button = page.getByRole('button', { name: '応募書 F4' })
  await button.click()
  await expect(pane(page, '福島県')).toBeVisible()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(fukushima).toBeFocused()
  await page.keyboard.press('F6')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(pane(page, '福島県')).toBeHidden()
  await expect(fukushima).toBeFocused()

  // From the words to the whole one goes there and back, too.
  await page.keyboard.press('F4')
  const comment = page.getByRole('textbox', { name: '総合所見' })
  await comment.fill('計画が具体的')
  await page.keyboard.press('F6')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(comment).toBeFocused()
})

test('the names of the lines stay in sight where the grid is narrow beside the 応募書', async ({
  walk: { page, visit },
}) => {
  await allByTelephone(clientOf(page), fy)
  await visit('/review/scores')
  await cell(page, '岩手県 必要性').focus()
  await page.keyboard.press('F4')
  const grid = page.getByRole('grid', { name: '委員Aの採点表' })
  // At 1366 all of it is seen at once.
  expect(await grid.evaluate((table) => table.scrollWidth <= (table.parentElement?.clientWidth ?? 0))).toBe(true)
  await page.setViewportSize({ width: 1090, height: 600 })
  const name = grid.getByRole('rowheader', { name: /岩手県/ })
  const at = await name.boundingBox()
  await page.keyboard.press('End')
  await expect(cell(page, '岩手県 横展開')).toBeFocused()
  expect(await grid.evaluate((table) => table.parentElement?.scrollLeft)).toBeGreaterThan(0)
  expect(await name.boundingBox()).toEqual(at)
  // The cell one comes back to lies beside the name, not beneath it.
  await page.keyboard.press('Home')
  const first = await cell(page, '岩手県 必要性').boundingBox()
  expect(first?.x).toBeGreaterThanOrEqual((at?.x ?? 0) + (at?.width ?? 0) - 1)
})

test('whoever sits there finds it as they left it; a 委員 reads what they score, and no other 応募書 is asked for', async ({
  walk: { page, visit },
}) => {
  await allByTelephone(clientOf(page), fy)
  await visit('/review/scores')
  await expect(cell(page, '岩手県 必要性')).toBeVisible()
  await page.keyboard.press('F4')
  await expect(pane(page, '岩手県')).toBeVisible()
  await page.reload()
  await expect(pane(page, '岩手県')).toBeVisible()

  const api = clientOf(page)
  const conflicted = (await api.applications.list({ fy })).find(({ prefecture }) => prefecture === '岐阜県')?.id ?? ''
  await api.launcher.signOut({})
  await page.reload()
  await page.getByRole('radio', { name: /例示 三枝/ }).check()
  await page.getByRole('button', { name: 'サインイン' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/call/applications.document')) asked.push(request.postData() ?? '')
  })
  await visit('/review/scores')
  await expect(page.getByText(/利害関係のため採点しません/)).toBeVisible()
  await expect(pane(page, '岩手県')).toBeHidden()
  await cell(page, '岩手県 必要性').focus()
  await page.keyboard.press('F4')
  await expect(text(page)).toContainText('030007')
  for (const [name, code] of [
    ['福島県', '070009'],
    ['群馬県', '100005'],
    ['福井県', '180009'],
    ['滋賀県', '250007'],
  ] as const) {
    await page.keyboard.press('ArrowDown')
    await expect(pane(page, name)).toBeVisible()
    await expect(text(page)).toContainText(code)
  }
  expect(asked.length).toBeGreaterThanOrEqual(5)
  expect(asked.filter((each) => each.includes(conflicted))).toEqual([])
})
