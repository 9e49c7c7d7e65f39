import type { z } from 'zod'
import type {
  forumCounts,
  forumList,
  forumMaterial,
  forumPage,
  forumPerson,
  forumReport,
  participant,
} from '../../../shared/contract/forum/records.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { countByPrefecture, tileOf, totalsOf } from '../../../shared/domain/forum/attendance.ts'
import { askingText, publicList, waits } from '../../../shared/domain/forum/materials.ts'
import { byKana, publicLine } from '../../../shared/domain/forum/people.ts'
import { programmeNotes } from '../../../shared/domain/forum/programme.ts'
import { countAnswers, groupsOf, rateOf } from '../../../shared/domain/forum/questionnaire.ts'
import { reportHtml, reportText, reportWaits } from '../../../shared/domain/forum/report.ts'
import { forumStateOf } from '../../../shared/domain/forum/state.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import { invitationRows, participantRows } from '../../tables/forum/attendance.ts'
import { type ForumRow, forumById, forumRows, type PersonRow, personRows, slotRows } from '../../tables/forum/forum.ts'
import { forumMaterialRows } from '../../tables/forum/material.ts'
import { answerRows, commentRows, questionRows, replyIds } from '../../tables/forum/questionnaire.ts'

type Counts = z.input<typeof forumCounts>
type Asking = Pick<Context<ReadDb>, 'db' | 'now'>

/** The forum, or a refusal where there is none, or it was deleted. */
export function theForum(db: ReadDb, id: string): ForumRow {
  const row = forumById(db, id)
  if (!row || row.removedAt !== null) throw missing('フォーラム')
  return row
}

export const fieldsOfForum = ({ name, heldOn, startsAt, endsAt, place, prefecture, streamed, purpose }: ForumRow) => ({
  name,
  heldOn,
  startsAt,
  endsAt,
  place,
  prefecture,
  streamed: streamed === 1,
  purpose,
})

/** The day on which the first invitation went out. */
const announcedOn = (db: ReadDb, id: string): string | null =>
  invitationRows(db, id)
    .map(({ sentOn }) => sentOn)
    .toSorted()[0] ?? null

export const stateOf = ({ db, now }: Asking, row: ForumRow) =>
  forumStateOf({ ...row, announcedOn: announcedOn(db, row.id) }, now)

/** What is counted of a forum: every screen, the list, and the book take it from here. */
export function countsOf(db: ReadDb, id: string): Counts {
  const invitations = invitationRows(db, id)
  const materials = forumMaterialRows(db, id)
  const replies = replyIds(db, id).length
  const { registered, came, registeredBodies, cameBodies } = totalsOf(
    countByPrefecture(participantRows(db, id), invitations),
  )
  return {
    ...{ invited: invitations.length, registered, came, registeredBodies, cameBodies },
    board: personRows(db, id).filter(({ slotId }) => slotId === null).length,
    materials: materials.length,
    waiting: materials.filter(waits).length,
    replies,
    comments: commentRows(db, id).length,
    rate: rateOf(replies, came),
  }
}

export function forumListOf(ctx: Asking, fy: number): z.input<typeof forumList> {
  const rows = forumRows(ctx.db, fy)
  return {
    fy,
    forums: rows
      .filter(({ removedAt }) => removedAt === null)
      .map((row) => {
        const { purpose: _, ...fields } = fieldsOfForum(row)
        return {
          ...{ id: row.id, ...fields, state: stateOf(ctx, row) },
          ...{ counts: countsOf(ctx.db, row.id), revision: row.revision },
        }
      }),
    removed: rows
      .filter(({ removedAt }) => removedAt !== null)
      .map(({ id, name, heldOn, revision }) => ({ id, name, heldOn, revision })),
  }
}

export function shownPerson({
  id,
  part,
  name,
  kana,
  title,
  absent,
  proxyName,
  proxyTitle,
  proxyKnownOn,
}: PersonRow): z.input<typeof forumPerson> {
  const person = { part, name, kana, title, absent: absent === 1, proxyName, proxyTitle, proxyKnownOn }
  return { id, ...person, line: publicLine(person) }
}

const shownMaterials = (db: ReadDb, id: string): z.input<typeof forumMaterial>[] =>
  forumMaterialRows(db, id).map(({ forumId: _, position: __, ...material }) => material)

export function forumPageOf(ctx: Asking, id: string): z.input<typeof forumPage> {
  const { db } = ctx
  const row = theForum(db, id)
  const people = personRows(db, id)
  const materials = shownMaterials(db, id)
  const slots = slotRows(db, id)
  const follows = row.follows === null ? undefined : forumById(db, row.follows)
  return {
    ...{ id, fy: row.fy, ...fieldsOfForum(row), revision: row.revision },
    ...{ state: stateOf(ctx, row), announcedOn: announcedOn(db, id), reportedOn: row.reportedOn },
    follows: follows === undefined || follows.removedAt !== null ? null : { id: follows.id, name: follows.name },
    slots: slots.map(({ id: slotId, startsAt, endsAt, title }) => ({
      ...{ id: slotId, startsAt, endsAt, title },
      people: people.filter((each) => each.slotId === slotId).map(shownPerson),
      materials: materials
        .filter((each) => each.slotId === slotId)
        .map(({ number, title: called }) => number || called),
    })),
    notes: programmeNotes(slots, row),
    board: boardOf(people),
    materials,
    prefectures: countByPrefecture(participantRows(db, id), invitationRows(db, id)).map((each) => ({
      ...each,
      tile: tileOf(each),
    })),
    questions: countAnswers(questionRows(db, id), answerRows(db, id)).map((each) => ({
      ...each,
      counts: [...each.counts],
    })),
    groups: groupsOf(commentRows(db, id)),
    counts: countsOf(db, id),
  }
}

/** 総合コーディネーター first, then the members in 五十音順. */
function boardOf(people: readonly PersonRow[]) {
  const board = people.filter(({ slotId }) => slotId === null)
  return [
    ...board.filter(({ part }) => part === 'coordinator'),
    ...byKana(board.filter(({ part }) => part !== 'coordinator')),
  ].map(shownPerson)
}

export const participantsOf = (db: ReadDb, id: string): z.input<typeof participant>[] =>
  participantRows(db, id).map(({ forumId: _, ...person }) => ({
    ...person,
    prefecture: prefectureNameOf(person.jis2),
  }))

export function forumReportOf(ctx: Asking, id: string): z.input<typeof forumReport> {
  const page = forumPageOf(ctx, id)
  return {
    ...{ text: reportText(page), html: reportHtml(page), asking: askingText(page, page.materials) },
    waits: reportWaits(page.materials, page.counts.replies),
    ...publicList(page.materials),
  }
}
