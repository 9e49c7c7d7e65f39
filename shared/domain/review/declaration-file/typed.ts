import { dateOfDay } from '../../calendar/jst.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import { type ConflictKind, conflictKindLabel, conflictKindShort, conflictKinds } from '../conflict.ts'
import { conflictFields } from '../reviewer-fields.ts'
import { type FileCell, narrow, shown, typedComment } from '../sheet-file/typed.ts'
import type { DeclaredPart } from './keys.ts'
import type { ReadDeclaration, ReadPart } from './reading.ts'

/** What a 委員 says of one body: nothing (`open`), なし (`none`) or あり (`declared`), with what they say of it. */
export const answers = ['open', 'none', 'declared'] as const
export type Answer = (typeof answers)[number]

/** As the list of the form has them, and the table of the screen. */
export const answerWords = { open: '未回答', none: 'なし', declared: 'あり' } as const satisfies Record<Answer, string>

export interface Declared {
  readonly answer: Answer
  readonly kind: ConflictKind | null
  readonly detail: string
  readonly since: string
}

export const unanswered: Declared = { answer: 'open', kind: null, detail: '', since: '' }
export const saidNone: Declared = { ...unanswered, answer: 'none' }

/** One text for one answer: what is said beside なし is no part of it. */
export const answerText = ({ answer, kind, detail, since }: Declared): string =>
  answer === 'declared' ? JSON.stringify([kind, detail, since]) : answer

/** A cell as it came back, by the part of the answer that it holds; a day that Excel has made a number of is a day again. */
export function readPart(cell: FileCell, column: number, part: DeclaredPart): ReadPart {
  const text = typedComment(cell)
  switch (cell.holds) {
    case 'nothing':
      return { column, how: 'blank', text: '' }
    case 'number':
      return { column, how: 'text', text: part === 'since' ? daysOf(cell.number) : text }
    case 'text':
      return { column, how: text === '' ? 'blank' : 'text', text }
    case 'formula':
      return text === '' ? { column, how: 'unreadable', text: '計算結果のない式' } : { column, how: 'formula', text }
    case 'other':
      return { column, how: 'unreadable', text }
  }
}

const serialOf1970 = 25_569
/** The days that Excel counts from the middle of 昭和 on; a year alone is far below. */
const daysOf = (number: number): string =>
  Number.isInteger(number) && number > 10_000 && number < 80_000
    ? formatWareki(dateOfDay(number - serialOf1970), 'long')
    : String(number)

/** What was typed cannot be an answer, for the reason in `why`: named and never guessed. */
export interface NoAnswer {
  readonly trouble: 'unreadable' | 'notListed' | 'incomplete' | 'contrary'
  readonly why: string
}

const plain = (text: string): string => narrow(text).replace(/[\s\u200b\ufeff・、,.:()/／]+/gu, '')

/** 「○なし」「無」 are なし, 「有り」 is あり; 「○」 alone, 「×」 or 「なし・あり」 are no word of the list. */
function answerIn(text: string): Answer | null {
  const word = plain(text).replace(/^[○〇◯●✓レ]/u, '')
  if (['なし', '無し', '無', 'ナシ'].includes(word)) return 'none'
  return ['あり', '有り', '有', 'アリ'].includes(word) ? 'declared' : null
}

/** By its number, in or out of a circle, its words, or both; two numbers are no kind. */
function kindIn(text: string): ConflictKind | null {
  const word = plain(text)
  return (
    conflictKinds.find((kind, index) =>
      [conflictKindShort[kind], conflictKindLabel[kind]].some((label) => {
        const full = plain(label)
        const words = full.slice(1)
        const numbers = [full.slice(0, 1), String(index + 1)]
        return word === words || numbers.some((number) => word === number || word === `${number}${words}`)
      }),
    ) ?? null
  )
}

const quoted = ({ text }: ReadPart): string => `「${shown(text)}」`
const isThere = ({ how }: ReadPart): boolean => how !== 'blank' && how !== 'absent'

/** What a line of a 利害関係申告書 says. */
export function typedAnswer({ parts }: Pick<ReadDeclaration, 'parts'>): Declared | NoAnswer {
  const { answer, kind, detail, since } = parts
  const unread = [answer, kind, detail, since].find(({ how }) => how === 'unreadable')
  if (unread !== undefined) return { trouble: 'unreadable', why: `${quoted(unread)}は読めません。` }
  if (answer.how === 'absent') return { trouble: 'unreadable', why: '申告書に「利害関係」の列がないか、二つあります。' }
  const others = [kind, detail, since].filter(isThere)
  if (!isThere(answer)) {
    const [first] = others
    return first === undefined
      ? unanswered
      : { trouble: 'incomplete', why: `なし・ありが空欄のまま、${quoted(first)}とあります。` }
  }
  const said = answerIn(answer.text)
  if (said === null)
    return { trouble: 'notListed', why: `利害関係の${quoted(answer)}は、なし・ありのどちらでもありません。` }
  if (said === 'none') {
    const [first] = others
    return first === undefined ? saidNone : { trouble: 'contrary', why: `「なし」なのに、${quoted(first)}とあります。` }
  }
  if (!isThere(kind)) return { trouble: 'incomplete', why: '「あり」ですが、種類がありません。' }
  const found = kindIn(kind.text)
  if (found === null)
    return { trouble: 'notListed', why: `種類の${quoted(kind)}は、①から⑥のどれか一つではありません。` }
  if (found === 'other' && !isThere(detail))
    return { trouble: 'incomplete', why: '種類が⑥その他ですが、内容がありません。' }
  for (const [part, { label, limit }] of [
    [detail, conflictFields.detail],
    [since, conflictFields.since],
  ] as const)
    if ([...part.text].length > limit)
      return { trouble: 'unreadable', why: `${label}が${limit.toLocaleString('ja-JP')}字を超えています。` }
  return { answer: 'declared', kind: found, detail: detail.text, since: since.text.replace(/\s+/gu, ' ') }
}

/** Whether any part of it is the value of a formula. */
export const isByFormula = ({ parts }: Pick<ReadDeclaration, 'parts'>): boolean =>
  Object.values(parts).some(({ how }) => how === 'formula')
