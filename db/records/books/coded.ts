import { prefectureByCode, prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { type ProgressLevel, progressLevelLabel } from '../../../shared/domain/support/progress.ts'
import type { ApplicationLine } from '../../tables/applications/application.ts'
import type { CaseRow } from '../../tables/support/case.ts'

/** A code beside its word, as books and frozen reports carry both. */
export const codedBy = <Words extends Readonly<Record<string, string>>>(words: Words, code: keyof Words & string) => ({
  code,
  label: words[code] ?? code,
})
export const codedLevel = (level: ProgressLevel | null) => (level === null ? null : codedBy(progressLevelLabel, level))

/** The body and the theme that a line of a support book is about. */
export const bodyOf = (row: CaseRow) => ({
  lgCode: prefectureByCode(row.jis2)?.lgCode ?? '',
  prefecture: prefectureNameOf(row.jis2),
  themeLetter: row.theme,
  themeName: row.themeName,
})

/** The body, the theme and the number of an application; null before it is registered. */
export function registered(row: ApplicationLine) {
  const body = prefectureByCode(row.jis2 ?? '')
  if (row.receipt_no === null || body === null) return null
  return {
    lgCode: body.lgCode,
    prefecture: body.name,
    themeLetter: row.theme,
    themeName: row.theme_name,
    receiptNo: row.receipt_no,
  }
}
