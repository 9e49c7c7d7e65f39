import { isAcceptedLate } from '../../../../shared/domain/applications/checks.ts'
import type { ApplicationPage, Check } from '../records.ts'

type Judged = Pick<ApplicationPage, 'checks' | 'late' | 'lateDecision'>

/** Items that are ×. */
export const failedChecks = (page: Judged): Check[] =>
  page.checks.filter((check) => check.result === 'ng' && !isAcceptedLate(page, check))

/** What is to be mended, one line each and numbered, as it goes into the mail that asks for it. */
export const defectLines = (page: Judged): string[] =>
  failedChecks(page)
    .flatMap(({ defects }) => defects)
    .map(({ message }, index) => `${index + 1} ${message}`)
