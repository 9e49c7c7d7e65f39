import { expect, type Page } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
test.use({ until: 'scored' })

const list = (page: Page, name: string) => page.getByRole('listbox', { name })
const editor = (page: Page, name: RegExp) => page.getByRole('group', { name })
/** The only meeting of the year, as it is stored. */
async function stored(page: Page) {
  const { meeting } = clientOf(page)
  const [first] = (await meeting.list({ fy })).meetings
  return meeting.page({ id: first?.id ?? '' })
}

async function makeMeeting(page: Page, visit: (address: string) => Promise<void>) {
  await visit('/meeting')
  await page.getByRole('button', { name: '会議を作る' }).click()
  await page.getByRole('textbox', { name: '開催日' }).fill('R9.3.5')
  await page.getByRole('textbox', { name: '場所' }).fill('見本会議室')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/第1回 令和9年3月5日/)).toBeVisible()
}

test('a meeting is made and planned by keyboard: the order, who comes, the papers', async ({
  walk: { page, visit, go, look },
}) => {
  await go('/meeting')
  await expect(page.getByRole('heading', { name: '審議会議はまだありません' })).toBeVisible()
  await makeMeeting(page, visit)
  await look('a meeting just made')

  // 議題: the clock runs through them, and goes with the order and the minutes.
  const agenda = list(page, '議題')
  const [first, second] = [agenda.getByRole('option').nth(0), agenda.getByRole('option').nth(1)]
  await expect(first).toContainText('14:00–14:20')
  await expect(second).toContainText('14:20–14:28')
  const body = (await second.locator('span').nth(2).textContent()) ?? ''
  await second.click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(first).toContainText(body)
  await expect(first).toBeFocused()
  await expect(first).toContainText('14:00–14:08')
  await page.keyboard.press('Control+z')
  await expect(second).toContainText(body)
  await second.click()
  const minutes = editor(page, /^議題2 /).getByRole('textbox', { name: '時間' })
  await minutes.fill('15')
  await minutes.blur()
  await expect(second).toContainText('14:20–14:35')
  await page.getByRole('button', { name: '議題を加える' }).click()
  await page.getByRole('textbox', { name: '議題の名前' }).fill('今後の進め方')
  await page.keyboard.press('Control+Enter')
  await expect(agenda).toContainText('今後の進め方')
  expect((await stored(page)).items.at(-2)).toMatchObject({ title: '今後の進め方', minutes: 10 })

  // 出席者: one key a person; what is missing is said until it is there.
  await expect(page.getByRole('region', { name: '開会までに足りないもの' })).toContainText('出欠の回答がまだです')
  await page.getByRole('button', { name: '出欠を入れる' }).click()
  await expect(list(page, '出席者').getByRole('option').first()).toBeFocused()
  for (const key of ['1', '2', '3', '1', '4']) {
    await page.keyboard.press(key)
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByText('出欠の回答がまだです')).toHaveCount(0)
  expect((await stored(page)).members.map(({ expected }) => expected)).toEqual([
    'room',
    'online',
    'proxy',
    'room',
    'absent',
  ])
  // For which item somebody leaves stands beside them.
  const leaving = (await stored(page)).items.find((item) => item.leaving.length > 0)?.title ?? ''
  await expect(list(page, '出席者')).toContainText(`${leaving}で退席`)
  await list(page, '出席者').getByRole('option').nth(2).click()
  const proxy = page.getByRole('textbox', { name: '代理の氏名' })
  await proxy.fill('例示 代理')
  await proxy.press('Enter')
  await expect(list(page, '出席者')).toContainText('代理 例示 代理')

  // 資料: a number twice is refused where it is typed.
  await page.getByRole('button', { name: '資料を加える' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '資料番号' }).fill('資料1')
  await dialog.getByRole('textbox', { name: '資料名' }).fill('前年度の選定結果')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('この番号の資料があります')
  await dialog.getByRole('textbox', { name: '資料番号' }).fill('参考資料1')
  await page.keyboard.press('Control+Enter')
  await expect(list(page, '資料')).toContainText('前年度の選定結果')
  await look('a meeting planned')
})

test('two officers change one list: both are shown, and one of them stays', async ({ walk: { page, visit } }) => {
  await makeMeeting(page, visit)
  const api = clientOf(page)
  const before = await stored(page)
  await list(page, '議題').getByRole('option').nth(1).click()
  await api.meeting.setItems({
    id: before.id,
    revision: before.revision,
    items: before.items
      .map(({ id, kind, title, applicationId, minutes }) => ({ id, kind, title, applicationId, minutes }))
      .toReversed(),
  })
  await page.evaluate(() => undefined)
  await expect(list(page, '議題').getByRole('option').first()).toContainText('選定案の全体')
})
