import { randomUUID } from 'node:crypto'
import type { GivenOffice } from '../office/office.ts'
import type { Tell } from './marked-sheets.ts'

type Ask = GivenOffice['ask']

/**
 * 議事概要 of a meeting with one topic: 手直し, a version that is left for another, and one that is frozen and
 * published, with a word wherever one may stand.
 */
export function markedMinutes(ask: Ask, tell: Tell): void {
  const id = heldTopic(ask, tell)
  const page = () => ask.minutes.page({ id })
  for (const said of [{}, { words: null, publicWords: null }, {}]) edited(ask, tell, id, said)
  const send = () => tell('minutes.send', { meetingId: id, sentOn: '2026-03-07', dueOn: '2026-03-11' })
  const answer = (given: object) => {
    for (const { id: own, revision } of page().answers)
      tell('minutes.answer', { id: own, answeredOn: '2026-03-08', ...given, revision })
  }
  const first = send()
  answer({ answer: 'correction' })
  for (const outcome of ['notTaken', 'taken'])
    for (const { id: own, revision } of page().answers) tell('minutes.settle', { id: own, outcome, revision })
  const once = tell('minutes.freeze', { id: first.id, revision: first.revision })
  tell('minutes.renew', { id: first.id, revision: once.revision })
  for (const which of ['internal', 'public'] as const) ask.minutes.paper({ id, which })
  const second = send()
  answer({ answer: 'confirmed' })
  const frozen = tell('minutes.freeze', { id: second.id, revision: second.revision })
  tell('minutes.publish', { id: second.id, publishedOn: '2026-03-20', revision: frozen.revision })
}

function edited(ask: Ask, tell: Tell, id: string, said: object): void {
  const topic = ask.minutes.page({ id }).paragraphs.find(({ kind, itemId }) => kind === 'point' && itemId !== null)
  if (topic === undefined) throw new Error('a meeting tells of its topic')
  const { key, source, revision } = topic
  tell('minutes.editParagraph', { id, key, source, revision, ...said })
}

/** Opened, explained, spoken of and closed. */
function heldTopic(ask: Ask, tell: Tell): string {
  const times = { fy: 2026, heldOn: '2026-03-02', startsAt: '14:00', endsAt: '16:00', proxiesCount: true }
  const { id } = tell('meeting.make', { ...times, no: 3, quorum: 1, continues: null })
  const page = () => ask.meeting.page({ id })
  const itemId = randomUUID()
  const item = { id: itemId, kind: 'topic', applicationId: null, title: '見本', minutes: 5 }
  tell('meeting.setItems', { id, items: [item], revision: page().revision })
  const record = (deed: object) => tell('meeting.record', { id, at: undefined, deed })
  const [chair, ...others] = page().members.filter(({ kind }) => kind === 'reviewer')
  if (chair === undefined) throw new Error('a meeting has its 委員')
  const members = page().members.map(({ present: _p, absentAt: _a, stays: _s, code: _c, ...member }) => ({
    ...{ ...member, isChair: member.id === chair.id },
  }))
  tell('meeting.setMembers', { id, members, revision: page().revision })
  record({ kind: 'came', memberId: chair.id, mode: 'proxy', proxy: '見本' })
  for (const { id: memberId } of others) record({ kind: 'absent', memberId })
  record({ kind: 'opened' })
  record({ kind: 'itemOpened', itemId })
  tell('meeting.speak', { id, itemId, memberId: chair.id, revision: undefined })
  record({ kind: 'done', itemId })
  record({ kind: 'closed' })
  return id
}
