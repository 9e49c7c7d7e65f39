import { expect, type Page } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'
import { givenMeeting } from './given-meeting.ts'

test.use({ until: 'scored' })

const key = (page: Page, ...keys: readonly string[]) =>
  keys.reduce<Promise<void>>(async (before, each) => {
    await before
    await page.keyboard.press(each)
  }, Promise.resolve())

const busy = { code: 'busy', message: 'もう一度お試しください。', fields: {}, clashes: [] }

const agenda = (page: Page, title: string) =>
  page.getByRole('navigation', { name: '議事' }).getByRole('link', { name: title })

test('a meeting by keyboard, from who is here to its closing', async ({ walk: { page, go, look } }) => {
  const api = clientOf(page)
  const meeting = await givenMeeting(api)
  await go(`/meeting/${meeting.id}/room`)
  await expect(page.getByRole('navigation', { name: '画面' })).toHaveCount(0)

  // 出席: one key a person; the last comes by the line, the first for somebody else.
  await expect(page.getByRole('heading', { name: '出席の確認' })).toBeVisible()
  const top = page.getByRole('banner').or(page.locator('header')).first()
  await expect(top).toContainText('0 / 5 ▲ 不足')
  await key(page, '1', '2', '3', '4')
  await expect(top).toContainText('4 / 5 ● 成立')
  await expect(top).toContainText('いない人 例示 五月')
  await page.getByRole('group', { name: '例示 五月の出欠' }).getByRole('button', { name: 'オンライン' }).click()
  await expect(top).toContainText('5 / 5 ● 成立')
  await look('who is here')
  await key(page, 'Control+Enter')

  // The first item only needs to be ended.
  const enter = page.getByRole('button', { name: '議題に入る', exact: false })
  await expect(enter).toBeFocused()
  await key(page, 'Control+Enter')
  await expect(page.getByRole('button', { name: '議題を終えて次へ' })).toBeVisible()
  await key(page, '1')
  await page.keyboard.type('集計の説明を受けた。')
  await key(page, 'Enter', 'Control+Enter')
  await expect(agenda(page, '応募の概要')).toContainText('終了')

  // Who is conflicted is named before the item opens, and it does not open while they are in the room.
  const conflicted = (await meeting.page()).items.find(({ leaving }) => leaving.length > 0)?.title ?? ''
  await agenda(page, conflicted).click()
  await expect(page.getByText(`▲ 例示 三枝 は退席が必要 (${conflicted}に利害関係)`)).toBeVisible()
  await expect(page.getByText('まだ議題に入れません')).toBeVisible()
  await expect(page.getByRole('button', { name: /^議題に入る/ })).toHaveCount(0)
  await look('who must leave')
  await key(page, 'F8')
  await expect(page.getByText(/例示 三枝 は退席 \(利害関係\)/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^議題に入る/ })).toBeVisible()
  await key(page, 'Control+Enter')
  await expect(top).toContainText('4 / 4 ● 成立')

  // 発言: a person's key begins a line, Alt and the key the next; who is out has no line.
  await expect(page.getByRole('button', { name: '1 例示 一郎' })).toBeVisible()
  await key(page, '1')
  await page.keyboard.type('指標が着手数に偏っている。')
  await key(page, 'Alt+Digit2')
  await page.keyboard.type('市町村の参加を確認したい。')
  await expect(page.getByRole('button', { name: '3 例示 三枝' })).toBeDisabled()
  await expect(page.getByText(/自動保存 \d\d:\d\d:\d\d/)).toBeVisible()
  await expect
    .poll(async () => (await api.meeting.speeches({ id: meeting.id })).map(({ words }) => words))
    .toEqual(['集計の説明を受けた。', '指標が着手数に偏っている。', '市町村の参加を確認したい。'])

  // A result that leaves the order waits for its reason; the line under the hand stays.
  await key(page, 'F1')
  await expect(page.getByText(/順位と異なる.*ため必須/)).toBeVisible()
  await key(page, 'Control+Enter')
  await expect(page.getByRole('textbox', { name: '理由' })).toBeFocused()
  await page.keyboard.type('ほかにないテーマのため。')
  await look('a decision that leaves the order')

  // A 補欠 by vote asks for all there is, and on the smallest screen nothing of it lies under an edge.
  await key(page, 'Shift+F2')
  const side = page.getByRole('region', { name: '決定' })
  for (const name of ['補欠の順位', '採決の案', '棄権', '理由', '留意事項'])
    await expect(side.getByRole('textbox', { name })).toBeInViewport({ ratio: 1 })
  // One deed has Ctrl+Enter: what is not voted yet is not decided.
  await expect(side.getByRole('button', { name: 'Ctrl Enter' })).toHaveText(['採決を記録Ctrl Enter'])
  await expect(side.getByRole('button', { name: 'F12' })).toHaveText(['後に回すF12', '次回へ継続Shift F12'])

  // By a vote: 可否同数 asks the 座長.
  await key(page, 'Shift+F1')
  await expect(page.getByRole('textbox', { name: '賛成' })).toBeFocused()
  await page.keyboard.type('2')
  await key(page, 'Tab')
  await page.keyboard.type('2')
  await key(page, 'Control+Enter')
  await expect(page.getByText('可否同数です。座長の決するところ')).toBeVisible()
  await page
    .getByRole('radiogroup', { name: /座長の決するところ/ })
    .getByRole('radio', { name: '賛成' })
    .check()
  await key(page, 'Control+Enter')
  await expect(page.getByText(/可決.*座長 賛成/)).toBeVisible()
  await key(page, 'Control+Enter')
  await expect(agenda(page, conflicted)).toContainText('選定')
  // Ctrl+Enter has gone on, and who was out may come back by the same key.
  await expect(page.getByText('例示 三枝 の入室を待っています。')).toBeVisible()
  await key(page, 'F8')
  await expect(top).toContainText('5 / 5 ● 成立')

  // What was decided is told by a key.
  await expect(page.getByText(`${conflicted}は、選定とします。`)).toBeVisible()
  await key(page, 'F10')
  await expect(page.getByText(`${conflicted}は、選定とします。`)).toHaveCount(0)

  // The last line is taken back, said before; it stays as struck.
  await key(page, 'Control+z')
  const strike = page.getByRole('dialog', { name: /の記録を取り消す/ })
  await expect(strike).toContainText('告げ')
  await key(page, 'Control+Enter')
  await expect(page.getByText(`${conflicted}は、選定とします。`)).toBeVisible()
  await key(page, 'F10')

  // 後に回す, and taken up again.
  const [next] = (await meeting.page()).items.filter(({ kind, state }) => kind === 'body' && state === 'waiting')
  await agenda(page, next?.title ?? '').click()
  await key(page, 'Control+Enter')
  await expect(page.getByRole('button', { name: '後に回す' })).toBeVisible()
  await key(page, 'F12', 'Control+Enter')
  await expect(agenda(page, next?.title ?? '')).toContainText('後に回す')

  for (const { title, kind, state } of (await meeting.page()).items)
    if (kind === 'body' && state !== 'decided')
      await meeting.decide(title, 'rejected', { reason: '今回の枠に入らないため。' })
  const whole = page.getByRole('region', { name: '選定案の全体' })
  await agenda(page, '選定案の全体').click()
  await expect(whole).toBeVisible()
  await key(page, 'Control+Enter')
  await expect(page.getByText(`＋ ${conflicted}`)).toBeVisible()
  await expect(page.getByText(`選定案は、${conflicted}の1団体とします。`)).toBeVisible()
  await go(page.url().replace(/^.*#/, ''))
  await key(page, 'Control+Enter')
  await expect(page.getByText('すべての議題を終えました。')).toBeVisible()
  await key(page, 'F10', 'Control+Enter')
  await expect(page.getByText(/に閉会しました/)).toBeVisible()
  expect((await meeting.page()).stage).toBe('closed')
  await key(page, 'Escape', 'Enter')
  await expect(page).toHaveURL(new RegExp(`#/meeting/${meeting.id}$`))
})

test('what was being typed when the program was ended is there again, with the hand in it', async ({
  walk: { page, host, go },
}) => {
  const api = clientOf(page)
  const meeting = await givenMeeting(api)
  await meeting.open()
  const [, body] = (await meeting.page()).items
  await meeting.record({ kind: 'itemOpened', itemId: body?.id ?? '' })
  await go(`/meeting/${meeting.id}/room`)
  await key(page, '2')
  await page.keyboard.type('体制の見通しを確認したい。')
  await expect.poll(async () => (await api.meeting.speeches({ id: meeting.id })).length).toBe(1)
  // Killed before the hand has rested: nothing more goes to the office.
  await page.keyboard.type('とくに財源')
  const next = await page.context().newPage()
  const session = await page.context().newCDPSession(page)
  const killed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await killed
  await next.goto(`${host.origin}/#/meeting/${meeting.id}/room`)
  const field = next.getByRole('textbox', { name: '例示 二葉' })
  await expect(field).toHaveValue('体制の見通しを確認したい。とくに財源')
  await expect(field).toBeFocused()
  await next.keyboard.type('。')
  await expect
    .poll(async () => (await clientOf(next).meeting.speeches({ id: meeting.id })).map(({ words }) => words))
    .toEqual(['体制の見通しを確認したい。とくに財源。'])
  // Enter while kana are converted ends no line.
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true })
  await expect(field).toBeFocused()
  await key(next, 'Enter')
  await expect(field).toHaveCount(0)
  await expect(next.getByRole('button', { name: '1 例示 一郎' })).toBeFocused()
})

