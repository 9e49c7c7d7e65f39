import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertStillOpen } from '../../../shared/domain/applications/amending.ts'
import { countedUnder } from '../../../shared/domain/applications/form.ts'
import { assertBodyMayChange } from '../../../shared/domain/applications/registration.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { readBy } from '../../records/applications/definition.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { registeredOther } from '../../records/applications/registered-other.ts'
import { storedForm } from '../../stored/form.ts'
import { setForm, setReadBy } from '../../tables/applications/application.ts'
import { fileRows, setFileKind, setVersionForm } from '../../tables/applications/parts.ts'
import { keepReading } from '../../upkeep/readings.ts'
import { recheck } from '../../upkeep/recheck.ts'
import { indexApplication } from '../../upkeep/search/applications.ts'

/** Of several forms of a kind the chosen one counts from now on; the others stay beside it as other papers. */
export const takeChosen: Handlers<OfficeContract>['intake']['takeChosen'] = (
  ctx,
  { id, file, definition, reading, revision },
) => {
  const before = theApplication(ctx, id)
  assertFresh({ revision }, before, [])
  assertStillOpen(standingOf(before))
  const own = fileRows(ctx.db, id).filter(({ version }) => version === before.version)
  const chosen = own.find((each) => each.id === file)
  if (chosen === undefined) throw missing('書類')
  if (chosen.kind !== 'cover' && chosen.kind !== 'detail')
    throw new Refusal('invalid', '鑑文か詳細の書類を選んでください。')
  const form = storedForm.write(reading.form)
  const counted = countedUnder(reading.form)
  if (counted.jis2 !== before.jis2)
    assertBodyMayChange(
      { registered: before.receipt_no !== null, state: before.state },
      { jis2: counted.jis2, other: registeredOther(ctx.db, { id, fy: before.fy, jis2: counted.jis2 }) },
    )
  for (const other of own)
    if (other.kind === chosen.kind && other.id !== file) setFileKind(ctx.db, { id: other.id, kind: 'other' })
  setForm(ctx.db, { id, form, ...counted })
  setVersionForm(ctx.db, { id, version: before.version, form })
  setReadBy(ctx.db, { id, read_by: readBy(ctx.db, definition) })
  keepReading(ctx, id, reading)
  recheck(ctx, id)
  indexApplication(ctx, id)
  note(ctx, 'intake.takeChosen', id, { name: chosen.name, kind: chosen.kind })
  return pageOf(ctx, id)
}
