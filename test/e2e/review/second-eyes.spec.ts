import { expect, type Page } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'
import { typeMarks } from './second-look.ts'

const fy = 2026
const points = 6
test.use({ until: 'scoring' })

const cell = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) })
const pane = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

/** Somebody else sits down at this desk. */
async function sitsDown(page: Page, name: string) {
  await clientOf(page).launcher.signOut({})
  await page.reload()
  await page.getByRole('radio', { name: new RegExp(name) }).check()
  await page.getByRole('button', { name: 'サインイン' }).click()
  await expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()
}

test('what the secretariat types from a telephone call counts once a second officer has checked it, or it was typed twice', async ({
  walk: { page, visit, look },
}) => {
  test.setTimeout(300_000)
  const api = clientOf(page)
  await api.people.add({ id: crypto.randomUUID(), name: '例示 花子', role: 'officer' })
  const [a] = await api.reviewers.list({ fy })
  const { candidates } = await api.scores.grid({ fy, reviewerId: a?.id ?? '' })
  const [one = '', two = '', three = ''] = candidates.map(({ prefecture }) => prefecture)

  await test.step('a digit asks first how the points came; a moment to come is refused', async () => {
    await visit('/review/scores')
    await expect(page.getByRole('button', { name: '受け取り方を選んで入力' })).toBeVisible()
    await look('nobody has said whence the points are')
    await cell(page, `${one} 必要性 未記入`).focus()
    await page.keyboard.press('4')
    const dialog = page.getByRole('dialog', { name: /^委員A .*の点の受け取り方$/ })
    await expect(dialog).toBeVisible()
    await dialog.getByRole('radio', { name: 'その他' }).check()
    await dialog.getByRole('button', { name: '今、受け取った' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText(/どう受け取ったかを入力/)).toBeVisible()
    await look('how the points came')
    await dialog.getByRole('radio', { name: '電話' }).check()
    await dialog.getByRole('textbox', { name: '補足' }).fill('座長から')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(cell(page, `${one} 必要性 未記入`)).toBeFocused()
  })

  await test.step('three sheets are typed; every point says that it waits', async () => {
    await typeMarks(page, '444444'.repeat(3))
    await expect(cell(page, `${three} 横展開 4点 照合待ち`)).toBeVisible()
    await expect(page.getByRole('grid').getByText('◇ 照合待ち 6')).toHaveCount(3)
    await expect(page.getByText(/^電話\(座長から\) .* に受け取った点を入力します。/)).toBeVisible()
    await look('points that wait')
    await page.getByRole('button', { name: '提出' }).click()
    const lacking = page.getByRole('dialog', { name: '委員Aの採点票は、まだ提出できません' })
    await expect(lacking.getByRole('link', { name: `${one}: 照合待ち 6点` })).toBeVisible()
    await look('why nothing can be handed in')
    await page.keyboard.press('Escape')
    await visit('/review/standing')
    await expect(page.getByRole('grid', { name: '委員ごとの提出' }).getByText('◇ 3')).toBeVisible()
    await look('進み具合 with sheets that wait')
    await expect(page.getByRole('link', { name: /^照合\s*3\s*件/ })).toBeVisible()
    await page.getByRole('link', { name: '◇ 照合待ち6' }).first().click()
    await expect(page.getByRole('heading', { name: '照合', exact: true })).toBeVisible()
  })

  await test.step('who typed it types it once more, with the first typing out of sight, and decides what differs', async () => {
    await expect(pane(page, `委員A ${one}`)).toContainText('この点はあなたが入力しました')
    await expect(pane(page, `委員A ${one}`)).not.toContainText('4点')
    await expect(page.getByRole('button', { name: /点を確かめた$/ })).toHaveCount(0)
    await look('to be typed once more')
    await cell(page, `${one} 必要性 未記入`).focus()
    await typeMarks(page, '544444')
    await expect(page.getByRole('button', { name: '前の入力と照らす' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('二度の入力は5点が一致し、1点が食い違っています')).toBeVisible()
    await expect(page.getByRole('button', { name: '必要性は 一度目 4点が正しい' })).toBeFocused()
    await look('two typings that differ')
    await page.getByRole('button', { name: '必要性は 二度目 5点が正しい' }).click()
    // On to the next one by itself, into its first field.
    await expect(pane(page, `委員A ${two}`)).toBeVisible()
    await expect(cell(page, `${two} 必要性 未記入`)).toBeFocused()
  })

  await test.step('a second officer opens one after the other, names a cell that differs, and confirms the rest', async () => {
    await sitsDown(page, '例示 花子')
    await visit('/review/looks')
    const list = page.getByRole('grid', { name: '照合を待つ採点票' })
    await expect(list.getByRole('row')).toHaveCount(3)
    await look('a second officer beside the source')
    await list.getByRole('row', { name: new RegExp(two) }).click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `${points}点を確かめた` })).toBeFocused()
    await page.getByRole('checkbox', { name: '連携は違う' }).check()
    await expect(page.getByRole('button', { name: '5点を確かめ、1点は違うとする' })).toBeVisible()
    await look('a cell that differs from its source')
    await page.keyboard.press('Control+Enter')
    await expect(pane(page, `委員A ${three}`)).toBeVisible()
    await expect(page.getByRole('button', { name: `${points}点を確かめた` })).toBeFocused()
    await page.keyboard.press('Enter')
    // What was named is left: it waits to be mended where it was typed.
    await expect(page.getByRole('link', { name: '採点表で直す' })).toBeFocused()
    await look('what was named is left')
  })

  await test.step('it is mended by the first, and that cell alone waits again', async () => {
    await sitsDown(page, '見本 太郎')
    await visit('/review/scores')
    await cell(page, `${two} 連携 4点 食い違い`).focus()
    await page.keyboard.press('2')
    await expect(cell(page, `${two} 連携 2点 照合待ち`)).toBeVisible()
    await expect(page.getByRole('textbox', { name: /照合待ち|食い違い/ })).toHaveCount(1)
    await sitsDown(page, '例示 花子')
    await visit('/review/looks')
    await page.getByRole('button', { name: '1点を確かめた' }).click()
    const on = page.getByRole('link', { name: '委員Aの採点へ' })
    await expect(on).toBeFocused()
    await look('nothing waits')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '提出' }).click()
    await page.getByRole('button', { name: '3件を提出' }).click()
    await expect(page.getByText(/^3件の採点票を提出しました/)).toBeVisible()
  })

  await test.step('the record says who typed, who checked and how', async () => {
    const deeds = (await api.audit.entries({ kind: 'secondLook', limit: 20 })).entries
    expect(deeds.map(({ who, deed }) => `${who} ${deed}`)).toEqual([
      '例示 花子 事務局が入力した点を、二人目として照合した',
      '例示 花子 事務局が入力した点を、二人目として照合した',
      '例示 花子 事務局が入力した点を、二人目として照合した',
      '見本 太郎 二度の入力が食い違った評価項目1の点を5点に決めた',
      '見本 太郎 事務局が入力した点を、もう一度入力して照合した',
      '見本 太郎 委員Aの点を電話で受け取った',
    ])
  })
})
