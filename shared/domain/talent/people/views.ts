import { Refusal } from '../../refusal.ts'

/** What of a person was looked at. */
export const viewKinds = ['detail', 'held', 'list', 'import', 'notice'] as const
export type ViewKind = (typeof viewKinds)[number]
export const viewKindLabel = {
  detail: '詳細',
  held: '持っているもの全部',
  list: '県への提供',
  import: '名簿の取込',
  notice: '定期のお知らせ',
} as const satisfies Record<ViewKind, string>

/** Those that a person chooses; the others are noted by the program. */
export const chosenPurposes = ['verify', 'renew', 'introduce', 'contact', 'correct', 'asked', 'other'] as const

/** What somebody opens the details for. */
export const viewPurposes = [...chosenPurposes, 'provide', 'import', 'notice'] as const
export type ViewPurpose = (typeof viewPurposes)[number]
export const viewPurposeLabel = {
  verify: '要件の確認',
  renew: '更新の確認',
  introduce: '紹介の準備',
  contact: '本人への連絡',
  correct: '記録の訂正',
  asked: '本人からの開示の求め',
  provide: '県への提供',
  import: '名簿の取込',
  notice: '定期のお知らせ',
  other: 'その他',
} as const satisfies Record<ViewPurpose, string>

/** Refuses (`invalid`) 「その他」 without a word of what it is. */
export function assertPurpose(purpose: ViewPurpose, remark: string): void {
  if (purpose === 'other' && remark.trim() === '')
    throw new Refusal('invalid', '詳細を見る目的を入力してください。', { fields: { remark: '入力してください。' } })
}
