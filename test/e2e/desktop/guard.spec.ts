import { once } from 'node:events'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { makeOffice, test } from '../../support/hosts/desktop.ts'
import {
  broughtBack,
  copiedAt,
  damage,
  dropped,
  hoursAgo,
  mails,
  onlyRead,
  openApplications,
  refusedAtEntrance,
  restoredAndDroppedAgain,
  takenAlong,
  writtenThere,
} from '../settings/guard-told.ts'
import { givenAsker, shownAndErased, wordsLeft } from '../settings/person-told.ts'
import { clientOf } from '../story.ts'

test.setTimeout(120_000)

const at = (page: Page, place: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#${place}`)
const entered = (page: Page) => expect(page.getByRole('navigation', { name: '画面' })).toContainText('見本課')

test('power is lost in the middle of a day and the file is damaged: yesterday’s copy is restored, and the mails dropped again are there once', async ({
  pc,
}) => {
  const file = join(pc.folder, '見本課.banso')
  const first = await pc.start()
  expect(await makeOffice(first.page, pc.folder)).toMatchObject({ ok: true })
  await first.page.reload()
  await openApplications(first.page)
  await dropped(first.page, mails.slice(0, 1), '未受付1件')
  copiedAt(file, hoursAgo(24))
  await dropped(first.page, mails.slice(1, 2), '未受付1件')
  const process = first.app.process()
  const gone = once(process, 'exit')
  process.kill('SIGKILL')
  await gone
  damage(file)
  const { page } = await pc.start()
  await refusedAtEntrance(page)
  await restoredAndDroppedAgain(page, clientOf(page), { file, mails: mails.slice(0, 2) })
})

test('the laptop is taken to a meeting and comes back, and meanwhile the desk only reads; then a person’s data are shown and erased', async ({
  pc,
}) => {
  const desk = await pc.start()
  const { page } = desk
  const api = clientOf(page)
  expect(await makeOffice(page, pc.folder)).toMatchObject({ ok: true })
  await page.reload()
  await entered(page)
  await at(page, '/settings/travel')
  const taken = await takenAlong(page, join(pc.folder, 'USB'))
  await at(page, '/settings/office')
  await onlyRead(page)
  const laptop = await pc.another()
  await clientOf(laptop.page).launcher.open({ file: taken })
  await laptop.page.reload()
  await entered(laptop.page)
  await at(laptop.page, '/settings/travel')
  await writtenThere(laptop.page, clientOf(laptop.page))
  await laptop.close()
  await at(page, '/settings/travel')
  await broughtBack(page, api, taken)

  const file = join(pc.folder, '見本課.banso')
  await givenAsker(api, null)
  await at(page, '/settings/person')
  expect(wordsLeft(file)).not.toEqual([])
  await shownAndErased(page)
  expect(wordsLeft(file)).toEqual([])
})
