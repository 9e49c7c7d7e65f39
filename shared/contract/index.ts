import { applications } from './applications/applications.ts'
import { checks } from './applications/checks.ts'
import { corrections } from './applications/corrections.ts'
import { correspondence } from './applications/correspondence.ts'
import { forms } from './applications/forms.ts'
import { incoming } from './applications/incoming.ts'
import { intake } from './applications/intake.ts'
import { home } from './home/home.ts'
import { keeping } from './keeping/keeping.ts'
import { letters } from './letters/letters.ts'
import { templates } from './letters/templates.ts'
import { meeting } from './meeting/meeting.ts'
import { minutes } from './meeting/minutes.ts'
import { merge } from './merge/merge.ts'
import { audit } from './office/audit.ts'
import { encryption } from './office/encryption.ts'
import { jobs } from './office/jobs.ts'
import { launcher } from './office/launcher.ts'
import { office } from './office/office.ts'
import { people } from './office/people.ts'
import { search } from './office/search.ts'
import type { Contract } from './operation.ts'
import { holidays } from './programme/holidays.ts'
import { programme } from './programme/programme.ts'
import { reports } from './reports/reports.ts'
import { conflicts } from './review/conflicts.ts'
import { declarations } from './review/declarations.ts'
import { reviewers } from './review/reviewers.ts'
import { scenarios } from './review/scenarios.ts'
import { scoreEntries } from './review/score-entries.ts'
import { scores } from './review/scores.ts'
import { sheetFiles } from './review/sheet-files.ts'
import { tally } from './review/tally.ts'
import { approvals } from './selection/approvals.ts'
import { disclosure } from './selection/disclosure.ts'
import { inquiries } from './selection/inquiries.ts'
import { selection } from './selection/selection.ts'
import { actions } from './support/actions.ts'
import { issues } from './support/issues.ts'
import { kpi } from './support/kpi.ts'
import { plan } from './support/plan.ts'
import { progress } from './support/progress.ts'
import { sessions } from './support/sessions.ts'
import { support } from './support/support.ts'
import { accelerators } from './talent/accelerators.ts'
import { travel } from './travel/travel.ts'

/** Everything a screen may ask of an open office. */
export const officeContract = {
  office,
  people,
  audit,
  programme,
  holidays,
  applications,
  intake,
  incoming,
  checks,
  corrections,
  correspondence,
  forms,
  reviewers,
  conflicts,
  declarations,
  scores,
  scoreEntries,
  sheetFiles,
  tally,
  scenarios,
  meeting,
  minutes,
  selection,
  approvals,
  inquiries,
  disclosure,
  letters,
  templates,
  support,
  plan,
  kpi,
  sessions,
  actions,
  issues,
  progress,
  reports,
  search,
  home,
  jobs,
  keeping,
  merge,
  travel,
  accelerators,
} satisfies Contract
export type OfficeContract = typeof officeContract

/** The office's operations and those the host answers before an office is open. */
export const contract = { launcher, encryption, ...officeContract } satisfies Contract
export type FullContract = typeof contract

/** 「applications.editField」: what the door knows an operation by. */
export type OperationName = {
  [Area in keyof FullContract & string]: `${Area}.${keyof FullContract[Area] & string}`
}[keyof FullContract & string]
