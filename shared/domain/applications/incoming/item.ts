import { prefectureField } from '../../bodies/prefecture-field.ts'
import type { Fields } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'
import type { Lack } from './lack.ts'

/** What kind of file came in, by its name; `word` is what forms are read from. */
export const incomingKinds = ['mail', 'word', 'pdf', 'picture', 'sheet', 'zip', 'other'] as const
export type IncomingKind = (typeof incomingKinds)[number]

export const incomingKindLabel = {
  mail: 'メール',
  word: 'Word',
  pdf: 'PDF',
  picture: '画像',
  sheet: '表計算',
  zip: 'zip',
  other: 'その他',
} as const satisfies Record<IncomingKind, string>

const byEnd: readonly (readonly [RegExp, IncomingKind])[] = [
  [/\.(?:eml|msg)$/i, 'mail'],
  [/\.doc[xm]?$/i, 'word'],
  [/\.pdf$/i, 'pdf'],
  [/\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|svg)$/i, 'picture'],
  [/\.(?:xls[xm]?|csv|ods)$/i, 'sheet'],
  [/\.zip$/i, 'zip'],
]

/** The kind of a file by the end of its name, in either width of letters. */
export const incomingKindOf = (name: string): IncomingKind =>
  byEnd.find(([end]) => end.test(name.normalize('NFKC').trim()))?.[1] ?? 'other'

/** How what came in has ended: one of these from the moment it is listed, and nothing in between. */
export const incomingEndings = ['drafted', 'version', 'same', 'opened', 'filed', 'aside', 'refused'] as const
export type IncomingEnding = (typeof incomingEndings)[number]

export const incomingEndingLabel = {
  drafted: '応募になった',
  version: '次の版になった',
  same: '前に取り込んだものと同じ',
  opened: '開いて中を取り込んだ',
  filed: 'やりとりに入れた',
  aside: '別に置いた',
  refused: '取り込めない',
} as const satisfies Record<IncomingEnding, string>

/** Not taken in, and nobody's either. */
export const isApart = (ending: IncomingEnding): boolean => ending === 'refused' || ending === 'aside'

/** No application so far: it may be read again, filed to a prefecture, set aside, and ends anew when it comes again as one. */
export const isNoApplication = (ending: IncomingEnding): boolean => isApart(ending) || ending === 'filed'

/** How one of the list stands: `alone` where it was put in itself or in a zip, and so ends by itself. */
export interface IncomingStanding {
  readonly ending: IncomingEnding
  readonly alone: boolean
  /** How many were found in it, and how many of them are listed. */
  readonly parts: number
  readonly listed: number
  readonly lack: Lack | null
  /** A reason for the lack was given, or its application was 破棄. */
  readonly settled: boolean
}

/** Whether somebody has to see to it: it was not read, something announced lacks, or its intake was broken off. */
export function isWaiting({ ending, alone, parts, listed, lack, settled }: IncomingStanding): boolean {
  if (ending === 'refused') return alone
  if (ending === 'aside' || ending === 'same' || ending === 'filed') return false
  return listed < parts || (lack !== null && !settled)
}

const reasonField = { reason: { label: '理由', kind: 'prose', limit: 500, required: true } } as const satisfies Fields
/** 別に置く: why a file that is no application needs no more. */
export const setAsideFields = reasonField
/** Why what a mail announces and what was stored may differ. */
export const explainFields = reasonField

/** やりとりへ: whose it is, and when it came. */
export const filingFields = {
  jis2: { ...prefectureField, unchosen: true },
  receivedAt: { label: '受信日時', kind: 'moment', required: true },
} as const satisfies Fields

/**
 * Refuses (`invalid`) to file to a prefecture what has become an application, or what lies in a mail: that goes with its mail.
 * `inMail` where it was not put in itself or in a zip.
 */
export function assertMayFile({
  name,
  ending,
  inMail,
}: {
  readonly name: string
  readonly ending: IncomingEnding
  readonly inMail: boolean
}): void {
  if (inMail) throw new Refusal('invalid', `「${name}」はメールの添付です。やりとりには、メールの方を入れてください。`)
  if (!isNoApplication(ending))
    throw new Refusal(
      'invalid',
      `「${name}」は「${incomingEndingLabel[ending]}」で終わっています。応募になったものは、その団体のやりとりに入っています。`,
    )
}

/**
 * Refuses (`invalid`) to set aside what has become an application already: it goes by 破棄 or 取下げ of that application, so that
 * none is lost from both lists.
 */
export function assertMaySetAside({ name, ending }: { readonly name: string; readonly ending: IncomingEnding }): void {
  if (isNoApplication(ending)) return
  throw new Refusal(
    'invalid',
    `「${name}」は「${incomingEndingLabel[ending]}」で終わっています。別に置けるのは、取り込めなかったものだけです。応募の方を破棄又は取下げにしてください。`,
  )
}

/** Refuses (`invalid`) a reason for a difference that there is not: it would stand there for whatever lacks later. */
export function assertMayExplain({ name, lack }: { readonly name: string; readonly lack: Lack | null }): void {
  if (lack !== null) return
  throw new Refusal('invalid', `「${name}」には、メールにある添付と保存した書類の違いがありません。理由は要りません。`)
}
