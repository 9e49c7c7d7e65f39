import { unreadable } from '../../word/symbols.ts'
import { isBlank, quote, tidy } from '../text.ts'
import { doubted, type ReadValue, unread } from './number.ts'

const pictureNote = '図や画像、読み取れない記号などが置かれています'

/**
 * Reads a cell in which something may stand that carries no letters. A picture alone is 読取不可, never 空欄; beside
 * letters it is a reason to look.
 */
export const readWhole = <T>(text: string, read: (text: string) => ReadValue<T>): ReadValue<T> => {
  if (!text.includes(unreadable)) return read(text)
  const letters = text.replace(/\ufffc+/g, ' ')
  if (isBlank(letters)) return unread(`${pictureNote}。元の文書を見て、手で入力してください。`)
  const found = read(letters)
  return found.value === null
    ? unread(`${pictureNote}:${quote(text)}`)
    : doubted(found, `${pictureNote}:${quote(text)}`)
}

/** One line of letters a field holds: breaks and tabs within are a reason to look. */
export const oneLine =
  <T>(read: (text: string) => ReadValue<T>) =>
  (text: string): ReadValue<T> => {
    const found = read(text)
    return /\S[^\S\n\t]*[\n\t]\s*\S/.test(text) ? doubted(found, `一行に収まっていません:${quote(text)}`) : found
  }

/** The letters of a text without what stands between them and is none. */
export const lettersOf = (text: string): string => tidy(text.replaceAll(unreadable, ''))

/** What to say of the cells of a row in which something stands that is no text. */
export const pictureNotes = (texts: readonly string[], where: string): string[] =>
  texts.some((text) => text.includes(unreadable)) ? [`${where}に${pictureNote}。元の文書を確かめてください。`] : []
