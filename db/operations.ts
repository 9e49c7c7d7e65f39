import type { OfficeContract } from '../shared/contract/index.ts'
import type { Context, Handlers } from './handler.ts'
import { applications } from './handlers/applications/applications.ts'
import { checks } from './handlers/applications/checks.ts'
import { corrections } from './handlers/applications/corrections.ts'
import { correspondence } from './handlers/applications/correspondence.ts'
import { forms } from './handlers/applications/forms.ts'
import { incoming } from './handlers/applications/incoming.ts'
import { intake } from './handlers/applications/intake.ts'
import { forum } from './handlers/forum/forum.ts'
import { home } from './handlers/home/home.ts'
import { keeping } from './handlers/keeping/keeping.ts'
import { letters } from './handlers/letters/letters.ts'
import { templates } from './handlers/letters/templates.ts'
import { meeting } from './handlers/meeting/meeting.ts'
import { merge } from './handlers/merge/merge.ts'
import { minutes } from './handlers/minutes/minutes.ts'
import { audit } from './handlers/office/audit.ts'
import { jobs } from './handlers/office/jobs.ts'
import { office } from './handlers/office/office.ts'
import { people } from './handlers/office/people.ts'
import { reports } from './handlers/office/reports.ts'
import { search } from './handlers/office/search.ts'
import { holidays } from './handlers/programme/holidays.ts'
import { programme } from './handlers/programme/programme.ts'
import { conflicts } from './handlers/review/conflicts.ts'
import { declarations } from './handlers/review/declarations/declarations.ts'
import { reviewers } from './handlers/review/reviewers.ts'
import { scenarios } from './handlers/review/scenarios.ts'
import { scoreEntries } from './handlers/review/score-entries.ts'
import { scores } from './handlers/review/scores.ts'
import { sheetFiles } from './handlers/review/sheet-files/sheet-files.ts'
import { tally } from './handlers/review/tally.ts'
import { approvals } from './handlers/selection/approvals/approvals.ts'
import { disclosure } from './handlers/selection/disclosure/disclosure.ts'
import { inquiries } from './handlers/selection/inquiries.ts'
import { selection } from './handlers/selection/selection.ts'
import { actions } from './handlers/support/actions.ts'
import { issues } from './handlers/support/issues.ts'
import { kpi } from './handlers/support/kpi.ts'
import { plan } from './handlers/support/plan.ts'
import { progress } from './handlers/support/progress.ts'
import { sessions } from './handlers/support/sessions.ts'
import { support } from './handlers/support/support.ts'
import { accelerators } from './handlers/talent/accelerators.ts'
import { introductions } from './handlers/talent/introductions.ts'
import { notices } from './handlers/talent/notices.ts'
import { partners } from './handlers/talent/partners.ts'
import { pools } from './handlers/talent/pools.ts'
import { postings } from './handlers/talent/postings.ts'
import { talent } from './handlers/talent/talent.ts'
import { training } from './handlers/talent/training.ts'
import { travel } from './handlers/travel/travel.ts'

const handlers: Handlers<OfficeContract> = {
  applications,
  checks,
  corrections,
  correspondence,
  forms,
  intake,
  incoming,
  home,
  audit,
  jobs,
  office,
  people,
  reports,
  search,
  holidays,
  programme,
  conflicts,
  declarations,
  reviewers,
  scenarios,
  scoreEntries,
  scores,
  sheetFiles,
  tally,
  approvals,
  disclosure,
  inquiries,
  letters,
  meeting,
  minutes,
  selection,
  templates,
  actions,
  issues,
  kpi,
  plan,
  progress,
  sessions,
  support,
  keeping,
  travel,
  merge,
  forum,
  talent,
  accelerators,
  introductions,
  notices,
  partners,
  pools,
  postings,
  training,
}

/** The handler of an operation that is known to exist. */
export function handlerOf(name: string): (ctx: Context, input: unknown) => unknown {
  const [area = '', op = ''] = name.split('.')
  // `handlers` has the contract's exact shape; only the pairing by a runtime name is lost on the compiler.
  const untyped = handlers as unknown as Record<string, Record<string, (ctx: Context, input: unknown) => unknown>>
  const handler = untyped[area]?.[op]
  if (!handler) throw new Error(`no handler for ${name}`)
  return handler
}
