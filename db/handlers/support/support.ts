import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { assertInOrder, assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { assertNearPeriod, yearOf } from '../../../shared/domain/calendar/near-period.ts'
import { blankOf, changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { assertMayBe, bodyToSupport } from '../../../shared/domain/support/case-state.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { kpiFields } from '../../../shared/domain/support/fields/kpi.ts'
import { milestoneFields } from '../../../shared/domain/support/fields/milestone.ts'
import { planTemplate } from '../../../shared/domain/support/plan-templates.ts'
import { auditEntries, note } from '../../audit.ts'
import type { WriteDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { toAuditEntry } from '../../records/office/audit-entry.ts'
import { recordsOfYear, theCase } from '../../records/support/case.ts'
import { caseOf, toPortfolioRow } from '../../records/support/portfolio.ts'
import { storedForm } from '../../stored/form.ts'
import { storedPredecessors } from '../../stored/predecessors.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { programmeRow } from '../../tables/programme/programme.ts'
import { decisionInForce } from '../../tables/selection/decision.ts'
import { type CaseRow, caseIdOfApplication, insertCase, setCase } from '../../tables/support/case.ts'
import { insertKpi } from '../../tables/support/kpi.ts'
import { insertMilestone } from '../../tables/support/milestone.ts'
import { indexCase } from '../../upkeep/search/support.ts'
import { isRepeated } from './edit.ts'

export const support: Handlers<OfficeContract>['support'] = {
  portfolio: ({ db, today }, { fy, month }) =>
    recordsOfYear(db, fy).map((records) => toPortfolioRow(records, today, month ?? null)),

  case: (ctx, { id }) => caseOf(ctx, id),

  history({ db, sight }, { id }) {
    theCase(db, id)
    return auditEntries(db, { subject: id, before: Number.MAX_SAFE_INTEGER, limit: 500 }).map((row) =>
      toAuditEntry(row, sight),
    )
  },

  start(ctx, { id, applicationId }) {
    const application = applicationById(ctx.db, applicationId)
    if (!application) throw missing('応募')
    const known = caseIdOfApplication(ctx.db, applicationId)
    if (known !== undefined) return caseOf(ctx, known)
    isRepeated(ctx.db, id, null, applicationId)
    const { jis2, theme } = bodyToSupport({
      state: application.state,
      decided: decisionInForce(ctx.db, applicationId)?.result ?? null,
      jis2: application.jis2,
      theme: application.theme,
    })
    const year = programmeRow(ctx.db, application.fy)
    if (!year) throw missing('事業年度')
    const form = storedForm.read(application.form, applicationId)
    insertCase(ctx.db, {
      ...blankOf(caseFields),
      id,
      applicationId,
      fy: application.fy,
      jis2,
      theme,
      officer: ctx.caller.name,
      goalTalent: goalOf(form, 'talent'),
      goalTheme: goalOf(form, 'theme'),
      periodFrom: year.supportFrom,
      periodTo: year.supportTo,
      startedAt: ctx.now,
    })
    const steps = layPlan(ctx.db, id, application.fy, theme)
    takeKpis(ctx.db, id, form)
    indexCase(ctx.db, theCase(ctx.db, id))
    note(ctx, 'support.start', id, {
      applicationId,
      prefecture: prefectureNameOf(jis2),
      theme,
      milestones: steps,
      kpis: form.kpis.length,
    })
    return caseOf(ctx, id)
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theCase(ctx.db, id)
    const before = fieldsOf(caseFields, row)
    assertFresh({ revision }, row, clashesOf(caseFields, before, yours))
    const application = applicationById(ctx.db, row.applicationId)
    if (application) assertMayBe(yours.state, application)
    assertInOrder(yours.periodFrom, yours.periodTo, '支援期間', 'periodTo')
    assertNearPeriod(caseFields, yours, yearOf(row.fy))
    if (yours.planAgreedOn !== row.planAgreedOn)
      assertNotFuture(yours.planAgreedOn, ctx.today, '計画の合意日', 'planAgreedOn')
    setCase(ctx.db, { ...yours, id })
    indexCase(ctx.db, theCase(ctx.db, id))
    note(ctx, 'support.edit', id, changesOf(before, yours))
    return caseOf(ctx, id)
  },
}

/** 到達目標 covers both tracks; what the prefecture wishes for the track stands under it. */
const goalOf = ({ goal, wishes }: ApplicationForm, track: 'talent' | 'theme'): string =>
  [goal, wishes[track] && `希望する支援内容:${wishes[track]}`].filter(Boolean).join('\n')

function layPlan(db: WriteDb, caseId: string, fy: number, theme: CaseRow['theme']): number {
  const steps = planTemplate(fy, theme).map((step) => ({ ...step, id: randomUUID() }))
  for (const { id, track, title, start, end, owner, weight, after } of steps)
    insertMilestone(db, {
      ...blankOf(milestoneFields),
      id,
      caseId,
      track,
      title,
      start,
      end,
      weight,
      owner,
      after: storedPredecessors.write(after.flatMap((index) => steps[index]?.id ?? [])),
    })
  return steps.length
}

function takeKpis(db: WriteDb, caseId: string, { kpis }: ApplicationForm): void {
  for (const kpi of kpis)
    insertKpi(db, {
      ...blankOf(kpiFields),
      id: randomUUID(),
      caseId,
      track: kpi.track,
      name: kpi.name,
      unit: kpi.unit ?? '',
      baseline: kpi.baseline,
      baselineDate: kpi.baselineDate,
      target: kpi.target,
      targetDate: kpi.targetDate,
    })
}
