import type { ApplicationPage, Check } from '../records.ts'

/** 期限内受信 stays × for a late application; the recorded 受理 stands in its place. */
export const isAcceptedLate = (
  { late, lateDecision }: Pick<ApplicationPage, 'late' | 'lateDecision'>,
  { no }: Pick<Check, 'no'>,
): boolean => no === 1 && late && lateDecision === 'accepted'

type Judged = Pick<ApplicationPage, 'checks' | 'late' | 'lateDecision'>

/** Required items that are neither ○ nor 対象外: what keeps the application from 要件適合. */
export const openChecks = (page: Judged): Check[] =>
  page.checks.filter(
    (check) => check.required && check.result !== 'ok' && check.result !== 'na' && !isAcceptedLate(page, check),
  )

/** Items that are ×. */
export const failedChecks = (page: Judged): Check[] =>
  page.checks.filter((check) => check.result === 'ng' && !isAcceptedLate(page, check))

/** What is to be mended, one line each and numbered, as it goes into the mail that asks for it. */
export const defectLines = (page: Judged): string[] =>
  failedChecks(page)
    .flatMap(({ defects }) => defects)
    .map(({ message }, index) => `${index + 1} ${message}`)
