import type { ApplicationForm } from '../../../../shared/domain/applications/form.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import type { ApplicationPage, Correction } from '../records.ts'

/** What was asked about, and what came; null while they are not known. */
export interface Compared {
  readonly asked: ApplicationForm | null
  readonly came: ApplicationForm | null
}

/** The forms of both versions. Where none has come, what the officer wrote into the fields is the answer, and no old value is kept. */
export function useCompared(page: ApplicationPage, { version, answerVersion }: Correction): Compared {
  const maySee = useMay('applications.versions')
  const versions = useAnswer(useApi().applications.versions, { id: page.id }, { enabled: maySee }).data
  const formOf = (wanted: number | null): ApplicationForm | null => {
    if (wanted === page.version) return page.form
    return versions?.find((each) => each.version === wanted)?.form ?? null
  }
  return { asked: version === answerVersion ? null : formOf(version), came: formOf(answerVersion) }
}
