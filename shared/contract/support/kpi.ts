import { z } from 'zod'
import { amount, id, isoDate, maybeDate, requiredText, revision, text, track } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { casePage } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`kpi/${id}`],
  allowed: ['officer'] as const,
}
const item = { id, revision }
const kpiInput = z.object({
  track,
  name: requiredText(200, '指標名'),
  kind: z.enum(['activity', 'outcome']).default('outcome'),
  unit: requiredText(20, '単位'),
  baseline: amount.nullable(),
  baselineDate: maybeDate,
  target: amount.nullable(),
  targetDate: maybeDate,
  definition: text(2000).default(''),
  source: text(500).default(''),
})

export const kpi = {
  add: command({ about: 'KPIを加える', input: kpiInput.extend({ id, caseId: id }), ...changed }),
  edit: command({ about: 'KPIを直す', input: kpiInput.extend(item), ...changed }),
  remove: command({ about: 'KPIを外す(元に戻せる)', input: z.object(item), ...changed }),
  restore: command({ about: '外したKPIを戻す', input: z.object(item), ...changed }),
  record: command({
    about: 'KPIの実績値を入れる(同じ日付の値は一つだけ)',
    input: z.object({ id, kpiId: id, asOf: isoDate, value: amount, note: text(1000).default('') }),
    ...changed,
  }),
  editValue: command({
    about: 'KPIの実績値を直す',
    input: z.object({ ...item, asOf: isoDate, value: amount, note: text(1000) }),
    ...changed,
  }),
  removeValue: command({ about: 'KPIの実績値を消す(元に戻せる)', input: z.object(item), ...changed }),
  restoreValue: command({ about: '消したKPIの実績値を戻す', input: z.object(item), ...changed }),
}
