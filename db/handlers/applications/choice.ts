import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertStillOpen } from '../../../shared/domain/applications/amending.ts'
import { countedUnder } from '../../../shared/domain/applications/form.ts'
import { assertBodyMayChange } from '../../../shared/domain/applications/registration.ts'
import { mended } from '../../../shared/domain/applications/rivals.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { readBy } from '../../records/applications/definition.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { registeredOther } from '../../records/applications/registered-other.ts'
import { storedForm } from '../../stored/form.ts'
import { setForm, setReadBy } from '../../tables/applications/application.ts'
import {
  fileRows,
  readingRows,
  setConfirmed,
  setFileKind,
  setVersionForm,
  versionRows,
} from '../../tables/applications/parts.ts'
import { carryConfirmations, keepReading } from '../../upkeep/readings.ts'
import { recheck } from '../../upkeep/recheck.ts'
import { indexApplication } from '../../upkeep/search/applications.ts'

/**
 * Of several forms of a kind the chosen one counts from now on; the others stay beside it as other papers, and one of them may be
 * chosen later instead. What was confirmed is confirmed no more only where the chosen one says something else.
 */
export const takeChosen: Handlers<OfficeContract>['intake']['takeChosen'] = (
  ctx,
  { id, file, as, definition, reading, revision },
) => {
  const before = theApplication(ctx, id)
  assertFresh({ revision }, before, [])
  assertStillOpen(standingOf(before))
  const own = fileRows(ctx.db, id).filter(({ version }) => version === before.version)
  const chosen = own.find((each) => each.id === file)
  if (chosen === undefined) throw missing('書類')
  const kind = chosen.kind === 'cover' || chosen.kind === 'detail' ? chosen.kind : as
  if (kind === null || chosen.kind === 'mail') throw new Refusal('invalid', '鑑文か詳細の書類を選んでください。')
  const was = { form: storedForm.read(before.form, id), readings: readingRows(ctx.db, id) }
  const kept = versionRows(ctx.db, id).find(({ version }) => version === before.version)
  const paper = kept === undefined ? was.form : storedForm.read(kept.form, `${id} version ${before.version}`)
  const { form, same } = mended({ was: was.form, paper, chosen: reading.form })
  const counted = countedUnder(form)
  if (counted.jis2 !== before.jis2)
    assertBodyMayChange(
      { registered: before.receipt_no !== null, state: before.state },
      { jis2: counted.jis2, other: registeredOther(ctx.db, { id, fy: before.fy, jis2: counted.jis2 }) },
    )
  const others = own.filter((other) => other.kind === kind && other.id !== file)
  for (const other of others) setFileKind(ctx.db, { id: other.id, kind: 'other' })
  setFileKind(ctx.db, { id: file, kind })
  setForm(ctx.db, { id, form: storedForm.write(form), ...counted })
  setVersionForm(ctx.db, { id, version: before.version, form: storedForm.write(reading.form) })
  setReadBy(ctx.db, { id, read_by: readBy(ctx.db, definition) })
  keepReading(ctx, id, reading)
  carryConfirmations(ctx, id, was, { form, readings: readingRows(ctx.db, id) })
  for (const { path, confirmed_by: by, confirmed_at: at } of was.readings)
    if (at !== null && same(path)) setConfirmed(ctx.db, { id, path, by, at })
  recheck(ctx, id)
  indexApplication(ctx, id)
  note(ctx, 'intake.takeChosen', id, {
    ...{ name: chosen.name, kind },
    ...(others.length === 0 ? {} : { instead: others.map(({ name }) => name) }),
  })
  return pageOf(ctx, id)
}
