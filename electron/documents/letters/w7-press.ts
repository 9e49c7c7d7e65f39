import { letterTemplate } from './kit/package.ts'
import { pageBreak, paragraph, table } from './kit/words.ts'

/** W7 公表資料(報道資料): one page, and 別紙 with the bodies. */
export const pressTemplate = (): Uint8Array =>
  letterTemplate('公表資料(報道資料)', [
    paragraph('報道資料', '報道資料'),
    paragraph('文書番号', '{公表日}'),
    paragraph('文書番号', '総務省'),
    paragraph('本文'),
    paragraph('見出し', '「{事業名}」の支援団体の決定{案}'),
    paragraph('本文'),
    paragraph(
      '本文',
      '総務省は、{募集期間}支援団体を募集し、応募のあった{応募数}団体の中から{団体数}団体を決定しましたので、公表します。',
    ),
    paragraph('本文'),
    paragraph('別記1', '{№} 概要　都道府県における人材確保と、市町村のDX支援を伴走により支援するものです。'),
    paragraph('別記1', '{№} 支援団体　別紙のとおり'),
    paragraph('本文'),
    paragraph('担当', '(連絡先)'),
    paragraph('担当', '{課室名}'),
    paragraph('担当', '担当 {担当}'),
    paragraph('担当', '電話 {電話}'),
    paragraph('担当', 'メール {メール}'),
    pageBreak(),
    paragraph('以上', '別紙'),
    paragraph('件名', '{年度} {事業名} 支援団体一覧'),
    paragraph('本文'),
    table(
      [1, 3, 8],
      ['№', '都道府県名', '重点テーマ'],
      [['{#団体}{番号}', '{都道府県}', '{テーマ}{/団体}']],
      ['表中央'],
    ),
  ])
