import { z } from 'zod'
import { caseStates } from '../../domain/support/case-state.ts'
import { progressLevels } from '../../domain/support/progress.ts'
import {
  amount,
  fy,
  id,
  instant,
  isoDate,
  jis2,
  maybeDate,
  month,
  requiredText,
  text,
  themeLetter,
  track,
} from '../fields.ts'
import { progressBook } from '../reports/rows.ts'

export const sessionKinds = [
  'kickoff',
  'regular',
  'online',
  'visit',
  'workshop',
  'interim',
  'final',
  'consultation',
] as const
export const sides = ['ministry', 'contractor', 'expert', 'prefecture', 'municipality'] as const
export const issueStates = ['raised', 'working', 'answered', 'closed', 'onHold', 'outOfScope'] as const
export const severities = ['low', 'middle', 'high'] as const
export const reportStates = ['draft', 'submitted', 'confirmed'] as const
export const adoptions = ['adopted', 'considering', 'declined'] as const
export const level = z.enum(progressLevels)
export const anyTrack = z.enum(['TALENT', 'THEME', 'COMMON'])

export const milestone = z.object({
  id,
  track: anyTrack,
  title: z.string(),
  /** Working days, both inclusive; null while unscheduled. */
  start: maybeDate,
  end: maybeDate,
  baselineStart: maybeDate,
  baselineEnd: maybeDate,
  doneOn: maybeDate,
  /** 0 … 100 percent. */
  progress: z.int().min(0).max(100),
  weight: z.number(),
  owner: z.string(),
  after: z.array(id),
  sort: z.int(),
  revision: z.int(),
})

const kpiValue = z.object({ id, kpiId: id, asOf: isoDate, value: amount, note: z.string(), revision: z.int() })
export const kpi = z.object({
  id,
  track,
  name: z.string(),
  kind: z.enum(['activity', 'outcome']),
  unit: z.string(),
  baseline: amount.nullable(),
  baselineDate: maybeDate,
  target: amount.nullable(),
  targetDate: maybeDate,
  definition: z.string(),
  source: z.string(),
  values: z.array(kpiValue),
  latest: z.object({ asOf: isoDate, value: amount }).nullable(),
  /** Share of the way from baseline to target; null when it cannot be judged. */
  rate: amount.nullable(),
  suggested: level.nullable(),
  revision: z.int(),
})

export const participant = z.object({
  side: z.enum(sides),
  name: requiredText(100, '参加者名'),
  title: text(100).default(''),
})
export const advice = z.object({
  id,
  givenBy: text(100),
  body: requiredText(4000, '助言'),
  adopted: z.enum(adoptions).default('considering'),
  result: text(2000).default(''),
})
export const action = z.object({
  id,
  sessionId: id.nullable(),
  body: z.string(),
  owner: z.string(),
  due: maybeDate,
  doneOn: maybeDate,
  overdueDays: z.int(),
  revision: z.int(),
})

export const session = z.object({
  id,
  seq: z.int(),
  kind: z.enum(sessionKinds),
  track: anyTrack,
  startAt: instant,
  endAt: instant.nullable(),
  place: z.string(),
  agenda: z.string(),
  reported: z.string(),
  summary: z.string(),
  decided: z.string(),
  nextOn: maybeDate,
  reportDue: isoDate,
  recordState: z.enum(['draft', 'confirmed']),
  participants: z.array(participant),
  advice: z.array(advice),
  actions: z.array(action),
  revision: z.int(),
})

export const issue = z.object({
  id,
  no: z.int(),
  track: anyTrack,
  raisedOn: isoDate,
  raisedBy: z.string(),
  category: z.string(),
  severity: z.enum(severities),
  body: z.string(),
  response: z.string(),
  owner: z.string(),
  due: maybeDate,
  closedOn: maybeDate,
  state: z.enum(issueStates),
  revision: z.int(),
})

/** What a progress report draws from the records of its period, and keeps frozen once confirmed. */
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
  overall: level,
  talent: level,
  theme: level,
  suggested: z.object({ overall: level, talent: level, theme: level }),
  /** Compulsory where a level differs from what the numbers suggest. */
  levelReason: z.string(),
  doneText: z.string(),
  nextText: z.string(),
  risk: z.string(),
  request: z.string(),
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
  state: z.enum(caseStates),
  officer: z.string(),
  contractor: z.string(),
  expert: z.string(),
  goalTalent: z.string(),
  goalTheme: z.string(),
  periodFrom: isoDate,
  periodTo: isoDate,
  planAgreedOn: maybeDate,
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

export const casePage = portfolioRow.extend({
  milestones: z.array(milestone),
  kpiList: z.array(kpi),
  sessions: z.array(session),
  actions: z.array(action),
  issues: z.array(issue),
  reports: z.array(progressReport.omit({ content: true })),
})
