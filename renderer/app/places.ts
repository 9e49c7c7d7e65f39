import type { OperationName } from '../../shared/contract/index.ts'

/** The screens of the rail, in order. */
export interface RailPlace {
  readonly label: string
  readonly to: string
  /** Areas that are reached from here. */
  readonly also?: readonly string[]
  /** Which of the waiting counts stands beside it. */
  readonly counted?: 'applications' | 'review' | 'support' | 'talent' | 'forum'
  /** Without this the place has nothing to show, and is not offered. */
  readonly needs?: OperationName
  /** Stands at the foot. */
  readonly last?: true
}

export const places: readonly RailPlace[] = [
  { label: 'ホーム', to: '/' },
  { label: '公募・応募', to: '/applications', also: ['/correspondence'], counted: 'applications' },
  {
    label: '審査・選定',
    to: '/review',
    also: ['/meeting', '/selection', '/approvals', '/letters', '/inquiries', '/disclosure'],
    counted: 'review',
  },
  { label: '伴走支援', to: '/support', counted: 'support', needs: 'support.portfolio' },
  { label: '人材', to: '/talent', counted: 'talent', needs: 'talent.counts' },
  { label: 'フォーラム', to: '/forum', counted: 'forum', needs: 'forum.list' },
  { label: '帳票', to: '/reports', needs: 'reports.export' },
  { label: '設定', to: '/settings', last: true },
]
