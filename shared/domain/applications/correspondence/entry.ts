import { toJst } from '../../calendar/jst.ts'

/** What passes between the office and a prefecture, in the order in which a filter offers it. */
export const correspondenceKinds = [
  'application',
  'receipt',
  'request',
  'answer',
  'mail',
  'phone',
  'inquiry',
  'letter',
] as const
export type CorrespondenceKind = (typeof correspondenceKinds)[number]

export const correspondenceKindLabel = {
  application: '応募・差替え',
  receipt: '受付(W1)',
  request: '補正依頼',
  answer: '補正の回答',
  mail: 'メール',
  phone: '電話メモ',
  inquiry: '問い合わせ',
  letter: '通知',
} as const satisfies Record<CorrespondenceKind, string>

/** A day alone comes after all that has a time on it. */
const place = (at: string | null): string => (at === null ? '' : at.length === 10 ? `${at}T24` : toJst(at))

/**
 * The newest first; of one moment what came later into the list stands above. `at` is an instant with its offset, a day alone
 * (`YYYY-MM-DD`), or null where nobody knows it: that stands last.
 */
export function inOrderOfTime<Entry extends { readonly at: string | null }>(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry, index) => ({ entry, index, key: place(entry.at) }))
    .toSorted((a, b) => (a.key === b.key ? b.index - a.index : a.key < b.key ? 1 : -1))
    .map(({ entry }) => entry)
}
