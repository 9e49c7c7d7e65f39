import { paragraph } from './kit/words.ts'

/** 文書番号 to 件名 of a letter to a body, in the order of a ministry's letter (domain §11). */
export const letterHead = (subject: string): string[] => [
  paragraph('文書番号', '{文書番号}'),
  paragraph('文書番号', '{施行日}'),
  paragraph('本文'),
  paragraph('宛名', '{宛名} 殿'),
  paragraph('本文'),
  paragraph('発信者', '{発信者}'),
  paragraph('発信者', '{公印省略}'),
  paragraph('本文'),
  paragraph('件名', subject),
  paragraph('本文'),
]

export const contactBlock = (): string[] => [
  paragraph('本文'),
  paragraph('担当', '(担当)'),
  paragraph('担当', '{課室名}'),
  paragraph('担当', '担当 {担当}'),
  paragraph('担当', '電話 {電話}'),
  paragraph('担当', 'メール {メール}'),
]
