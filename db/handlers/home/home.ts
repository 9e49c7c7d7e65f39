import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { auditEntries } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import type { Caller, Context, Handlers } from '../../handler.ts'
import { fortnightOf } from '../../records/home/fortnight.ts'
import { applicationTasks, type HomePage, openSheets, supportTasks, tasksOf } from '../../records/home/tasks.ts'
import { toAuditEntry } from '../../records/office/audit-entry.ts'
import { theYear } from '../../records/programme/year.ts'
import { prefectureNameOf } from '../../records/support/page.ts'
import { sightOf } from '../../sight/visibility.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { type MapRow, mapRows, supportedBodies } from '../../tables/home/reads.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { caseRows } from '../../tables/support/case.ts'

/** How many of the latest deeds are shown. */
const recentCount = 12
const over: readonly string[] = ['completed', 'stopped']

export const home: Handlers<OfficeContract>['home'] = {
  counts(ctx, { fy }) {
    theYear(ctx.db, fy)
    const staff = ctx.caller.role !== 'reviewer'
    return {
      applications: staff ? applicationTasks(ctx, fy).length : 0,
      reviews: openSheets(ctx, fy).length,
      support: staff ? supportTasks(ctx, fy).length : 0,
    }
  },

  today(ctx, { fy }) {
    const { db, caller, today, now } = ctx
    const { deadline } = theYear(db, fy)
    const staff = caller.role !== 'reviewer'
    return {
      today,
      deadline,
      tasks: tasksOf(ctx, fy, deadline, now),
      pipeline: pipelineOf(db, caller, fy),
      map: mapOf(db, caller, fy),
      fortnight: fortnightOf(db, fy, today, deadline, staff),
      recent: staff ? recentOf(ctx, fy) : [],
    }
  },
}

const steps: readonly { key: string; label: string; states: readonly ApplicationState[]; route: string }[] = [
  { key: 'checking', label: '要件確認', states: ['received', 'checking'], route: '/applications?show=checking' },
  { key: 'correcting', label: '補正中', states: ['correcting'], route: '/applications?show=correcting' },
  { key: 'scoring', label: '採点', states: ['scoring'], route: '/review' },
  { key: 'deliberated', label: '審議', states: ['deliberated'], route: '/selection' },
  { key: 'selected', label: '選定', states: ['selected'], route: '/selection' },
]

function pipelineOf(db: ReadDb, caller: Caller, fy: number): HomePage['pipeline'] {
  const registered = applicationRows(db, fy)
    .filter(sightOf(db, caller))
    .filter(({ receipt_no, state }) => receipt_no !== null && state !== 'withdrawn')
  const running = caseRows(db, fy).filter(({ state }) => !over.includes(state)).length
  return [
    { key: 'applications', label: '応募', count: registered.length, route: '/applications' },
    ...steps.map(({ key, label, states, route }) => ({
      key,
      label,
      count: registered.filter(({ state }) => states.includes(state)).length,
      route,
    })),
    ...(caller.role === 'reviewer' ? [] : [{ key: 'support', label: '支援中', count: running, route: '/support' }]),
  ]
}

/** All 47, by code. Where a body has several applications, the one in the running counts. */
function mapOf(db: ReadDb, caller: Caller, fy: number): HomePage['map'] {
  const visible = sightOf(db, caller)
  const applications = new Map(
    mapRows(db, fy)
      .filter(visible)
      .map((row) => [row.jis2, row]),
  )
  const bodies = caller.role === 'reviewer' ? [] : supportedBodies(db, fy)
  const cases = new Map(
    bodies.filter((row) => row.fy === fy && !over.includes(row.state)).map((row) => [row.jis2, row.id]),
  )
  const before = new Set(bodies.filter((row) => row.fy < fy).map((row) => row.jis2))
  return prefectures.map(({ jis2 }) => {
    const application = applications.get(jis2)
    const caseId = cases.get(jis2)
    return {
      jis2,
      state: application?.state ?? null,
      inSupport: caseId !== undefined,
      theme: application?.theme ?? null,
      pool: application?.pool ?? null,
      pastSupport: before.has(jis2) || (application?.past ?? 0) > 0,
      route: routeOf(caseId, application),
    }
  })
}

function routeOf(caseId: string | undefined, application: MapRow | undefined): string | null {
  if (caseId !== undefined) return `/support/${caseId}`
  return application ? `/applications/${application.id}` : null
}

/** The latest deeds, each with the name of what it was done to. */
function recentOf({ db }: Context<ReadDb>, fy: number): HomePage['recent'] {
  const names = new Map<string, string>([
    ...applicationRows(db, fy).map(({ id, jis2 }) => [id, jis2 === null ? '' : prefectureNameOf(jis2)] as const),
    ...caseRows(db, fy).map(({ id, jis2 }) => [id, prefectureNameOf(jis2)] as const),
    ...reviewerRows(db, fy).map(({ id, code }) => [id, code] as const),
    [`fy:${fy}`, fiscalYearLabel(fy)],
  ])
  return auditEntries(db, { subject: '', before: Number.MAX_SAFE_INTEGER, limit: recentCount })
    .map(toAuditEntry)
    .map(({ at, who, about, subject }) => ({ at, who, about, subject: names.get(subject) ?? '' }))
}
