import type { OfficeContract } from '../../../shared/contract/index.ts'
import { hasResult } from '../../../shared/domain/applications/state.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { meetingFields } from '../../../shared/domain/meeting/meeting-fields.ts'
import {
  assertAgenda,
  assertFreeNumber,
  assertMaterials,
  assertMayRemove,
  assertMayReplace,
  assertMembers,
  assertNoLateMember,
  assertQuorumStands,
  assertTimes,
  postOf,
} from '../../../shared/domain/meeting/planning.ts'
import { assertRecordMayChange } from '../../../shared/domain/minutes/round.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theMeeting } from '../../records/meeting/course.ts'
import { decidedInMeetings } from '../../records/meeting/earlier.ts'
import { fieldsOfMeeting } from '../../records/meeting/page.ts'
import { minutesStateOf } from '../../records/minutes/standing.ts'
import { theYear } from '../../records/programme/year.ts'
import { applicationById, applicationRows } from '../../tables/applications/application.ts'
import {
  deleteItem,
  deleteMaterial,
  deleteMember,
  type ItemRow,
  insertMeeting,
  itemOwner,
  type MeetingRow,
  materialOwner,
  materialRows,
  meetingById,
  meetingRows,
  memberOwner,
  putItem,
  putMaterial,
  putMember,
  setCollected,
  setMeeting,
  setMeetingRemoved,
  touchMeeting,
} from '../../tables/meeting/meeting.ts'
import { reviewerById, reviewerRows } from '../../tables/review/review.ts'
import { scenarioRows } from '../../tables/review/scenario.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'

type Meeting = Handlers<OfficeContract>['meeting']

/** 審議会議 with what it usually has: the bodies that are scored, the 委員 of the year, the papers of the deliberation. */
export const make: Meeting['make'] = (ctx, { id, fy, continues, ...values }) => {
  theYear(ctx.db, fy)
  const known = meetingById(ctx.db, id)
  if (known) {
    assertSameRecord(known.fy === fy)
    assertSameWords(meetingFields, fieldsOfMeeting(known), values)
    return { id, revision: known.revision }
  }
  assertTimes(values)
  assertFreeNumber(values.no, numbersOf(ctx, fy, id))
  if (continues !== null && theMeeting(ctx.db, continues).row.fy !== fy) throw missing('続きの会議')
  const { proxiesCount, ...rest } = values
  insertMeeting(ctx.db, {
    ...{ id, fy, continues, ...rest },
    proxiesCount: Number(proxiesCount),
    createdBy: ctx.caller.name,
    createdAt: ctx.now,
  })
  usualItems(ctx, id, fy)
  usualMembers(ctx, id, fy)
  usualMaterials(ctx, id, fy)
  note(ctx, 'meeting.make', id, { ...values })
  return { id, revision: 1 }
}

const numbersOf = ({ db }: Context, fy: number, id: string): number[] =>
  meetingRows(db, fy).flatMap((row) => (row.id === id || row.removedAt !== null ? [] : [row.no]))

/** In order of 団体コード, so that the agenda tells nothing of the scores; without what an earlier meeting has decided. */
function usualItems({ db }: Context, meetingId: string, fy: number): void {
  const decided = decidedInMeetings(db, fy)
  const bodies = applicationRows(db, fy)
    .filter(({ id, state, jis2 }) => jis2 !== null && (state === 'deliberated' || hasResult(state)) && !decided.has(id))
    .toSorted((a, b) => (a.jis2 ?? '').localeCompare(b.jis2 ?? ''))
  const lines: Omit<ItemRow, 'id' | 'meetingId' | 'position'>[] = [
    { kind: 'topic', title: '応募の概要と採点の集計', applicationId: null, minutes: 20 },
    ...bodies.map(({ id, jis2 }) => ({
      kind: 'body' as const,
      title: prefectureNameOf(jis2 ?? ''),
      applicationId: id,
      minutes: 8,
    })),
    { kind: 'whole', title: '選定案の全体', applicationId: null, minutes: 15 },
  ]
  lines.forEach((line, position) => {
    putItem(db, { ...line, id: uuidOf(meetingId, 'item', position), meetingId, position })
  })
}

function usualMembers({ db }: Context, meetingId: string, fy: number): void {
  const reviewers = reviewerRows(db, fy).toSorted((a, b) => Number(b.seat === 'chair') - Number(a.seat === 'chair'))
  reviewers.forEach(({ id, name, kana, org, title, seat }, position) => {
    putMember(db, {
      id: uuidOf(meetingId, 'member', id),
      ...{ meetingId, position, name, kana },
      title: postOf({ org, title }),
      kind: 'reviewer',
      reviewerId: id,
      isChair: Number(seat === 'chair'),
      seat: '',
      expected: 'unknown',
      proxy: '',
    })
  })
}

function usualMaterials({ db }: Context, meetingId: string, fy: number): void {
  const taken = scenarioRows(db, fy).some(({ meetingOrder }) => meetingOrder !== null)
  const titles = ['応募概要一覧', '審査集計表', '決め手', ...(taken ? ['組合せの案'] : [])]
  titles.forEach((title, position) => {
    const number = `資料${position + 1}`
    putMaterial(db, { id: uuidOf(meetingId, 'material', position), meetingId, position, number, title, toCollect: 1 })
  })
}

