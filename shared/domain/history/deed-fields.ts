import { checkResultLabel } from '../applications/checks.ts'
import { correctionFields, outcomeFields } from '../applications/correction/fields.ts'
import { phoneNoteFields } from '../applications/correspondence/note.ts'
import { explainFields, filingFields, setAsideFields } from '../applications/incoming/item.ts'
import { summaryLimit } from '../applications/summary.ts'
import { forumFields } from '../forum/fields.ts'
import { recordKindFields } from '../keeping/kinds.ts'
import { noticeFields } from '../letters/notice-fields.ts'
import { meetingFields } from '../meeting/meeting-fields.ts'
import { answerFields, editFields, settleFields } from '../minutes/minutes-fields.ts'
import { officeFields, profileFields } from '../office/office-fields.ts'
import { deadlineMoveFields } from '../programme/deadline-moves.ts'
import { holidayFields, newCheckItemFields, programmeFields } from '../programme/fields.ts'
import type { Fields } from '../record-fields.ts'
import { conflictFields, reviewerFields, sheetFields } from '../review/reviewer-fields.ts'
import { gateAnswerFields } from '../review/rules/gate-fields.ts'
import { rulesFields } from '../review/rules-fields.ts'
import { departureFields, scenarioFields } from '../review/scenarios/scenario-fields.ts'
import { draftFields } from '../selection/approvals/fields.ts'
import { choiceFields } from '../selection/disclosure/choice-fields.ts'
import { disclosureFields } from '../selection/disclosure/fields.ts'
import { inquiryFields } from '../selection/inquiry.ts'
import { publicationFields } from '../selection/publication.ts'
import { actionFields } from '../support/fields/action.ts'
import { caseFields } from '../support/fields/case.ts'
import { issueFields } from '../support/fields/issue.ts'
import { kpiFields, kpiValueFields } from '../support/fields/kpi.ts'
import { milestoneFields } from '../support/fields/milestone.ts'
import { reportFields } from '../support/fields/report.ts'
import { sessionFields } from '../support/fields/session.ts'
import {
  acceleratorFields,
  requirementFields,
  ruleFields,
  stepFields,
  termFields,
} from '../talent/accelerators/fields.ts'
import { noticeTextFields } from '../talent/notices/notice.ts'
import { partnerContactFields, partnerFields } from '../talent/partners/partner.ts'
import { examFields } from '../talent/people/exams.ts'
import { talentRuleFields } from '../talent/people/rules.ts'
import { poolFields } from '../talent/pools/fields.ts'
import { postingFields } from '../talent/postings/posting.ts'
import { courseFields } from '../talent/training/course.ts'
import { participantFields } from '../talent/training/participant.ts'

const remark = { label: '備考', kind: 'prose', limit: 2000 } as const

/** The fields that a deed changes, so that its entry can be said in their names. */
export const fieldsOfDeed: Readonly<Record<string, Fields>> = {
  'applications.amendConsent': { consent: { label: '公表・情報共有への同意', kind: 'yes' } },
  'applications.editReceipt': { receivedAt: { label: '受信日時', kind: 'moment' }, note: remark },
  'applications.summarise': {
    text: { label: '要約', kind: 'prose', limit: summaryLimit },
    confirmed: { label: '確認', kind: 'yes' },
  },
  'corrections.edit': correctionFields,
  'corrections.close': outcomeFields,
  'incoming.setAside': setAsideFields,
  'incoming.explain': explainFields,
  'incoming.fileTo': filingFields,
  'correspondence.editNote': phoneNoteFields,
  'accelerators.editRule': ruleFields,
  'pools.edit': poolFields,
  'pools.takeForm': poolFields,
  'accelerators.edit': acceleratorFields,
  'accelerators.editTerm': termFields,
  'accelerators.verify': requirementFields,
  'accelerators.takeStep': stepFields,
  'checks.record': { result: { label: '結果', kind: 'code', words: checkResultLabel }, note: remark },
  'office.editSettings': officeFields,
  'people.edit': profileFields,
  'keeping.editKind': recordKindFields,
  'programme.editYear': programmeFields.year,
  'programme.moveDeadline': { ...deadlineMoveFields, deadline: programmeFields.year.deadline },
  'programme.editDocument': programmeFields.document,
  'programme.editTheme': programmeFields.theme,
  'programme.editCriterion': programmeFields.criterion,
  'programme.editGate': programmeFields.gate,
  'programme.addCheckItem': newCheckItemFields,
  'programme.editCheckItem': programmeFields.checkItem,
  'holidays.edit': holidayFields,
  'reviewers.edit': reviewerFields,
  'conflicts.edit': conflictFields,
  'scores.record': sheetFields,
  'scores.comment': sheetFields,
  'tally.setRules': rulesFields,
  'tally.answerGate': gateAnswerFields,
  'meeting.edit': meetingFields,
  'letters.number': noticeFields,
  'minutes.editParagraph': editFields,
  'minutes.answer': answerFields,
  'minutes.settle': settleFields,
  'selection.publish': publicationFields,
  'approvals.edit': draftFields,
  'inquiries.edit': inquiryFields,
  'disclosure.edit': disclosureFields,
  'disclosure.settle': choiceFields,
  'scenarios.edit': scenarioFields,
  'scenarios.explain': departureFields,
  // On the case that ended with it, the entry says how its state changed.
  'selection.decline': caseFields,
  'support.edit': caseFields,
  'plan.edit': milestoneFields,
  'plan.putBack': milestoneFields,
  'kpi.edit': kpiFields,
  'kpi.editValue': kpiValueFields,
  'sessions.edit': sessionFields,
  'actions.edit': actionFields,
  'issues.edit': issueFields,
  'progress.edit': reportFields,
  'postings.edit': postingFields,
  'partners.edit': partnerFields,
  'notices.edit': noticeTextFields,
  'partners.setContact': partnerContactFields,
  'training.edit': courseFields,
  'training.editParticipant': participantFields,
  'talent.setExam': examFields,
  'talent.setRules': talentRuleFields,
  'forum.edit': forumFields,
}
