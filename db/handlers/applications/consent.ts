import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertConsentMayChange, consentWords } from '../../../shared/domain/applications/amending.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { storedForm } from '../../stored/form.ts'
import { setForm } from '../../tables/applications/application.ts'

type Applications = Handlers<OfficeContract>['applications']

/** A body's answer of today about being named. What was found at 要件確認 stays as it was found; the answer before stays in 経緯. */
export const amendConsent: Applications['amendConsent'] = (ctx, { id, consent, reason, revision }) => {
  const before = theApplication(ctx, id)
  const form = storedForm.read(before.form, id)
  assertFresh({ revision }, before, [
    {
      field: 'consent',
      label: '公表・情報共有への同意',
      theirs: consentWords(form.consent),
      yours: consentWords(consent),
      stored: form.consent,
    },
  ])
  assertConsentMayChange(standingOf(before), { from: form.consent, to: consent })
  const { jis2, theme } = before
  setForm(ctx.db, { id, form: storedForm.write({ ...form, consent }), jis2, theme })
  note(ctx, 'applications.amendConsent', id, {
    from: consentWords(form.consent),
    to: consentWords(consent),
    reason,
    before: { consent: form.consent },
    after: { consent },
  })
  return pageOf(ctx, id)
}
