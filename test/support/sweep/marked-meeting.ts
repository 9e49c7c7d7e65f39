import { randomUUID } from 'node:crypto'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import type { GivenOffice } from '../office/office.ts'
import type { Tell } from './marked-sheets.ts'

type Ask = GivenOffice['ask']

/**
 * 審議会議: every list of its plan and every kind of line of its record, with a word wherever one may stand; what it decided
 * it goes back on, so that the year is decided afterwards as it always was. `untold` hears of its number while a decision
 * was taken and nobody has told the room.
 */
export function markedMeeting(ask: Ask, tell: Tell, untold: (id: string) => void = () => {}): void {
  const made = planned(ask, tell)
  const { id } = made
  const page = () => ask.meeting.page({ id })
  const record = (deed: object) => tell<{ entryId: string }>('meeting.record', { id, at: undefined, deed })
  const come = (memberId: string) => record({ kind: 'came', memberId, mode: 'proxy', proxy: '見本' })
  const { members, items } = page()
  for (const each of members.filter(({ kind }) => kind === 'reviewer')) come(each.id)
  record({ kind: 'opened' })
  record({ kind: 'paused' })
  record({ kind: 'resumed' })
  for (const item of items) {
    for (const memberId of item.leaving) record({ kind: 'left', memberId, why: 'conflict' })
    record({ kind: 'itemOpened', itemId: item.id })
    const spoken = {
      id,
      speechId: randomUUID(),
      itemId: item.id,
      memberId: members[0]?.id ?? null,
      revision: undefined,
    }
    const begun = tell('meeting.speak', spoken)
    const more = tell('meeting.speak', { ...spoken, words: '見本 続き', revision: begun.revision })
    const said = tell('meeting.speak', { ...spoken, words: '見本 直した続き', revision: more.revision })
    const removed = tell('meeting.unsay', { ...spoken, revision: said.revision, removed: true })
    tell('meeting.unsay', { ...spoken, revision: removed.revision, removed: false })
    if (item.kind === 'topic') record({ kind: 'done', itemId: item.id })
    if (item.kind === 'body') deliberated(ask, record, { id, item, members }, untold)
    if (item.kind === 'whole') record({ kind: 'deferred', itemId: item.id, reason: '見本' })
    for (const memberId of item.leaving) come(memberId)
  }
  const opened = page().entries.find(({ kind }) => kind === 'opened')
  const before = toJst(new Date(Date.parse(opened?.at ?? '') - 60_000).toISOString())
  tell('meeting.retime', { id, entryId: opened?.id ?? '', at: before })
  ask.meeting.whole({ id })
  tell('meeting.project', { id, hidden: true, face: 'agenda' })
  tell('meeting.project', { id, hidden: false, face: 'item' })
}

type Page = ReturnType<Ask['meeting']['page']>

function deliberated(
  ask: Ask,
  record: (deed: object) => { entryId: string },
  { id, item, members }: { id: string; item: Page['items'][number]; members: Page['members'] },
  untold: (id: string) => void,
): void {
  const itemId = item.id
  const { criteria, sheets } = ask.meeting.item({ id, itemId })
  const [sheet] = sheets
  const raw = sheet?.scores[0]?.raw ?? 0
  if (sheet)
    for (const to of [raw + 1, raw])
      record({
        kind: 'rescored',
        itemId,
        memberId: sheet.memberId,
        criterionId: criteria[0]?.id,
        raw: to,
        reason: '見本',
      })
  const staying = members.find(({ id: own, kind }) => kind === 'reviewer' && !item.leaving.includes(own))
  if (staying) record({ kind: 'ruled', itemId, memberId: staying.id, reason: '見本' })
  const apart = [...item.leaving, ...item.silent]
  const voters = members.filter(({ id: own, kind }) => kind === 'reviewer' && !apart.includes(own)).length
  record({ kind: 'voted', itemId, motion: '見本', yes: voters, no: 0, abstain: 0, chair: null })
  const words = { reason: '見本', condition: '見本' }
  const { entryId } = record({
    kind: 'decided',
    itemId,
    result: 'rejected',
    reserveOrder: null,
    method: 'vote',
    ...words,
  })
  untold(id)
  ask.meeting.projected({ id })
  record({ kind: 'announced', itemId })
  record({ kind: 'reopened', itemId, reason: '見本' })
  const late = record({ kind: 'carried', itemId, reason: '見本' })
  record({ kind: 'struck', entryId: late.entryId, reason: `見本 ${entryId.slice(0, 4)}` })
}

/** Made, changed in every list, and another that is thrown away and comes back. */
function planned(ask: Ask, tell: Tell): { id: string } {
  const times = {
    fy: 2026,
    heldOn: '2026-03-06',
    startsAt: '14:00',
    endsAt: '16:00',
    proxiesCount: true,
    continues: null,
  }
  const made = tell('meeting.make', { ...times, no: 1, quorum: 1 })
  const { id } = made
  const now = () => ask.meeting.page({ id })
  const { fy: _, continues: __, ...plan } = times
  tell('meeting.edit', { ...plan, id, no: 1, quorum: 1, revision: made.revision })
  const items = now().items.map(({ id: item, kind, title, applicationId, minutes }) => ({
    id: item,
    kind,
    title,
    applicationId,
    minutes,
  }))
  tell('meeting.setItems', { id, items, revision: now().revision })
  const guest = { id: randomUUID(), kind: 'observer', reviewerId: null, isChair: false, expected: 'room' }
  const members = now().members.map(({ present: _p, absentAt: _a, stays: _s, code: _c, ...member }) => member)
  tell('meeting.setMembers', {
    id,
    members: [...members, { ...guest, name: '見本', kana: '見本', title: '見本', seat: '見本', proxy: '見本' }],
    revision: now().revision,
  })
  const materials = [{ id: randomUUID(), number: '資料1', title: '見本', toCollect: true }]
  tell('meeting.setMaterials', { id, materials, revision: now().revision })
  tell('meeting.collect', { id, materialId: materials[0]?.id, collected: 3, revision: now().revision })
  const other = tell('meeting.make', { ...times, no: 2, quorum: null })
  const removed = tell('meeting.remove', { ...other })
  const back = tell('meeting.restore', { ...removed })
  tell('meeting.remove', { ...back })
  return { id }
}
