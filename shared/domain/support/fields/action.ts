import type { Fields } from '../../record-fields.ts'

/** 宿題: who brings what, and until when. */
export const actionFields = {
  body: { label: '宿題', kind: 'prose', limit: 2000, required: true },
  owner: { label: '担当', kind: 'line', limit: 100 },
  due: { label: '期限', kind: 'date' },
  doneOn: { label: '完了日', kind: 'date' },
} as const satisfies Fields
