import type { z } from 'zod'
import type { applicationPage, applicationRow } from '../../../shared/contract/applications/page.ts'
import { openParts, type Standing } from '../../../shared/domain/applications/amending.ts'
import { namesIn } from '../../../shared/domain/applications/definition/names.ts'
import { fieldsOfDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import type { FormPlace } from '../../../shared/domain/applications/form.ts'
import type { NameMask } from '../../../shared/domain/applications/names/mask.ts'
import { isOfPerson } from '../../../shared/domain/applications/people.ts'
import { nextStates } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { deadlineWords } from '../../../shared/domain/programme/deadline-moves.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Seeing } from '../../handler.ts'
import type { Sight, Sighted } from '../../sight/sight.ts'
import { storedForm } from '../../stored/form.ts'
import { storedPlace } from '../../stored/place.ts'
import {
  type ApplicationLine,
  type ApplicationRow,
  applicationById,
  sameBody,
} from '../../tables/applications/application.ts'
import { fileRows, readingRows } from '../../tables/applications/parts.ts'
import { heldDeadline } from '../programme/deadlines.ts'
import { theYear } from '../programme/year.ts'
import { type AgainIn, againIn } from './again.ts'
import { checksOf, givenUpChecksOf, type Reading } from './checks.ts'
import { definitionOf } from './definition.ts'
import { formFor, maskFor } from './names.ts'
import { summariesOf } from './summaries.ts'

export type ApplicationPage = z.input<typeof applicationPage>

/** The application, if the caller may see it. */
export function theApplication({ db, sight }: Seeing, id: string) {
  const row = applicationById(db, id)
  if (!row) throw missing('応募')
  assertVisible(row, sight)
  return row
}

/** Where it stands, in the words of the rule for what may still be put right. */
export const standingOf = ({ state, discarded_at }: Pick<ApplicationRow, 'state' | 'discarded_at'>): Standing => ({
  state,
  discarded: discarded_at !== null,
})

function assertVisible(row: Sighted, { applications }: Sight): void {
  if (applications.shows(row)) return
  if (row.jis2 !== null && applications.declared(row.jis2))
    throw new Refusal('forbidden', '利害関係があるため、この応募は表示できません。')
  throw missing('応募')
}

export function toRow(ctx: Seeing, row: ApplicationLine, mask = maskFor(ctx, row)): z.input<typeof applicationRow> {
  const { sight } = ctx
  const prefecture = row.jis2 === null ? null : prefectureByCode(row.jis2)
  const people = sight.people.ofApplications
  return {
    id: row.id,
    fy: row.fy,
    receiptNo: row.receipt_no,
    state: row.state,
    jis2: row.jis2,
    lgCode: prefecture?.lgCode ?? null,
    prefecture: prefecture?.name ?? null,
    theme: row.theme,
    themeName: row.theme_name,
    receivedAt: row.received_at,
    late: row.late === 1,
    lateDecision: row.late_decision,
    docNo: row.doc_no && mask.text(row.doc_no),
    docDate: row.doc_date,
    dept: row.dept && mask.text(row.dept),
    contactName: people ? row.contact_name : null,
    tel: people ? row.tel : null,
    email: people ? row.email : null,
    version: row.version,
    corrections: row.corrections,
    toConfirm: row.to_confirm,
    defects: row.defects,
    note: sight.applications.remarks ? row.note : '',
    receiptSentAt: sight.applications.remarks ? row.receipt_sent_at : null,
    revision: row.revision,
  }
}

/** Everything of one application on one page, as far as the caller may see it. */
export function pageOf(ctx: Reading, id: string): ApplicationPage {
  const { db, sight } = ctx
  const row = theApplication(ctx, id)
  const people = sight.people.ofApplications
  const mask = maskFor(ctx, row)
  const form = storedForm.read(row.form, id)
  const standing = standingOf(row)
  const again = againIn(db, row)
  return {
    ...toRow(ctx, row, mask),
    form: formFor(ctx, form, mask),
    people,
    paperNames: theYear(db, row.fy).paperNames,
    readings: readingsOf(ctx, row, mask, again),
    files: filesOf(db, id).filter(({ kind }) => sight.papers.kind(kind, row.fy)),
    checks: checksOf(ctx, id, mask, again),
    givenUpChecks: sight.applications.remarks ? givenUpChecksOf(db, row) : [],
    summaries: sight.applications.remarks ? summariesOf(db, id, form) : [],
    sender: people
      ? { name: row.sender_name, address: row.sender_address, subject: row.subject }
      : { name: '', address: '', subject: '' },
    deadline: deadlineSeen(ctx, row),
    lateReason: sight.applications.remarks ? row.late_reason : '',
    sameBody: otherOfBody(ctx, row),
    nextStates: standing.discarded ? [] : [...nextStates(row.state)],
    discarded: standing.discarded,
    open: openParts(standing),
  }
}

/** Why it was moved is the office's own remark: others read until when. */
function deadlineSeen({ db, sight }: Seeing, row: ApplicationRow): ApplicationPage['deadline'] {
  const held = heldDeadline(db, row)
  const words = sight.applications.remarks ? deadlineWords(held) : formatJstInstant(held.at, false)
  return { at: held.at, words, extended: held.by !== null }
}

function otherOfBody({ db, sight }: Seeing, { id, fy, jis2 }: ApplicationRow): ApplicationPage['sameBody'] {
  const other = jis2 === null ? undefined : sameBody(db, fy, jis2, id)
  return other && sight.applications.shows({ fy, jis2, state: other.state })
    ? { id: other.id, receiptNo: other.receipt_no, state: other.state }
    : null
}

/** The reader quotes what it read: of people whom the caller may not see, the whole line goes. */
function readingsOf(
  { db, sight }: Seeing,
  row: ApplicationRow,
  mask: NameMask,
  again: AgainIn,
): ApplicationPage['readings'] {
  const { id } = row
  const definition = definitionOf(row)
  const asked = fieldsOfDefinition(definition)
  const nameOf = namesIn(definition)
  return readingRows(db, id)
    .filter(({ path }) => sight.people.ofApplications || !isOfPerson(path))
    .map((reading) => ({
      path: reading.path,
      label: nameOf(reading.path),
      place: reading.place === null ? null : placeFor(mask, storedPlace.read(reading.place, `${id} ${reading.path}`)),
      sureness: reading.sureness,
      note: mask.text(reading.note),
      confirmedBy: reading.confirmed_by,
      confirmedAt: reading.confirmed_at,
      again: sight.applications.remarks ? again.field(reading) : null,
    }))
    .sort((a, b) => asked.indexOf(a.path) - asked.indexOf(b.path))
}

/** The place is named by the headings of the paper. */
const placeFor = (mask: NameMask, place: FormPlace): FormPlace => ({ ...place, label: mask.text(place.label) })

const filesOf = (db: ReadDb, id: string): ApplicationPage['files'] =>
  fileRows(db, id).map((row) => ({
    id: row.id,
    fileId: row.file_id,
    version: row.version,
    kind: row.kind,
    opened: row.opened === 1,
    name: row.name,
    size: row.size,
    sha256: row.sha256,
  }))
