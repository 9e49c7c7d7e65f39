import type { WriteDb } from '../connection.ts'
import * as application from './applications/0010-application.ts'
import * as paper from './applications/0011-paper.ts'
import * as check from './applications/0012-check.ts'
import * as summary from './applications/0033-summary.ts'
import * as incoming from './applications/0051-incoming.ts'
import * as correction from './applications/0052-correction.ts'
import * as correspondence from './applications/0054-correspondence.ts'
import * as seenVersion from './applications/0055-seen-version.ts'
import * as formDefinition from './applications/0057-form-definition.ts'
import * as formV2 from './applications/0058-form-v2.ts'
import * as defectsV2 from './applications/0059-defects-v2.ts'
import * as versionReadBy from './applications/0061-version-read-by.ts'
import * as receiptMail from './applications/0062-receipt-mail.ts'
import * as checkItems from './applications/0063-check-items.ts'
import * as forum from './forum/0070-forum.ts'
import * as forumAttendance from './forum/0071-forum-attendance.ts'
import * as forumMaterial from './forum/0072-forum-material.ts'
import * as forumQuestionnaire from './forum/0073-forum-questionnaire.ts'
import * as meeting from './meeting/0040-meeting.ts'
import * as minutes from './meeting/0044-minutes.ts'
import * as office from './office/0001-office.ts'
import * as audit from './office/0002-audit.ts'
import * as file from './office/0003-file.ts'
import * as job from './office/0004-job.ts'
import * as search from './office/0005-search.ts'
import * as auditFound from './office/0027-audit-found.ts'
import * as sum from './office/0046-sum.ts'
import * as keeping from './office/0047-keeping.ts'
import * as travel from './office/0048-travel.ts'
import * as parting from './office/0049-parting.ts'
import * as bundleOfAYear from './office/0050-bundle-v2.ts'
import * as searchMerging from './office/0053-search-merging.ts'
import * as right from './office/0064-right.ts'
import * as holiday from './programme/0006-holiday.ts'
import * as year from './programme/0007-year.ts'
import * as criterion from './programme/0008-criterion.ts'
import * as checkItem from './programme/0009-check-item.ts'
import * as measure from './programme/0030-measure.ts'
import * as paperNames from './programme/0036-paper-names.ts'
import * as verdictWords from './programme/0037-verdict-words.ts'
import * as deadlineMove from './programme/0056-deadline-move.ts'
import * as context from './programme/0060-context.ts'
import * as reviewer from './review/0013-reviewer.ts'
import * as conflict from './review/0014-conflict.ts'
import * as score from './review/0015-score.ts'
import * as ruling from './review/0016-ruling.ts'
import * as noConflict from './review/0028-no-conflict.ts'
import * as sheetFile from './review/0029-sheet-file.ts'
import * as tiesV2 from './review/0031-ties-v2.ts'
import * as conflictDismissal from './review/0032-conflict-dismissal.ts'
import * as scenario from './review/0035-scenario.ts'
import * as declarationFile from './review/0038-declaration-file.ts'
import * as secondLook from './review/0039-second-look.ts'
import * as decision from './selection/0017-decision.ts'
import * as decline from './selection/0025-decline.ts'
import * as proposal from './selection/0026-proposal.ts'
import * as publication from './selection/0034-publication.ts'
import * as approval from './selection/0041-approval.ts'
import * as inquiry from './selection/0042-inquiry.ts'
import * as letter from './selection/0043-letter.ts'
import * as disclosure from './selection/0045-disclosure.ts'
import * as supportCase from './support/0018-case.ts'
import * as milestone from './support/0019-milestone.ts'
import * as kpi from './support/0020-kpi.ts'
import * as session from './support/0021-session.ts'
import * as action from './support/0022-action.ts'
import * as issue from './support/0023-issue.ts'
import * as report from './support/0024-report.ts'
import * as registrant from './talent/0065-registrant.ts'
import * as posting from './talent/0066-posting.ts'
import * as partner from './talent/0067-partner.ts'
import * as training from './talent/0068-training.ts'
import * as introduction from './talent/0069-introduction.ts'
import * as accelerator from './talent/0074-accelerator.ts'
import * as pool from './talent/0075-pool.ts'
import * as talentNotice from './talent/0076-notice.ts'
import * as talentExam from './talent/0077-exam.ts'
import * as registrationReadingV2 from './talent/0078-registration-reading-v2.ts'
import * as hired from './talent/0079-hired.ts'

/** In order, over all stages; a step is fixed for good, a new one is added at the end. */
export const migrations: readonly { up: (db: WriteDb) => unknown }[] = [
  office,
  audit,
  file,
  job,
  search,
  holiday,
  year,
  criterion,
  checkItem,
  application,
  paper,
  check,
  reviewer,
  conflict,
  score,
  ruling,
  decision,
  supportCase,
  milestone,
  kpi,
  session,
  action,
  issue,
  report,
  decline,
  proposal,
  auditFound,
  noConflict,
  sheetFile,
  measure,
  tiesV2,
  conflictDismissal,
  summary,
  publication,
  scenario,
  paperNames,
  verdictWords,
  declarationFile,
  secondLook,
  meeting,
  approval,
  inquiry,
  letter,
  minutes,
  disclosure,
  sum,
  keeping,
  travel,
  parting,
  bundleOfAYear,
  incoming,
  correction,
  searchMerging,
  correspondence,
  seenVersion,
  deadlineMove,
  formDefinition,
  formV2,
  defectsV2,
  context,
  versionReadBy,
  receiptMail,
  checkItems,
  right,
  registrant,
  posting,
  partner,
  training,
  introduction,
  forum,
  forumAttendance,
  forumMaterial,
  forumQuestionnaire,
  accelerator,
  pool,
  talentNotice,
  talentExam,
  registrationReadingV2,
  hired,
]
