import type { Fields, ValuesOf } from '../../record-fields.ts'

/** 協定・規約. */
export const agreementLabel = { unsaid: '未記入', none: 'なし', yes: 'あり' } as const

/** Whence the last change of a record came. */
export const poolSourceLabel = { hand: '手入力', form: '応募書', file: 'Excel' } as const
export type PoolSource = keyof typeof poolSourceLabel

const counted = { kind: 'number', decimals: 0, min: 0, max: 9999 } as const

/** 推進体制・人材プール of one prefecture on one 基準日: people (人) and bodies (団体). Null is 未記入 and never 0. */
export const poolFields = {
  bodies: { ...counted, label: '参加団体', inFull: '推進体制に参加する市区町村数', unit: '団体' },
  agreement: { label: '協定・規約', kind: 'code', words: agreementLabel, usual: 'unsaid' },
  agreedOn: { label: '協定・規約の日', kind: 'date' },
  fulltime: { ...counted, label: '常勤', inFull: '人材プール 常勤', unit: '人' },
  parttime: { ...counted, label: '非常勤', inFull: '人材プール 非常勤', unit: '人' },
  contract: { ...counted, label: '委託等', inFull: '人材プール 委託・派遣等', unit: '人' },
  pr: { ...counted, label: 'PR', inFull: '役割PR(プロデューサー)', unit: '人' },
  pm: { ...counted, label: 'PM', inFull: '役割PM(プロジェクトマネージャー)', unit: '人' },
  sd: { ...counted, label: 'SD', inFull: '役割SD(サービスデザイナー)', unit: '人' },
  en: { ...counted, label: 'EN', inFull: '役割EN(エンジニア)', unit: '人' },
  supported: { ...counted, label: '支援中', inFull: '支援中の市区町村数', unit: '団体' },
  wishing: { ...counted, label: '支援希望', inFull: '支援を希望する市区町村数', unit: '団体' },
  note: { label: '備考', kind: 'prose', limit: 2000 },
} as const satisfies Fields
export type PoolValues = ValuesOf<typeof poolFields>

/** What an 応募書 says of the pool and of municipalities; the rest of a record stands on no form. */
export const formNumbers = ['fulltime', 'parttime', 'contract', 'pr', 'pm', 'sd', 'en', 'supported', 'wishing'] as const
export type FormNumber = (typeof formNumbers)[number]

/** What is counted, in the order of the fields. */
export const poolNumbers = ['bodies', ...formNumbers] as const satisfies readonly (keyof PoolValues)[]
export type PoolNumber = (typeof poolNumbers)[number]
