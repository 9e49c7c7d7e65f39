import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { PersonPart } from '../../../shared/domain/forum/fields.ts'
import { forumFields } from '../../../shared/domain/forum/fields.ts'
import { assertProgramme, assertSpan } from '../../../shared/domain/forum/programme.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { countsOf, fieldsOfForum, theForum } from '../../records/forum/forum.ts'
import { theYear } from '../../records/programme/year.ts'
import {
  deletePerson,
  deleteSlot,
  forumById,
  insertForum,
  personOwner,
  personRows,
  putPerson,
  putSlot,
  setForum,
  setForumRemoved,
  setForumReported,
  slotOwner,
  slotRows,
  setPresence as storePresence,
} from '../../tables/forum/forum.ts'
import { forumMaterialRows, putForumMaterial } from '../../tables/forum/material.ts'
import { putQuestion, questionRows } from '../../tables/forum/questionnaire.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'
import { assertOwn, fresh, noted, touched } from './kept.ts'

type Forum = Handlers<OfficeContract>['forum']

export const make: Forum['make'] = (ctx, { id, fy, follows, ...values }) => {
  theYear(ctx.db, fy)
  const known = forumById(ctx.db, id)
  if (known) {
    assertSameRecord(known.fy === fy && known.follows === follows)
    assertSameWords(forumFields, fieldsOfForum(known), values)
    return { id, revision: known.revision }
  }
  assertSpan(values)
  if (follows !== null) theForum(ctx.db, follows)
  insertForum(ctx.db, {
    ...{ id, fy, follows, ...values, streamed: Number(values.streamed) },
    ...{ createdBy: ctx.caller.name, createdAt: ctx.now },
  })
  if (follows !== null) copyPlan(ctx, follows, id)
  return noted(ctx, theForum(ctx.db, id), 'make', { ...values, follows })
}

/** 次第, board and questions of the last one; who came instead, who was there and what was handed out is of its own day. */
function copyPlan({ db }: Context, from: string, to: string): void {
  const copied = (id: string) => uuidOf(to, 'from', id)
  for (const slot of slotRows(db, from)) putSlot(db, { ...slot, id: copied(slot.id), forumId: to })
  for (const { id, slotId, position, part, name, kana, title } of personRows(db, from))
    putPerson(db, {
      ...{ id: copied(id), forumId: to, position, part, name, kana, title },
      slotId: slotId === null ? null : copied(slotId),
    })
  for (const question of questionRows(db, from)) putQuestion(db, { ...question, id: copied(question.id), forumId: to })
}

export const edit: Forum['edit'] = (ctx, { id, revision, ...yours }) => {
  const row = theForum(ctx.db, id)
  const before = fieldsOfForum(row)
  assertFresh({ revision }, row, clashesOf(forumFields, before, yours))
  assertSpan(yours)
  setForum(ctx.db, { id, ...yours, streamed: Number(yours.streamed) })
  return noted(ctx, row, 'edit', changesOf(before, yours))
}

interface PlannedPerson {
  readonly id: string
  readonly part: PersonPart
  readonly name: string
  readonly kana: string
  readonly title: string
}

export const setSlots: Forum['setSlots'] = (ctx, { id, revision, slots }) => {
  const { db } = ctx
  const row = fresh(ctx, { id, revision })
  assertProgramme(slots)
  assertOwn(slots, (line) => slotOwner(db, line), id)
  const people = slots.flatMap((slot) => slot.people.map((person) => ({ ...person, slotId: slot.id })))
  assertParts(people, ['speaker', 'chair'])
  slots.forEach(({ people: _, ...slot }, position) => void putSlot(db, { ...slot, position, forumId: id }))
  putPeople(ctx, id, people, (slotId) => slotId !== null)
  const kept = new Set(slots.map((slot) => slot.id))
  const gone = slotRows(db, id).filter((slot) => !kept.has(slot.id))
  for (const material of forumMaterialRows(db, id))
    if (gone.some((slot) => slot.id === material.slotId)) putForumMaterial(db, { ...material, slotId: null })
  for (const slot of gone) deleteSlot(db, slot.id)
  return touched(ctx, row, 'setSlots', { slots: slots.map(({ startsAt, title }) => `${startsAt} ${title}`) })
}

