import { letterTemplate } from './kit/package.ts'
import { paragraph, table } from './kit/words.ts'
import { contactBlock } from './letter-parts.ts'

/** W2 補正依頼 as a 事務連絡 (letters.md). */
export const correctionTemplate = (): Uint8Array =>
  letterTemplate('補正依頼', [
    paragraph('文書番号', '事　務　連　絡'),
    paragraph('文書番号', '{日付}'),
    paragraph('本文'),
    paragraph('宛名', '{宛名} 殿'),
    paragraph('本文'),
    paragraph('発信者', '{発信者}'),
    paragraph('本文'),
    paragraph('件名', '{年度}{事業名}の応募書類の補正について(依頼){案}'),
    paragraph('本文'),
    paragraph(
      '本文',
      '{提出日}付けで提出のあった応募書類(受付番号{受付番号})について、下記のとおり補正をお願いします。',
    ),
    paragraph('本文'),
    paragraph('記', '記'),
    paragraph('本文'),
    paragraph('別記1', '{№} 補正を要する事項'),
    table(
      [3, 15, 29, 6],
      ['№', '箇所', '内容', '様式'],
      [['{#事項}{番号}', '{箇所}', '{内容}', '{様式}{/事項}']],
      ['表中央', '表', '表', '表中央'],
    ),
    paragraph('別記1', '{№} 回答期限　{期限}'),
    paragraph('別記1', '{№} 回答方法　{方法}'),
    paragraph('以上', '以上'),
    ...contactBlock(),
  ])
