import type { audit } from '../../../../shared/contract/office/audit.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'

type Check = OutputOf<(typeof audit)['verify']>

export interface Finding {
  readonly whole: boolean
  readonly title: string
  /** What was found, and what to do about it. */
  readonly more: string
}

/** What the check found: of the chain, of the file, of the stored files, and of a printed value where one was given. */
export const checkWords = (check: Check): Finding[] => {
  const wrong = [ofChain(check), ofFile(check), ofFiles(check)].filter((finding) => finding !== null)
  return [...(wrong.length > 0 ? wrong : [unharmed(check)]), ...(check.printed ? [ofPrinted(check.printed.seq)] : [])]
}

function ofChain({ firstBad }: Check): Finding | null {
  if (firstBad === null) return null
  return {
    whole: false,
    title: '操作の記録が後から変えられています',
    more: `${firstBad.why} この番号より前の操作の記録は、つながっています。今の台帳は使わずに残し、検査が通るバックアップを開いて、変わった所を比べてください。`,
  }
}

function ofFile({ integrity }: Check): Finding | null {
  if (integrity === 'ok') return null
  return {
    whole: false,
    title: '台帳ファイルが傷んでいます',
    more: `検査の結果: ${integrity}。今のファイルは残したまま、検査が通るバックアップを開いてください。`,
  }
}

const mostNamed = 10

function ofFiles({ files: { count, changed } }: Check): Finding | null {
  if (changed.length === 0) return null
  const named = changed.slice(0, mostNamed).map(({ name }) => `「${name}」`)
  const more = changed.length > mostNamed ? `ほか${changed.length - mostNamed}点` : ''
  return {
    whole: false,
    title: `保存した書類${count.toLocaleString('ja-JP')}点のうち${changed.length.toLocaleString('ja-JP')}点の中身が変わっています`,
    more: `${named.join('')}${more}は、入れた時の値(SHA-256)と違います。今の台帳は残したまま、検査が通るバックアップから取り出してください。`,
  }
}

/** Says what was examined and what was not: a value changed inside a record is found by no check of the file. */
function unharmed({ entries, files: { count, bytes } }: Check): Finding {
  const megabytes = (bytes / 1024 / 1024).toLocaleString('ja-JP', { maximumFractionDigits: 1 })
  return {
    whole: true,
    title: '検査した範囲に、傷みも変更も見つかりませんでした',
    more: [
      `操作の記録${entries.toLocaleString('ja-JP')}件は、抜けも変更もなくつながっています。`,
      'ファイルの構造は正常です。',
      count === 0
        ? '保存した書類はありません。'
        : `保存した書類${count.toLocaleString('ja-JP')}点(${megabytes}MB)は、入れた時の値(SHA-256)と同じです。`,
      '応募や採点などの欄に書かれた値そのものは、この検査では確かめていません。',
      '操作の記録の終わりが切り取られていないかは、印刷された値を入力すると分かります。',
    ].join(''),
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
    more: '値を見直してください。値が正しければ、台帳の終わりが切られたか、記録が作り直されたか、古いバックアップに戻されています。今の台帳は残したまま、その値のあるバックアップを探してください。',
  }
}
