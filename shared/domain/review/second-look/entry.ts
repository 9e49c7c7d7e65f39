import { isStillToCome } from '../../applications/registration.ts'
import { Refusal } from '../../refusal.ts'

/** 受け取り方: how the points of a 委員 reached the secretariat that types them (issue 9). */
export const entrySources = ['paper', 'telephone', 'spoken', 'other'] as const
export type EntrySource = (typeof entrySources)[number]

export const entrySourceLabel = {
  paper: '紙',
  telephone: '電話',
  spoken: '口頭',
  other: 'その他',
} as const satisfies Record<EntrySource, string>

export interface Source {
  readonly source: EntrySource
  /** その他 in a word; with the others what else is to be known of it, or nothing. */
  readonly word: string
}

/** 「電話」「その他(ファクシミリ)」 */
export const sourceWords = ({ source, word }: Source): string =>
  word === '' ? entrySourceLabel[source] : `${entrySourceLabel[source]}(${word})`

/**
 * その他 says in a word what it was, and nothing was received in the time to come. `receivedAt` and `now` are ISO instants
 * with an offset. Refuses with `invalid`.
 */
export function assertEntry({ source, word, receivedAt }: Source & { receivedAt: string }, now: string): void {
  if (source === 'other' && word.trim() === '')
    throw new Refusal('invalid', '「その他」は、どう受け取ったかを一言で入力してください。', {
      fields: { word: 'どう受け取ったかを入力してください。' },
    })
  if (isStillToCome(receivedAt, now))
    throw new Refusal('invalid', '受け取った日時が、今より後です。日時を確かめてください。', {
      fields: { receivedAt: '今より前の日時にしてください。' },
    })
}

/**
 * How a value came onto a sheet: typed by the 委員, out of their Excel file, from an 受け取り by the secretariat, words or a
 * blank of the secretariat, in the 審議会議 as 合議による修正, or before this was kept.
 */
export type Came = 'own' | 'file' | 'entry' | 'office' | 'meeting' | 'before'

/** Where a value of a sheet came from: of `entry` the 受け取り, of `file` the file that came back. */
export interface Origin {
  readonly came: Came
  readonly entryId: string | null
  readonly fileId: string | null
}

export const ownOrigin: Origin = { came: 'own', entryId: null, fileId: null }
export const officeOrigin: Origin = { came: 'office', entryId: null, fileId: null }
export const meetingOrigin: Origin = { came: 'meeting', entryId: null, fileId: null }

/**
 * Where a point that is recorded comes from. The 委員 are their own source. The secretariat puts a new value in only from
 * an 受け取り, or puts back one that stood there before, with the source it had (`earlier`); it needs none for a remark or
 * to empty a cell, which leaves nothing to be counted. Refuses with `invalid`.
 */
export function originOf(facts: {
  readonly own: boolean
  /** The point is another than the one that stood there. */
  readonly changed: boolean
  readonly raw: number | null
  readonly earlier: Origin | null
  readonly entryId: string | null
}): Origin {
  const { own, changed, raw, earlier, entryId } = facts
  if (own) return ownOrigin
  if (!changed || raw === null) return officeOrigin
  if (earlier !== null) return earlier
  if (entryId !== null) return { came: 'entry', entryId, fileId: null }
  throw new Refusal(
    'invalid',
    '委員の点を事務局が入力するときは、先に受け取り方(紙・電話・口頭・その他)と受け取った日時を選んでください。',
  )
}
