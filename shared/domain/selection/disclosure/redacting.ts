import { type Found, joined, wordPattern } from '../../found-words.ts'
import { markOfText } from '../../text-mark.ts'
import type { Ground, Way } from './grounds.ts'
import { type Nature, type Proposal, proposedFor, proposedForNamed } from './nature.ts'

/** One part of a document: a field, a line of what was said, a point. */
export interface Part {
  /** Within its document. */
  readonly key: string
  readonly label: string
  readonly text: string
  readonly nature: Nature
}

/** What an officer chose for a part. */
export interface Choice {
  readonly part: string
  readonly way: Way
  readonly ground: Ground | null
  /** Words to be withheld beside names, one a line; of a part that is 一部不開示. */
  readonly words: string
  readonly reason: string
  /** Of the text it was chosen for. */
  readonly mark: number
}

/** Where in a text people and ways to reach them stand. */
export interface NameFinder {
  places(text: string): readonly Found[]
}

/** 提案のまま, 確かめた, or chosen for a text that is another one now. */
export const partStates = ['proposed', 'settled', 'stale'] as const
export type PartState = (typeof partStates)[number]

export const partStateLabel = {
  proposed: '提案のまま',
  settled: '確認済み',
  stale: '元が変わった',
} as const satisfies Record<PartState, string>

export interface JudgedPart extends Part {
  readonly mark: number
  readonly state: PartState
  readonly proposal: Proposal
  /** What is printed: as chosen, else as proposed. */
  readonly way: Way
  readonly ground: Ground | null
  readonly reason: string
  readonly words: string
  /** What is withheld of the text. */
  readonly hidden: readonly Found[]
}

/** A piece of a page: words that may be read, or a bar of one length with the ground's mark. */
export type Piece = { readonly text: string; readonly ground: null } | { readonly text: ''; readonly ground: Ground }

export const markOf = (part: Pick<Part, 'text' | 'nature'>): number => markOfText(`${part.nature}\n${part.text}`)

/** Only words are searched for names: what is withheld whole needs none. */
const isSearched = (nature: Nature): boolean => proposedFor[nature].way === 'open' && nature !== 'official'

export function proposalOf(part: Part, named: boolean): Proposal {
  return named && part.nature === 'plain' ? proposedForNamed : proposedFor[part.nature]
}

/**
 * A part with what is to be withheld of it. What was chosen for another text withholds the whole until it is looked at again, if
 * it withheld anything: an old list of words may miss what is new.
 */
export function judged(part: Part, choice: Choice | undefined, names: NameFinder): JudgedPart {
  const named = isSearched(part.nature) ? names.places(part.text) : []
  const proposal = proposalOf(part, named.length > 0)
  const mark = markOf(part)
  const state = choice === undefined ? 'proposed' : choice.mark === mark ? 'settled' : 'stale'
  const { way, ground } = inForce(proposal, choice, state)
  const words = choice?.words ?? ''
  const inText = (): readonly Found[] =>
    joined([...(isSearched(part.nature) ? named : names.places(part.text)), ...placesOfWords(part.text, words)])
  const hidden =
    way === 'closed'
      ? [{ from: 0, to: part.text.length }]
      : way === 'masked' && part.nature !== 'original'
        ? inText()
        : []
  return { ...part, ...{ mark, state, proposal, way, ground, hidden, words }, reason: choice?.reason ?? '' }
}

function inForce(
  proposal: Proposal,
  choice: Choice | undefined,
  state: PartState,
): { readonly way: Way; readonly ground: Ground | null } {
  if (choice === undefined) return proposal
  if (state === 'settled') return choice
  return choice.way === 'open' ? proposal : { way: 'closed', ground: choice.ground }
}

/** The words of each line, in whatever width, kana or case they stand in the text. */
export const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function placesOfWords(text: string, words: string): Found[] {
  return linesOf(words).flatMap((line) => placesOfLine(text, line))
}

/** Words that fold to nothing would be found everywhere. */
function placesOfLine(text: string, line: string): Found[] {
  const pattern = wordPattern(line)
  if (pattern === '') return []
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }))
}

/** Those of the words that the text does not hold. */
export const wordsNotIn = (text: string, words: string): string[] =>
  linesOf(words).filter((line) => placesOfLine(text, line).length === 0)

/** In order; what overlaps, or has only blanks between, is one, so that not even a number of names is told. */
export function joinedIn(text: string, found: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const each of joined(found)) {
    const last = out.at(-1)
    if (last !== undefined && text.slice(last.to, each.from).trim() === '')
      out[out.length - 1] = { from: last.from, to: each.to }
    else out.push(each)
  }
  return out
}

/** What may be printed of a part: nothing of what is withheld, not even its length. */
export function piecesOf({ text, hidden, ground }: Pick<JudgedPart, 'text' | 'hidden' | 'ground'>): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const { from, to } of joinedIn(text, hidden)) {
    if (from > at) out.push({ text: text.slice(at, from), ground: null })
    out.push({ text: '', ground: ground ?? 'person' })
    at = to
  }
  if (at < text.length) out.push({ text: text.slice(at), ground: null })
  return out
}

/** Refused words of a choice, by field; empty where it can be kept. */
export function lackingInChoice(
  part: Part,
  choice: Pick<Choice, 'way' | 'ground' | 'words' | 'reason'>,
  names: NameFinder,
): Record<string, string> {
  const { way, ground, words, reason } = choice
  const { proposal } = judged(part, undefined, names)
  const isBlank = linesOf(words).length === 0 && names.places(part.text).length === 0
  const missing = way === 'masked' ? wordsNotIn(part.text, words) : []
  return {
    ...(way !== 'open' && ground === null ? { ground: '不開示とする根拠(5条の号)を選んでください。' } : {}),
    ...(missing.length > 0
      ? {
          words: `「${missing.join('」「')}」は、この部分の文にありません。文のとおりに、一行に一つ入力してください。`,
        }
      : {}),
    ...(way === 'masked' && part.nature !== 'original' && isBlank
      ? { words: '文中に氏名・連絡先がありません。伏せる語句を入力してください。' }
      : {}),
    ...((way !== proposal.way || (way !== 'open' && ground !== proposal.ground)) && reason.trim() === ''
      ? { reason: '提案と違えるときは、理由を入力してください。' }
      : {}),
  }
}
