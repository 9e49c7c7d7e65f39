import type { Fields } from '../record-fields.ts'
import { conflictKindLabel, conflictTreatmentLabel } from './conflict.ts'

export const seatLabel = { chair: '座長', member: '委員' } as const

/** 委員 */
export const reviewerFields = {
  name: { label: '氏名', kind: 'line', limit: 60, required: true, search: true },
  kana: { label: 'かな', kind: 'line', limit: 80, search: true },
  seat: { label: '役', kind: 'code', words: seatLabel, usual: 'member' },
  org: { label: '所属', kind: 'line', limit: 200, search: true },
  title: { label: '職', kind: 'line', limit: 100, search: true },
  email: { label: 'メール', kind: 'line', limit: 200 },
} as const satisfies Fields

/** 採点票の言葉: 項目ごとの所見と総合所見. */
export const sheetFields = {
  remark: { label: '所見', kind: 'prose', limit: 2000 },
  comment: { label: '総合所見', kind: 'prose', limit: 4000 },
} as const satisfies Fields

/** 利害関係の申告 */
export const conflictFields = {
  kind: { label: '種類', kind: 'code', words: conflictKindLabel, unchosen: true },
  treatment: { label: '扱い', kind: 'code', words: conflictTreatmentLabel },
  detail: { label: '内容', kind: 'prose', limit: 1000 },
  since: { label: 'いつから', kind: 'line', limit: 60 },
} as const satisfies Fields
