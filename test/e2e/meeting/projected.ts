import { expect, type Page } from '@playwright/test'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import { fy } from '../story.ts'

/** A meeting of a scored year, and the officer's hand that writes its record; the room is another page. */
export interface Projecting {
  readonly api: OfficeClient
  /** The officer's one key. Answers with the page that the room sees. */
  openRoom(meetingId: string): Promise<Page>
  look?(room: Page, name: string): Promise<void>
}

const plain = { reserveOrder: null, method: 'consensus', reason: '見本の理由', condition: '' } as const
export const secret = '口外しない発言'

export async function plannedMeeting(api: OfficeClient): Promise<string> {
  const id = crypto.randomUUID()
  const plan = { heldOn: '2026-03-06', startsAt: '14:00', endsAt: '16:00', place: '見本会議室', form: 'both' as const }
  await api.meeting.make({ id, fy, no: 1, ...plan })
  return id
}

/** From 伏せる before anybody comes in to the decision that is told: the same in the browser and in the desktop. */
export async function tellProjected({ api, openRoom, look = async () => {} }: Projecting): Promise<Page> {
  const id = await plannedMeeting(api)
  const now = () => api.meeting.page({ id })
  type Deed = Parameters<typeof api.meeting.record>[0]['deed']
  const record = (deed: Deed) => api.meeting.record({ id, entryId: crypto.randomUUID(), deed })
  const room = await openRoom(id)
  const shows = (...words: string[]) =>
    Promise.all(words.map((each) => expect(room.locator('body')).toContainText(each)))
  const hasNot = (...words: string[]) =>
    Promise.all(words.map((each) => expect(room.locator('body')).not.toContainText(each)))

  await shows('選定審議会議 第1回', '令和8年3月6日(金)', '見本会議室')
  await look(room, 'before')
  const { members, items } = await now()
  for (const { id: memberId } of members.filter(({ kind }) => kind === 'reviewer'))
    await record({ kind: 'came', memberId, mode: 'room', proxy: '' })
  await record({ kind: 'opened' })
  const body = items.find(({ kind }) => kind === 'body')
  if (body === undefined) throw new Error('a scored year has its bodies')
  const itemId = body.id
  await record({ kind: 'itemOpened', itemId })
  await shows(body.title, '団体中', '定足数 成立', `${members.length}名で審議`)
  await look(room, 'item')
  const speechId = crypto.randomUUID()
  await api.meeting.speak({ id, speechId, itemId, memberId: members[0]?.id ?? null, words: secret })
  await record({ kind: 'decided', itemId, result: 'selected', ...plain })
  // What follows it in the stream has come: so has whatever the decision might have brought.
  await api.meeting.project({ id, hidden: false, face: 'agenda' })
  await shows('議事次第')
  await look(room, 'agenda')
  await hasNot('全会一致', '決定', secret)
  await expect(room.getByText('選定', { exact: true })).toHaveCount(0)
  await api.meeting.project({ id, hidden: true, face: 'item' })
  await shows('しばらくお待ちください')
  await hasNot(body.title)
  await look(room, 'hidden')
  await api.meeting.project({ id, hidden: false, face: 'item' })
  await shows(body.title)
  await hasNot('全会一致')
  await record({ kind: 'announced', itemId })
  await shows('決定', '選定', '全会一致')
  await look(room, 'announced')
  await api.meeting.project({ id, hidden: false, face: 'item', dots: true })
  await expect(room.getByRole('img', { name: '委員ごとの点' })).toBeVisible()
  await look(room, 'dots')
  await hasNot(...members.map(({ name }) => name), secret)
  return room
}
