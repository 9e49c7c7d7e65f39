import { officeFields, profileFields } from '../../shared/domain/office/office-fields.ts'
import {
  callDocumentFields,
  checkItemFields,
  criterionFields,
  holidayFields,
  themeFields,
  yearFields,
} from '../../shared/domain/programme/year-fields.ts'
import type { Fields } from '../../shared/domain/record-fields.ts'
import { conflictFields, reviewerFields } from '../../shared/domain/review/reviewer-fields.ts'
import { actionFields } from '../../shared/domain/support/action-fields.ts'
import { caseFields } from '../../shared/domain/support/case-fields.ts'
import { issueFields } from '../../shared/domain/support/issue-fields.ts'
import { kpiFields, kpiValueFields } from '../../shared/domain/support/kpi-fields.ts'
import { milestoneFields } from '../../shared/domain/support/milestone-fields.ts'
import { reportFields } from '../../shared/domain/support/report-fields.ts'
import { sessionFields } from '../../shared/domain/support/session-fields.ts'

/** The fields that a deed changes, so that its entry can be said in their names. */
export const fieldsOfDeed: Readonly<Record<string, Fields>> = {
  'office.editSettings': officeFields,
  'people.edit': profileFields,
  'programme.editYear': yearFields,
  'programme.editDocument': callDocumentFields,
  'programme.editTheme': themeFields,
  'programme.editCriterion': criterionFields,
  'programme.editCheckItem': checkItemFields,
  'holidays.edit': holidayFields,
  'reviewers.edit': reviewerFields,
  'conflicts.edit': conflictFields,
  'support.edit': caseFields,
  'plan.edit': milestoneFields,
  'plan.putBack': milestoneFields,
  'kpi.edit': kpiFields,
  'kpi.editValue': kpiValueFields,
  'sessions.edit': sessionFields,
  'actions.edit': actionFields,
  'issues.edit': issueFields,
  'progress.edit': reportFields,
}
