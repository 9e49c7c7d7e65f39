import type { Page } from '@playwright/test'
import type { Keys } from './keys.ts'

/** Whence the points of a 委員 are, asked before the first of them; then one is in the first cell. */
export async function sayWhence(page: Page, keys: Keys, reviewer: string, arrives: boolean): Promise<void> {
  const ask = page.getByRole('button', { name: '受け取り方を選んで入力' })
  if (arrives) await keys.tabTo(ask)
  await keys.on(ask)
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: `${reviewer}の点の受け取り方` })
  await keys.on(dialog.getByRole('radio', { name: '紙' }))
  await keys.press('Space')
  await keys.tabTo(dialog.getByRole('button', { name: '今、受け取った' }))
  await keys.press('Enter', 'Control+Enter')
}

/** One officer alone: each sheet is typed a second time, one after the other, and then back to hand them in. */
export async function lookAgain(page: Page, keys: Keys, code: string, sheets: number, criteria: number): Promise<void> {
  await keys.on(page.getByRole('link', { name: '照合へ' }))
  await keys.press('Enter')
  await keys.on(page.getByRole('heading', { name: '照合', exact: true, level: 1 }))
  for (let place = 0; place < sheets; place += 1) {
    const again = page.getByRole('grid', { name: /の二度目の入力$/ }).getByRole('textbox')
    if (place === 0) await keys.tabTo(again.first())
    await keys.on(again.first())
    for (let at = 0; at < criteria; at += 1) await keys.press(`${Math.max(1, 5 - place)}`, 'Enter')
    await keys.on(page.getByRole('button', { name: '前の入力と照らす' }))
    await keys.press('Enter')
  }
  await keys.on(page.getByRole('link', { name: `${code}の採点へ` }))
  await keys.press('Enter')
}
