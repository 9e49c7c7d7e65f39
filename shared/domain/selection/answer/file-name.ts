import { fiscalYearSymbol } from '../../calendar/fiscal-year.ts'

/** 「R8_選定結果の理由_秋田県_20261127.docx」; 「案_」 before its 決裁, 「見本_」 in a practice office. */
export const answerFileName = (answer: {
  readonly fy: number
  readonly prefecture: string
  /** ISO date. */
  readonly on: string
  readonly isDraft: boolean
  readonly practice: boolean
}): string =>
  [
    answer.practice ? '見本' : '',
    answer.isDraft ? '案' : '',
    fiscalYearSymbol(answer.fy),
    '選定結果の理由',
    answer.prefecture,
    answer.on.replaceAll('-', ''),
  ]
    .filter((part) => part !== '')
    .join('_')
    .concat('.docx')
