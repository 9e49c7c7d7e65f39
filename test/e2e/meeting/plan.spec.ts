import { expect, type Page } from '@playwright/test'
import { asDownloads } from '../../support/hosts/handed-out.ts'
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
  await go(`/meeting/${(await stored(page)).id}`)
})

test('what the room sees is looked at from the plan before anybody is there, and the points stay hidden', async ({
  walk: { page, visit, look },
}) => {
  await makeMeeting(page, visit)
  await page.getByRole('button', { name: '投影', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '投影' })
  await expect(dialog.getByRole('figure', { name: 'いま会場に映るもの' })).toBeVisible()
  await expect(dialog.locator('main')).toHaveCount(0)
  await expect(dialog.getByRole('figure', { name: 'いま会場に映るもの' })).toContainText('選定審議会議 第1回')
  await expect(dialog.getByRole('checkbox', { name: /氏名のない印で映す/ })).not.toBeChecked()
  await look('the projection from the plan')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '投影', exact: true })).toBeFocused()
})

test('two officers change one value: both are shown, and one of them stays', async ({ walk: { page, visit } }) => {
  await makeMeeting(page, visit)
  const api = clientOf(page)
  await list(page, '議題').getByRole('option').nth(1).click()
  const minutes = editor(page, /^議題2 /).getByRole('textbox', { name: '時間' })
  await minutes.fill('15')
  const { id, revision, items } = await stored(page)
  const lines = items.map((item) => ({
    ...{ id: item.id, kind: item.kind, title: item.title, applicationId: item.applicationId, minutes: item.minutes },
  }))
  await api.meeting.setItems({
    ...{ id, revision },
    items: lines.map((line, at) => (at === 1 ? { ...line, minutes: 12 } : line)),
  })
  await expect(list(page, '議題').getByRole('option').nth(1)).toContainText('12分')
  await minutes.blur()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('12分')
  await expect(dialog).toContainText('15分')
  await dialog.getByRole('button', { name: 'あなたの入力を残す' }).click()
  await expect(list(page, '議題').getByRole('option').nth(1)).toContainText('15分')
  expect((await stored(page)).items[1]?.minutes).toBe(15)
})

test('the papers come in one folder: what is in it, what is not and why, and the day they were sent', async ({
  walk: { page, visit, look },
}) => {
  await makeMeeting(page, visit)
  const before = await stored(page)
  await clientOf(page).meeting.setMembers({
    ...{ id: before.id, revision: before.revision },
    members: before.members.map(({ code: _, present: __, absentAt: ___, stays: ____, ...each }) => ({
      ...each,
      expected: 'room' as const,
    })),
  })
  const make = page.getByRole('button', { name: '資料を作る' })
  await make.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: '出欠の回答期限' })).toHaveValue('令和9年3月3日(水)')
  await look('what the papers are made of')
  const files = await asDownloads(page)(9, () => page.keyboard.press('Control+Enter'))
  expect([...files.keys()].toSorted().slice(0, 3)).toEqual([
    '00_目次.docx',
    '01_開催通知・次第・座席・資料一覧.docx',
    '02_資料1_応募概要一覧.xlsx',
  ])
  expect([...files.keys()].filter((name) => name.includes('委員C用')).length).toBe(4)
  await expect(dialog.getByRole('list', { name: 'できた資料' })).toContainText('04_資料3_決め手.xlsx')
  await look('the papers are made')
  await dialog.getByRole('button', { name: '今日送ったと記録' }).click()
  await expect(make).toBeFocused()
  expect((await stored(page)).sentOn).not.toBeNull()
  await page.getByRole('link', { name: '会議を始める' }).click()
  await expect(page.getByRole('heading', { name: '出席の確認' })).toBeVisible()
})

test('a meeting that is deleted comes back, and what one has carried is gone on with in the next', async ({
  walk: { page, visit, look },
}) => {
  await makeMeeting(page, visit)
  const { meeting } = clientOf(page)
  await page.getByRole('button', { name: '削除', exact: true }).click()
  await expect(page.getByRole('heading', { name: '審議会議はまだありません' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('grid', { name: '審議会議の一覧' })).toContainText('第1回')
  await look('the meetings of the year')

  const { id, items, members } = await stored(page)
  const record = (deed: Parameters<typeof meeting.record>[0]['deed']) =>
    meeting.record({ id, entryId: crypto.randomUUID(), deed })
  for (const each of members) await record({ kind: 'came', memberId: each.id, mode: 'room', proxy: '' })
  await record({ kind: 'opened' })
  for (const each of items) await record({ kind: 'carried', itemId: each.id, reason: '資料を求めるため' })
  await record({ kind: 'closed' })
  await visit(`/meeting/${id}`)
  await expect(page.getByRole('link', { name: '議事概要' })).toBeVisible()
  await expect(page.getByRole('button', { name: '議題を加える' })).toHaveCount(0)
  await expect(list(page, '議題').getByRole('option').nth(1)).toContainText('次回へ継続')
  await expect(list(page, '出席者').getByRole('option').first()).toContainText('対面')
  await look('a meeting that was held')
  await page.getByRole('button', { name: '続きの会議を作る' }).click()
  await expect(page.getByRole('dialog')).toContainText('第1回の続きの会議を作る')
  await page.getByRole('textbox', { name: '開催日' }).fill('R9.3.12')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/第2回 令和9年3月12日/)).toBeVisible()
  const second = (await meeting.list({ fy })).meetings.find(({ no }) => no === 2)
  expect(second).toMatchObject({ continues: id, items: items.length })
})
