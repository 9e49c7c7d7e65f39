import type { office } from '../../../shared/contract/office.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'

type Check = OutputOf<(typeof office)['verify']>

/** What the check found, and what to do about it. */
export function checkWords({ integrity, entries, firstBad }: Check): { whole: boolean; title: string; more: string } {
  if (firstBad !== null)
    return {
      whole: false,
      title: '操作の記録が後から変えられています',
      more: `${firstBad.why} この番号より前の記録は確かです。今の台帳は使わずに残し、検査が通る写しを開いて、変わった所を比べてください。`,
    }
  if (integrity !== 'ok')
    return {
      whole: false,
      title: '台帳ファイルが傷んでいます',
      more: `検査の結果: ${integrity}。今のファイルは残したまま、検査が通る写しを開いてください。`,
    }
  return {
    whole: true,
    title: '台帳は確かです',
    more: `${entries.toLocaleString('ja-JP')}件の操作の記録は、抜けも変更もなくつながっています。ファイルの検査も正常です。`,
  }
}
