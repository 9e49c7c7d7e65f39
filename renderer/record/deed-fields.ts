import { officeFields, profileFields } from '../../shared/domain/office/office-fields.ts'
import { holidayFields, programmeFields } from '../../shared/domain/programme/fields.ts'
import type { Fields } from '../../shared/domain/record-fields.ts'
import { conflictFields, reviewerFields, sheetFields } from '../../shared/domain/review/reviewer-fields.ts'
import { actionFields } from '../../shared/domain/support/fields/action.ts'
import { caseFields } from '../../shared/domain/support/fields/case.ts'
import { issueFields } from '../../shared/domain/support/fields/issue.ts'
import { kpiFields, kpiValueFields } from '../../shared/domain/support/fields/kpi.ts'
import { milestoneFields } from '../../shared/domain/support/fields/milestone.ts'
import { reportFields } from '../../shared/domain/support/fields/report.ts'
import { sessionFields } from '../../shared/domain/support/fields/session.ts'

/** The fields that a deed changes, so that its entry can be said in their names. */
export const fieldsOfDeed: Readonly<Record<string, Fields>> = {
  'office.editSettings': officeFields,
  'people.edit': profileFields,
  'programme.editYear': programmeFields.year,
  'programme.editDocument': programmeFields.document,
  'programme.editTheme': programmeFields.theme,
  'programme.editCriterion': programmeFields.criterion,
  'programme.editCheckItem': programmeFields.checkItem,
  'holidays.edit': holidayFields,
  'reviewers.edit': reviewerFields,
  'scores.record': sheetFields,
  'scores.comment': sheetFields,
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