export const setBoard: Forum['setBoard'] = (ctx, { id, revision, board }) => {
  const row = fresh(ctx, { id, revision })
  assertParts(board, ['coordinator', 'member'])
  putPeople(
    ctx,
    id,
    board.map((person) => ({ ...person, slotId: null })),
    (slotId) => slotId === null,
  )
  return touched(ctx, row, 'setBoard', { board: board.map(({ name }) => name) })
}

function assertParts(people: readonly PlannedPerson[], parts: readonly PersonPart[]): void {
  if (people.some(({ part }) => !parts.includes(part)))
    throw new Refusal('invalid', '次第には登壇者と司会を、ボードには総合コーディネーターとメンバーを入れてください。')
}

/** Puts these in the place of those that `isTheirs` names by their slot. */
function putPeople(
  { db }: Context,
  forumId: string,
  people: readonly (PlannedPerson & { readonly slotId: string | null })[],
  isTheirs: (slotId: string | null) => boolean,
): void {
  assertOwn(people, (person) => personOwner(db, person), forumId)
  const kept = new Set(people.map(({ id }) => id))
  const before = personRows(db, forumId)
  assertSameRecord(before.every((person) => !kept.has(person.id) || isTheirs(person.slotId)))
  for (const person of before) if (isTheirs(person.slotId) && !kept.has(person.id)) deletePerson(db, person.id)
  people.forEach((person, position) => void putPerson(db, { ...person, position, forumId }))
}

export const setPresence: Forum['setPresence'] = (ctx, { id, revision, personId, ...said }) => {
  const row = fresh(ctx, { id, revision })
  const person = personRows(ctx.db, id).find((each) => each.id === personId)
  if (!person) throw missing('登壇者')
  if (said.proxyName === '' && (said.proxyTitle !== '' || said.proxyKnownOn !== null))
    throw new Refusal('invalid', '代理の氏名を入力してください。', {
      fields: { proxyName: '代理の氏名を入力してください。' },
    })
  if (said.proxyName !== '' && said.proxyKnownOn === null)
    throw new Refusal('invalid', 'いつ連絡があったかを入力してください。', {
      fields: { proxyKnownOn: '代理の連絡があった日を入力してください。' },
    })
  storePresence(ctx.db, { id: personId, ...said, absent: Number(said.absent || said.proxyName !== '') })
  return touched(ctx, row, 'setPresence', { person: person.name, ...said })
}

export const markReported: Forum['markReported'] = (ctx, { id, revision, on }) => {
  const row = fresh(ctx, { id, revision })
  if (on !== null && on < row.heldOn)
    throw new Refusal('invalid', '報告した日が、開催日より前です。', {
      fields: { on: '開催日より後の日にしてください。' },
    })
  setForumReported(ctx.db, { id, on })
  return noted(ctx, row, 'markReported', { on })
}

export const remove: Forum['remove'] = (ctx, { id, revision }) => {
  const row = fresh(ctx, { id, revision })
  const { registered, replies } = countsOf(ctx.db, id)
  if (registered + replies > 0)
    throw new Refusal(
      'conflict',
      `申込${registered}人と回答${replies}件があるため、このフォーラムは削除できません。記録として残ります。`,
    )
  setForumRemoved(ctx.db, { id, at: ctx.now })
  return noted(ctx, row, 'remove')
}

export const restore: Forum['restore'] = (ctx, { id, revision }) => {
  const row = forumById(ctx.db, id)
  if (!row) throw missing('フォーラム')
  assertFresh({ revision }, row, [])
  if (row.removedAt === null) return { id, revision: row.revision }
  setForumRemoved(ctx.db, { id, at: null })
  return noted(ctx, row, 'restore')
}
