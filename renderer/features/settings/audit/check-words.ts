import type { audit } from '../../../../shared/contract/office/audit.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { doubtWords } from '../../../../shared/domain/office/doubt.ts'

type Check = OutputOf<(typeof audit)['verify']>

export interface Finding {
  readonly whole: boolean
  readonly title: string
  /** What was found, and what to do about it. */
  readonly more: string
}

/** What the check found: of the chain, of the file, of the stored files, and of a printed value where one was given. */
export const checkWords = (check: Check): Finding[] => {
  const wrong = [
    ofChain(check),
    ofFile(check),
    ofPages(check),
    ofFiles(check),
    ofValues(check),
    ofBeside(check),
    ofCopies(check),
  ].filter((finding) => finding !== null)
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

function ofPages({ integrity, pages: { changed } }: Check): Finding | null {
  if (changed.length === 0 || integrity !== 'ok') return null
  return {
    whole: false,
    title: `台帳ファイルの${changed.length.toLocaleString('ja-JP')}か所が、保存した時から変わっています`,
    more: 'ディスクの傷み、または伴走台帳ではないプログラムによる書き換えです。今のファイルは残したまま、検査が通るバックアップを開いてください。',
  }
}

function ofValues({ integrity, values }: Check): Finding | null {
  if (values !== false || integrity !== 'ok') return null
  return {
    whole: false,
    title: '記録の値が、操作の記録と合いません',
    more: '採点・決定・パスワードなどの値か、それを守る仕掛けが、操作の記録に残らない方法で変えられています。今の台帳は残したまま、検査が通るバックアップを開いて、違う所を比べてください。',
  }
}

function ofBeside({ beside }: Check): Finding | null {
  if (beside === null) return null
  return {
    whole: false,
    title: '操作の記録が、台帳の横に残した控え(-head)と合いません',
    more: doubtWords[beside],
  }
}

function ofCopies({ copies: { strange } }: Check): Finding | null {
  if (strange.length === 0) return null
  return {
    whole: false,
    title: `台帳の横にあるバックアップ${strange.length.toLocaleString('ja-JP')}つと、操作の記録がつながりません`,
    more: `${strange
      .slice(0, mostNamed)
      .map((name) => `「${name}」`)
      .join(
        '',
      )}を作った時の記録が、今の台帳にありません。終わりが切られたか、作り直されたか、古いコピーに戻されています。今の台帳は残したまま、バックアップと比べてください。`,
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

/** Says what was examined and what was not. */
function unharmed({ entries, files: { count, bytes }, values, pages, copies }: Check): Finding {
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
      values === null
        ? '応募や採点などの値は、次に何かを保存した後から確かめられます。'
        : '応募・採点・決定・パスワードなどの値は、最後の操作の時のままです。',
      `ファイルの${pages.count.toLocaleString('ja-JP')}頁のうち${pages.known.toLocaleString('ja-JP')}頁を、保存した時の値と比べました。`,
      copies.count === 0
        ? '横にバックアップがないので、控えとだけ比べました。'
        : `横にあるバックアップ${copies.count.toLocaleString('ja-JP')}つとも、つながっています。`,
      '台帳と控えとバックアップがそろって作り直されていないかは、印刷された値を入力すると分かります。',
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
