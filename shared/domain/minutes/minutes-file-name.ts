import { fiscalYearSymbol } from '../calendar/fiscal-year.ts'
import { type MinutesVersion, minutesVersionLabel } from './layout.ts'

/** 「R8_議事概要_第1回_内部用_20260306.docx」 by the day of the meeting; 「案_」 before it until it is frozen, 「見本_」 in a practice office. */
export const minutesFileName = (minutes: {
  readonly fy: number
  readonly no: number
  readonly which: MinutesVersion
  readonly heldOn: string
  readonly isDraft: boolean
  readonly practice: boolean
}): string =>
  [
    minutes.practice ? '見本' : '',
    minutes.isDraft ? '案' : '',
    fiscalYearSymbol(minutes.fy),
    '議事概要',
    `第${minutes.no}回`,
    minutesVersionLabel[minutes.which],
    minutes.heldOn.replaceAll('-', ''),
  ]
    .filter((part) => part !== '')
    .join('_')
    .concat('.docx')
