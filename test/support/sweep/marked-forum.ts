import { randomUUID } from 'node:crypto'
import { find } from '../../../db/office.ts'
import type { Direct } from '../office/direct-client.ts'
import { drawInput } from './draw-input.ts'
import type { Tell } from './marked-sheets.ts'

const blank = (name: string): unknown =>
  drawInput(find(name).input, { ids: () => [randomUUID()], words: ['見本'] }, { step: 0, round: 0 })

/** A forum with every word there is of one, held with a proxy, answered and reported; and a second one made from it, that goes and comes back. */
export function heldForum(tell: Tell, ask: Direct, fileId: string): void {
  const times = { heldOn: '2026-06-26', startsAt: '13:30', endsAt: '17:00', prefecture: '東京都', streamed: true }
  const { id } = tell<{ id: string }>('forum.make', { ...times, id: randomUUID(), fy: 2026, follows: null })
  const page = () => ask.forum.page({ id })
  const next = (deed: string, input: object = {}) =>
    void tell(`forum.${deed}`, { id, revision: page().revision, ...input })
  next('edit', times)
  const slots = [
    { startsAt: '13:30', endsAt: '14:20', parts: ['speaker'] },
    { startsAt: '14:30', endsAt: '15:20', parts: ['speaker', 'chair'] },
  ]
  const [slot] = (blank('forum.setSlots') as { slots: { people: object[] }[] }).slots
  next('setSlots', {
    slots: slots.map(({ parts, ...span }) => ({
      ...slot,
      ...span,
      id: randomUUID(),
      people: parts.map((part) => ({ ...slot?.people[0], id: randomUUID(), part })),
    })),
  })
  const [member] = (blank('forum.setBoard') as { board: object[] }).board
  next('setBoard', {
    board: ['coordinator', 'member', 'member'].map((part) => ({ ...member, id: randomUUID(), part })),
  })
  const proxy = page().slots[1]?.people[0]
  next('setPresence', { personId: proxy?.id, absent: false, proxyKnownOn: '2026-06-25' })
  next('invite', { bodies: ['05', '24', '29'], sentOn: '2026-05-20' })
  next('invite', { bodies: ['29'], sentOn: null })
  const [row] = (blank('forum.takeParticipants') as { rows: object[] }).rows
  next('takeParticipants', { rows: ['05', '24'].map((jis2) => ({ ...row, jis2, attendance: 'unknown' })) })
  const [first, second] = ask.forum.participants({ id })
  next('attend', { participantIds: [first?.id], attendance: 'came' })
  next('dropParticipant', { participantId: second?.id })
  const [material] = (blank('forum.setMaterials') as { materials: object[] }).materials
  next('setMaterials', {
    materials: ['paper', 'recording'].map((kind) => ({
      ...material,
      ...{ id: randomUUID(), kind, address: 'https://www.example.jp/', slotId: page().slots[0]?.id ?? null },
      fileId: kind === 'paper' ? fileId : null,
    })),
  })
  for (const { id: materialId } of page().materials)
    next('permit', { materialId, permission: 'asked', askedOn: '2026-07-01', settledOn: null })
  const [question] = (blank('forum.setQuestions') as { questions: object[] }).questions
  next('setQuestions', { questions: [{ ...question, id: randomUUID() }] })
  const words = page().questions[0]?.words
  const [reply] = (blank('forum.takeReplies') as { replies: { comments: string[] }[] }).replies
  const given = [5, 4].map((choice) => ({ answers: [{ words, choice }], comments: [`${reply?.comments[0]}${choice}`] }))
  next('takeReplies', { replies: given })
  next('dropReplies')
  next('takeReplies', { replies: given })
  next('group', { commentIds: ask.forum.comments({ id }).map((comment) => comment.id) })
  next('markReported', { on: '2026-07-10' })
  // Found by a line of its 次第, which its title does not say.
  ask.search.everywhere({ text: page().slots[0]?.title ?? '' })
  const other = tell<{ id: string; revision: number }>('forum.make', {
    ...{ ...times, heldOn: '2026-11-20', id: randomUUID(), fy: 2026, follows: id },
  })
  const { id: otherId, revision } = other
  const edited = tell<{ revision: number }>('forum.edit', { ...times, heldOn: '2026-11-27', id: otherId, revision })
  const gone = tell<{ revision: number }>('forum.remove', { id: otherId, revision: edited.revision })
  tell('forum.restore', { id: otherId, revision: gone.revision })
}
