import { expect, type Page } from '@playwright/test'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import type { HandedOut } from '../hosts/handed-out.ts'
import type { Heard, WatchedRoom } from './room-heard.ts'

/** The day of a meeting in one of the hosts: the same deeds, another program around them. */
export interface Host {
  /** The officer's window; another one after the program died. */
  page(): Page
  api(): OfficeClient
  /** Presses the officer's key for 投影, and answers with the screen that appears. */
  openRoom(press: () => Promise<void>): Promise<WatchedRoom>
  /** The program is ended without warning and started again; the officer stands in it as after any start. */
  die(): Promise<void>
  /** What is handed out to the officer, by name. */
  saved(): HandedOut
  /** Looks at a window as it stands. */
  look(where: string, window?: Page): Promise<void>
}

/** What reached whom while the day was told. */
export interface Told {
  readonly rooms: Heard[]
  /** What the officer had before their eyes. */
  readonly officer: string[]
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Through the rail and the tabs, as after any start of the program. */
export async function toMeeting(page: Page, deed: '会議を始める' | '会議モードへ' | '議事概要'): Promise<void> {
  await page.getByRole('navigation', { name: '画面' }).getByRole('link', { name: '審査・選定' }).click()
  await page
    .getByRole('navigation', { name: '審査・選定' })
    .getByRole('link', { name: /^審議会議/ })
    .click()
  await page.getByRole('grid', { name: '審議会議の一覧' }).getByRole('row', { name: /第1回/ }).dblclick()
  await page.getByRole('link', { name: deed, exact: true }).click()
  await expect(page.locator('h1').first()).toBeVisible()
}
