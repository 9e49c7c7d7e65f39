import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import {
  answeredBy,
  correctionStateOf,
  stateByCorrections,
} from '../../../shared/domain/applications/correction/course.ts'
import { type ApplicationForm, countedUnder, typedReadings } from '../../../shared/domain/applications/form.ts'
import { assertIsDraft, assertMayMove, assertMayTakeOut } from '../../../shared/domain/applications/moving.ts'
import { assertBodyMayChange } from '../../../shared/domain/applications/registration.ts'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode, prefectureByName, prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { pageOf, theApplication } from '../../records/applications/page.ts'
import { registeredOther } from '../../records/applications/registered-other.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'
import { storedForm } from '../../stored/form.ts'
import {
  type ApplicationRow,
  setBroughtBack,
  setForm,
  setNewVersion,
  setReadBy,
  setState,
} from '../../tables/applications/application.ts'
import { forgetChecksOn } from '../../tables/applications/check-result.ts'
import { clearOutcomes, correctionRows, setCorrectionUnanswered } from '../../tables/applications/correction.ts'
import { addHiddenName, hiddenNames } from '../../tables/applications/hidden-name.ts'
import { setIncomingDraft } from '../../tables/applications/incoming.ts'
import {
  fileRows,
  insertFile,
  readingRows,
  removeDocuments,
  removeVersion,
  setConfirmed,
  setFileKind,
  versionRows,
} from '../../tables/applications/parts.ts'
import { auditEntriesOn } from '../../tables/office/found-deeds.ts'
import { carryConfirmations, keepReading, readingOf } from '../../upkeep/readings.ts'
import { recheck } from '../../upkeep/recheck.ts'
import { indexApplication, indexStoredDocuments, unindexApplication } from '../../upkeep/search/applications.ts'
import { receiptTakenOut } from './receipt-mail.ts'

type Intake = Handlers<OfficeContract>['intake']
type TakeOut = Parameters<Intake['takeVersionOut']>[1]

/** 別の団体へ移す: a draft becomes another body's, with all that came with it. */
export const moveTo: Intake['moveTo'] = (ctx, { id, jis2, reason, revision }) => {
  const before = theApplication(ctx, id)
  assertFresh({ revision }, before, [])
  assertIsDraft({ registered: before.receipt_no !== null, discarded: before.discarded_at !== null })
  assertMayMove({ from: before.jis2, to: jis2, paper: bodyOnPaper(ctx.db, before), reason })
  const form = under(storedForm.read(before.form, id), jis2)
  setForm(ctx.db, { id, form: storedForm.write(form), ...countedUnder(form) })
  settle(ctx, id)
  note(ctx, 'intake.moveTo', id, { from: nameOf(before.jis2), to: nameOf(jis2), reason })
  return pageOf(ctx, id)
}

/**
 * A version that was taken for the wrong body goes out of its application again: the draft it was comes back as it stands now
 * and is moved on, and the version before counts, with its own papers read anew.
 */
export const takeVersionOut: Intake['takeVersionOut'] = (ctx, { id, jis2, reason, reading, sender, revision }) => {
  const before = theApplication(ctx, id)
  assertFresh({ revision }, before, [])
  const requests = correctionRows(ctx.db, id)
  const { version } = before
  assertMayTakeOut(
    before,
    requests.map((each) => ({ ...each, takenBack: each.takenBackAt !== null })),
  )
  const { draftId, touched: came } = takenFrom(ctx.db, id, version)
  const draft = theApplication(ctx, draftId)
  assertMayMove({ from: before.jis2, to: jis2, paper: bodyOnPaper(ctx.db, draft), reason })
  bringBackTo(ctx, before, { draft, jis2 })
  const back = came.flatMap((each) => setIncomingDraft(ctx.db, { id: each, from: id, draftId }))
  stepBack(ctx, before, { reading, sender })
  const answered = answeredBy(version, requests)
  note(ctx, 'intake.takeVersionOut', id, {
    ...{ version, draftId, to: nameOf(jis2), reason },
    ...(answered === undefined ? {} : { round: answered.round }),
    touched: [...back, ...(answered === undefined ? [] : [answered.id])],
  })
  if (answered !== undefined) waitAgain(ctx, before, answered.id)
  receiptTakenOut(ctx, id, version, `第${version}版は${nameOf(jis2)}のものだったため、移した`)
  recheck(ctx, id)
  note(ctx, 'intake.moveTo', draftId, {
    from: nameOf(before.jis2),
    to: nameOf(jis2),
    reason,
    out: before.receipt_no,
    outOf: id,
    version,
  })
  return { id, draftId }
}

const nameOf = (jis2: string | null): string => (jis2 === null ? '' : prefectureNameOf(jis2))

/** The form as that body's own: nothing else of it changes. */
function under(form: ApplicationForm, jis2: string): ApplicationForm {
  const prefecture = prefectureByCode(jis2)
  if (!prefecture) throw missing('都道府県')
  return { ...form, prefecture: prefecture.name, lgCode: prefecture.lgCode }
}

