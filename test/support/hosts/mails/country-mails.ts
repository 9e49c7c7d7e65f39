import { mailOf } from '../../../../electron/host/practice/papers.ts'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import { madeUpForm } from '../../forms/made-up-form.ts'

/** An application of each of the 47, as it comes by e-mail; `again`: how often it has come before. */
export const countryMails = (again = 0): readonly Uint8Array[] =>
  prefectures.map(({ name }, at) => {
    const minute = String(at).padStart(2, '0')
    return mailOf({ form: madeUpForm(name), receivedAt: `2026-02-${16 + again}T09:${minute}:00+09:00`, again })
  })
