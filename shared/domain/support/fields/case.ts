import type { Fields } from '../../record-fields.ts'
import { caseStateLabel } from '../case-state.ts'

/** 支援案件: team, goals and period of one 伴走支援 (domain.md §3.3). */
export const caseFields = {
  state: { label: '状態', kind: 'code', words: caseStateLabel },
  officer: { label: '総務省担当', kind: 'line', limit: 100, search: true },
  contractor: { label: '委託事業者', kind: 'line', limit: 100, search: true },
  expert: { label: '有識者', kind: 'line', limit: 100, search: true },
  goalTalent: { label: '目標(人材確保)', kind: 'prose', limit: 4000, search: true },
  goalTheme: { label: '目標(重点テーマ)', kind: 'prose', limit: 4000, search: true },
  periodFrom: { label: '支援の始まり', kind: 'date', required: true },
  periodTo: { label: '支援の終わり', kind: 'date', required: true },
  planAgreedOn: { label: '計画の合意日', kind: 'date', ofDeed: true },
  planAgreedBy: { label: '合意した県の担当者', kind: 'line', limit: 100, search: true },
} as const satisfies Fields
