import { expect, type Page, test } from '@playwright/test'
import { tellDay } from '../../support/day/day-told.ts'
import { makeDayOffice } from '../../support/day/given-day.ts'
import { lookAt } from '../../support/day/look.ts'
import { watchTab } from '../../support/day/room-heard.ts'
import type { Host } from '../../support/day/told.ts'
import { startBrowserHost } from '../../support/hosts/browser-host.ts'
import { asDownloads } from '../../support/hosts/handed-out.ts'
import { complaintsOf, violations } from '../../support/screen-checks.ts'
import { clientOf } from '../story.ts'

/** What is inspected besides: the screens that no other story of the meeting looks at. */
const looked = new Set([
  '01 who is here',
  '02 an item',
  '06 an even vote',
  '09 a decision off the order of rank',
  '10 the whole',
])

test('the day of a meeting in the browser: twelve items, three deaths, minutes, 決裁, letters and a 繰上げ', async ({
  page,
  context,
}) => {
  test.setTimeout(420_000)
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
      const heard = await watchTab(room)
      // On a screen of its own it hides nothing from the officer.
      await page.bringToFront()
      return heard
    },
    async die() {
      const entrance = await browserHost.die()
      await room?.close()
      await page.goto(entrance)
      await expect(inside).toBeVisible()
    },
    saved: () => asDownloads(page),
    async look(where, window = page) {
      await lookAt(window, where)
      if (window === page && looked.has(where)) expect.soft(await violations(page), where).toEqual([])
    },
  }
  try {
    await tellDay(host, id)
  } finally {
    await browserHost.close()
  }
  // While the program was dead nobody answered, and the one started anew knows nobody until they sign in again.
  expect(complaints.filter((each) => !/net::ERR_|status of 401/.test(each))).toEqual([])
})