test('words that could not be stored are said beside their line, and are sent again by themselves', async ({
  walk: { page, visit },
}) => {
  const api = clientOf(page)
  const meeting = await givenMeeting(api)
  await meeting.open()
  const [, body] = (await meeting.page()).items
  await meeting.record({ kind: 'itemOpened', itemId: body?.id ?? '' })
  await visit(`/meeting/${meeting.id}/room`)
  await page.route('**/call/meeting.speak', (route) => route.fulfill({ json: { ok: false, problem: busy } }))
  await key(page, '1')
  await page.keyboard.type('財源の見通し')
  await expect(page.getByText('保存できていません。')).toBeVisible()
  await page.unroute('**/call/meeting.speak')
  await expect(page.getByText('保存できていません。')).toHaveCount(0, { timeout: 10_000 })
  expect((await api.meeting.speeches({ id: meeting.id })).map(({ words }) => words)).toEqual(['財源の見通し'])
})

test('a point is put right in the meeting, with what stood there and why', async ({ walk: { page, visit, look } }) => {
  const api = clientOf(page)
  const meeting = await givenMeeting(api)
  await meeting.open()
  const body = (await meeting.page()).items.find(({ kind, leaving }) => kind === 'body' && leaving.length === 0)
  await meeting.record({ kind: 'itemOpened', itemId: body?.id ?? '' })
  await visit(`/meeting/${meeting.id}/room`)
  await key(page, 'F7')
  const cell = page.getByRole('button', { name: /^委員A .* を直す$/ }).first()
  const before = Number(await cell.innerText())
  // One stop of Tab, in which arrows walk as in a sheet; the items stay where they are.
  await cell.focus()
  await key(page, 'ArrowDown', 'ArrowRight')
  await expect(page.getByRole('button', { name: /^委員B .* を直す$/ }).nth(1)).toBeFocused()
  await key(page, 'ArrowUp', 'ArrowLeft')
  await expect(cell).toBeFocused()
  await key(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: `${body?.title}の点の修正` })
  const after = before === 5 ? 4 : before + 1
  await page.keyboard.type(String(after))
  await expect(dialog).toContainText(`${before} → ${after}`)
  await key(page, 'Control+Enter')
  await expect(dialog.getByText('直す理由を入力してください。')).toBeVisible()
  await dialog.getByRole('textbox', { name: '直す理由' }).fill('体制の記載を読み落としていたため。')
  await key(page, 'Control+Enter')
  await expect(cell).toHaveText(String(after))
  await look('the points by member')
  await key(page, 'Shift+F7')
  const record = page.getByRole('dialog', { name: '起きたことの記録' })
  await expect(record).toContainText(`${before} → ${after}`)

  // What others rest on is timed anew as one deed, with its reason; both lines stand.
  await record.getByRole('button', { name: /開会 の時刻を直す$/ }).click()
  await page.getByRole('textbox', { name: '起きた時刻' }).fill('0:00')
  await key(page, 'Control+Enter')
  await expect(page.getByText('時刻を直す理由を入力してください。')).toBeVisible()
  await page.getByRole('textbox', { name: '時刻を直す理由' }).fill('時計の遅れ')
  await key(page, 'Control+Enter')
  await expect(page.getByRole('dialog', { name: '時刻の訂正' })).toHaveCount(0)
})

