import type { audit } from '../../../../shared/contract/office/audit.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'

type Check = OutputOf<(typeof audit)['verify']>

export interface Finding {
  readonly whole: boolean
  readonly title: string
  /** What was found, and what to do about it. */
  readonly more: string
}

/** What the check found: of the file and its chain, and of a printed value where one was given. */
export const checkWords = (check: Check): Finding[] => [
  ofChain(check),
  ...(check.printed ? [ofPrinted(check.printed.seq)] : []),
]

function ofChain({ integrity, entries, firstBad }: Check): Finding {
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

function ofPrinted(seq: number | null): Finding {
  if (seq !== null)
    return {
      whole: true,
      title: '印刷された値は鎖の中にあります',
      more: `${seq.toLocaleString('ja-JP')}番の記録の時点の値です。その時までの記録は、印刷した時のままです。`,
    }
  return {
    whole: false,
    title: '印刷された値が鎖の中にありません',
    more: '値を見直してください。値が正しければ、台帳の終わりが切られたか、記録が作り直されたか、古い写しに戻されています。今の台帳は残したまま、その値のある写しを探してください。',
  }
}
