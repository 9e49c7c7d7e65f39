import type { letters } from '../../../shared/contract/letters/letters.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'

export type LetterPage = OutputOf<(typeof letters)['page']>
export type LetterRow = LetterPage['rows'][number]
export type Stop = LetterRow['stops'][number]
export type Made = OutputOf<(typeof letters)['make']>

/** In an address and as the key of a row: 公表資料 goes to no body. */
export const pressItem = 'press'
export const itemOf = ({ applicationId }: Pick<LetterRow, 'applicationId'>): string => applicationId ?? pressItem
