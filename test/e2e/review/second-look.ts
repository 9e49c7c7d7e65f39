import { expect, type Page } from '@playwright/test'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import { byTelephone } from '../../support/office/by-telephone.ts'

/** The points of every 委員 come by telephone, so that they can be typed without a word of it. */
export async function allByTelephone(api: OfficeClient, fy: number): Promise<void> {
  for (const { id } of await api.reviewers.list({ fy })) await api.scoreEntries.begin(byTelephone(id))
}

/** The points on the screen came on paper, just now. */
export async function receiveOnPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: '受け取り方を選んで入力' }).click()
  const dialog = page.getByRole('dialog', { name: /の点の受け取り方$/ })
  await dialog.getByRole('radio', { name: '紙' }).check()
  await dialog.getByRole('button', { name: '今、受け取った' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

/** So many points that wait are typed a second time, the same as before. */
export async function typeAllAgain(page: Page, api: OfficeClient, fy: number, points: number): Promise<void> {
  const unchecked = () => api.scoreEntries.unchecked({ fy })
  const count = async () => (await unchecked()).reduce((sum, { cells }) => sum + cells.length, 0)
  await expect.poll(count, { timeout: 30_000 }).toBe(points)
  for (const { sheetId, revision, cells } of await unchecked()) {
    const typed = cells.map(({ criterionId, raw }) => ({ criterionId, raw: raw ?? 0 }))
    await api.scoreEntries.typeAgain({ sheetId, typed, revision })
  }
  await expect(page.getByRole('textbox', { name: /照合待ち/ })).toHaveCount(0)
}

/** Digits and Enter, as fast as the keyboard gives them. */
export async function typeMarks(page: Page, digits: string): Promise<void> {
  for (const digit of digits) {
    if (digit !== ' ') await page.keyboard.press(digit)
    await page.keyboard.press('Enter')
  }
}
