import { letterTemplate } from './kit/package.ts'
import { paragraph, repeated } from './kit/words.ts'

/** W13 修了証書: one page for one person. */
export const certificateTemplate = (): Uint8Array =>
  letterTemplate('修了証書', [
    paragraph('文書番号', '{番号}'),
    paragraph('本文'),
    paragraph('本文'),
    paragraph('見出し', '修了証書'),
    paragraph('本文'),
    paragraph('本文'),
    paragraph('発信者', '{都道府県}'),
    paragraph('発信者', '{氏名} 殿'),
    paragraph('本文'),
    paragraph('本文'),
    paragraph('本文', 'あなたは、{期間}の「{研修名}」の課程を修了したことを証します。'),
    paragraph('本文'),
    repeated('単位', '別記1', [paragraph('別記1', '・{名前}')]),
    paragraph('別記1', '合計 {時間}'),
    paragraph('本文'),
    paragraph('本文'),
    paragraph('宛名', '{日付}'),
    paragraph('本文'),
    paragraph('発信者', '{発信者}'),
  ])
