import type { Fields } from '../../record-fields.ts'
import { reportTrackLabel } from '../words.ts'

/** 計画の項目 (domain.md §3.3). */
export const milestoneFields = {
  track: { label: '区分', kind: 'code', words: reportTrackLabel },
  title: { label: '件名', kind: 'line', limit: 200, required: true },
  start: { label: '始まり', kind: 'date' },
  end: { label: '終わり', kind: 'date' },
  doneOn: { label: '完了日', kind: 'date' },
  progress: { label: '進み具合', kind: 'number', decimals: 0, min: 0, max: 100, unit: '%', required: true, usual: 0 },
  weight: { label: '重み', kind: 'number', decimals: 1, min: 0, max: 100, required: true, usual: 1 },
  owner: { label: '担当', kind: 'line', limit: 100 },
  after: { label: '先行', kind: 'links', most: 50 },
} as const satisfies Fields
