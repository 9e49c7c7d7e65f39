import { chromium } from '@playwright/test'
import type { OfficeClient } from '../../renderer/api/client.ts'
import { givenMeeting } from '../e2e/meeting/given-meeting.ts'
import { clientOf } from '../e2e/story.ts'
import { startBrowserHost } from '../support/hosts/browser-host.ts'
import type { BenchRow } from './measure.ts'
import { keyRow, keys, watchKeys } from './screen.ts'

/** A line of speech under the hand, in a meeting of 8 people that has gone on for 200 lines of record and 200 of speech. */
export async function benchMeeting(): Promise<BenchRow> {
  const own = process.env['BANSO_BROWSER']
  const browser = await chromium.launch(own === undefined ? {} : { executablePath: own })
  const host = await startBrowserHost({ until: 'scored' })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  try {
    await page.goto(host.entrance)
    await page.getByRole('radio', { name: /見本 太郎/ }).check()
    await page.getByRole('button', { name: 'サインイン' }).click()
    await page.getByRole('link', { name: '審査・選定' }).waitFor()
    const id = await givenLongMeeting(clientOf(page))
    await page.goto(`${host.origin}/#/meeting/${id}/room`)
    await page.getByRole('group', { name: '誰の発言か' }).getByRole('button', { name: /^1/ }).click()
    await page.locator('textarea:focus').waitFor()
    await page.evaluate(watchKeys)
    for (let at = 0; at < keys; at++) await page.keyboard.press(at % 12 === 11 ? 'Backspace' : 'k')
    const took = await page.evaluate(() => window.keysTook ?? [])
    if (took.length < keys) throw new Error(`${took.length} of ${keys} keys were seen`)
    return keyRow(
      '会議の発言の一打から描くばかりになるまで(p95)÷ 1コマ(60分の1秒)',
      took,
      '議題12、8名、記録200行、発言200行',
    )
  } finally {
    await browser.close()
    await host.close()
  }
}

async function givenLongMeeting(api: OfficeClient): Promise<string> {
  const meeting = await givenMeeting(api)
  const { id } = meeting
  const { members, revision } = await meeting.page()
  const guests = ['見本 一', '見本 二', '見本 三'].map((name) => ({
    ...{ id: crypto.randomUUID(), kind: 'observer', reviewerId: null, name, kana: '', title: '', isChair: false },
    ...{ seat: '', expected: 'room', proxy: '' },
  }))
  const planned = members.map(({ code: _c, present: _p, absentAt: _a, stays: _s, ...member }) => member)
  await api.meeting.setMembers({ id, members: [...planned, ...guests] as typeof planned, revision })
  await meeting.open()
  const { items } = await meeting.page()
  const itemId = items.find(({ kind, leaving }) => kind === 'body' && leaving.length === 0)?.id ?? ''
  await meeting.record({ kind: 'itemOpened', itemId })
  const guest = guests[0]?.id ?? ''
  for (let at = 0; at < 100; at++) {
    await meeting.record({ kind: 'came', memberId: guest, mode: 'room', proxy: '' })
    await meeting.record({ kind: 'left', memberId: guest, why: 'short' })
    for (const memberId of [members[0]?.id ?? null, null])
      await api.meeting.speak({ id, speechId: crypto.randomUUID(), itemId, memberId, words: `見本の発言 ${at}` })
  }
  return id
}
