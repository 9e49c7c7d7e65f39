import { toMend } from '../../../../shared/domain/applications/checks.ts'
import type { ApplicationPage } from '../records.ts'

/** What is to be mended, one line each and numbered, as it goes into the mail that asks for it: as many as 不備 says. */
export const defectLines = ({ checks }: Pick<ApplicationPage, 'checks'>): string[] =>
  toMend(checks)
    .flatMap(({ defects, name, note }) =>
      defects.length > 0 ? defects.map(({ message }) => message) : [note === '' ? name : `${name}: ${note}`],
    )
    .map((line, index) => `${index + 1} ${line}`)
