import { withoutBullets } from '../word/symbols.ts'
import type { WordDocument } from '../word/word.ts'
import type { Wording } from './definition/wording.ts'
import { labelRules } from './labels.ts'
import { labelKey } from './text.ts'

export type DocumentKind = 'cover' | 'detail' | 'unknown'

const textsOf = (word: WordDocument): string[] =>
  word.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? withoutBullets(block.text).split('\n')
      : block.rows.flat().map((cell) => withoutBullets(cell.text)),
  )

/** How many parts of the 詳細 a document has, by their headings. */
const detailScore = (texts: readonly string[], wording: Wording): number => {
  const sections = new Set(texts.map(wording.section).filter((key) => key !== null && key !== 'basic'))
  const keys = texts.map(labelKey)
  const labels = labelRules.filter(
    ({ path, pattern }) => /^(?:lgCode|pool|accel|municip)/.test(path) && keys.some((key) => pattern.test(key)),
  )
  return sections.size + (labels.length > 3 ? 3 : 0)
}

/** What only the letter says: an addressee, a subject, 「標記について…応募します」. */
const coverScore = (texts: readonly string[]): number => {
  const keys = texts.map(labelKey)
  return [
    /(?:殿|様|御中)$/,
    /応募(?:書の提出)?について$/,
    /標記|(?:別添|関係書類)(?:(?!別添|関係書類).)*(?:応募|提出)します|応募します。?$/,
    /知事|(?:部|局|課|室)長/,
    /第[^第]*号$/,
  ].filter((pattern) => keys.some((key) => pattern.test(key))).length
}

/** Tells 鑑文 and 詳細 apart by what they say; file names are often changed on the way. */
export const classifyDocument = (word: WordDocument, wording: Wording): DocumentKind => {
  const texts = textsOf(word)
  if (detailScore(texts, wording) >= 4) return 'detail'
  return coverScore(texts) >= 2 ? 'cover' : 'unknown'
}
