import { expect, type Page } from '@playwright/test'
import { playYearRemotely } from '../../../electron/host/practice/year.ts'
import type { OfficeBridge } from '../../../renderer/api/transports.ts'
import { makeOffice, type Program, test } from '../../support/hosts/desktop.ts'
import { remoteCallOf } from '../../support/office/year.ts'
import { plannedMeeting } from '../meeting/projected.ts'
import { clientOf } from '../story.ts'

async function opened({ app, page }: Program, meetingId: string): Promise<Page> {
  const { entrance } = await clientOf(page).launcher.projector({ meetingId })
  const appeared = app.waitForEvent('window')
  await page.evaluate(
    (key) => (window as unknown as { officeBridge: OfficeBridge }).officeBridge.device?.openProjector?.(key),
    entrance,
  )
  const room = await appeared
  await room.waitForLoadState()
  return room
}

/** The windows as they stand: the officer's, and that of 投影. */
const windowsOf = ({ app }: Program) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      isRoom: window.webContents.getURL().includes('/room/'),
      bounds: window.getBounds(),
      focused: window.isFocused(),
      fullScreen: window.isFullScreen(),
    })),
  )

test('its window comes and goes, dies and comes back, and the officer’s stays as it is', async ({ pc, program }) => {
  test.setTimeout(180_000)
  const { page, app } = program
  expect(await makeOffice(page, pc.folder)).toMatchObject({ ok: true })
  await page.reload()
  const api = clientOf(page)
  await playYearRemotely(remoteCallOf(api), { until: 'scored' })
  const id = await plannedMeeting(api)
  const officer = async () => (await windowsOf(program)).find(({ isRoom }) => !isRoom)
  const before = await officer()
  const room = await opened(program, id)
  await expect(room.getByText('見本会議室')).toBeVisible()
  expect((await officer())?.bounds).toEqual(before?.bounds)
  // Asked for again, the same window comes back: there are two, not three.
  const { entrance } = await api.launcher.projector({ meetingId: id })
  await page.evaluate(
    (key) => (window as unknown as { officeBridge: OfficeBridge }).officeBridge.device?.openProjector?.(key),
    entrance,
  )
  await expect(room.getByText('見本会議室')).toBeVisible()
  expect(await windowsOf(program)).toHaveLength(2)
  const roomBounds = async () => (await windowsOf(program)).find(({ isRoom }) => isRoom)?.bounds
  // A projector is plugged in, as far as the program hears of it, and unplugged again.
  const width = await app.evaluate(({ screen }) => {
    const own = screen.getPrimaryDisplay()
    const [x, real] = [own.bounds.width, screen.getAllDisplays]
    const other = { ...own, id: own.id + 1, bounds: { ...own.bounds, x }, workArea: { ...own.workArea, x } }
    screen.getAllDisplays = () => [own, other]
    ;(screen as NodeJS.EventEmitter).emit('display-added', {}, other)
    screen.getAllDisplays = real
    return x
  })
  await expect.poll(async () => (await roomBounds())?.x).toBeGreaterThanOrEqual(width)
  expect((await officer())?.bounds).toEqual(before?.bounds)
  await app.evaluate(({ screen }) => void (screen as NodeJS.EventEmitter).emit('display-removed', {}, {}))
  await expect.poll(async () => (await roomBounds())?.x).toBeLessThan(width / 2)
  expect((await windowsOf(program)).find(({ isRoom }) => isRoom)?.fullScreen).toBe(false)
  expect((await officer())?.bounds).toEqual(before?.bounds)
  // Its page dies: nothing is said, and it stands there again.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/room/'))
      ?.webContents.forcefullyCrashRenderer(),
  )
  const words = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/room/'),
      )?.webContents
      if (contents === undefined || contents.isCrashed() || contents.isLoading()) return ''
      // What is asked of a page that dies meanwhile is never answered.
      const gone = new Promise<string>((resolve) => contents.once('render-process-gone', () => resolve('')))
      return Promise.race([gone, contents.executeJavaScript('document.body.innerText')])
    })
  await expect.poll(words).toContain('見本会議室')
  // It is closed, and one key brings another.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/room/'))
      ?.close(),
  )
  await expect.poll(async () => (await windowsOf(program)).length).toBe(1)
  expect((await officer())?.bounds).toEqual(before?.bounds)
  const again = await opened(program, id)
  await expect(again.getByText('見本会議室')).toBeVisible()
  // The officer's window closes, and what stood on the wall goes with it: the program ends.
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => !window.webContents.getURL().includes('/room/'))
      ?.close(),
  )
  await ended
})
