import { fiscalYearSymbol } from '../../calendar/fiscal-year.ts'
import { type Ground, groundMark } from './grounds.ts'
import type { Piece } from './redacting.ts'

/** A bar of one length, whatever it hides, with the ground's mark: in a file, where no drawing stands for it. */
export const barOf = (ground: Ground): string => `█████【${groundMark[ground]}】`

/** A part as one text that may leave the office. */
export const redactedText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.ground === null ? piece.text : barOf(piece.ground))).join('')

/** 「R8_開示文書_開示請求1_20261127.docx」; 「案_」 while a part was not looked at, 「見本_」 in a practice office. */
export const disclosureFileName = (file: {
  readonly fy: number
  readonly no: number
  /** ISO date. */
  readonly on: string
  readonly isDraft: boolean
  readonly practice: boolean
}): string =>
  [
    file.practice ? '見本' : '',
    file.isDraft ? '案' : '',
    fiscalYearSymbol(file.fy),
    '開示文書',
    `開示請求${file.no}`,
    file.on.replaceAll('-', ''),
  ]
    .filter((part) => part !== '')
    .join('_')
    .concat('.docx')
