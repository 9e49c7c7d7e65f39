import { parseJapaneseDate } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'

/** One line of 全国の状況, as it is written, and the day that its figure stands for. */
export interface ContextLine {
  readonly words: string
  /** ISO date; null where the line names none. */
  readonly asOf: string | null
}

/**
 * The lines of 全国の状況: 「アクセラレータの任命 135人(令和7年10月1日現在、総務省調べ)」. The day stands in brackets, first or last
 * among what is parted by 、; empty lines are none.
 */
export const contextLines = (text: string): ContextLine[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((words) => ({ words, asOf: dayIn(words) }))

function dayIn(words: string): string | null {
  const brackets = [...words.matchAll(/[(（]([^()（）]+)[)）]/gu)].map(([, inside = '']) => inside)
  const said = brackets.flatMap((inside) => inside.split('、')).map((part) => part.replace(/(現在|時点)$/u, ''))
  return said.flatMap((part) => dayOf(part) ?? [])[0] ?? null
}

function dayOf(text: string): string | null {
  try {
    return parseJapaneseDate(text).date
  } catch (refused) {
    if (refused instanceof Refusal) return null
    throw refused
  }
}
