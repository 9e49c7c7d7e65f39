import { storableName } from '../file-name.ts'

/** The books that are laid before a meeting (domain.md §10.1). */
export const meetingBooks = ['R3', 'R5', 'R19', 'R20'] as const
export type MeetingBook = (typeof meetingBooks)[number]

const words: readonly (readonly [string, MeetingBook])[] = [
  ['応募概要', 'R3'],
  ['集計', 'R5'],
  ['決め手', 'R19'],
  ['組合せ', 'R20'],
]

/** The book that is a material, by what it is called: 「審査集計表」 is R5. Null: the office brings it itself. */
export const bookOfMaterial = (title: string): MeetingBook | null =>
  words.find(([word]) => title.includes(word))?.[1] ?? null

/** 「03_資料2_審査集計表.xlsx」: in the folder the files lie in the order in which they are printed. */
export const paperFileName = (paper: {
  readonly place: number
  readonly number: string
  readonly title: string
  /** 委員A of a copy; empty for everybody's. */
  readonly copyFor: string
  readonly practice: boolean
  readonly extension: 'xlsx' | 'docx'
}): string =>
  storableName(
    `${[
      String(paper.place).padStart(2, '0'),
      paper.practice ? '見本' : '',
      paper.copyFor === '' ? '' : `${paper.copyFor}用`,
      paper.number,
      paper.title,
    ]
      .filter((part) => part !== '')
      .join('_')}.${paper.extension}`,
  )

/** The folder of a meeting's papers: 「R8_第1回審議会議_20260306」. */
export const papersFolderName = (meeting: {
  readonly year: string
  readonly no: number
  readonly heldOn: string
  readonly practice: boolean
}): string =>
  storableName(
    `${meeting.practice ? '見本_' : ''}${meeting.year}_第${meeting.no}回審議会議_${meeting.heldOn.replaceAll('-', '')}`,
  )
