import type { Workbook } from 'exceljs'
import { digestWords } from '../../../../shared/domain/review/sheet-file/keys.ts'

interface Checked {
  readonly office: string
  readonly fy: number
  readonly reviewer: { readonly id: string }
  readonly digest: string
}

/** 照合: which papers of whom these are, out of sight of whoever fills them in (veryHidden), to be compared when they return. */
export function addCheck(
  workbook: Workbook,
  { office, fy, reviewer, digest }: Checked,
  { givenAt, givenId }: { readonly givenAt: string; readonly givenId: string },
  more: readonly (readonly [string, string])[] = [],
): void {
  const sheet = workbook.addWorksheet('照合', { state: 'veryHidden' })
  sheet.addRows([
    ['台帳', office],
    ['年度', String(fy)],
    ['委員', reviewer.id],
    ...more.map((line) => [...line]),
    ['出した日時', givenAt],
    ['出した番号', givenId],
    ['照合値', `${digestWords}${digest}`],
  ])
}
