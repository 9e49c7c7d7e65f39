import { expect } from '@playwright/test'
import { becomeReviewer, clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
test.use({ until: 'scored' })

test('two 組合せ are made and compared, one is refused for want of a reason, and one goes to the meeting', async ({
  walk: { page, visit, look },
}) => {
  await visit('/review/scenarios')
  const sets = async () => (await clientOf(page).scenarios.page({ fy })).sets
  const { contenders, plain } = await clientOf(page).scenarios.page({ fy })
  const nameOf = (id: string | undefined) => contenders.find((each) => each.applicationId === id)?.prefecture ?? ''
  const list = page.getByRole('listbox', { name: '点の順の団体' })
  await expect(list.getByRole('option')).toHaveCount(contenders.length)
  await expect(page.getByText('案はまだありません。')).toBeVisible()
  await look('no 組合せ yet')

  const make = async (aim: string) => {
    await page.getByRole('button', { name: /案を作る/ }).click()
    await page.getByRole('menuitem', { name: aim, exact: true }).click()
  }
  await make('手で組む')
  await expect(page.getByText('「手で組んだ案」を作りました')).toBeVisible()
  await make('テーマごとに一つ')
  const column = (name: string) => page.getByRole('columnheader').filter({ hasText: name })
  await expect(page.getByRole('textbox', { name: '案の名前' })).toHaveValue('テーマごとに一つ')

  // Alt+1 goes to the set by hand; its name is edited where it stands.
  await page.keyboard.press('Alt+1')
  const name = page.getByRole('textbox', { name: '案の名前' })
  await expect(name).toHaveValue('手で組んだ案')
  await name.fill('次の順位を入れる')
  await page.keyboard.press('Enter')
  await expect(page.getByText('案の名前を変えました')).toBeVisible()

  // Space takes out the last of the plain order, and puts in the next after it.
  const [out, into] = [nameOf(plain.bodies.at(-1)), contenders[plain.bodies.length]?.prefecture ?? '']
  const option = (body: string) => list.getByRole('option', { name: new RegExp(body) })
  await option(out).focus()
  await expect(option(out)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press(' ')
  await expect(option(out)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('ArrowDown')
  await expect(option(into)).toBeFocused()
  await page.keyboard.press(' ')
  await expect(page.getByText(`${into}を「次の順位を入れる」に入れました`)).toBeVisible()
  await expect(option(into)).toHaveAttribute('aria-selected', 'true')
  const [byHand] = await sets()
  expect(byHand?.entering.map(({ prefecture }) => prefecture)).toEqual([into])
  expect(byHand?.leaving.map(({ prefecture }) => prefecture)).toEqual([out])

  // What lacks its reasons is not offered to the meeting: why, and the way there, stand in its place.
  await expect(page.getByRole('button', { name: '「次の順位を入れる」を会議に出す' })).toHaveCount(0)
  await expect(page.getByText('理由を書くと会議に出せます').first()).toBeVisible()
  await look('組合せ side by side')
  await page.getByRole('button', { name: `「次の順位を入れる」の${into}を入れる理由へ` }).click()
  const panel = page.getByRole('dialog', { name: '「次の順位を入れる」の順位と違う理由' })
  const reason = (words: string) => panel.getByRole('form', { name: new RegExp(words) })
  await reason(`${into}を入れる理由`).getByRole('textbox').fill('ほかに応募のないテーマで最も順位が高い。')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await sets())[0]?.entering[0]?.reason).toBe('ほかに応募のないテーマで最も順位が高い。')
  await reason(`${out}を外す理由`).getByRole('textbox').fill('テーマが上位の団体と重なる。')
  await page.keyboard.press('Control+Enter')
  await look('reasons of a 組合せ')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '「次の順位を入れる」を会議に出す' }).click()
  await expect(page.getByText('会議に出す案1')).toBeVisible()
  // There it does not change any more; back from there it does.
  await expect(option(into)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('textbox', { name: '案の名前' })).toHaveCount(0)
  await page.getByRole('button', { name: '「次の順位を入れる」を会議から戻す' }).click()
  await expect(option(into)).not.toHaveAttribute('aria-disabled')

  // A set is deleted and comes back.
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: '「テーマごとに一つ」を削除' }).click()
  await expect(column('テーマごとに一つ')).toHaveCount(0)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(column('テーマごとに一つ')).toHaveCount(1)

  // The paper of it leads to the workbook.
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '比べた紙を印刷(Excel)' }).click()
  expect((await saved).suggestedFilename()).toMatch(/組合せ.*\.xlsx$/)
})

test('two officers at once: what one has done meanwhile is said, and both values are shown', async ({
  walk: { page, visit },
}) => {
  const client = () => clientOf(page)
  await visit('/review/scenarios')
  const id = crypto.randomUUID()
  await client().scenarios.make({ id, fy, aim: 'hand' })
  const name = page.getByRole('textbox', { name: '案の名前' })
  await name.fill('わたしの名')
  const [set] = (await client().scenarios.page({ fy })).sets
  await client().scenarios.edit({ id, name: 'ほかの名', size: set?.size ?? 5, memo: '', revision: set?.revision ?? 1 })
  await page.keyboard.press('Enter')
  const clash = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  await expect(clash.getByText('ほかの名')).toBeVisible()
  await expect(clash.getByText('わたしの名')).toBeVisible()
})

test('no 委員 is shown the way to 組合せ, and its address says nothing', async ({ walk: { page, visit } }) => {
  await becomeReviewer(page)
  await visit('/review/tally')
  await expect(page.getByRole('link', { name: '組合せ' })).toHaveCount(0)
  await visit('/review/scenarios')
  await expect(page.getByRole('heading', { name: 'この場所は表示できません' })).toBeVisible()
})