export const edit: Meeting['edit'] = (ctx, { id, revision, ...yours }) => {
  const { row, course } = theMeeting(ctx.db, id)
  const before = fieldsOfMeeting(row)
  assertFresh({ revision }, row, clashesOf(meetingFields, before, yours))
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  assertTimes(yours)
  assertQuorumStands(course, before, yours)
  assertFreeNumber(yours.no, numbersOf(ctx, row.fy, id))
  const { proxiesCount, ...rest } = yours
  setMeeting(ctx.db, { id, ...rest, proxiesCount: Number(proxiesCount) })
  return noted(ctx, row, 'edit', changesOf(before, yours))
}

export const setItems: Meeting['setItems'] = (ctx, { id, items, revision }) => {
  const { row, items: before, course } = theMeeting(ctx.db, id)
  assertFresh({ revision }, row, [])
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  assertMayReplace(course.stage, { before, after: items, what: '議題' })
  assertAgenda(items)
  const after = items.map((item, position): ItemRow => {
    const body = item.applicationId === null ? null : applicationById(ctx.db, item.applicationId)
    if (body !== null && body?.fy !== row.fy) throw missing('応募')
    // An item in which something happened stays what it was.
    const same = before.find((each) => each.id === item.id)
    const { kind, applicationId } = course.stage === 'planned' || same === undefined ? item : same
    return {
      ...item,
      kind,
      applicationId,
      meetingId: id,
      position,
      title: body?.jis2 ? prefectureNameOf(body.jis2) : item.title,
    }
  })
  assertOwn(after, (line) => itemOwner(ctx.db, line), id)
  for (const line of before) if (!after.some((each) => each.id === line.id)) deleteItem(ctx.db, line.id)
  for (const line of after) putItem(ctx.db, line)
  touchMeeting(ctx.db, id)
  return noted(ctx, row, 'setItems', { items: after.map(({ title }) => title) })
}

export const setMembers: Meeting['setMembers'] = (ctx, { id, members, revision }) => {
  const { row, members: before, course } = theMeeting(ctx.db, id)
  assertFresh({ revision }, row, [])
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  assertMayReplace(course.stage, { before, after: members, what: '出席者' })
  assertMembers(members)
  assertNoLateMember(course, { before, after: members })
  for (const { reviewerId } of members)
    if (reviewerId !== null && reviewerById(ctx.db, reviewerId)?.fy !== row.fy) throw missing('委員')
  const after = members.map((member, position) => {
    const same = before.find((each) => each.id === member.id)
    const { kind, reviewerId } = course.stage === 'planned' || same === undefined ? member : same
    return { ...member, kind, reviewerId, isChair: Number(member.isChair), meetingId: id, position }
  })
  assertOwn(after, (line) => memberOwner(ctx.db, line), id)
  for (const line of before) if (!after.some((each) => each.id === line.id)) deleteMember(ctx.db, line.id)
  for (const line of after) putMember(ctx.db, line)
  touchMeeting(ctx.db, id)
  return noted(ctx, row, 'setMembers', { members: after.map(({ name }) => name) })
}

export const setMaterials: Meeting['setMaterials'] = (ctx, { id, materials, revision }) => {
  const { row } = theMeeting(ctx.db, id)
  assertFresh({ revision }, row, [])
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  assertMaterials(materials)
  const before = materialRows(ctx.db, id)
  const after = materials.map((each, position) => ({
    ...each,
    toCollect: Number(each.toCollect),
    meetingId: id,
    position,
  }))
  assertOwn(after, (line) => materialOwner(ctx.db, line), id)
  for (const line of before) if (!after.some((each) => each.id === line.id)) deleteMaterial(ctx.db, line.id)
  for (const line of after) putMaterial(ctx.db, line)
  touchMeeting(ctx.db, id)
  return noted(ctx, row, 'setMaterials', { materials: after.map(({ number, title }) => `${number} ${title}`) })
}

export const collect: Meeting['collect'] = (ctx, { id, materialId, collected, revision }) => {
  const { row } = theMeeting(ctx.db, id)
  assertFresh({ revision }, row, [])
  const material = materialRows(ctx.db, id).find((each) => each.id === materialId)
  if (!material) throw missing('配布資料')
  setCollected(ctx.db, { id: materialId, collected, by: collected === null ? '' : ctx.caller.name })
  touchMeeting(ctx.db, id)
  return noted(ctx, row, 'collect', { material: `${material.number} ${material.title}`, collected })
}

export const remove: Meeting['remove'] = (ctx, { id, revision }) => {
  const { row, course } = theMeeting(ctx.db, id)
  assertFresh({ revision }, row, [])
  assertMayRemove(course.stage)
  setMeetingRemoved(ctx.db, { id, at: ctx.now })
  return noted(ctx, row, 'remove')
}

export const restore: Meeting['restore'] = (ctx, { id, revision }) => {
  const row = meetingById(ctx.db, id)
  if (!row) throw missing('審議会議')
  assertFresh({ revision }, row, [])
  if (row.removedAt === null) return { id, revision: row.revision }
  assertFreeNumber(row.no, numbersOf(ctx, row.fy, id))
  setMeetingRemoved(ctx.db, { id, at: null })
  return noted(ctx, row, 'restore')
}

/** A line that another meeting holds under that id must not be moved over. */
function assertOwn(
  lines: readonly { readonly id: string }[],
  ownerOf: (id: string) => string | undefined,
  meetingId: string,
): void {
  for (const { id } of lines) assertSameRecord((ownerOf(id) ?? meetingId) === meetingId)
}

type Deed = 'edit' | 'setItems' | 'setMembers' | 'setMaterials' | 'collect' | 'remove' | 'restore'

function noted(ctx: Context, { id, no, revision }: MeetingRow, deed: Deed, detail: object = {}) {
  note(ctx, `meeting.${deed}`, id, { no, ...detail })
  return { id, revision: revision + 1 }
}
