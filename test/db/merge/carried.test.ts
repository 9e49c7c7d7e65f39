import { expect, it } from 'vitest'
import { keptList } from '../../../db/records/keeping/kept.ts'
import { caseTables } from '../../../db/upkeep/merge/case-rows.ts'
import { yearTables } from '../../../db/upkeep/merge/year-rows.ts'

const ofTheYear = 'the year’s own: another office has its own call, and a case is judged by that'
const ofReviewers = 'hangs on the members of the year and their sheets, which no single case owns'
const ofMeeting = 'one meeting speaks of every case of its year'
const ofApproval = 'one draft names many cases, and what was decided is frozen with all of them'
const ofPost = 'what came to the office, of whichever body: what became a case is carried as its files'
const ofCitizens = 'is of a person who asks, and of no case'
const ofForum = 'is held for all prefectures of a year, and of no case'
const ofTalent = 'is of no case: the people of 人材 and their counts are the office’s, over the years'
const ofPeople = 'people of 人材 stay where their consent was given, and go with a 抹消 from one place'
const ofOffice = 'accounts, the PC, the chain of deeds and what is drawn from records: each office has its own'

/** What a case bundle does not carry, and why. */
const left: Readonly<Record<string, string>> = {
  ...reason(ofTheYear, 'programme call_document theme criterion gate check_item measure_version form_definition'),
  ...reason(ofTheYear, 'deadline_move talent_rule'),
  ...reason(ofReviewers, 'reviewer sheet_given sheet_return conflict conflict_answer conflict_dismissal no_conflict'),
  ...reason(ofReviewers, 'score_sheet score score_entry score_change score_look gate_answer'),
  ...reason(ofReviewers, 'tie_settlement scenario scenario_body'),
  ...reason(ofMeeting, 'meeting meeting_item meeting_member meeting_material meeting_entry speech projection'),
  ...reason(ofMeeting, 'minutes_edit minutes_round minutes_answer'),
  ...reason(ofApproval, 'publication approval approval_round approval_step approval_line letter'),
  ...reason(ofPost, 'incoming incoming_announced phone_note'),
  ...reason(ofCitizens, 'inquiry disclosure_request disclosure_choice'),
  ...reason(ofTalent, 'exam posting posting_extension partner partner_dealing introduction'),
  ...reason(ofTalent, 'talent_notice talent_notice_posting talent_notice_receiver'),
  ...reason(ofTalent, 'training_course training_unit training_participant training_attendance training_certificate'),
  ...reason(ofForum, 'forum forum_slot forum_person forum_invitation forum_participant forum_material'),
  ...reason(ofForum, 'forum_question forum_reply forum_answer forum_comment'),
  ...reason(ofPeople, 'registrant registrant_person registrant_career registrant_exam registrant_claim'),
  ...reason(ofPeople, 'registrant_consent registrant_view provision provision_line talent_import talent_import_line'),
  ...reason(ofOffice, 'office profile holiday_edit letter_template job stored_file stored_chunk search_entry audit'),
  ...reason(
    ofTalent,
    'accelerator_rule accelerator_base_day accelerator_step_kind accelerator accelerator_requirement appointment',
  ),
  ...reason(
    ofTalent,
    'appointment_term appointment_step accelerator_report accelerator_snapshot accelerator_snapshot_line pool',
  ),
  ...reason(ofOffice, 'record_kind record_extension disposal disposal_line travel scouring parting year_parting'),
}

function reason(why: string, tables: string) {
  return Object.fromEntries(tables.split(' ').map((table) => [table, why]))
}

// That every table of the schema is in the list of kept ones is held by `test/db/keeping`.
it('carries every table with a case, or says why it does not', () => {
  const carried = caseTables.map(({ table }) => table as string)
  expect([...carried, ...Object.keys(left)].sort()).toEqual(keptList.map(([table]) => table as string).sort())
})

it('carries with a year every table but what is each office’s own, and what a screen shows at the moment', () => {
  const carried = new Set(yearTables.map(({ table }) => table as string))
  const others = keptList.flatMap(([table, { code }]) => (code === 'office' || carried.has(table) ? [] : [table]))
  expect(others.sort()).toEqual(['parting', 'projection', 'year_parting'])
})
