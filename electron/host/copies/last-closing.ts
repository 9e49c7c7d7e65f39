import { join } from 'node:path'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { isRecord, readJsonFile, writeJsonFile } from '../on-this-pc/settings-folder.ts'
import { isSameFile } from '../on-this-pc/spelling.ts'

/**
 * A copy that is made at closing has nobody before it: that it was begun, and why it failed, is kept in the settings of this PC,
 * one entry an office, until a copy counts.
 */
interface Closing {
  readonly file: string
  /** ISO, Japan. */
  readonly at: string
  /** The last entry that was to be copied: what holds it has made up for it. */
  readonly last: number
  /** Empty while it is under way: the program was ended before it was over. */
  readonly problem: string
}

const listFile = (home: string) => join(home, 'closing-copies.json')

const isClosing = (read: unknown): read is Closing =>
  isRecord(read) &&
  typeof read['last'] === 'number' &&
  [read['file'], read['at'], read['problem']].every((each) => typeof each === 'string')

function closingsOf(home: string): Closing[] {
  const read = readJsonFile(listFile(home))
  return Array.isArray(read) ? read.filter(isClosing) : []
}

const others = (home: string, file: string) => closingsOf(home).filter((each) => !isSameFile(each.file, file))

export const keepClosing = (home: string, closing: Closing): void =>
  void writeJsonFile(listFile(home), [...others(home, closing.file), closing])

export function forgetClosing(home: string, file: string): void {
  const kept = others(home, file)
  if (kept.length < closingsOf(home).length) writeJsonFile(listFile(home), kept)
}

/** What is said of it at the next start, and what to do, until a copy holds that entry; null where nothing was left undone. */
export function lastClosing(home: string, file: string): { words: string; last: number } | null {
  const found = closingsOf(home).find((each) => isSameFile(each.file, file))
  if (found === undefined) return null
  const why = found.problem === '' ? '終わる前にプログラムが止まりました。' : found.problem
  const words = `前に閉じた時(${formatJstInstant(found.at, false)})のものです。${why}「守り」の「バックアップを作る」で、いま作れます。`
  return { words, last: found.last }
}
