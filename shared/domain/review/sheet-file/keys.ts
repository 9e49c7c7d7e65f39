import type { Paper } from './paper.ts'

/**
 * The hidden keys of a paper as a workbook (books.md R4). A row says whose application it is, a column what it holds, and one
 * cell which paper, of which office and year this is: places in the file say nothing, so that nothing shifts when an outside
 * reviewer sorts, moves or adds.
 */

/** 印: one cell of the table's own sheet. */
export interface PaperMark {
  /** Which office: SHA-256 of its first deed, as a UUID. */
  readonly office: string
  readonly fy: number
  readonly reviewerId: string
  /** The handing out it belongs to. */
  readonly givenId: string
  /** SHA-256 over what went out, by its ids, as a UUID. */
  readonly digest: string
}

/**
 * A row of a 採点票: an application by its sheet and the revision that went out, a body that is not scored by this reviewer, or a line of
 * the table's head.
 */
export type RowKey =
  | { readonly of: 'sheet'; readonly sheetId: string; readonly applicationId: string; readonly revision: number }
  | { readonly of: 'conflict'; readonly jis2: string }
  | { readonly of: 'head' }

/** A column: one criterion's scores, the 総合所見, the name of the body that the row is about, or what nobody fills in. */
export type ColumnKey =
  | { readonly of: 'criterion'; readonly criterionId: string }
  | { readonly of: 'comment' | 'prefecture' | 'other' }

// As the office makes them (RFC 9562): any other is a key that somebody wrote over.
const uuid = '([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})'
const markForm = (paper: Paper) => new RegExp(`^banso-${paper} 1 ${uuid} (\\d{4}) ${uuid} ${uuid} ${uuid}$`)
const markForms = { sheet: markForm('sheet'), declaration: markForm('declaration') } as const
const rowForm = new RegExp(`^banso-row 1 ${uuid} ${uuid} (\\d{1,9})$`)
const conflictForm = /^banso-row 1 out (0[1-9]|[1-3]\d|4[0-7])$/
const criterionForm = new RegExp(`^banso-column 1 ${uuid}$`)
const columnForm = /^banso-column 1 (comment|prefecture|other)$/

const keyLike = /^\s*banso-(sheet|declaration|row|column)\b/

/** Whether a text was meant as one of these keys, also where it is damaged. */
export const isKeyLike = (text: string): boolean => keyLike.test(text)

export const writeMark = (paper: Paper, { office, fy, reviewerId, givenId, digest }: PaperMark): string =>
  `banso-${paper} 1 ${office} ${fy} ${reviewerId} ${givenId} ${digest}`

/** Null for anything that is no such mark, to the last character. */
export function readMark(paper: Paper, text: string): PaperMark | null {
  const [, office, fy, reviewerId, givenId, digest] = markForms[paper].exec(text.trim()) ?? []
  if (!office || !fy || !reviewerId || !givenId || !digest) return null
  return { office, fy: Number(fy), reviewerId, givenId, digest }
}

/** A line of the head of a table, of whichever paper. */
export const headRow = 'banso-row 1 head'

export function writeRowKey(key: RowKey): string {
  if (key.of === 'head') return headRow
  return key.of === 'sheet'
    ? `banso-row 1 ${key.sheetId} ${key.applicationId} ${key.revision}`
    : `banso-row 1 out ${key.jis2}`
}

/** Null for anything that is no key of a row. */
export function readRowKey(text: string): RowKey | null {
  const plain = text.trim()
  if (plain === headRow) return { of: 'head' }
  const [, sheetId, applicationId, revision] = rowForm.exec(plain) ?? []
  if (sheetId && applicationId && revision) return { of: 'sheet', sheetId, applicationId, revision: Number(revision) }
  const [, jis2] = conflictForm.exec(plain) ?? []
  return jis2 ? { of: 'conflict', jis2 } : null
}

export const writeColumnKey = (key: ColumnKey): string =>
  `banso-column 1 ${key.of === 'criterion' ? key.criterionId : key.of}`

/** Null for anything that is no key of a column. */
export function readColumnKey(text: string): ColumnKey | null {
  const [, criterionId] = criterionForm.exec(text.trim()) ?? []
  if (criterionId) return { of: 'criterion', criterionId }
  const [, of] = columnForm.exec(text.trim()) ?? []
  return of === 'comment' || of === 'prefecture' || of === 'other' ? { of } : null
}

/** What stands before the digest on the sheet 照合. */
export const digestWords = '照合値 '
