import { z } from 'zod'
import { consentKindLabel, consentKinds, consentWayLabel, consentWays } from '../../domain/talent/people/consent.ts'
import { findingFields, personFields } from '../../domain/talent/people/fields.ts'
import { evidenceKinds, evidenceLabel } from '../../domain/talent/people/requirements.ts'
import { registrantStateLabel, registrantStates } from '../../domain/talent/people/state.ts'
import { viewKindLabel, viewKinds, viewPurposeLabel, viewPurposes } from '../../domain/talent/people/views.ts'
import {
  employmentWishes,
  employmentWishLabel,
  requirements,
  talentRoleLabel,
  talentRoles,
  talentStyleLabel,
  talentStyles,
  themeLetters,
} from '../../domain/talent/people/words.ts'
import { coded, day, id, instant, isoDate, jis2 } from '../fields.ts'
import { shownShape } from '../record-shapes.ts'

export const state = coded(registrantStates, registrantStateLabel)
export const requirement = z.literal(requirements).describe('1=実務5年以上、2=高度試験、3=同等以上')
const style = coded(talentStyles, talentStyleLabel)
const role = coded(talentRoles, talentRoleLabel)
const wish = coded(employmentWishes, employmentWishLabel)
/** A code of the office's list of examinations. */
export const examCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,7}$/, '英大文字で始まる、英大文字と数字8字までの記号を入れてください。')
const exam = examCode
const theme = z.enum(themeLetters)

/** What a person says of the work they look for. */
export const termsShape = {
  style: style.nullable().meta({ title: '推進型・助言型' }),
  roles: z.array(role).max(4).meta({ title: '人材類型' }),
  themes: z.array(theme).max(6).meta({ title: '専門テーマ' }),
  years: z.int().min(0).max(60).nullable().meta({ title: '実務年数' }),
  localYears: z.int().min(0).max(60).nullable().meta({ title: '自治体実務年数' }),
  wishes: z.array(wish).max(4).meta({ title: '希望任用' }),
  days: z.number().min(0.5).max(7).nullable().meta({ title: '週の日数' }),
  regions: z.array(jis2).max(47).meta({ title: '勤務可能地域' }),
  everywhere: z.boolean().meta({ title: '全国' }),
  remote: z.boolean().meta({ title: 'リモート' }),
  availableFrom: day.nullable().meta({ title: '開始可能時期' }),
  homeJis2: jis2.nullable().meta({ title: '居住都道府県' }),
  noNotices: z.boolean().meta({ title: '定期のお知らせを断る' }),
  claims: z.array(requirement).max(3).meta({ title: '登録要件' }),
}

/** The same as it is shown. */
const terms = {
  ...termsShape,
  days: z.number().nullable(),
  years: z.number().nullable(),
  localYears: z.number().nullable(),
  availableFrom: isoDate.nullable(),
}

export const claim = z.object({
  requirement,
  holds: z.boolean().nullable(),
  evidence: coded(evidenceKinds, evidenceLabel).nullable(),
  verifiedBy: z.string().nullable(),
  verifiedAt: instant.nullable(),
})

export const consent = z.object({
  id,
  kind: coded(consentKinds, consentKindLabel),
  givenOn: isoDate,
  validTo: isoDate,
  everywhere: z.boolean(),
  receivers: z.array(z.string()),
  way: coded(consentWays, consentWayLabel),
  recordedBy: z.string(),
  recordedAt: instant,
})

const { claims: _claims, ...ownTerms } = terms
export const passedExam = z.object({ exam, called: z.string(), passedIn: z.string(), enrolled: z.boolean() })

/** A registrant without anything that says who it is. */
export const registrant = z.object({
  id,
  no: z.string(),
  state,
  appliedOn: isoDate,
  registeredOn: isoDate.nullable(),
  renewalAskedOn: isoDate.nullable(),
  renewedOn: isoDate.nullable(),
  ...ownTerms,
  claims: z.array(claim),
  exams: z.array(passedExam),
  consents: z.array(consent),
  revision: z.int(),
})

/** The same as the list of all tells it: what is seen of them side by side, and what they are found by. */
export const registrantLine = registrant
  .pick({ id: true, no: true, state: true, style: true, roles: true, themes: true, wishes: true, days: true })
  .extend({
    ...registrant.pick({ regions: true, everywhere: true, remote: true, homeJis2: true }).shape,
    claims: z.array(claim.pick({ requirement: true })),
    exams: z.array(passedExam.pick({ exam: true })),
    consents: z.array(consent.pick({ kind: true, givenOn: true, validTo: true, everywhere: true, receivers: true })),
  })

export const view = z.object({
  id,
  at: instant,
  who: z.string(),
  kind: coded(viewKinds, viewKindLabel),
  purpose: coded(viewPurposes, viewPurposeLabel),
  remark: z.string(),
})

/** Who it is, once the view is on record. */
export const details = z.object({
  registrantId: id,
  ...shownShape(personFields),
  /** The 概要 as it stands was marked free of identification. */
  summaryClear: z.boolean(),
  findings: z.array(z.object({ requirement, ...shownShape(findingFields) })),
  revision: z.int(),
})
