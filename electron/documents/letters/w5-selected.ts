import { letterTemplate } from './kit/package.ts'
import { paragraph, repeated } from './kit/words.ts'
import { contactBlock, letterHead } from './letter-parts.ts'

/** W5 選定結果通知(選定). */
export const selectedTemplate = (): Uint8Array =>
  letterTemplate('選定結果通知(選定)', [
    ...letterHead('{年度}{事業名}の支援団体の選定について(通知){案}'),
    paragraph('本文', '{県文書}応募のあった標記事業について、{貴団体}を支援団体として選定したので、通知します。'),
    paragraph('本文', 'なお、下記に御留意の上、準備を進めてくださいますようお願いします。'),
    paragraph('本文'),
    paragraph('記', '記'),
    paragraph('本文'),
    paragraph('別記1', '{№} 重点テーマ　{テーマ}'),
    paragraph('別記1', '{№} 支援期間　{支援期間}'),
    paragraph('別記1', '{№} 留意事項　{留意事項}'),
    repeated('今後の予定', '別記1', [
      paragraph('別記1', '{№} 今後の予定'),
      repeated('予定', '別記2', [paragraph('別記2', '({番号}) {内容}')]),
    ]),
    paragraph('別記1', '{№} 辞退する場合　{辞退期限}までに文書で連絡すること。'),
    paragraph('以上', '以上'),
    ...contactBlock(),
  ])
