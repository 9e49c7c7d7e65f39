import type { Fields } from '../../record-fields.ts'
import { issueStateLabel, reportTrackLabel, severityLabel } from '../words.ts'

/** 課題・相談 (domain.md §3.3). */
export const issueFields = {
  body: { label: '内容', kind: 'prose', limit: 4000, required: true, search: true },
  response: { label: '対応', kind: 'prose', limit: 4000, search: true },
  state: { label: '状態', kind: 'code', words: issueStateLabel, usual: 'raised' },
  severity: { label: '重要度', kind: 'code', words: severityLabel, usual: 'middle' },
  track: { label: '区分', kind: 'code', words: reportTrackLabel },
  category: { label: '分類', kind: 'line', limit: 100, search: true },
  raisedOn: { label: '起票日', kind: 'date', required: true },
  raisedBy: { label: '起票者', kind: 'line', limit: 100, search: true },
  owner: { label: '担当', kind: 'line', limit: 100, search: true },
  due: { label: '期限', kind: 'date' },
  closedOn: { label: '完了日', kind: 'date' },
} as const satisfies Fields
