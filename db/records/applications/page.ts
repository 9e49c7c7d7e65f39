import type { z } from 'zod'
import type { applicationPage, applicationRow } from '../../../shared/contract/applications/page.ts'
import type { Defect } from '../../../shared/domain/applications/defect.ts'
import { type ApplicationForm, type FormPlace, formFields } from '../../../shared/domain/applications/form.ts'
import { nextStates } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Caller } from '../../handler.ts'
import { hiddenPrefectures, type Sighted, sightOf } from '../../sight/visibility.ts'
import { type ApplicationLine, applicationById, sameBody } from '../../tables/applications/application.ts'
import { checkRows, fileRows, readingRows } from '../../tables/applications/parts.ts'

export type ApplicationPage = z.input<typeof applicationPage>

const labels = new Map<string, string>(formFields)

/** The application, if the caller may see it. */
export function theApplication(db: ReadDb, id: string, caller: Caller) {
  const row = applicationById(db, id)
  if (!row) throw missing('応募')
  assertVisible(db, row, caller)
  return row
}

function assertVisible(db: ReadDb, row: Sighted, caller: Caller): void {
  if (sightOf(db, caller)(row)) return
  if (row.jis2 !== null && hiddenPrefectures(db, caller).has(row.jis2))
    throw new Refusal('forbidden', '利害関係があるため、この応募は表示できません。')
  throw missing('応募')
}

export function toRow(row: ApplicationLine, caller: Caller): z.input<typeof applicationRow> {
  const prefecture = row.jis2 === null ? null : prefectureByCode(row.jis2)
  const personal = caller.role !== 'reviewer'
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
    docNo: row.doc_no,
    docDate: row.doc_date,
    dept: row.dept,
    contactName: personal ? row.contact_name : null,
    tel: personal ? row.tel : null,
    email: personal ? row.email : null,
    version: row.version,
    corrections: row.corrections,
    toConfirm: row.to_confirm,
    defects: row.defects,
    note: row.note,
    revision: row.revision,
  }
}

/** Everything of one application on one page. */
export function pageOf(db: ReadDb, id: string, caller: Caller): ApplicationPage {
  const row = theApplication(db, id, caller)
  const other = row.jis2 === null ? undefined : sameBody(db, row.fy, row.jis2, id)
  const personal = caller.role !== 'reviewer'
  const form = JSON.parse(row.form) as ApplicationForm
  return {
    ...toRow(row, caller),
    form: personal ? form : withoutPeople(form),
    readings: readingsOf(db, id),
    files: filesOf(db, id).filter(({ kind }) => personal || kind !== 'mail'),
    checks: checksOf(db, id),
    sender: personal
      ? { name: row.sender_name, address: row.sender_address, subject: row.subject }
      : { name: '', address: '', subject: '' },
    lateReason: row.late_reason,
    sameBody: other ? { id: other.id, receiptNo: other.receipt_no, state: other.state } : null,
    nextStates: [...nextStates(row.state)],
  }
}

const nobody = { dept: null, title: null, name: null, kana: null, tel: null, email: null }
/** 委員 judge the application, not the people who wrote it: names and addresses stay with the office. */
const withoutPeople = (form: ApplicationForm): ApplicationForm => ({
  ...form,
  contact: { ...nobody, dept: form.contact.dept },
  subContact: { ...nobody, dept: form.subContact.dept },
})

const order = new Map<string, number>(formFields.map(([path], index) => [path, index]))

function readingsOf(db: ReadDb, id: string): ApplicationPage['readings'] {
  return readingRows(db, id)
    .map((row) => ({
      path: row.path,
      label: labels.get(row.path) ?? row.path,
      place: row.place === null ? null : (JSON.parse(row.place) as FormPlace),
      sureness: row.sureness,
      note: row.note,
      confirmedBy: row.confirmed_by,
      confirmedAt: row.confirmed_at,
    }))
    .sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0))
}

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

const checksOf = (db: ReadDb, id: string): ApplicationPage['checks'] =>
  checkRows(db, id).map((row) => ({
    itemId: row.item_id,
    no: row.no,
    name: row.name,
    required: row.required === 1,
    result: row.result,
    ruleResult: row.rule_result,
    defects: JSON.parse(row.defects) as Defect[],
    warnings: JSON.parse(row.warnings) as Defect[],
    note: row.note,
    checkedBy: row.checked_by,
    checkedAt: row.checked_at,
  }))
