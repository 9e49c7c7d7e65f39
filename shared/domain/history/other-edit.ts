import { toJst } from '../calendar/jst.ts'
import { formatWareki } from '../calendar/wareki.ts'
import type { OtherEdit } from '../refusal.ts'

/** What a stale edit says where the record of deeds does not tell who was first. */
export const changedElsewhere = 'ほかの画面で変更されました'

/** 「見本 花子 さんが」, 「あなたが別のウィンドウや画面で」, 「ほかの人が」 for whoever may not be told. */
const doer = ({ who, self }: OtherEdit): string => {
  if (self) return 'あなたが別のウィンドウや画面で'
  return who === null ? 'ほかの人が' : `${who} さんが`
}

/** Who made the edit that came before, and when: 「見本 花子 さんが 令和8年11月2日 14:05 に」. The verb is the caller's. */
export function sayOtherEdit(edit: OtherEdit): string {
  const jst = toJst(edit.at)
  return `${doer(edit)} ${formatWareki(jst.slice(0, 10), 'long')} ${jst.slice(11, 16)} に`
}
