import type { Fields } from '../../record-fields.ts'
import { trackLabel } from '../track.ts'
import { kpiKindLabel } from '../words.ts'

/** 指標: what is measured, from where to where (domain.md §3.3). */
export const kpiFields = {
  track: { label: '区分', kind: 'code', words: trackLabel },
  name: { label: '指標名', kind: 'line', limit: 200, required: true },
  kind: { label: '種別', kind: 'code', words: kpiKindLabel, usual: 'outcome' },
  unit: { label: '単位', kind: 'line', limit: 20, required: true },
  baseline: { label: '基準値', kind: 'number', decimals: 4 },
  baselineDate: { label: '基準値の時点', kind: 'date' },
  target: { label: '目標値', kind: 'number', decimals: 4 },
  targetDate: { label: '目標値の時点', kind: 'date' },
  definition: { label: '定義', kind: 'prose', limit: 2000 },
  source: { label: '出典', kind: 'line', limit: 500 },
} as const satisfies Fields

/** 実績値 of one day. */
export const kpiValueFields = {
  asOf: { label: '日付', kind: 'date', required: true },
  value: { label: '実績値', kind: 'number', decimals: 4, required: true },
  note: { label: '備考', kind: 'line', limit: 1000 },
} as const satisfies Fields
