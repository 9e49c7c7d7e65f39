import { expect } from '@playwright/test'
import { becomeReviewer, clientOf } from '../story.ts'
import { test } from '../walk.ts'

const fy = 2026
test.use({ until: 'scored' })

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
