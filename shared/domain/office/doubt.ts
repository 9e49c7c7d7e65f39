/**
 * What makes an office file doubtful when it is opened: nothing is saved to it before an officer has said why it may be
 * so. `moved` is no damage: the office has gone to another PC. `lost`, `other`, `rebuilt` and `ahead` are of the record of deeds against what is kept beside the file.
 */
export const doubtKinds = ['lost', 'other', 'rebuilt', 'ahead', 'replaced', 'pages', 'triggers', 'moved'] as const
export type DoubtKind = (typeof doubtKinds)[number]

export interface Doubt {
  readonly kind: DoubtKind
  /** Of `lost`: how many entries of the record are missing. Of `replaced` and `pages`: how many pages are changed. */
  readonly count: number
  /** Of `moved`: where to. */
  readonly place?: string
}

const n = (count: number) => count.toLocaleString('ja-JP')

/** What was found, in the officer's words. */
export const doubtTitle: Readonly<Record<DoubtKind, (count: number, place?: string) => string>> = {
  lost: (count) => `台帳ファイルが、前に使った時より古くなっています(操作の記録が${n(count)}件足りません)`,
  other: () => '台帳ファイルが、別の台帳に置き換わっています',
  rebuilt: () => '操作の記録が、後から作り直されています',
  ahead: (count) => `前に閉じた後で、操作の記録が${n(count)}件、別の所で足されています`,
  replaced: () => '台帳ファイルが、閉じた後で置き換えられたか、書き換えられています',
  pages: (count) => `台帳ファイルの${n(count)}か所が、保存した時から変わっています`,
  triggers: () => '操作の記録を守る仕掛けが、台帳ファイルから外されています',
  moved: (_, place = '') => `この台帳は、このPCから移しました(${place})`,
}

const orAccept = '承知のうえで使い続けるときだけ、担当が理由を書いて承認してください(理由は操作の記録に残ります)。'

/** What may have happened and what to do about it. */
export const doubtWords: Readonly<Record<DoubtKind, string>> = {
  lost: `最後の保存が失われたか、古いコピーに戻されています。同じフォルダーに「-wal」で終わるファイルを別に移していたら、閉じてから元に戻して開き直してください。なければ、最新のバックアップと比べてください。バックアップに戻したのであれば、そのまま使えます。${orAccept}`,
  other: `同じ名前の別の台帳が置かれました。開きたい台帳かどうかを、名前と応募の件数で確かめてください。${orAccept}`,
  rebuilt: `保存した後の記録が書き換えられています。この台帳は残したまま、最新のバックアップを開いて、違う所を比べてください。${orAccept}`,
  ahead: `ほかのPCや別の名前で続きを書いて戻したのであれば、そのまま使えます。心当たりがなければ、操作の記録の新しい所を確かめてください。${orAccept}`,
  replaced: `同じ内容のバックアップに戻したのであれば、そのまま使えます。心当たりがなければ、伴走台帳ではないプログラムによる書き換えです。設定の「操作の記録」で検査し、最新のバックアップと比べてください。${orAccept}`,
  pages: `ディスクの傷み、または伴走台帳ではないプログラムによる書き換えです。設定の「操作の記録」で検査し、この台帳は残したまま、検査が通るバックアップを開いてください。${orAccept}`,
  triggers: `伴走台帳ではないプログラムで書き換えられています。この台帳は残したまま、設定の「操作の記録」で検査し、最新のバックアップと比べてください。${orAccept}`,
  moved: `続きは、移した先で使ってください。ここに残したファイルは読むことだけができます。移すのをやめてこのPCで使い続けるときは、移した先で使っていないことを確かめてください。${orAccept}`,
}

/** Why nothing is saved now. */
export const doubtRefusal = (doubts: readonly Doubt[]): string =>
  `${doubts.map(({ kind, count, place }) => `${doubtTitle[kind](count, place)}。${doubtWords[kind]}`).join('')}確かめるまで、この台帳には何も保存しません。`
