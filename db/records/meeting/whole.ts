import type { z } from 'zod'
import type { wholePage } from '../../../shared/contract/meeting/records.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import type { ItemCourse } from '../../../shared/domain/meeting/course-types.ts'
import { costOf } from '../../../shared/domain/review/scenarios/cost.ts'
import type { Seeing } from '../../handler.ts'
import { applicationById } from '../../tables/applications/application.ts'
import type { MeetingRow } from '../../tables/meeting/meeting.ts'
import { scenarioPageOf } from '../review/scenarios.ts'
import { theMeeting } from './course.ts'
import { decidedInMeetings } from './earlier.ts'

type WholePage = z.input<typeof wholePage>

/** 選定案の全体, as the meeting has it so far. */
export function wholePageOf(ctx: Seeing, id: string): WholePage {
  const { row, course } = theMeeting(ctx.db, id)
  const { size, rule, method, rounding, contenders, sets } = scenarioPageOf(ctx, row.fy)
  const bodies = [...course.items.values()].filter(({ item }) => item.kind === 'body')
  const results = [...earlierOf(ctx, row, bodies), ...bodies.map((body) => resultOf(ctx, body))]
  const selected = results.filter(({ result }) => result === 'selected')
  const names = selected.toSorted((a, b) => a.jis2.localeCompare(b.jis2)).map(({ prefecture }) => prefecture)
  return {
    ...{ id, size, rule, method, rounding, contenders },
    results: results.map(({ jis2: _, ...each }) => each),
    given: costOf(
      selected.map(({ applicationId }) => applicationId),
      { contenders, size, method },
    ).given,
    sets: sets
      .filter(({ meeting }) => meeting !== null)
      .map(({ id: set, name, meeting, bodies: own }) => ({ id: set, name, meeting, bodies: own })),
    words: names.length === 0 ? '' : `選定案は、${names.join('、')}の${names.length}団体とします。`,
  }
}

/** What the meetings before have decided, on whose set this one goes on. */
function earlierOf({ db }: Seeing, { id, fy }: MeetingRow, bodies: readonly ItemCourse[]) {
  const own = new Set(bodies.map(({ item }) => item.applicationId))
  return [...decidedInMeetings(db, fy)].flatMap(([applicationId, { meetingId, decision }]) => {
    const jis2 = applicationById(db, applicationId)?.jis2 ?? null
    if (meetingId === id || own.has(applicationId) || jis2 === null) return []
    const { result, reserveOrder, reason } = decision
    const prefecture = prefectureNameOf(jis2)
    return [{ applicationId, jis2, prefecture, itemId: null, result, reserveOrder, reason, needs: [], at: null }]
  })
}

function resultOf({ db }: Seeing, { item, state, decision, putOff }: ItemCourse) {
  const application = item.applicationId === null ? undefined : applicationById(db, item.applicationId)
  const result = decision === null || decision.result === 'agreed' ? null : decision.result
  return {
    applicationId: item.applicationId ?? '',
    jis2: application?.jis2 ?? '',
    prefecture: application?.jis2 ? prefectureNameOf(application.jis2) : item.title,
    itemId: item.id,
    result: state === 'carried' ? ('carried' as const) : result,
    reserveOrder: decision?.reserveOrder ?? null,
    reason: decision?.reason ?? putOff,
    needs: [...(decision?.needs ?? [])],
    at: decision?.at ?? null,
  }
}
