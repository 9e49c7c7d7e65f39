import { prefectureByName } from '../bodies/prefectures.ts'
import { wordPattern } from '../found-words.ts'
import { bodyPattern, personPatterns } from '../names-in-text.ts'
import type { Stop, StopPlace, Unsaid } from './facts.ts'

/** 選定・補欠 are the office's words; these are nobody's in a letter (letters.md §0). */
const forbiddenWords = ['不採択', '採択', '却下', '落選'] as const

/** A text that an officer typed and that goes into a letter to one body. */
export interface TypedText {
  readonly text: string
  /** 「留意事項(選定の条件)」 */
  readonly label: string
  readonly place: StopPlace
  /** 宛名. */
  readonly isHead?: true
}

/** 「大分進んだ」 is no 大分県: what follows must say that a place is meant. */
const adverb: Readonly<Record<string, string>> = { 大分: '(?=[のはがもをへ、。」・等側])' }

/** The body's name, its reading, and 「栃木」 alone where no 市町村 of that name is meant. */
function bodySources(name: string): string[] {
  const known = prefectureByName(name)
  if (known === null) return [bodyPattern(name)]
  const short = `${bodyPattern(known.short)}(?!\\p{Script=Han}{0,2}[市区町村郡])${adverb[known.short] ?? ''}`
  return [bodyPattern(name), wordPattern(known.kana), short]
}

/** At the head of a letter stands a person of the body, who may be called like a member or like another body. */
const sourcesOf = {
  words: {
    body: bodySources,
    person: (name: string) => {
      const { whole, called } = personPatterns({ name, kana: '' })
      return [...whole, ...called]
    },
  },
  head: {
    body: (name: string) => [bodyPattern(name)],
    person: (name: string) => {
      const { whole, inOffice } = personPatterns({ name, kana: '' })
      return [...whole, ...inOffice]
    },
  },
} as const

const found = (text: string, names: readonly string[], sources: (name: string) => readonly string[]): string[] =>
  names.filter((name) => name.trim() !== '' && new RegExp(sources(name).join('|'), 'u').test(text))

/**
 * Why a typed text may not go into a letter to `own`: it names another body that applied, a member of the committee, or
 * says it in words that are not the office's. Blanks, line breaks, width, kana and variants of letters do not count.
 */
export function unsaidStops(own: string, typed: readonly TypedText[], unsaid: Unsaid): Stop[] {
  return typed.flatMap(({ text, label, place, isHead = false }) => {
    const { body, person } = sourcesOf[isHead ? 'head' : 'words']
    const bodies = found(
      text,
      unsaid.prefectures.filter((name) => name !== own),
      body,
    )
    const people = found(text, unsaid.reviewers, person)
    const words = found(text, forbiddenWords, (word) => [wordPattern(word)])
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
