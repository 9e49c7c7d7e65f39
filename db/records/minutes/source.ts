import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import type { KnownBody, MinutesSource } from '../../../shared/domain/minutes/source.ts'
import type { ReadDb } from '../../connection.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { speechRows } from '../../tables/meeting/entry.ts'
import { materialRows } from '../../tables/meeting/meeting.ts'
import type { MeetingFound } from '../meeting/course.ts'
import { resultsOf } from '../selection/list.ts'

/** All that 議事概要 of a meeting are drawn from. */
export function minutesSourceOf(db: ReadDb, { row, plan, entries, members }: MeetingFound): MinutesSource {
  const { no, heldOn, place, form } = row
  return {
    meeting: { no, heldOn, place, form },
    plan,
    entries,
    members: members.map(({ id, kind, name, kana, isChair }) => ({ id, kind, name, kana, isChair: isChair === 1 })),
    speeches: speechRows(db, row.id).flatMap(({ id, itemId, memberId, at, words, removedAt }) =>
      removedAt === null ? [{ id, itemId, memberId, at, words }] : [],
    ),
    materials: materialRows(db, row.id).map(({ number, title, toCollect }) => ({
      ...{ number, title, toCollect: toCollect === 1 },
    })),
    bodies: bodiesOf(db, row.fy),
  }
}

/** The bodies that have applied, in order of 団体コード; 選定 by the decision or by the 案, which a meeting's own decision is. */
function bodiesOf(db: ReadDb, fy: number): KnownBody[] {
  const results = resultsOf(db, fy)
  const applications = applicationRows(db, fy)
  // One that was withdrawn and applied again is one body.
  const selected = new Set(
    applications.flatMap(({ id, jis2 }) => (results.get(id)?.result === 'selected' ? [jis2] : [])),
  )
  return applications
    .flatMap(({ id, jis2 }) => {
      const prefecture = jis2 === null ? null : prefectureByCode(jis2)
      return prefecture === null ? [] : [{ id, prefecture }]
    })
    .toSorted((a, b) => a.prefecture.jis2.localeCompare(b.prefecture.jis2))
    .map(({ id, prefecture: { jis2, name, kana, short } }) => ({
      ...{ applicationId: id, prefecture: name, kana, short },
      isSelected: selected.has(jis2),
    }))
}
