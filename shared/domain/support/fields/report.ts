import type { Fields } from '../../record-fields.ts'
import { progressLevelLabel } from '../progress.ts'

/** 進捗報告: what an officer writes over the drawn figures (domain.md §8.3). */
export const reportFields = {
  overall: { label: '全体', kind: 'code', words: progressLevelLabel },
  talent: { label: '人材確保の評価', kind: 'code', words: progressLevelLabel },
  theme: { label: '重点テーマの評価', kind: 'code', words: progressLevelLabel },
  levelReason: { label: '評価の理由', kind: 'prose', limit: 2000 },
  doneText: { label: '今月の実績', kind: 'prose', limit: 8000, search: true },
  nextText: { label: '翌月の予定', kind: 'prose', limit: 8000, search: true },
  risk: { label: 'リスク', kind: 'prose', limit: 4000, search: true },
  request: { label: '総務省への要望', kind: 'prose', limit: 4000, search: true },
} as const satisfies Fields
