import type { Fields } from '../record-fields.ts'
import { roleLabel } from '../roles.ts'

export const sealLabel = { omitted: '「(公印省略)」と記す', none: '記さない' } as const

/** 課室, and what every output says at its edge. */
export const officeFields = {
  officeName: { label: '課室名', kind: 'line', limit: 100, required: true },
  label: { label: '格付表示', kind: 'line', limit: 60 },
  handling: { label: '取扱制限', kind: 'line', limit: 60 },
  senderTitle: { label: '発信者の職名', kind: 'prose', limit: 200 },
  phone: { label: '電話', kind: 'line', limit: 40 },
  email: { label: 'メール', kind: 'line', limit: 100 },
  seal: { label: '公印省略', kind: 'code', words: sealLabel, usual: 'omitted' },
} as const satisfies Fields

/** 利用者. Their パスワード is no field: it is set by a deed of its own and never shown. */
export const profileFields = {
  name: { label: '氏名', kind: 'line', limit: 60, required: true },
  kana: { label: 'かな', kind: 'line', limit: 80 },
  role: { label: '役割', kind: 'code', words: roleLabel },
  active: { label: 'サインインできる', kind: 'yes', usual: true },
} as const satisfies Fields
