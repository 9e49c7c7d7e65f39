import type { ApplicationPage } from './records.ts'

/** What is to be mended, one line each and numbered, as it goes into the mail that asks for it. */
export const defectLines = ({ checks }: Pick<ApplicationPage, 'checks'>): string[] =>
  checks
    .flatMap((check) => (check.result === 'ng' ? check.defects : []))
    .map(({ message }, index) => `${index + 1} ${message}`)
