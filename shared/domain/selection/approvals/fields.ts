import type { Fields } from '../../record-fields.ts'
import { stepVerdictLabel } from './states.ts'

/** 起案: as it stands in the ministry's own system. */
export const draftFields = {
  title: { label: '件名', kind: 'line', limit: 200, required: true },
  draftNo: { label: '起案番号', kind: 'line', limit: 100 },
  draftedOn: { label: '起案日', kind: 'date', ofDeed: true },
  draftedBy: { label: '起案者', kind: 'line', limit: 100 },
  reason: { label: '取消の理由', kind: 'prose', limit: 4000 },
} as const satisfies Fields

/** 再起案: another round of the same record. */
export const takeUpFields = {
  draftNo: draftFields.draftNo,
  draftedOn: draftFields.draftedOn,
  draftedBy: draftFields.draftedBy,
} as const satisfies Fields

/** 回議: who said what of it on which day. */
export const stepFields = {
  post: { label: '役職', kind: 'line', limit: 60, required: true },
  name: { label: '氏名', kind: 'line', limit: 60 },
  actedOn: { label: '回議の日', kind: 'date', required: true, ofDeed: true },
  verdict: { label: '承認・差戻し', kind: 'code', words: stepVerdictLabel, usual: 'approved' },
  remark: { label: '意見', kind: 'prose', limit: 2000 },
} as const satisfies Fields

export const issueFields = {
  issuedOn: { label: '施行日', kind: 'date', required: true, ofDeed: true },
} as const satisfies Fields

export const closeFields = {
  closedOn: { label: '完結日', kind: 'date', required: true, ofDeed: true },
} as const satisfies Fields
