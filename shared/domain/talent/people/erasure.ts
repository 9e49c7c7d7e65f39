import type { Fields } from '../../record-fields.ts'

/** Why a registration was erased: one of a few words, since whatever is typed may say whose it was. */
export const erasureReasons = ['withdrawn', 'asked', 'mistaken', 'expired'] as const
export type ErasureReason = (typeof erasureReasons)[number]
export const erasureReasonLabel = {
  withdrawn: '同意の取下げ',
  asked: '登録の取消しの申出',
  mistaken: '誤って受け付けた',
  expired: '更新の確認がとれない',
} as const satisfies Record<ErasureReason, string>

export const erasureFields = {
  why: { label: '理由', kind: 'code', words: erasureReasonLabel },
  askedOn: { label: '申出を受けた日', kind: 'date', required: true },
} as const satisfies Fields
