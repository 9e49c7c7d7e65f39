import type { Fields, ValuesOf } from '../../record-fields.ts'
import { consentKindLabel, consentWayLabel } from './consent.ts'

/** Who it is: stored apart, and shown only once the view is on record. */
export const personFields = {
  name: { label: '氏名', kind: 'line', limit: 100, required: true },
  kana: { label: 'ふりがな', kind: 'line', limit: 100 },
  email: { label: 'メール', kind: 'line', limit: 200 },
  tel: { label: '電話', kind: 'line', limit: 50 },
  employer: { label: '現所属', kind: 'line', limit: 200 },
  statement: { label: '理由書(③)', kind: 'prose', limit: 4000 },
  localWork: { label: '自治体実務の内容', kind: 'prose', limit: 2000 },
  pay: { label: '報酬の希望', kind: 'line', limit: 200 },
  summary: { label: '概要', inFull: '概要(県へ提供する文)', kind: 'prose', limit: 600 },
  remark: { label: '備考', inFull: '備考(課室のメモ)', kind: 'prose', limit: 2000 },
  careers: {
    label: '職歴',
    kind: 'rows',
    named: true,
    most: 30,
    of: {
      span: { label: '期間', kind: 'line', limit: 60, required: true },
      org: { label: '組織', kind: 'line', limit: 200, required: true },
      duty: { label: '役割', kind: 'line', limit: 200 },
      outcome: { label: '成果', kind: 'line', limit: 500 },
    },
  },
  exams: {
    label: '合格した高度試験',
    kind: 'rows',
    named: true,
    most: 12,
    of: {
      exam: { label: '試験', kind: 'line', limit: 8, required: true },
      called: { label: '当時の名称', kind: 'line', limit: 100 },
      passedIn: { label: '合格年月', kind: 'line', limit: 7 },
      certificate: { label: '合格証書番号', kind: 'line', limit: 60 },
      enrolled: { label: '支援士の登録', kind: 'yes', usual: false },
    },
  },
} as const satisfies Fields

export type PersonValues = ValuesOf<typeof personFields>

/** A consent as the office takes it down; its receivers are chosen beside it. */
export const consentFields = {
  kind: { label: '種類', kind: 'code', words: consentKindLabel, usual: 'given' },
  givenOn: { label: '同意の日', kind: 'date', required: true },
  validTo: { label: '期限', inFull: '同意の期限', kind: 'date', required: true },
  way: { label: '受け方', kind: 'code', words: consentWayLabel, usual: 'form' },
} as const satisfies Fields

export const findingFields = {
  finding: { label: '確認のメモ', kind: 'prose', limit: 1000 },
} as const satisfies Fields
