import type { OfficeContract } from '../../../shared/contract/index.ts'
import { programmeFields } from '../../../shared/domain/programme/fields.ts'
import { assertUnanswered } from '../../../shared/domain/programme/year.ts'
import { changesOf, clashesOf, type Fields, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theYear, yearOf } from '../../records/programme/year.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'
import { auditEntriesOn } from '../../tables/office/found-deeds.ts'
import {
  deleteGate,
  gateAnswerRows,
  gateRows,
  insertGate,
  setGate,
  yearOfGate,
} from '../../tables/programme/measure.ts'
import { reviseMeasure } from '../../upkeep/measure-version.ts'

type Programme = Handlers<OfficeContract>['programme']

/** A gate as it was added, with the reason that adding it late was given. */
const addedFields = {
  ...programmeFields.gate,
  reason: { label: '変える理由', kind: 'prose', limit: 1000 },
} as const satisfies Fields

/** What a version of the measure says of it; the newest stands first. */
const additionOf = (name: string): string => `要件の○×「${name}」を加えた`

/** Taken away and added again, it has a reason each time; before the first sheet there is no version that holds it. */
function reasonOfAddition({ db }: Context, fy: number, id: string): string {
  const details = auditEntriesOn(db, [`fy:${fy}`])
    .filter(({ did }) => did === 'programme.addGate')
    .map(({ seq, detail }) => storedAuditDetail.read(detail, `entry ${seq}`))
  const reason = details.find((detail) => detail['id'] === id)?.['reason']
  return typeof reason === 'string' ? reason : ''
}

function theGate({ db }: Context, fy: number, id: string) {
  theYear(db, fy)
  const row = gateRows(db, fy).find((each) => each.id === id)
  if (row === undefined) throw missing('要件の○×')
  return row
}

export const addGate: Programme['addGate'] = (ctx, { fy, id, reason, ...yours }) => {
  theYear(ctx.db, fy)
  const rows = gateRows(ctx.db, fy)
  const known = rows.find((row) => row.id === id)
  if (known) {
    const was = { ...fieldsOf(programmeFields.gate, known), reason: reasonOfAddition(ctx, fy, id) }
    assertSameWords(addedFields, was, { ...yours, reason })
    return yearOf(ctx.db, fy)
  }
  assertSameRecord((yearOfGate(ctx.db, id) ?? fy) === fy)
  reviseMeasure(ctx, fy, { change: additionOf(yours.name), reason })
  insertGate(ctx.db, { ...yours, id, fy, no: Math.max(0, ...rows.map(({ no }) => no)) + 1 })
  note(ctx, 'programme.addGate', `fy:${fy}`, { id, name: yours.name, reason })
  return yearOf(ctx.db, fy)
}

export const editGate: Programme['editGate'] = (ctx, { fy, id, revision, reason, ...yours }) => {
  const row = theGate(ctx, fy, id)
  const before = fieldsOf(programmeFields.gate, row)
  assertFresh({ revision }, row, clashesOf(programmeFields.gate, before, yours))
  if (yours.name !== row.name)
    reviseMeasure(ctx, fy, { change: `要件の○×「${row.name}」を「${yours.name}」に変えた`, reason })
  setGate(ctx.db, { ...yours, id })
  note(ctx, 'programme.editGate', `fy:${fy}`, { id, name: row.name, reason, ...changesOf(before, yours) })
  return yearOf(ctx.db, fy)
}

export const removeGate: Programme['removeGate'] = (ctx, { fy, id, revision, reason }) => {
  const row = theGate(ctx, fy, id)
  assertFresh({ revision }, row, [])
  assertUnanswered(
    row.name,
    gateAnswerRows(ctx.db, fy).filter((each) => each.gate_id === id && (each.passed !== null || each.note !== ''))
      .length,
  )
  reviseMeasure(ctx, fy, { change: `要件の○×「${row.name}」を削除した`, reason })
  deleteGate(ctx.db, id)
  note(ctx, 'programme.removeGate', `fy:${fy}`, { id, name: row.name, reason })
  return yearOf(ctx.db, fy)
}
