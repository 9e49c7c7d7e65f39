import Database from 'better-sqlite3'
import { migrate } from '../../../db/migrate.ts'
import { find, type Office } from '../../../db/office.ts'
import { areaOf, type RecordArea, type Topic } from '../../../shared/contract/operation.ts'
import { createTouches, statementsOf, type Touched } from './statements.ts'

type Columns = ReadonlySet<string>

/** What is put on a sheet moves its revision, and says nothing of where the sheet stands. */
const ofScores: Columns = new Set(['comment', 'revision'])
const areasOfSheet = (columns: Columns): RecordArea[] => {
  if (columns.has('*')) return ['scores', 'sheets']
  const put = [...columns].filter((column) => ofScores.has(column)).length
  return [...(put > 0 ? ['scores' as const] : []), ...(put < columns.size || put === 0 ? ['sheets' as const] : [])]
}

/** Beside its call a year holds how it is tallied, and the counter of 受付. */
const ofTally: Columns = new Set([
  'method',
  'ties',
  'priorities',
  'rank_points',
  'rounding_mode',
  'rounding_places',
  'floor_total',
  'floor_item',
  'cut_after',
  'firm_word',
  'fairly_word',
  'thread_word',
  'firm_share',
  'thread_ways',
  'thread_share',
  'rules_revision',
])
const areasOfYear = (columns: Columns): RecordArea[] => [
  ...new Set(
    [...columns].map((column): RecordArea => {
      if (column === 'next_receipt') return 'applications'
      return ofTally.has(column) ? 'tally' : 'programme'
    }),
  ),
]

/** The area that tells of each table, or of the columns of it. */
const areaOfTable: Readonly<Record<string, RecordArea | ((columns: Columns) => RecordArea[])>> = {
  office: 'office',
  profile: 'people',
  programme: areasOfYear,
  call_document: 'programme',
  theme: 'programme',
  criterion: 'programme',
  check_item: 'programme',
  form_definition: 'forms',
  deadline_move: 'programme',
  holiday_edit: 'holidays',
  application: 'applications',
  application_document: 'applications',
  application_file: 'applications',
  application_reading: 'applications',
  application_version: 'applications',
  check_result: 'applications',
  application_summary: 'applications',
  correction: 'applications',
  correction_item: 'applications',
  receipt_mail: 'applications',
  incoming: 'applications',
  incoming_announced: 'applications',
  accelerator_rule: 'accelerators',
  accelerator_base_day: 'accelerators',
  accelerator_step_kind: 'accelerators',
  accelerator: 'accelerators',
  accelerator_requirement: 'accelerators',
  appointment: 'accelerators',
  appointment_term: 'accelerators',
  appointment_step: 'accelerators',
  accelerator_report: 'accelerators',
  accelerator_snapshot: 'accelerators',
  accelerator_snapshot_line: 'accelerators',
  pool: 'pools',
  phone_note: 'correspondence',
  hidden_name: 'applications',
  reviewer: 'reviewers',
  conflict: 'conflicts',
  no_conflict: 'conflicts',
  conflict_dismissal: 'conflicts',
  conflict_answer: 'conflicts',
  score: 'scores',
  score_change: 'scores',
  score_entry: 'scores',
  score_look: 'scores',
  sheet_given: 'sheetFiles',
  sheet_return: 'sheetFiles',
  score_sheet: areasOfSheet,
  tie_settlement: 'tally',
  gate_answer: 'tally',
  meeting: 'meeting',
  meeting_item: 'meeting',
  meeting_member: 'meeting',
  meeting_material: 'meeting',
  meeting_entry: 'meeting',
  speech: 'speeches',
  projection: 'projection',
  minutes_edit: 'minutes',
  minutes_round: 'minutes',
  minutes_answer: 'minutes',
  scenario: 'scenarios',
  scenario_body: 'scenarios',
  gate: 'programme',
  measure_version: 'programme',
  decision: 'selection',
  proposal: 'selection',
  publication: 'selection',
  approval: 'approvals',
  approval_round: 'approvals',
  approval_step: 'approvals',
  approval_line: 'approvals',
  inquiry: 'inquiries',
  disclosure_request: 'disclosure',
  disclosure_choice: 'disclosure',
  notice: 'letters',
  letter: 'letters',
  letter_template: 'templates',
  support_case: 'support',
  milestone: 'plan',
  kpi: 'kpi',
  kpi_value: 'kpi',
  session: 'sessions',
  advice: 'sessions',
  action: 'actions',
  issue: 'issues',
  progress_report: 'progress',
  posting: 'postings',
  posting_extension: 'postings',
  partner: 'partners',
  partner_dealing: 'partners',
  training_course: 'training',
  training_unit: 'training',
  training_participant: 'training',
  training_attendance: 'training',
  training_certificate: 'training',
  introduction: 'introductions',
  talent_notice: 'notices',
  talent_notice_posting: 'notices',
  talent_notice_receiver: 'notices',
  forum: 'forum',
  forum_slot: 'forum',
  forum_person: 'forum',
  forum_invitation: 'forum',
  forum_participant: 'forum',
  forum_material: 'forum',
  forum_question: 'forum',
  forum_reply: 'forum',
  forum_answer: 'forum',
  forum_comment: 'forum',
  stored_file: 'files',
  stored_chunk: 'files',
  job: 'jobs',
  search_entry: 'search',
  search_index: 'search',
  audit: 'audit',
  record_kind: 'keeping',
  record_extension: 'keeping',
  disposal: 'keeping',
  disposal_line: 'keeping',
  scouring: 'keeping',
  registrant: 'talent',
  registrant_person: 'talent',
  registrant_career: 'talent',
  registrant_exam: 'talent',
  registrant_claim: 'talent',
  registrant_consent: 'talent',
  registrant_view: 'talent',
  provision: 'talent',
  provision_line: 'talent',
  talent_import: 'talent',
  talent_import_line: 'talent',
  talent_rule: 'talent',
  exam: 'talent',
  travel: 'office',
  parting: 'applications',
  year_parting: 'programme',
}

