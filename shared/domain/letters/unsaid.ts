import type { Stop, StopPlace, Unsaid } from './facts.ts'

/** 選定・補欠 are the office's words; these are nobody's in a letter (letters.md §0). */
const forbiddenWords = ['不採択', '採択', '却下', '落選'] as const

/** A text that an officer typed and that goes into a letter to one body. */
export interface TypedText {
  readonly text: string
  /** 「留意事項(選定の条件)」 */
  readonly label: string
  readonly place: StopPlace
}

const found = (text: string, names: readonly string[]): string[] =>
  names.filter((name) => name.trim() !== '' && text.includes(name))

/**
 * Why a typed text may not go into a letter to `own`: it names another body that applied, a member of the committee, or
 * says it in words that are not the office's.
 */
export function unsaidStops(own: string, typed: readonly TypedText[], unsaid: Unsaid): Stop[] {
  return typed.flatMap(({ text, label, place }) => {
    const bodies = found(
      text,
      unsaid.prefectures.filter((name) => name !== own),
    )
    const people = found(text, unsaid.reviewers)
    const words = found(text, forbiddenWords)
    const shown = words.includes('不採択') ? words.filter((word) => word !== '採択') : words
    return [
      ...(bodies.length > 0
        ? [{ message: `${label}に、ほかの団体の名前があります: ${bodies.join('、')}。`, place }]
        : []),
      ...(people.length > 0 ? [{ message: `${label}に、委員の名前があります: ${people.join('、')}。`, place }] : []),
      ...(shown.length > 0
        ? [
            {
              message: `${label}に、通知で使わない言葉があります: ${shown.join('、')}。「選定」「補欠」などと書いてください。`,
              place,
            },
          ]
        : []),
    ]
  })
}
