import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { assertNearPeriod } from '../../../shared/domain/calendar/near-period.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { kpiFields, kpiValueFields } from '../../../shared/domain/support/fields/kpi.ts'
import { assertDayFree } from '../../../shared/domain/support/kpi-value.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { changeIn, kpisOf } from '../../records/support/rooms.ts'
import {
  insertKpi,
  insertKpiValue,
  type KpiRow,
  type KpiValueRow,
  kpiById,
  kpiValueById,
  kpiValueOn,
  setKpi,
  setKpiRemoved,
  setKpiValue,
  setKpiValueRemoved,
} from '../../tables/support/kpi.ts'
import { assertUnused } from './edit.ts'

type Kpi = Handlers<OfficeContract>['kpi']

export const kpi: Kpi = {
  list: (ctx, { caseId }) => kpisOf(ctx, caseId),

  add(ctx, { id, caseId, ...yours }) {
    theCase(ctx.db, caseId)
    const known = kpiById(ctx.db, id)
    if (known?.caseId === caseId) {
      assertSameWords(kpiFields, fieldsOf(kpiFields, known), yours)
      return changeOf(ctx, caseId, id)
    }
    assertUnused(ctx.db, id)
    insertKpi(ctx.db, { ...yours, id, caseId })
    note(ctx, 'kpi.add', caseId, { id, after: yours })
    return changeOf(ctx, caseId, id)
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theKpi(ctx.db, id)
    const before = fieldsOf(kpiFields, row)
    assertFresh({ revision }, row, clashesOf(kpiFields, before, yours))
    setKpi(ctx.db, { ...yours, id })
    note(ctx, 'kpi.edit', row.caseId, { id, name: row.name, ...changesOf(before, yours) })
    return changeOf(ctx, row.caseId, id)
  },

  remove(ctx, { id, revision }) {
    const row = theKpi(ctx.db, id, 'also removed')
    if (row.removedAt !== null) return changeOf(ctx, row.caseId, id)
    assertFresh({ revision }, row, [])
    setKpiRemoved(ctx.db, { id, removedAt: ctx.now })
    note(ctx, 'kpi.remove', row.caseId, { id, name: row.name })
    return changeOf(ctx, row.caseId, id)
  },

  restore(ctx, { id, revision }) {
    const row = theKpi(ctx.db, id, 'also removed')
    if (row.removedAt === null) return changeOf(ctx, row.caseId, id)
    assertFresh({ revision }, row, [])
    setKpiRemoved(ctx.db, { id, removedAt: null })
    note(ctx, 'kpi.restore', row.caseId, { id, name: row.name })
    return changeOf(ctx, row.caseId, id)
  },

  record(ctx, { id, kpiId, asOf, value, note: remark }) {
    const kpi = theKpi(ctx.db, kpiId)
    const known = kpiValueById(ctx.db, id)
    if (known?.kpiId === kpiId) {
      assertSameWords(kpiValueFields, fieldsOf(kpiValueFields, known), { asOf, value, note: remark })
      return changeOf(ctx, kpi.caseId, kpiId)
    }
    assertUnused(ctx.db, id)
    assertNotFuture(asOf, ctx.today, '実績値の日付', 'asOf')
    assertNearPeriod(kpiValueFields, { asOf, value, note: remark }, theCase(ctx.db, kpi.caseId))
    assertDateFree(ctx.db, kpi, { id, asOf, value })
    insertKpiValue(ctx.db, { id, kpiId, asOf, value, note: remark })
    note(ctx, 'kpi.record', kpi.caseId, { id, kpi: kpi.name, asOf, value, note: remark })
    return changeOf(ctx, kpi.caseId, kpi.id)
  },

  editValue(ctx, { id, revision, ...yours }) {
    const { row, kpi } = theValue(ctx.db, id)
    const before = fieldsOf(kpiValueFields, row)
    assertFresh({ revision }, row, clashesOf(kpiValueFields, before, yours))
    if (yours.asOf !== row.asOf) assertNotFuture(yours.asOf, ctx.today, '実績値の日付', 'asOf')
    assertNearPeriod(kpiValueFields, yours, theCase(ctx.db, kpi.caseId))
    assertDateFree(ctx.db, kpi, { id, asOf: yours.asOf, value: yours.value })
    setKpiValue(ctx.db, { ...yours, id })
    note(ctx, 'kpi.editValue', kpi.caseId, { id, kpi: kpi.name, ...changesOf(before, yours) })
    return changeOf(ctx, kpi.caseId, kpi.id)
  },

  removeValue(ctx, { id, revision }) {
    const { row, kpi } = theValue(ctx.db, id, 'also removed')
    if (row.removedAt !== null) return changeOf(ctx, kpi.caseId, kpi.id)
    assertFresh({ revision }, row, [])
    setKpiValueRemoved(ctx.db, { id, removedAt: ctx.now })
    note(ctx, 'kpi.removeValue', kpi.caseId, { id, kpi: kpi.name, asOf: row.asOf, value: row.value })
    return changeOf(ctx, kpi.caseId, kpi.id)
  },

  restoreValue(ctx, { id, revision }) {
    const { row, kpi } = theValue(ctx.db, id, 'also removed')
    if (row.removedAt === null) return changeOf(ctx, kpi.caseId, kpi.id)
    assertFresh({ revision }, row, [])
    assertDateFree(ctx.db, kpi, row)
    setKpiValueRemoved(ctx.db, { id, removedAt: null })
    note(ctx, 'kpi.restoreValue', kpi.caseId, { id, kpi: kpi.name, asOf: row.asOf, value: row.value })
    return changeOf(ctx, kpi.caseId, kpi.id)
  },
}

/** A value belongs to its KPI, which is shown with all of them. */
const changeOf = (ctx: Context, caseId: string, kpiId: string) => changeIn(caseId, kpisOf(ctx, caseId), [kpiId])

function theKpi(db: ReadDb, id: string, which: 'live' | 'also removed' = 'live'): KpiRow {
  const row = kpiById(db, id)
  if (!row || (which === 'live' && row.removedAt !== null)) throw missing('KPI')
  return row
}

function theValue(db: ReadDb, id: string, which: 'live' | 'also removed' = 'live'): { row: KpiValueRow; kpi: KpiRow } {
  const row = kpiValueById(db, id)
  if (!row || (which === 'live' && row.removedAt !== null)) throw missing('KPIの実績値')
  return { row, kpi: theKpi(db, row.kpiId, which) }
}

function assertDateFree(db: ReadDb, kpi: KpiRow, value: Pick<KpiValueRow, 'id' | 'asOf' | 'value'>): void {
  const other = kpiValueOn(db, { kpiId: kpi.id, asOf: value.asOf })
  assertDayFree(kpi, value.asOf, value.value, other === undefined || other.id === value.id ? null : other.value)
}
