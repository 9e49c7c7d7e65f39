import type { Fields } from '../record-fields.ts'
import { decisionResultLabel } from './decision.ts'

/** 選定の案: the result, and what it rests on. */
export const proposalFields = {
  result: { label: '結果', kind: 'code', words: decisionResultLabel },
  reserveOrder: { label: '補欠の順位', kind: 'number', decimals: 0, min: 1, max: 47, unit: '位' },
  reason: { label: '理由', kind: 'prose', limit: 4000 },
  condition: { label: '留意事項', kind: 'prose', limit: 4000 },
} as const satisfies Fields

/** 決裁, which happens in the ministry's own system: by which number, and on which day. */
export const approvalFields = {
  approvalRef: { label: '決裁の番号', kind: 'line', limit: 200, required: true },
  decidedOn: { label: '決裁日', kind: 'date', required: true, ofDeed: true },
} as const satisfies Fields

/** 選定結果の記録: a 案 with its 決裁. */
export const decisionFields = { ...proposalFields, ...approvalFields } as const satisfies Fields
