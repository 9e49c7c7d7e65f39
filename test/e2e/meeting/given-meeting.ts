import type { OfficeClient } from '../../../renderer/api/client.ts'

const fy = 2026
const plain = { reserveOrder: null, method: 'consensus', reason: '', condition: '' } as const

type Deed = Parameters<OfficeClient['meeting']['record']>[0]['deed']

/** A meeting of the scored year, and a hand that writes lines of its record beside the screen. */
export async function givenMeeting(api: OfficeClient) {
  const id = crypto.randomUUID()
  const heldOn = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)
  await api.meeting.make({
    ...{ id, fy, no: 1, heldOn, startsAt: '14:00', endsAt: '17:00', place: '見本会議室', form: 'both' },
    ...{ quorum: null, proxiesCount: false, sentOn: null, memo: '' },
  })
  const page = () => api.meeting.page({ id })
  const record = (deed: Deed) => api.meeting.record({ id, entryId: crypto.randomUUID(), deed })
  const found = (what: string | undefined): string => {
    if (what === undefined) throw new Error('what the story names is there')
    return what
  }
  const item = async (title: string) => found((await page()).items.find((each) => each.title === title)?.id)
  return {
    ...{ id, page, record, item },
    /** Every 委員 comes in, and the meeting is opened. */
    async open() {
      for (const each of (await page()).members)
        if (each.kind === 'reviewer' && each.present === null)
          await record({ kind: 'came', memberId: each.id, mode: each.isChair ? 'online' : 'room', proxy: '' })
      await record({ kind: 'opened' })
    },
    async decide(title: string, result: 'selected' | 'reserve' | 'rejected' | 'held', more: object = {}) {
      const itemId = await item(title)
      const leaving: readonly string[] = (await page()).items.find((each) => each.id === itemId)?.leaving ?? []
      const here = (await page()).members.filter((each) => leaving.includes(each.id) && each.present !== null)
      for (const each of here) await record({ kind: 'left', memberId: each.id, why: 'conflict' })
      await record({ kind: 'itemOpened', itemId })
      await record({ kind: 'decided', itemId, result, ...plain, ...more })
      for (const each of here) await record({ kind: 'came', memberId: each.id, mode: 'room', proxy: '' })
    },
  }
}
