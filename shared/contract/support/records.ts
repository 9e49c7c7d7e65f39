import { z } from 'zod'
import { actionFields } from '../../domain/support/fields/action.ts'
import { caseFields } from '../../domain/support/fields/case.ts'
import { issueFields } from '../../domain/support/fields/issue.ts'
import { kpiFields, kpiValueFields } from '../../domain/support/fields/kpi.ts'
import { milestoneFields } from '../../domain/support/fields/milestone.ts'
import { reportFields } from '../../domain/support/fields/report.ts'
import { sessionFields } from '../../domain/support/fields/session.ts'
import { progressLevels } from '../../domain/support/progress.ts'
import { amount, fy, id, isoDate, jis2, maybeDate, month, themeLetter } from '../fields.ts'
import { shownShape } from '../record-shapes.ts'
import { progressBook } from '../reports/rows.ts'

const reportStates = ['draft', 'submitted', 'confirmed'] as const
const level = z.enum(progressLevels)

export const milestone = z.object({
  id,
  ...shownShape(milestoneFields),
  baselineStart: maybeDate,
  baselineEnd: maybeDate,
  sort: z.int(),
  revision: z.int(),
})

export const kpiWithValues = z.object({
  id,
  ...shownShape(kpiFields),
  sort: z.int(),
  values: z.array(z.object({ id, kpiId: id, ...shownShape(kpiValueFields), revision: z.int() })),
  latest: z.object({ asOf: isoDate, value: amount }).nullable(),
  /** Share of the way from baseline to target; null when it cannot be judged. */
  rate: amount.nullable(),
  suggested: level.nullable(),
  revision: z.int(),
})

export const action = z.object({
  id,
  sessionId: id.nullable(),
  ...shownShape(actionFields),
  sort: z.int(),
  overdueDays: z.int(),
  revision: z.int(),
})

export const session = z.object({
  id,
  seq: z.int(),
  ...shownShape(sessionFields),
  reportDue: isoDate,
  actions: z.array(action),
  revision: z.int(),
})

export const issue = z.object({ id, no: z.int(), ...shownShape(issueFields), revision: z.int() })

/** What the page shows of a progress report. What is kept of it has a shape of its own: domain/support/frozen-report.ts. */
export const reportContent = progressBook
  .pick({
    team: true,
    goalTalent: true,
    goalTheme: true,
    milestones: true,
    kpis: true,
    issues: true,
    advice: true,
    sessions: true,
  })
  .extend({
    actions: z.array(z.object({ body: z.string(), owner: z.string(), due: maybeDate, doneOn: maybeDate })),
    nextSessionOn: maybeDate,
  })

export const progressReport = z.object({
  id,
  caseId: id,
  period: month,
  from: isoDate,
  to: isoDate,
  dueOn: isoDate,
  state: z.enum(reportStates),
  ...shownShape(reportFields),
  suggested: z.object({ overall: level, talent: level, theme: level }),
  submittedOn: maybeDate,
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  content: reportContent,
  revision: z.int(),
})

const caseBase = z.object({
  id,
  applicationId: id,
  fy,
  jis2,
  prefecture: z.string(),
  theme: themeLetter,
  themeName: z.string(),
  ...shownShape(caseFields),
  revision: z.int(),
})

export const portfolioRow = caseBase.extend({
  overall: level,
  talent: level,
  themeLevel: level,
  kpis: z.array(
    z.object({
      id,
      name: z.string(),
      baseline: amount.nullable(),
      target: amount.nullable(),
      rate: amount.nullable(),
      values: z.array(z.object({ asOf: isoDate, value: amount })),
    }),
  ),
  sessionsHeld: z.int(),
  lastSessionOn: maybeDate,
  nextSessionOn: maybeDate,
  openIssues: z.int(),
  openActions: z.int(),
  overdueActions: z.int(),
  /** Of the month asked for. */
  report: z.object({ id, period: month, state: z.enum(reportStates), dueOn: isoDate, overdueDays: z.int() }).nullable(),
})

export const reportHead = progressReport.omit({ content: true })

/** What a deed on a case answers: the records it has changed, as its room shows them now, and those no longer shown. */
export const changeOf = <Record extends z.ZodType>(record: Record) =>
  z.object({ caseId: id, changed: z.array(record), gone: z.array(id) })
