import type { Fields } from '../../record-fields.ts'

/** One answer, as a stale edit and a history say it. */
export const gateAnswerFields = {
  passed: { label: '要件の○×', kind: 'code', words: { yes: '○', no: '×', open: '未確認' } },
  note: { label: '備考', kind: 'prose', limit: 1000 },
} as const satisfies Fields
