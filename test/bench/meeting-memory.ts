import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { installedElectron } from '../../build/electron-runtime.ts'
import { root } from '../../build/root.ts'
import { playYearRemotely } from '../../electron/host/practice/year.ts'
import type { OfficeClient } from '../../renderer/api/client.ts'
import type { OfficeBridge } from '../../renderer/api/transports.ts'
import { givenMeeting } from '../e2e/meeting/given-meeting.ts'
import { clientOf } from '../e2e/story.ts'
import { asRoot, environment, makeOffice } from '../support/hosts/desktop.ts'
import { remoteCallOf } from '../support/office/year.ts'
import { type BenchRow, rowOf } from './measure.ts'
import { memoryOf } from './memory.ts'

/** An hour of a meeting has some hundred lines of record and fifty 発言 of a few sentences. */
const hours = 4
const turnsAnHour = 25
const spokenByHand = 6
/** After so long the screens have drawn, saved and come to rest. */
const restMs = 12_000
/** A window that has just drawn keeps frames of it for half a minute: of so many readings the lowest is what is held. */
const readingsAtRest = 6

/**
 * What all processes of the program hold with 会議モード and 投影 in two windows, at the first item and after four hours of
 * comings and goings, 発言 typed by hand and by others, votes and faces of 投影. Null where there is no Electron, or no Linux.
 */
export async function benchMeetingMemory(): Promise<BenchRow | null> {
  const executablePath = installedElectron()
  if (process.platform !== 'linux' || executablePath === undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'banso-bench-'))
  const app = await electron.launch({ executablePath, args: [root, ...asRoot], env: environment(folder), cwd: root })
  try {
    const page = await app.firstWindow()
    await page.waitForLoadState()
    await makeOffice(page, folder)
    await page.reload()
    const api = clientOf(page)
    await playYearRemotely(remoteCallOf(api), { until: 'scored' })
    const meeting = await givenMeeting(api)
    const appeared = app.waitForEvent('window')
    await page.evaluate(
      (key) => (window as unknown as { officeBridge: OfficeBridge }).officeBridge.device?.openProjector?.(key),
      (await api.launcher.projector({ meetingId: meeting.id })).entrance,
    )
    await (await appeared).waitForLoadState()
    await page.evaluate((id) => {
      location.hash = `#/meeting/${id}/room`
    }, meeting.id)
    await meeting.open()
    const hour = { page, api, meeting }
    await anHour(hour, 0)
    const held = async () => {
      const readings: number[] = []
      for (let reading = 0; reading < readingsAtRest; reading++) {
        await new Promise((resolve) => setTimeout(resolve, restMs))
        await tidied(app)
        readings.push(memoryOf(app.process().pid ?? 0))
      }
      return Math.min(...readings)
    }
    await held()
    const [start, again] = [await held(), await held()]
    for (let at = 1; at <= hours; at++) await anHour(hour, at)
    const said = (await api.meeting.speeches({ id: meeting.id })).filter(({ words }) => words !== '').length
    const meant = (hours + 1) * (turnsAnHour + spokenByHand)
    if (said < meant) throw new Error(`${said} of ${meant} 発言 were kept`)
    const end = await held()
    return rowOf(
      {
        name: `会議${hours}時間の後の全プロセスのメモリ(MB)÷ 始めの議題のとき`,
        needed: 1.05,
        aim: 1.02,
        note: 'Electron、窓二つ。単位はMB',
      },
      { ours: [end], limit: [start], again: [again] },
    )
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What nobody holds any more is no memory of the meeting: it goes first, in every process that has a heap of its own. */
async function tidied(app: ElectronApplication): Promise<void> {
  for (const window of app.windows()) {
    const session = await window.context().newCDPSession(window)
    await session.send('HeapProfiler.collectGarbage')
    await session.detach()
  }
  await app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    process.getBuiltinModule('node:vm').runInNewContext('gc')()
  })
}

interface Hour {
  readonly page: Page
  readonly api: OfficeClient
  readonly meeting: Awaited<ReturnType<typeof givenMeeting>>
}

/** One more item: opened, talked over, voted on and put off, so that the next hour may take it up again. */
async function anHour({ page, api, meeting }: Hour, at: number): Promise<void> {
  const { id } = meeting
  const { items, members } = await meeting.page()
  const open = items.filter(({ kind, leaving }) => kind === 'body' && leaving.length === 0)
  const itemId = open[at % open.length]?.id ?? ''
  const goer = members.find(({ isChair, kind }) => !isChair && kind === 'reviewer')?.id ?? ''
  await meeting.record({ kind: 'itemOpened', itemId })
  for (let turn = 0; turn < turnsAnHour; turn++) {
    await meeting.record({ kind: 'left', memberId: goer, why: 'short' })
    await meeting.record({ kind: 'came', memberId: goer, mode: 'room', proxy: '' })
    const memberId = members[turn % members.length]?.id ?? null
    const words = `見本の発言 ${at}-${turn}。市町村の参加の見通しを、計画の合意までに確認すべきである。`
    await api.meeting.speak({ id, speechId: crypto.randomUUID(), itemId, memberId, words })
    await api.meeting.project({ id, hidden: turn % 3 === 0, face: turn % 2 === 0 ? 'item' : 'agenda' })
    if (turn < spokenByHand) await typed(page, words)
  }
  await meeting.record({ kind: 'deferred', itemId, reason: '見本の理由' })
}

/** A 発言 as the officer types it: by the key of its speaker, saved at the pause. */
async function typed(page: Page, words: string): Promise<void> {
  const first = page.getByRole('button', { name: /^1 / })
  const name = (await first.innerText()).replace(/^1\s*/, '').trim()
  await first.click()
  await page.getByRole('textbox', { name }).waitFor()
  await page.keyboard.type(words, { delay: 4 })
  await new Promise((resolve) => setTimeout(resolve, 1200))
}
