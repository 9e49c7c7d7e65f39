import { letterTemplate } from './kit/package.ts'
import { paragraph, repeated, table } from './kit/words.ts'

/** 目次 of the folder of a meeting's papers: what is printed in which order, and what is not in it. */
export const papersIndexTemplate = (): Uint8Array =>
  letterTemplate('会議資料の目次', [
    paragraph('見出し', '第{回}回審議会議 印刷する資料'),
    paragraph('本文', '{日時} {場所}'),
    paragraph('本文'),
    table(
      [6, 14, 51, 14],
      ['順', '資料番号', 'ファイル', '配る相手'],
      [['{#ファイル}{順}', '{番号}', '{名前}', '{相手}{/ファイル}']],
      ['表中央'],
    ),
    repeated('ないもの', '本文', [
      paragraph('本文'),
      paragraph('別記1', 'このフォルダーに入っていないもの'),
      repeated('資料', '別記2', [paragraph('別記2', '・{名前}　{理由}')]),
    ]),
  ])

interface IndexedPaper {
  readonly number: string
  readonly name: string
  readonly copyFor: string
}

/** What the template asks for. */
export const papersIndexValues = (index: {
  readonly no: number
  readonly when: string
  readonly place: string
  readonly files: readonly IndexedPaper[]
  readonly missing: readonly { readonly title: string; readonly reasons: readonly string[] }[]
}) => ({
  回: String(index.no),
  日時: index.when,
  場所: index.place,
  ファイル: index.files.map(({ number, name, copyFor }, at) => ({
    ...{ 順: String(at + 1), 番号: number, 名前: name, 相手: copyFor === '' ? '全員' : `${copyFor}だけ` },
  })),
  ないもの: index.missing.length > 0,
  資料: index.missing.map(({ title, reasons }) => ({ 名前: title, 理由: reasons.join(' ') })),
})
