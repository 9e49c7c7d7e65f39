import { applications } from './applications/applications.ts'
import { checks } from './applications/checks.ts'
import { corrections } from './applications/corrections.ts'
import { correspondence } from './applications/correspondence.ts'
import { forms } from './applications/forms.ts'
import { incoming } from './applications/incoming.ts'
import { intake } from './applications/intake.ts'
import { forum } from './forum/forum.ts'
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
import { introductions } from './talent/introductions.ts'
import { notices } from './talent/notices.ts'
import { partners } from './talent/partners.ts'
import { pools } from './talent/pools.ts'
import { postings } from './talent/postings.ts'
import { talent } from './talent/talent.ts'
import { training } from './talent/training.ts'
import { travel } from './travel/travel.ts'

/** Each area by the type of its own module: written out whole, all of them together are more than the compiler writes down. */
export type OfficeContract = {
  readonly office: typeof office
  readonly people: typeof people
  readonly audit: typeof audit
  readonly programme: typeof programme
  readonly holidays: typeof holidays
  readonly applications: typeof applications
  readonly intake: typeof intake
  readonly incoming: typeof incoming
  readonly checks: typeof checks
  readonly corrections: typeof corrections
  readonly correspondence: typeof correspondence
  readonly forms: typeof forms
  readonly reviewers: typeof reviewers
  readonly conflicts: typeof conflicts
  readonly declarations: typeof declarations
  readonly scores: typeof scores
  readonly scoreEntries: typeof scoreEntries
  readonly sheetFiles: typeof sheetFiles
  readonly tally: typeof tally
  readonly scenarios: typeof scenarios
  readonly meeting: typeof meeting
  readonly minutes: typeof minutes
  readonly selection: typeof selection
  readonly approvals: typeof approvals
  readonly inquiries: typeof inquiries
  readonly disclosure: typeof disclosure
  readonly letters: typeof letters
  readonly templates: typeof templates
  readonly support: typeof support
  readonly plan: typeof plan
  readonly kpi: typeof kpi
  readonly sessions: typeof sessions
  readonly actions: typeof actions
  readonly issues: typeof issues
  readonly progress: typeof progress
  readonly postings: typeof postings
  readonly partners: typeof partners
  readonly training: typeof training
  readonly introductions: typeof introductions
  readonly notices: typeof notices
  readonly forum: typeof forum
  readonly reports: typeof reports
  readonly search: typeof search
  readonly home: typeof home
  readonly jobs: typeof jobs
  readonly keeping: typeof keeping
  readonly merge: typeof merge
  readonly travel: typeof travel
  readonly talent: typeof talent
  readonly accelerators: typeof accelerators
  readonly pools: typeof pools
}

/** Everything a screen may ask of an open office. */
export const officeContract: OfficeContract = {
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
  postings,
  partners,
  training,
  introductions,
  notices,
  forum,
  reports,
  search,
  home,
  jobs,
  keeping,
  merge,
  travel,
  talent,
  accelerators,
  pools,
} satisfies Contract

export type FullContract = OfficeContract & {
  readonly launcher: typeof launcher
  readonly encryption: typeof encryption
}

/** The office's operations and those the host answers before an office is open. */
export const contract: FullContract = { launcher, encryption, ...officeContract } satisfies Contract

/** 「applications.editField」: what the door knows an operation by. */
export type OperationName = {
  [Area in keyof FullContract & string]: `${Area}.${keyof FullContract[Area] & string}`
}[keyof FullContract & string]
