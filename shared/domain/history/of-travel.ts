import { type Deeds, given, joined, part } from './said.ts'

/** Where the whole ledger went, and that it came back. */
export const deedsOfTravel: Deeds = {
  'travel.leave': (detail) => ({
    deed: `台帳を「${part(detail, 'destination')}」へ持ち出した`,
    more: joined(given(detail, 'remark'), '戻るまで読むだけ'),
  }),
  'travel.begin': () => ({ deed: '持ち出した台帳を、書ける台帳として使い始めた', more: '' }),
  'travel.cancel': (detail) => ({
    deed: `「${part(detail, 'destination')}」への持ち出しを取り消した`,
    more: given(detail, 'reason'),
  }),
  'travel.goHome': (detail) => ({ deed: '持ち出した台帳を締めて持ち帰った', more: part(detail, 'destination') }),
  'travel.reopen': (detail) => ({ deed: '持ち帰りの締めを取り消した', more: given(detail, 'reason') }),
  'merge.part': (detail) => ({
    deed: '案件のまとめを、ほかの台帳のために書き出した',
    more: `記録${part(detail, 'records')}件・書類${part(detail, 'files')}件`,
  }),
  'merge.partYear': (detail) => ({
    deed: '年度のまとめを、ほかの台帳のために書き出した',
    more: `記録${part(detail, 'records')}件・書類${part(detail, 'files')}件`,
  }),
  'merge.takeYear': (detail) => ({
    deed: `「${part(detail, 'officeName')}」の台帳から年度のまとめを取り込んだ`,
    more: joined(
      `記録${part(detail, 'records')}件・書類${part(detail, 'files')}件・選んだ違い${part(detail, 'chosen')}件`,
      `相手の操作の記録 ${part(detail, 'head')}`,
    ),
  }),
  'merge.take': (detail) => ({
    deed: `「${part(detail, 'officeName')}」の台帳から案件のまとめを取り込んだ`,
    more: joined(
      `記録${part(detail, 'records')}件・書類${part(detail, 'files')}件・選んだ違い${part(detail, 'chosen')}件`,
      `相手の操作の記録 ${part(detail, 'head')}`,
    ),
  }),
  'travel.return': (detail) => ({
    deed: `「${part(detail, 'destination')}」から台帳を戻した`,
    more: `持ち出し先の操作${part(detail, 'entries')}件`,
  }),
}