test('who comes late, for whom and when is put right at a key, and both times stay in the record', async ({
  walk: { page, visit, look },
}) => {
  const api = clientOf(page)
  const meeting = await givenMeeting(api)
  const [first, second] = (await meeting.page()).members
  await meeting.record({ kind: 'came', memberId: first?.id ?? '', mode: 'room', proxy: '' })
  await meeting.record({ kind: 'opened' })
  await visit(`/meeting/${meeting.id}/room`)
  // Nobody has to leave: F8 shows who is here.
  await key(page, 'F8')
  const panel = page.getByRole('dialog', { name: '出席者' })
  await panel
    .getByRole('group', { name: `${second?.name}の出欠` })
    .getByRole('button', { name: '代理' })
    .click()
  const proxy = page.getByRole('dialog', { name: `${second?.name}の代理` })
  await expect(proxy.getByRole('textbox', { name: '代理で出席する人' })).toBeFocused()
  await page.keyboard.type('例示 代理')
  await key(page, 'Control+Enter')
  await expect(panel).toContainText('代理 例示 代理')
  await panel.getByRole('button', { name: new RegExp(`^${first?.name}の入室の時刻`) }).click()
  const mend = page.getByRole('dialog', { name: `${first?.name}の入室の時刻` })
  await mend.getByRole('textbox', { name: '入室の時刻' }).fill('0:00')
  await key(page, 'Control+Enter')
  await expect(panel.getByRole('button', { name: `${first?.name}の入室の時刻 00:00 を直す` })).toBeVisible()
  await look('who is here, and since when')
  const lines = (await meeting.page()).entries.filter(({ memberId, kind }) => memberId === first?.id && kind === 'came')
  expect(lines.map(({ struck }) => struck).toSorted()).toEqual([false, true])
})
