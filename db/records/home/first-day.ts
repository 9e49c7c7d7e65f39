import type { z } from 'zod'
import type { home } from '../../../shared/contract/home/home.ts'
import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import { type DoneDeed, type FirstDayStep, firstDaySteps, stepsDone } from '../../../shared/domain/office/first-day.ts'
import { isAtWork } from '../../../shared/domain/support/case-state.ts'
import type { Context, Seeing } from '../../handler.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { caseRows } from '../../tables/support/case.ts'
import { caseRoute } from '../support/place.ts'
import { openSheets } from './tasks.ts'

type Steps = z.input<typeof home.firstDay.output>['steps']

const beforePassing: readonly ApplicationState[] = ['draft', 'received', 'checking', 'correcting']

/** Which steps a person's deeds show to be done, and where each is done next: with the very records they brought in. */
export function firstDayOf(
  ctx: Seeing & Pick<Context, 'today' | 'caller'>,
  fy: number,
  { deeds, exported }: { deeds: readonly DoneDeed[]; exported: boolean },
): Steps {
  const rows = applicationRows(ctx.db, fy).filter(ctx.sight.applications.shows)
  const passed = new Set(rows.filter(({ state }) => !beforePassing.includes(state)).map(({ id }) => id))
  const done = stepsDone({ deeds, passed, exported })
  const route = routesOf(ctx, fy, broughtInFirst(rows, deeds))
  return firstDaySteps.map((key) => ({ key, done: done.has(key), route: route[key] }))
}

type Rows = ReturnType<typeof applicationRows>

/** One's own mails before the rest, in the order in which they came in. */
function broughtInFirst(rows: Rows, deeds: readonly DoneDeed[]): Rows {
  const order = new Map(deeds.filter(({ did }) => did === 'intake.takeIn').map(({ subject }, at) => [subject, at]))
  const placeOf = ({ id }: Rows[number]) => order.get(id) ?? order.size
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function routesOf(
  ctx: Seeing & Pick<Context, 'today' | 'caller'>,
  fy: number,
  rows: Rows,
): Record<FirstDayStep, string> {
  const application = (tab: string, otherwise: string, ...states: ApplicationState[]) => {
    const row = rows.find(({ state }) => states.includes(state))
    return row === undefined ? otherwise : `/applications/${row.id}/${tab}`
  }
  const [sheet] = openSheets(ctx, fy)
  const open = caseRows(ctx.db, fy).find(({ state }) => isAtWork(state))
  const inCase = (tab: 'sessions' | 'reports') => (open === undefined ? '/support' : caseRoute(open.id, tab))
  return {
    home: '/',
    mails: '/applications/register',
    fields: application('form', '/applications?show=drafts', 'draft'),
    register: application('form', '/applications?show=drafts', 'draft'),
    checks: application('checks', '/applications?show=checking', 'checking', 'received'),
    scores: sheet === undefined ? '/review' : `/review/scores/${sheet.reviewer_id}`,
    // 案 waits for the last sheet: while one is out, the way leads to it.
    proposal: sheet === undefined ? inSelection(rows) : `/review/scores/${sheet.reviewer_id}`,
    case: inCase('sessions'),
    report: inCase('reports'),
    books: '/reports',
  }
}

function inSelection(rows: Rows): string {
  const waiting = rows.find(({ state }) => state === 'deliberated')
  return waiting === undefined ? '/selection' : `/selection/${waiting.id}`
}
