import type { Fields } from '../record-fields.ts'
import { decisionResultLabel } from './decision.ts'

/** 選定結果の記録 and the 決裁 it rests on. */
export const decisionFields = {
  result: { label: '結果', kind: 'code', words: decisionResultLabel },
  reserveOrder: { label: '補欠の順位', kind: 'number', decimals: 0, min: 1, max: 47, unit: '位' },
  reason: { label: '理由', kind: 'prose', limit: 4000 },
  condition: { label: '留意事項', kind: 'prose', limit: 4000 },
  approvalRef: { label: '決裁の番号', kind: 'line', limit: 200, required: true },
  decidedOn: { label: '決裁日', kind: 'date', required: true },
} as const satisfies Fields
