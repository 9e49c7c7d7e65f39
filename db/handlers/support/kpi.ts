import type { OfficeContract } from '../../../shared/contract/index.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { trackLabel } from '../../../shared/domain/support/track.ts'
import { kpiKindLabel } from '../../../shared/domain/support/words.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { casePageOf } from '../../records/support/page.ts'
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
import { assertNotFuture, changesOf, clashesOf, isRepeated } from './edit.ts'

type Kpi = Handlers<OfficeContract>['kpi']
type KpiInput = Omit<Parameters<Kpi['edit']>[1], 'id' | 'revision'>

export const kpi: Kpi = {
  add(ctx, { id, caseId, ...yours }) {
    theCase(ctx.db, caseId)
    const known = kpiById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.case_id } : null, caseId)) return casePageOf(ctx, caseId)
    insertKpi(ctx.db, { ...columnsOf(id, yours), case_id: caseId })
    note(ctx, 'kpi.add', caseId, { id, after: yours })
    return casePageOf(ctx, caseId)
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theKpi(ctx.db, id)
    const before = kpiFields(row)
    assertFresh({ revision }, row, clashesOf(kpiLabels, before, yours))
    setKpi(ctx.db, columnsOf(id, yours))
    note(ctx, 'kpi.edit', row.case_id, { id, name: row.name, ...changesOf(before, yours) })
    return casePageOf(ctx, row.case_id)
  },

  remove(ctx, { id, revision }) {
    const row = theKpi(ctx.db, id, 'also removed')
    if (row.removed_at !== null) return casePageOf(ctx, row.case_id)
    assertFresh({ revision }, row, [])
    setKpiRemoved(ctx.db, { id, removed_at: ctx.now })
    note(ctx, 'kpi.remove', row.case_id, { id, name: row.name })
    return casePageOf(ctx, row.case_id)
  },

  restore(ctx, { id, revision }) {
    const row = theKpi(ctx.db, id, 'also removed')
    if (row.removed_at === null) return casePageOf(ctx, row.case_id)
    assertFresh({ revision }, row, [])
    setKpiRemoved(ctx.db, { id, removed_at: null })
    note(ctx, 'kpi.restore', row.case_id, { id, name: row.name })
    return casePageOf(ctx, row.case_id)
  },

  record(ctx, { id, kpiId, asOf, value, note: remark }) {
    const kpi = theKpi(ctx.db, kpiId)
    const known = kpiValueById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.kpi_id } : null, kpiId)) return casePageOf(ctx, kpi.case_id)
    assertNotFuture(asOf, ctx.today, '実績値の日付', 'asOf')
    assertDateFree(ctx.db, kpi, { id, as_of: asOf, value })
    insertKpiValue(ctx.db, { id, kpi_id: kpiId, as_of: asOf, value, note: remark })
    note(ctx, 'kpi.record', kpi.case_id, { id, kpi: kpi.name, asOf, value, note: remark })
    return casePageOf(ctx, kpi.case_id)
  },

  editValue(ctx, { id, revision, ...yours }) {
    const { row, kpi } = theValue(ctx.db, id)
    const before = { asOf: row.as_of, value: row.value, note: row.note }
    assertFresh({ revision }, row, clashesOf(valueLabels, before, yours))
    if (yours.asOf !== row.as_of) assertNotFuture(yours.asOf, ctx.today, '実績値の日付', 'asOf')
    assertDateFree(ctx.db, kpi, { id, as_of: yours.asOf, value: yours.value })
    setKpiValue(ctx.db, { id, as_of: yours.asOf, value: yours.value, note: yours.note })
    note(ctx, 'kpi.editValue', kpi.case_id, { id, kpi: kpi.name, ...changesOf(before, yours) })
    return casePageOf(ctx, kpi.case_id)
  },

  removeValue(ctx, { id, revision }) {
    const { row, kpi } = theValue(ctx.db, id, 'also removed')
    if (row.removed_at !== null) return casePageOf(ctx, kpi.case_id)
    assertFresh({ revision }, row, [])
    setKpiValueRemoved(ctx.db, { id, removed_at: ctx.now })
    note(ctx, 'kpi.removeValue', kpi.case_id, { id, kpi: kpi.name, asOf: row.as_of, value: row.value })
    return casePageOf(ctx, kpi.case_id)
  },

  restoreValue(ctx, { id, revision }) {
    const { row, kpi } = theValue(ctx.db, id, 'also removed')
    if (row.removed_at === null) return casePageOf(ctx, kpi.case_id)
    assertFresh({ revision }, row, [])
    assertDateFree(ctx.db, kpi, row)
    setKpiValueRemoved(ctx.db, { id, removed_at: null })
    note(ctx, 'kpi.restoreValue', kpi.case_id, { id, kpi: kpi.name, asOf: row.as_of, value: row.value })
    return casePageOf(ctx, kpi.case_id)
  },
}

function theKpi(db: ReadDb, id: string, which: 'live' | 'also removed' = 'live'): KpiRow {
  const row = kpiById(db, id)
  if (!row || (which === 'live' && row.removed_at !== null)) throw missing('KPI')
  return row
}

function theValue(db: ReadDb, id: string, which: 'live' | 'also removed' = 'live'): { row: KpiValueRow; kpi: KpiRow } {
  const row = kpiValueById(db, id)
  if (!row || (which === 'live' && row.removed_at !== null)) throw missing('KPIの実績値')
  return { row, kpi: theKpi(db, row.kpi_id, which) }
}

/** One value a day: a second one is never taken for a correction of the first. */
function assertDateFree(db: ReadDb, kpi: KpiRow, value: Pick<KpiValueRow, 'id' | 'as_of' | 'value'>): void {
  const other = kpiValueOn(db, { kpi_id: kpi.id, as_of: value.as_of })
  if (!other || other.id === value.id) return
  const day = formatWareki(value.as_of, 'long')
  const [theirs, yours] = [`${other.value}${kpi.unit}`, `${value.value}${kpi.unit}`]
  throw new Refusal(
    'conflict',
    `「${kpi.name}」の${day}の値はすでにあります(記録されている値 ${theirs}、入れようとした値 ${yours})。記録されている値を直すか、日付を変えてください。`,
    {
      fields: { asOf: 'この日の値はすでにあります。' },
      clashes: [{ field: 'value', label: `${kpi.name}(${day})`, theirs, yours }],
    },
  )
}

const valueLabels = { asOf: '日付', value: '実績値', note: '備考' } as const

const kpiLabels = {
  track: ['区分', trackLabel],
  name: '指標名',
  kind: ['種別', kpiKindLabel],
  unit: '単位',
  baseline: '基準値',
  baselineDate: '基準値の時点',
  target: '目標値',
  targetDate: '目標値の時点',
  definition: '定義',
  source: '出典',
} as const

const kpiFields = (row: KpiRow): KpiInput => ({
  track: row.track,
  name: row.name,
  kind: row.kind,
  unit: row.unit,
  baseline: row.baseline,
  baselineDate: row.baseline_date,
  target: row.target,
  targetDate: row.target_date,
  definition: row.definition,
  source: row.source,
})

const columnsOf = (id: string, yours: KpiInput) => ({
  id,
  track: yours.track,
  name: yours.name,
  kind: yours.kind,
  unit: yours.unit,
  baseline: yours.baseline,
  baseline_date: yours.baselineDate,
  target: yours.target,
  target_date: yours.targetDate,
  definition: yours.definition,
  source: yours.source,
})