/** The areas of what was touched, each with the table that shows it. */
function areasOf(touched: Touched['reads']): [RecordArea, string][] {
  return [...touched].flatMap(([table, columns]) => {
    if (table.startsWith('sqlite_')) return []
    const area = areaOfTable[table.startsWith('search_index') ? 'search_index' : table]
    if (area === undefined) throw new Error(`no topic tells of ${table}`)
    return (typeof area === 'string' ? [area] : area(columns)).map((each): [RecordArea, string] => [each, table])
  })
}

/** Comes and goes in one commit; what changes no byte at all SQLite would not even write. */
const commitOfNothing = `BEGIN; INSERT INTO holiday_edit (date, name, open) VALUES ('0000-00-00', '', 0);
                         DELETE FROM holiday_edit WHERE date = '0000-00-00'; COMMIT`

const model = new Database(':memory:')
migrate(model)
const touches = createTouches(model)

/** Of one call that was answered: what it said of itself, and what its statements touched. */
export interface Judged {
  readonly name: string
  readonly texts: readonly string[]
  readonly said: ReadonlySet<RecordArea>
  /** With the table that shows it. */
  readonly touched: ReadonlyMap<RecordArea, string>
}

/**
 * The same office, every call of it judged: a query must say that it reads, and a command that it changes, the area of
 * each table its statements touch. Whoever plays on it plays against the contract's word. Whoever is told of each call
 * has every query read what the reading connection would else remember.
 */
export function judged(office: Office, tell?: (call: Judged) => void): Office {
  let announced: Topic[] = []
  office.onChange(({ topics }) => announced.push(...topics))
  const stranger = tell && new Database(office.file)
  stranger?.pragma('synchronous = OFF')
  return {
    ...office,
    close() {
      stranger?.close()
      office.close()
    },
    call(name, input, caller) {
      announced = []
      // Anybody's commit makes the reading connection forget.
      stranger?.exec(commitOfNothing)
      const { value: reply, texts } = statementsOf(() => office.call(name, input, caller))
      // Refused before anything was looked at.
      if (texts.length === 0) return reply
      const operation = find(name)
      // A refusal too says what was read; but what it had changed is taken back.
      if (operation.kind === 'job' || (operation.kind === 'command' && !reply.ok)) return reply
      const said = new Set((operation.kind === 'query' ? operation.reads(input) : announced).map(areaOf))
      const touched = new Map(
        texts.flatMap((text) => areasOf(operation.kind === 'query' ? touches(text).reads : touches(text).writes)),
      )
      for (const [area, table] of touched)
        if (!said.has(area))
          throw new Error(`${name} ${operation.kind === 'query' ? 'reads' : 'changes'} ${area} (${table}) unsaid`)
      tell?.({ name, texts, said, touched })
      return reply
    },
  }
}
