import { heldOfApplications } from './applications.ts'
import { heldOfForum } from './forum.ts'
import type { Held } from './held.ts'
import { heldOfMeeting } from './meeting.ts'
import { heldOfProgramme } from './programme.ts'
import { heldOfReview } from './review.ts'
import { heldOfSelection } from './selection.ts'
import { heldOfSupport } from './support.ts'
import { heldOfTalent } from './talent.ts'

/**
 * Every table that holds something of an application or of a year, with what is told of it in a disclosure pack. A table that is
 * neither here nor in `notHeld`, or a column that is not spoken of, is found by a test: what exists is never left out.
 */
export const holdings = {
  ...heldOfProgramme,
  ...heldOfApplications,
  ...heldOfReview,
  ...heldOfSelection,
  ...heldOfMeeting,
  ...heldOfSupport,
  ...heldOfTalent,
  ...heldOfForum,
} as const satisfies Readonly<Record<string, Held>>
export type HeldTable = keyof typeof holdings

const ofTalent = '人材 is of no application and goes on from year to year; a person is told of on a page of their own'

const ofPeople = 'of people who look for work, and of no application: told to the person alone'

/**
 * Tables that hold nothing of their own that could be asked for, each with its reason.
 * @forTests
 */
export const notHeld = {
  forum_reply: 'holds the answers of one sheet together; each of them is told',
  introduction: ofPeople,
  registrant: ofPeople,
  registrant_person: ofPeople,
  registrant_career: ofPeople,
  registrant_exam: ofPeople,
  registrant_claim: ofPeople,
  registrant_consent: ofPeople,
  registrant_view: ofPeople,
  provision: ofPeople,
  provision_line: ofPeople,
  talent_import: ofPeople,
  talent_import_line: ofPeople,
  talent_rule: ofPeople,
  exam: 'the examinations that count, of nobody',
  talent_notice: ofPeople,
  talent_notice_posting: ofPeople,
  talent_notice_receiver: ofPeople,
  audit: 'listed as one document, whole (操作の記録)',
  stored_file: 'told with the record that holds the file',
  stored_chunk: 'the bytes of a file that is told of',
  search_entry: 'drawn from the records, for finding them',
  search_index: 'drawn from the records, for finding them',
  job: 'how far a work of the program has come',
  office: 'the office itself: no year, no application',
  profile: 'who may sign in; what they did is told with each record',
  holiday_edit: 'the calendar of the office, of no year of the programme',
  letter_template: 'the blank forms, of no year',
  projection: 'what a screen in the room shows at the moment',
  disclosure_request: 'the request itself',
  disclosure_choice: 'what was chosen for the request',
  record_kind: 'how long the files of a year are kept: of the files, and none of their documents',
  record_extension: 'how long the files of a year are kept: of the files, and none of their documents',
  disposal: 'what went: told to whoever asks that it is no longer held',
  disposal_line: 'what went: told to whoever asks that it is no longer held',
  travel: 'where the whole ledger was, of no year',
  parting: 'marks of what is told, by which two copies are compared',
  year_parting: 'marks of what is told, by which two copies are compared',
  accelerator_rule: ofTalent,
  accelerator_base_day: ofTalent,
  accelerator_step_kind: ofTalent,
  accelerator: ofTalent,
  accelerator_requirement: ofTalent,
  appointment: ofTalent,
  appointment_term: ofTalent,
  appointment_step: ofTalent,
  accelerator_report: ofTalent,
  accelerator_snapshot: ofTalent,
  accelerator_snapshot_line: ofTalent,
  pool: ofTalent,
  scouring: 'whether the file is still to be written anew',
} as const satisfies Readonly<Record<string, string>>
