import type { OfficeClient } from '../../../renderer/api/client.ts'

const fy = 2026
const day = '2026-03-06'
const clock = (time: string): string => `${day}T${time}:00+09:00`
const plain = { reserveOrder: null, method: 'consensus', reason: '', condition: '' } as const

type Deed = Parameters<OfficeClient['meeting']['record']>[0]['deed']

/** A meeting of the scored year, held and closed on a day in March, of which one return and one speaker were never written down. */
export async function toldMeeting(api: OfficeClient) {
  const id = crypto.randomUUID()
  await api.meeting.make({
    ...{ id, fy, no: 1, heldOn: day, startsAt: '14:00', endsAt: '16:00', place: '見本会議室', form: 'both' },
    ...{ quorum: null, proxiesCount: false, sentOn: null, memo: '' },
  })
  const page = () => api.meeting.page({ id })
  const record = (time: string, deed: Deed) =>
    api.meeting.record({ id, entryId: crypto.randomUUID(), at: clock(time), deed })
  const { items, members } = await page()
  const reviewers = members.filter(({ kind }) => kind === 'reviewer')
  const say = (itemId: string, memberId: string | null, words: string) =>
    api.meeting.speak({ id, speechId: crypto.randomUUID(), itemId, memberId, words })
  for (const { id: memberId } of reviewers) await record('13:58', { kind: 'came', memberId, mode: 'room', proxy: '' })
  await record('14:00', { kind: 'opened' })
  let minute = 0
  const next = () => {
    minute += 2
    return `${14 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
  }
  for (const [at, item] of items.entries()) {
    const itemId = item.id
    for (const memberId of item.leaving) await record(next(), { kind: 'left', memberId, why: 'conflict' })
    await record(next(), { kind: 'itemOpened', itemId })
    const here = reviewers.filter(({ id: own }) => !item.leaving.includes(own))
    if (item.kind === 'topic') {
      await record(next(), { kind: 'done', itemId })
      continue
    }
    await say(
      itemId,
      here[at % here.length]?.id ?? null,
      `${reviewers[0]?.name}委員の指摘のとおり、市町村の参加の見通しを確かめるべきである。`,
    )
    if (item.kind === 'body') await decided(next(), itemId, at)
    else {
      const { results } = await api.meeting.whole({ id })
      const bodies = results.flatMap(({ result, applicationId }) => (result === 'selected' ? [applicationId] : []))
      await record(next(), { kind: 'agreed', itemId, bodies, method: 'consensus', reason: '' })
    }
    for (const memberId of item.leaving) await record(next(), { kind: 'came', memberId, mode: 'room', proxy: '' })
  }
  async function decided(time: string, itemId: string, at: number) {
    const ranked = await api.meeting.item({ id, itemId })
    const result = (ranked.rank ?? 99) <= 2 ? 'selected' : at % 2 === 0 ? 'rejected' : 'reserve'
    const reserveOrder = result === 'reserve' ? ranked.nextReserve : null
    await record(time, { kind: 'decided', itemId, ...plain, result, reserveOrder, reason: '計画が具体であるため。' })
  }
  const last = reviewers.at(-1)
  await record(next(), { kind: 'left', memberId: last?.id ?? '', why: 'line' })
  await say(items.at(-1)?.id ?? '', null, '次の会議の日程を調整したい。')
  const back = next()
  const end = next()
  await record(end, { kind: 'closed' })
  return { id, page, back, gone: last?.name ?? '', names: reviewers.map(({ name }) => name) }
}
