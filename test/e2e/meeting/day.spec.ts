import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { makeDayOffice } from '../../support/day/given-day.ts'
import { tellDay } from '../../support/day/day-told.ts'
import { watchTab } from '../../support/day/room-heard.ts'
import type { Host } from '../../support/day/told.ts'
import { startBrowserHost } from '../../support/hosts/browser-host.ts'
import { asDownloads } from '../../support/hosts/handed-out.ts'
import { complaintsOf } from '../../support/screen-checks.ts'
import { clientOf } from '../story.ts'

/** A folder for a picture of each moment; nothing is drawn without it. */
const pictures = process.env['BANSO_PICTURES']
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const

async function look(page: Page, where: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.screenshot({ animations: 'disabled', path: join(pictures, `day-${where.replaceAll(' ', '-')}-${size.width}.png`) })
  }
}

test('the day of a meeting in the browser: twelve items, three deaths, minutes, 決裁, letters and a 繰上げ', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000)
  let id = ''
  const browserHost = await startBrowserHost({
    made: (file) => {
      id = makeDayOffice(file)
    },
  })
  const complaints = complaintsOf(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const inside = page.getByRole('navigation', { name: '画面' })
  await page.goto(browserHost.entrance)
  await expect(inside).toBeVisible()
  let room: Page | undefined
  const host: Host = {
    page: () => page,
    api: () => clientOf(page),
    async openRoom(press) {
      const entered = context.waitForEvent('page')
      await press()
      room = await entered
      return watchTab(room)
    },
    async die() {
      const entrance = await browserHost.die()
      await room?.close()
      await page.goto(entrance)
      await expect(inside).toBeVisible()
    },
    saved: () => asDownloads(page),
    look: (where, window = page) => look(window, where),
  }
  await tellDay(host, id)
  // While the program was dead nobody answered.
  expect(complaints.filter((each) => !each.includes('net::ERR_'))).toEqual([])
  await browserHost.close()
})
