import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { addDays, jstDate } from '../../../shared/domain/calendar/jst.ts'
import { holidayName, isWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { everybody, type ScopedDeadline } from '../../../shared/domain/programme/deadline-moves.ts'
import { sessionKindLabel } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context, Seeing } from '../../handler.ts'
import { actionsDue, milestonesEnding, openRecords, sessionsAhead } from '../../tables/home/reads.ts'
import { caseRows } from '../../tables/support/case.ts'
import { holidayEditsOf } from '../office/holiday-edits.ts'
import { caseRoute } from '../support/place.ts'
import { heldOn } from '../support/standing.ts'
import { ofOpenCases } from './open-cases.ts'
import type { HomePage } from './task.ts'
import { reportsOwed } from './tasks.ts'

type Day = HomePage['fortnight'][number]
type Dated = Day['entries'][number] & { on: string }

const days = 14

/** Today and the thirteen days after it, with what falls on each. */
export function fortnightOf(
  { db, sight, today }: Seeing & Pick<Context, 'today'>,
  fy: number,
  deadlines: readonly ScopedDeadline[],
): Day[] {
  const to = addDays(today, days - 1)
  const edits = holidayEditsOf(db)
  const entries = Map.groupBy(
    [...deadlines.map(ofCall), ...(sight.office.support ? supportEntries(db, fy, today, to) : [])],
    ({ on }) => on,
  )
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(today, index)
    return {
      date,
      holiday: holidayName(date, edits),
      working: isWorkingDay(date, edits),
      entries: (entries.get(date) ?? []).map(({ on: _on, ...entry }) => entry),
    }
  })
}

/** 応募の締切 of every body, and a later one of a prefecture under its name. */
function ofCall({ at, scope }: ScopedDeadline): Dated {
  const own = scope === everybody ? null : prefectureByCode(scope)
  return {
    on: jstDate(at),
    label: own ? `${own.name} 応募の締切` : '応募の締切',
    short: own ? `${own.short}締切` : '締切',
    tone: 'bad',
    route: '/applications',
  }
}

function supportEntries(db: ReadDb, fy: number, from: string, to: string): Dated[] {
  const cases = caseRows(db, fy)
  const open = ofOpenCases(cases)
  const bodies = new Map(cases.map((row) => [row.id, prefectureByCode(row.jis2)]))
  const named = (caseId: string, what: string, mark: string) => {
    const body = bodies.get(caseId)
    return { label: `${body?.name ?? ''} ${what}`, short: `${body?.short ?? ''}${mark}` }
  }
  const sessions = sessionsAhead(db, { fy, from, to })
  const planned = new Set(sessions.map((session) => `${session.caseId}/${heldOn(session)}`))
  return [
    ...sessions.map((session) => ({
      on: heldOn(session),
      ...named(session.caseId, sessionKindLabel[session.kind], '支援'),
      tone: 'ok' as const,
      route: caseRoute(session.caseId, 'sessions', session.id),
    })),
    // 次回予定 of a record, unless a session of its own is planned for that day already.
    ...sessions.flatMap(({ caseId, nextOn }) =>
      nextOn === null || planned.has(`${caseId}/${nextOn}`)
        ? []
        : [
            {
              on: nextOn,
              ...named(caseId, '次回の支援', '支援'),
              tone: 'ok' as const,
              route: caseRoute(caseId, 'sessions'),
            },
          ],
    ),
    ...open(milestonesEnding(db, { fy, from, to })).map(({ caseId, end, title }) => ({
      on: end ?? '',
      ...named(caseId, title, '計画'),
      tone: 'accent' as const,
      route: caseRoute(caseId, 'plan'),
    })),
    ...open(openRecords(db, { fy, today: from, until: to })).map((session) => ({
      on: session.reportDue,
      ...named(session.caseId, `第${session.seq}回の記録の期限`, '記録'),
      tone: 'warn' as const,
      route: caseRoute(session.caseId, 'sessions', session.id),
    })),
    ...open(actionsDue(db, { fy, from, to })).map((action) => ({
      on: action.due ?? '',
      ...named(action.caseId, '宿題の期限', '宿題'),
      tone: 'warn' as const,
      route: caseRoute(action.caseId, 'actions', action.id),
    })),
    ...reportsOwed(db, fy, to).map(({ row, month, dueOn }) => ({
      on: dueOn,
      ...named(row.id, `${Number(month.slice(5))}月分報告の期限`, '報告'),
      tone: 'warn' as const,
      route: caseRoute(row.id, 'reports'),
    })),
  ]
}
