import type { Fields } from '../record-fields.ts'
import { aggregateMethodLabel } from './tally-types.ts'

/** 集計の規則, without the order of its 同点処理. */
export const rulesFields = {
  method: { label: '集計方法', kind: 'code', words: aggregateMethodLabel },
  floorTotalPercent: { label: '総合の下限', kind: 'number', decimals: 1, min: 0, max: 100, unit: '%' },
  floorItemMean: { label: '項目ごとの平均の下限', kind: 'number', decimals: 2, min: 0, max: 10, unit: '点' },
  cutAfter: { label: 'おおむねの団体数', kind: 'number', decimals: 0, min: 0, max: 47, unit: '団体', required: true },
} as const satisfies Fields
