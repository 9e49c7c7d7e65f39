import { letterTemplate } from './kit/package.ts'
import { paragraph } from './kit/words.ts'
import { contactBlock, letterHead } from './letter-parts.ts'

const subject = '{年度}{事業名}の支援団体の選定について(通知){案}'

/** W6 選定結果通知(補欠). */
export const reserveTemplate = (): Uint8Array =>
  letterTemplate('選定結果通知(補欠)', [
    ...letterHead(subject),
    paragraph(
      '本文',
      '{県文書}応募のあった標記事業について、慎重に検討した結果、補欠(第{順位}位)としたので、通知します。',
    ),
    paragraph(
      '本文',
      '選定団体に辞退があった場合は、順位に従い改めて御連絡します。補欠の取扱いは{補欠期限}までとします。',
    ),
    ...contactBlock(),
  ])

/** W6 選定結果通知(不選定). */
export const rejectedTemplate = (): Uint8Array =>
  letterTemplate('選定結果通知(不選定)', [
    ...letterHead(subject),
    paragraph(
      '本文',
      '{県文書}応募のあった標記事業について、多数の応募をいただき、慎重に検討した結果、今回は選定に至りませんでしたので、通知します。',
    ),
    paragraph(
      '本文',
      '応募に際しての御尽力に感謝申し上げるとともに、引き続き自治体DXの推進に御協力くださいますようお願いします。',
    ),
    ...contactBlock(),
  ])
