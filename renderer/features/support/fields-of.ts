import type { Action, CasePage, Issue, Kpi, KpiValue, Milestone, Session } from './records.ts'

/** What an edit of each record sends: its own fields, without id and revision. Forms hold exactly these. */

export const caseFields = (page: CasePage) => ({
  state: page.state,
  officer: page.officer,
  contractor: page.contractor,
  expert: page.expert,
  goalTalent: page.goalTalent,
  goalTheme: page.goalTheme,
  periodFrom: page.periodFrom,
  periodTo: page.periodTo,
  planAgreedOn: page.planAgreedOn,
})

export const milestoneFields = (item: Milestone) => ({
  track: item.track,
  title: item.title,
  start: item.start,
  end: item.end,
  doneOn: item.doneOn,
  progress: item.progress,
  weight: item.weight,
  owner: item.owner,
  after: [...item.after],
})

export const kpiFields = (kpi: Kpi) => ({
  track: kpi.track,
  name: kpi.name,
  kind: kpi.kind,
  unit: kpi.unit,
  baseline: kpi.baseline,
  baselineDate: kpi.baselineDate,
  target: kpi.target,
  targetDate: kpi.targetDate,
  definition: kpi.definition,
  source: kpi.source,
})

export const valueFields = ({ asOf, value, note }: KpiValue) => ({ asOf, value, note })

export const issueFields = (issue: Issue) => ({
  track: issue.track,
  raisedOn: issue.raisedOn,
  raisedBy: issue.raisedBy,
  category: issue.category,
  severity: issue.severity,
  body: issue.body,
  response: issue.response,
  owner: issue.owner,
  due: issue.due,
  closedOn: issue.closedOn,
  state: issue.state,
})

export const actionFields = ({ body, owner, due, doneOn }: Action) => ({ body, owner, due, doneOn })

export const sessionFields = (session: Session) => ({
  kind: session.kind,
  track: session.track,
  startAt: session.startAt,
  endAt: session.endAt,
  place: session.place,
  agenda: session.agenda,
  reported: session.reported,
  summary: session.summary,
  decided: session.decided,
  nextOn: session.nextOn,
  reportDue: session.reportDue,
  recordState: session.recordState,
  participants: session.participants.map((each) => ({ ...each })),
  advice: session.advice.map((each) => ({ ...each })),
  actions: session.actions.map(({ id, ...action }) => ({ id, ...actionFields({ id, ...action }) })),
})
