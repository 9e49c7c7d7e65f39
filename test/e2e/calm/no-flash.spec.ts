import { expect } from '@playwright/test'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'

test.use({ until: 'supported' })
test('a record that was added is never said to be missing while its panel goes', async ({ walk: { page } }) => {
  const api = clientOf(page)
  const [head] = await api.support.portfolio({ fy: 2026 })
  await page.evaluate(() => {
    Object.assign(window, { flashes: [] as string[] })
    new MutationObserver(() => {
      const found = /.{0,12}見つかりません/.exec(document.body.textContent ?? '')
      if (found) (window as never as { flashes: string[] }).flashes.push(`${location.hash.slice(-20)} ${found[0]}`)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const flashes = () => page.evaluate(() => (window as never as { flashes: string[] }).flashes.join(' | '))
  const go = (to: string) =>
    page.evaluate((hash) => {
      location.hash = hash
    }, to)
  await go(`#/support/${head?.id}/issues/new`)
  const issue = page.getByRole('dialog', { name: '課題・相談を起票' })
  await issue.getByRole('textbox').first().fill('見本の課題')
  await page.keyboard.press('Control+Enter')
  await expect(issue).toBeHidden()
  expect(await flashes()).toBe('')
  await go(`#/support/${head?.id}/actions/new`)
  const action = page.getByRole('dialog')
  await action.getByRole('textbox').first().fill('見本の宿題')
  await page.keyboard.press('Control+Enter')
  await expect(action).toBeHidden()
  expect(await flashes()).toBe('')
  await go(`#/support/${head?.id}/plan/new`)
  const item = page.getByRole('dialog')
  await item.getByRole('textbox', { name: '件名' }).fill('見本の項目')
  await page.keyboard.press('Control+Enter')
  await expect(item).toBeHidden()
  expect(await flashes()).toBe('')
})
