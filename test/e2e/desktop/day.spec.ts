import { once } from 'node:events'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { OfficeBridge } from '../../../renderer/api/transports.ts'
import { tellDay } from '../../support/day/day-told.ts'
import { makeDayOffice } from '../../support/day/given-day.ts'
import { lookAt } from '../../support/day/look.ts'
import { watchWindow } from '../../support/day/room-heard.ts'
import { call, type Program, test } from '../../support/hosts/desktop.ts'
import { asSaved } from '../../support/hosts/handed-out.ts'
import { clientOf } from '../story.ts'

const inside = (page: Page) => expect(page.getByRole('navigation', { name: '画面' })).toBeVisible()

/** 投影 has its picture, and nothing else to ask: no other operation, no file, no page, nothing of the PC. */
async function confined(room: Page): Promise<void> {
  expect(room.url()).toMatch(/^office:\/\/app\/room\/#/)
  const refused = ['meeting.page', 'meeting.speeches', 'applications.list', 'launcher.status', 'launcher.signOut']
  for (const name of refused) expect(await call(room, name), name).toMatchObject({ ok: false })
  const reached = await room.evaluate(async () => {
    const { officeBridge } = window as unknown as { officeBridge: OfficeBridge }
    const stopped = (asked: Promise<unknown> | undefined) =>
      (asked ?? Promise.resolve()).then(
        () => 'answered',
        () => 'stopped',
      )
    const addresses = ['/', '/index.html', '/files/x', 'office://app/files/x', '/call/meeting.page']
    return [
      ...(await Promise.all(addresses.map((address) => stopped(fetch(address))))),
      await stopped(officeBridge.device?.pickFolder?.()),
      await stopped(officeBridge.device?.openWindow?.('/')),
      String(localStorage.length),
    ]
  })
  expect(reached).toEqual(['stopped', 'stopped', 'stopped', 'stopped', 'stopped', 'stopped', 'stopped', '0'])
}

test('the day of a meeting in the desktop: three deaths, minutes, 決裁, letters and a 繰上げ', async ({ pc }) => {
  test.setTimeout(420_000)
  const file = join(pc.folder, '見本課.banso')
  const id = makeDayOffice(file)
  let handed = 0
  let program: Program = await pc.start(file)
  await inside(program.page)
  await tellDay(
    {
      page: () => program.page,
      api: () => clientOf(program.page),
      async openRoom(press) {
        const appeared = program.app.waitForEvent('window')
        await press()
        const room = await appeared
        await room.waitForLoadState()
        await confined(room)
        return watchWindow(room)
      },
      async die() {
        const process = program.app.process()
        const gone = once(process, 'exit')
        process.kill('SIGKILL')
        await gone
        program = await pc.start(file)
        await inside(program.page)
      },
      saved() {
        handed += 1
        return asSaved(program, join(pc.folder, `受け渡し${handed}`))
      },
      look: (where, window = program.page) => lookAt(window, `desktop ${where}`),
    },
    id,
  )
})
