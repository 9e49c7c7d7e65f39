import type { Fields } from '../record-fields.ts'

/**
 * 通知: what the ministry's own system gives a letter. The number is never that of the 決裁 (letters.md §0); the addressee is
 * the governor, unless an officer types another.
 */
export const noticeFields = {
  docNo: { label: '文書番号', kind: 'line', limit: 60 },
  issuedOn: { label: '施行日', kind: 'date' },
  addressee: { label: '宛名', kind: 'line', limit: 100 },
} as const satisfies Fields
