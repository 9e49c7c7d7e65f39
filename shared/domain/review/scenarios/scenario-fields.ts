import type { Fields } from '../../record-fields.ts'

/** 組合せ: what an officer writes of a set itself. */
export const scenarioFields = {
  name: { label: '案の名前', kind: 'line', limit: 40, required: true },
  size: { label: '団体数', kind: 'number', decimals: 0, min: 1, max: 47, unit: '団体', required: true },
  memo: { label: 'メモ', kind: 'prose', limit: 400 },
} as const satisfies Fields

/** 順位と違う理由 of one body of a set. */
export const departureFields = {
  reason: { label: '順位と違う理由', kind: 'prose', limit: 400 },
} as const satisfies Fields