/** The body was chosen by the officer; checks, search and papers follow it. */
function settle(ctx: Context, id: string): void {
  for (const path of ['prefecture', 'lgCode'] as const)
    setConfirmed(ctx.db, { id, path, by: ctx.caller.name, at: ctx.now })
  recheck(ctx, id)
  indexApplication(ctx, id)
  indexStoredDocuments(ctx, id)
}

/** As the forms themselves say it; null where none came, or it cannot be read in them. */
function bodyOnPaper(db: ReadDb, { id, version }: Pick<ApplicationRow, 'id' | 'version'>): string | null {
  if (!fileRows(db, id).some(({ kind }) => kind === 'cover' || kind === 'detail')) return null
  const read = versionRows(db, id).find((each) => each.version === version)
  const name = read && storedForm.read(read.form, `${id} version ${version}`).prefecture
  return prefectureByName(name ?? '')?.jis2 ?? null
}

/** Which draft the version was, and what of 届いたもの went on with it: as the deed itself noted it. */
function takenFrom(db: ReadDb, id: string, version: number): { draftId: string; touched: readonly string[] } {
  const taken = auditEntriesOn(db, [id])
    .filter(({ did }) => did === 'intake.replaceWith')
    .map(({ seq, detail }) => storedAuditDetail.read(detail, `entry ${seq}`))
    .find((detail) => detail['version'] === version)
  const { draftId, touched } = taken ?? {}
  if (typeof draftId !== 'string') throw missing(`第${version}版になった応募`)
  return { draftId, touched: Array.isArray(touched) ? touched.filter((each) => typeof each === 'string') : [] }
}

/** The draft with what has been put right, confirmed and attached since. */
function bringBackTo(
  ctx: Context,
  taken: ApplicationRow,
  { draft, jis2 }: { draft: ApplicationRow; jis2: string },
): void {
  const { id } = draft
  const stood = storedForm.read(taken.form, taken.id)
  const form = under(stood, jis2)
  setBroughtBack(ctx.db, { id, form: storedForm.write(form), ...countedUnder(form) })
  setReadBy(ctx.db, { id, read_by: taken.read_by })
  keepReading(ctx, id, readingOf(ctx.db, taken.id, stood))
  for (const { path, confirmed_by: by, confirmed_at: at } of readingRows(ctx.db, taken.id))
    setConfirmed(ctx.db, { id, path, by, at })
  const own = new Map(fileRows(ctx.db, id).map((file) => [file.file_id, file.id]))
  for (const { version, kind, file_id, opened } of fileRows(ctx.db, taken.id)) {
    if (version !== taken.version) continue
    const known = own.get(file_id)
    if (known !== undefined) setFileKind(ctx.db, { id: known, kind })
    else insertFile(ctx.db, { id: randomUUID(), application_id: id, version: draft.version, kind, file_id, opened })
  }
  // Hidden once too often is hidden; the other way round a name would stand open.
  for (const name of hiddenNames(ctx.db, taken.id)) addHiddenName(ctx.db, { applicationId: id, name })
  settle(ctx, id)
}

/** The version before counts again: as the office had put it right, with what its papers say of where it stands. */
function stepBack(ctx: Context, row: ApplicationRow, { reading, sender }: Pick<TakeOut, 'reading' | 'sender'>): void {
  const { id, version } = row
  const former = versionRows(ctx.db, id).find((each) => each.version === version - 1)
  if (former === undefined) throw missing(`第${version - 1}版`)
  const form = storedForm.read(former.form, `${id} version ${version - 1}`)
  const counted = countedUnder(form)
  if (counted.jis2 !== row.jis2)
    assertBodyMayChange(
      { registered: true, state: row.state },
      { jis2: counted.jis2, other: registeredOther(ctx.db, { id, fy: row.fy, jis2: counted.jis2 }) },
    )
  const was = { form: storedForm.read(row.form, id), readings: readingRows(ctx.db, id) }
  removeVersion(ctx.db, { id, version })
  removeDocuments(ctx.db, id)
  unindexApplication(ctx, id)
  setNewVersion(ctx.db, {
    ...{ id, form: former.form, ...counted, version: version - 1 },
    ...{ sender_name: sender.name, sender_address: sender.address, subject: sender.subject },
  })
  setReadBy(ctx.db, { id, read_by: former.read_by })
  const { readings, cover, detail } = reading
  keepReading(ctx, id, { form, cover, detail, readings: readings.length > 0 ? readings : typedReadings(form) })
  carryConfirmations(ctx, id, was, { form, readings: readingRows(ctx.db, id) })
  forgetChecksOn(ctx.db, { id, version })
  indexApplication(ctx, id)
}

/** The request that the version was taken to answer waits for its answer as before. */
function waitAgain(ctx: Context, { id, state }: ApplicationRow, requestId: string): void {
  setCorrectionUnanswered(ctx.db, requestId)
  clearOutcomes(ctx.db, requestId)
  const to = stateByCorrections(
    state,
    correctionRows(ctx.db, id).map((each) => ({ state: correctionStateOf(each) })),
  )
  if (to === state) return
  // Asked once already: it is no further 補正.
  setState(ctx.db, { id, state: to, corrections: 0 })
  note(ctx, 'applications.move', id, { from: applicationStateLabel[state], to: applicationStateLabel[to], reason: '' })
}
