import { randomUUID } from 'node:crypto'
import type { GivenOffice } from '../office/office.ts'

type Ask = GivenOffice['ask']
type Deed = Parameters<Ask['meeting']['record']>[0]['deed']

export interface Held {
  readonly id: string
  page(): ReturnType<Ask['meeting']['page']>
  record(deed: Deed, at?: string): ReturnType<Ask['meeting']['record']>
  /** What the office says to a deed that it refuses. */
  refused(deed: Deed, at?: string): string
  /** The id of an item by its title, of a member by their name. */
  item(title: string): string
  member(name: string): string
  /** Every 委員 comes in. */
  allCome(): void
  decide(title: string, result: 'selected' | 'reserve' | 'rejected' | 'held', more?: object): void
}

/** A meeting of the year, with a hand that writes its record. */
export function heldMeeting({ ask, office, officer }: GivenOffice, values: object = {}): Held {
  const id = randomUUID()
  ask.meeting.make({
    ...{ id, fy: 2026, no: 1, heldOn: '2026-03-06', startsAt: '14:00', endsAt: '16:00', place: '見本会議室' },
    ...{ form: 'both', ...values },
  })
  const page = () => ask.meeting.page({ id })
  const found = (what: string | undefined): string => {
    if (what === undefined) throw new Error('what the story names is there')
    return what
  }
  const item = (title: string) => found(page().items.find((each) => each.title === title)?.id)
  const member = (name: string) => found(page().members.find((each) => each.name === name)?.id)
  const asked = (deed: Deed, at?: string) => ({ id, entryId: randomUUID(), deed, ...(at === undefined ? {} : { at }) })
  const record: Held['record'] = (deed, at) => ask.meeting.record(asked(deed, at))
  return {
    ...{ id, page, item, member, record },
    refused(deed, at) {
      const reply = office.call('meeting.record', asked(deed, at), officer)
      return reply.ok ? '' : reply.problem.message
    },
    allCome() {
      for (const each of page().members.filter(({ kind, present }) => kind === 'reviewer' && present === null))
        record({ kind: 'came', memberId: each.id, mode: 'room', proxy: '' })
    },
    decide(title, result, more = {}) {
      const itemId = item(title)
      record({ kind: 'itemOpened', itemId })
      const plain = { reserveOrder: null, method: 'consensus', reason: '', condition: '' } as const
      record({ kind: 'decided', itemId, result, ...plain, ...more })
    },
  }
}
