import { type Paper, paperWord } from '../../../../shared/domain/review/sheet-file/paper.ts'
import type { ReadDb } from '../../../connection.ts'
import { missing } from '../../../fresh.ts'
import { type ReviewerRow, reviewerById } from '../../../tables/review/review.ts'
import { type GivenRow, givenById, type ReturnRow, returnsOfGiven } from '../../../tables/review/sheet-file.ts'

/** A return that can be looked into: of which handing out, whose it is, and what was read of it. */
export interface Opened<Of extends Paper, Reading> {
  readonly returned: ReturnRow<Of>
  readonly given: GivenRow
  readonly reviewer: ReviewerRow
  readonly reading: Reading
}

/** Refused ones are not looked into. `read` reads what is stored of it. */
export function openedOf<Of extends Paper, Reading>(
  db: ReadDb,
  returned: ReturnRow<Of> | undefined,
  read: (row: ReturnRow<Of>) => Reading | null,
): Opened<Of, Reading> {
  const given = returned?.given_id == null ? undefined : givenById(db, returned.paper, returned.given_id)
  const reading = returned === undefined ? null : read(returned)
  const reviewer = given === undefined ? undefined : reviewerById(db, given.reviewer_id)
  if (returned === undefined || given === undefined || reviewer === undefined || reading === null)
    throw missing('戻ったファイル')
  return { returned, given, reviewer, reading }
}

export const toReturned = (row: ReturnRow) => ({
  id: row.id,
  fileId: row.file_id,
  fileName: row.file_name,
  returnedAt: row.returned_at,
  state: row.state,
  revision: row.revision,
})

/** A renamed file is right by its keys; where its name says somebody else, that is said. */
export function nameNotes({ paper, file_name: fileName }: ReturnRow, { code }: ReviewerRow): string[] {
  const word = paperWord[paper]
  const [named] = /委員[A-Z]{1,2}(?![A-Za-z])/.exec(fileName.normalize('NFKC')) ?? []
  return named === undefined || named === code
    ? []
    : [`ファイル名は${named}ですが、中身は${code}の${word}です。${code}の${word}として照らしています。`]
}

/**
 * This file and those of the same handing out that it was written after: by when they were saved, and where one of them does
 * not say, by the order in which they came back.
 */
export function filesBefore<Of extends Paper, Reading extends { readonly savedAt: string | null }>(
  db: ReadDb,
  { returned, given, reading }: Opened<Of, Reading>,
  read: (row: ReturnRow<Of>) => Reading | null,
): ReadonlySet<string> {
  const all = returnsOfGiven(db, returned.paper, given.id)
  const place = all.findIndex(({ id }) => id === returned.id)
  const isBefore = (row: ReturnRow<Of>, index: number): boolean => {
    const savedAt = read(row)?.savedAt ?? null
    if (savedAt === null || reading.savedAt === null) return index < place
    return Date.parse(savedAt) <= Date.parse(reading.savedAt)
  }
  return new Set([returned.id, ...all.filter(isBefore).map(({ id }) => id)])
}

/** When a file was saved; a clock that runs ahead must not make it newer than it is. */
export const savedBefore = (savedAt: string | null, now: string): string | null =>
  savedAt !== null && Date.parse(savedAt) <= Date.parse(now) ? savedAt : null

/** What the file knows of: what stood there when it went out, and what itself has brought in since. */
export const isKnownTo =
  ({ up_to }: GivenRow, own: ReadonlySet<string>) =>
  ({ seq, return_id: file }: { readonly seq: number; readonly return_id: string | null }): boolean =>
    seq <= up_to || (file !== null && own.has(file))
