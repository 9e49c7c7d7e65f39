import { z } from 'zod'
import { kpiFields, kpiValueFields } from '../../domain/support/fields/kpi.ts'
import { id, revision } from '../fields.ts'
import { command, query, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { changeOf, kpiWithValues } from './records.ts'

const changed = {
  output: changeOf(kpiWithValues),
  changes: (_: unknown, { caseId }: { caseId: string }): Topic[] => [`kpi/${caseId}`],
  allowed: ['officer'] as const,
}
const item = { id, revision }
export const kpi = {
  list: query({
    about: '一つの支援案件のKPIと実績値',
    input: z.object({ caseId: id }),
    output: z.array(kpiWithValues),
    reads: ({ caseId }) => [`kpi/${caseId}`, `support/${caseId}`],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  add: command({ about: 'KPIを加える', input: z.object({ id, caseId: id, ...newShape(kpiFields) }), ...changed }),
  edit: command({ about: 'KPIを直す', input: z.object({ ...item, ...editShape(kpiFields) }), ...changed }),
  remove: command({ about: 'KPIを削除する(元に戻せる)', input: z.object(item), ...changed }),
  restore: command({ about: '削除したKPIを戻す', input: z.object(item), ...changed }),
  record: command({
    about: 'KPIの実績値を追加する(同じ日付の値は一つだけ)',
    input: z.object({ id, kpiId: id, ...newShape(kpiValueFields) }),
    ...changed,
  }),
  editValue: command({
    about: 'KPIの実績値を直す',
    input: z.object({ ...item, ...editShape(kpiValueFields) }),
    ...changed,
  }),
  removeValue: command({ about: 'KPIの実績値を消す(元に戻せる)', input: z.object(item), ...changed }),
  restoreValue: command({ about: '消したKPIの実績値を戻す', input: z.object(item), ...changed }),
}
