import { chromium, type Page } from '@playwright/test'
import type { OfficeClient } from '../../renderer/api/client.ts'
import { clientOf } from '../e2e/story.ts'
import { startBrowserHost } from '../support/hosts/browser-host.ts'
import { type BenchRow, median } from './measure.ts'

const fy = 2026
const frameMs = 1000 / 60
const rounds = 60

declare global {
  interface Window {
    drawnAt?: number
  }
}

/** From the officer's command to the picture on the wall: 伏せる, another face, what was announced. */
export async function benchProjector(): Promise<BenchRow> {
  const host = await startBrowserHost({ until: 'scored' })
  const own = process.env['BANSO_BROWSER']
  const browser = await chromium.launch(own === undefined ? {} : { executablePath: own })
  try {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
    const officer = await context.newPage()
    await officer.goto(host.entrance)
    const api = clientOf(officer)
    const { profiles } = await api.launcher.status({})
    await api.launcher.signIn({ profileId: profiles.find(({ role }) => role === 'officer')?.id ?? '' })
    const id = await openedMeeting(api)
    const { entrance } = await api.launcher.projector({ meetingId: id })
    const room = await context.newPage()
    await room.goto(`${host.origin}/room/enter?key=${entrance}`)
    await room.getByRole('heading').first().waitFor()
    await room.evaluate(watchPictures)
    const took: number[] = []
    for (let round = 0; round < rounds; round += 1) took.push(await shown({ officer, room, id, round }))
    const p95 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Number.NaN
    const usual = median(took)
    return {
      name: '投影: 担当の操作から会場の画面に出るまで(中央値)÷ 3コマ(60分の3秒)',
      ours_ms: rounded(usual),
      limit_ms: rounded(3 * frameMs),
      ratio: rounded(usual / (3 * frameMs)),
      needed: 1,
      aim: 0.7,
      control: 1,
      note: `p95 ${rounded(p95)} ms、${rounds}回、1920×1080`,
    }
  } finally {
    await browser.close()
    await host.close()
  }
}

const rounded = (value: number) => Number(value.toFixed(2))

async function openedMeeting(api: OfficeClient): Promise<string> {
  const id = crypto.randomUUID()
  const plan = { heldOn: '2026-03-06', startsAt: '14:00', endsAt: '16:00', place: '見本会議室', form: 'room' as const }
  await api.meeting.make({ id, fy, no: 1, ...plan })
  const { members, items } = await api.meeting.page({ id })
  type Deed = Parameters<typeof api.meeting.record>[0]['deed']
  const record = (deed: Deed) => api.meeting.record({ id, entryId: crypto.randomUUID(), deed })
  for (const { id: memberId, kind } of members)
    if (kind === 'reviewer') await record({ kind: 'came', memberId, mode: 'room', proxy: '' })
  await record({ kind: 'opened' })
  const body = items.find(({ kind }) => kind === 'body')
  if (body) await record({ kind: 'itemOpened', itemId: body.id })
  return id
}

/** Tells when the last change of the page was painted: the first task after the picture was made. */
function watchPictures(): void {
  new MutationObserver(() =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        window.drawnAt = performance.timeOrigin + performance.now()
      }
      port2.postMessage(null)
    }),
  ).observe(document.body, { childList: true, subtree: true, attributes: true })
}

const faces = [
  { hidden: true, face: 'item' },
  { hidden: false, face: 'item' },
  { hidden: false, face: 'agenda' },
] as const

async function shown({
  officer,
  room,
  id,
  round,
}: {
  officer: Page
  room: Page
  id: string
  round: number
}): Promise<number> {
  const input = { id, ...faces[round % faces.length] }
  await room.evaluate(() => {
    delete window.drawnAt
  })
  const asked = await officer.evaluate(async (given) => {
    const page = localStorage.getItem('banso-page-key') ?? ''
    const at = performance.timeOrigin + performance.now()
    await fetch('/call/meeting.project', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-banso-page': page },
      body: JSON.stringify(given),
    })
    return at
  }, input)
  const drawn = await room.waitForFunction(() => window.drawnAt)
  return Number(await drawn.jsonValue()) - asked
}
