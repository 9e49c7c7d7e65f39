import type { jobs } from '../../../shared/contract/office/jobs.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { reports } from '../../../shared/contract/reports/reports.ts'
import type { Unread } from '../../../shared/domain/unread.ts'

export type BookLine = OutputOf<(typeof reports)['books']>[number]
export type JobRecord = OutputOf<(typeof jobs)['status']>
export type MadeFile = OutputOf<(typeof reports)['export']>['files'][number]
export type PreviewedBook = OutputOf<(typeof reports)['preview']>
export type ReviewerNames = 'named' | 'coded'

/** What the form asks; the rest of the job's input is the desk's. */
export interface ExportWishes {
  books: readonly BookLine['id'][]
  asOf: string | Unread | null
  reviewerNames: ReviewerNames
  /** 応募概要一覧 for each 委員 besides. */
  copies: boolean
  /** `2026-11`; empty: not fixed. */
  month: string
  /** By book; empty: none. */
  documentNumbers: Record<BookLine['id'], string>
}

/** 「行」 for what is one sheet of rows, 「冊」 where every record is a book of its own. */
export const unitOf = (id: BookLine['id']): string => (id === 'R10' ? '冊' : '行')

/** The office names files by today; another 基準日 takes its place. */
export const fileNameOn = (fileName: string, asOf: string | null): string =>
  asOf === null ? fileName : fileName.replace(/\d{8}(?=\.xlsx$)/, asOf.replaceAll('-', ''))
