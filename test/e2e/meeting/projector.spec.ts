import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { cutFrames } from '../../support/screen-checks.ts'
import { clientOf } from '../story.ts'
import { test } from '../walk.ts'
import { plannedMeeting, tellProjected } from './projected.ts'

test.use({ until: 'scored' })

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
] as const

/** A folder for a picture of each face; nothing is drawn without it. */
const pictures = process.env['BANSO_PICTURES']

/** Everything is seen without a scroll bar, and nothing is smaller than it may be read from a chair in the room. */
async function look(room: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await room.setViewportSize(size)
    const smallest = await room.evaluate(() => {
      const words = [...document.querySelectorAll('body *')].filter(
        (each) =>
          each.childElementCount === 0 && (each.textContent ?? '').trim() !== '' && !(each instanceof SVGElement),
      )
      return Math.min(...words.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
    })
    expect.soft(await cutFrames(room), `${name} ${size.width}`).toEqual([])
    const scale = Math.min(size.width / 1920, size.height / 1080)
    expect.soft(smallest, `${name} ${size.width}`).toBeGreaterThanOrEqual(26 * scale - 0.1)
    if (pictures === undefined) continue
    mkdirSync(pictures, { recursive: true })
    await room.screenshot({ path: join(pictures, `${name}-${size.width}.png`) })
  }
}

/** As the officer's screen opens it: a tab of the same browser. */
async function openRoom(page: Page, meetingId: string): Promise<Page> {
  const { entrance } = await clientOf(page).launcher.projector({ meetingId })
  const opened = page.waitForEvent('popup')
  await page.evaluate((key) => void window.open(`/room/enter?key=${key}`, '_blank', 'noopener'), entrance)
  return opened
}

test('the room follows the officer, is told what was announced, and sees nothing while it is hidden', async ({
  walk: { page, visit },
  context,
}) => {
  await visit('/')
  const api = clientOf(page)
  const room = await tellProjected({
    api,
    look,
    // As the officer does it: one key in 会議モード.
    openRoom: async (id) => {
      await visit(`/meeting/${id}/room`)
      await expect(page.getByRole('button', { name: '投影を開く' })).toBeVisible()
      const entered = context.waitForEvent('page')
      await page.keyboard.press('Shift+F10')
      const room = await entered
      // What follows is written by another hand, under the keys of nobody.
      await visit('/')
      return room
    },
  })
  expect(new URL(room.url()).pathname).toBe('/room/')
  // Nothing of the officer's program was loaded there, and nothing of it is within reach.
  const loaded = await room.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  expect(loaded.filter((path) => !path.startsWith('/room/'))).toEqual([])
  const reached = await room.evaluate(async () => {
    const tries = ['/call/meeting.page', '/room/call/meeting.page', '/changes', '/files/x'].map((path) =>
      fetch(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }).then(
        ({ status }) => status,
        () => 'stopped',
      ),
    )
    return { tries: await Promise.all(tries), opener: window.opener, cookie: document.cookie }
  })
  expect(reached).toEqual({ tries: ['stopped', 'stopped', 'stopped', 'stopped'], opener: null, cookie: '' })
})

test('when the program is lost, what stood stands, and the room is told nothing', async ({
  walk: { page, visit, host },
  context,
}) => {
  await visit('/')
  const api = clientOf(page)
  const id = await plannedMeeting(api)
  const entered = context.waitForEvent('page')
  await Promise.race([openRoom(page, id), entered])
  const room = await entered
  await expect(room.getByText('見本会議室')).toBeVisible()
  const before = await room.locator('body').innerText()
  // The officer's own window would complain, and may.
  await page.goto('about:blank')
  await host.close()
  await room.waitForRequest('**/room/**')
  expect(await room.locator('body').innerText()).toBe(before)
})
