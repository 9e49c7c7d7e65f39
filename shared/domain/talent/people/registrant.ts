import type { KeptConsent } from './consent.ts'
import type { EvidenceKind } from './requirements.ts'
import type { RegistrantState } from './state.ts'
import type { EmploymentWish, Requirement, TalentRole, TalentStyle, ThemeLetter } from './words.ts'

/** A requirement that was claimed: whether it holds, and by what was seen. */
export interface Claim {
  readonly requirement: Requirement
  readonly evidence: EvidenceKind | null
  /** Null until somebody looked. */
  readonly holds: boolean | null
  readonly verifiedBy: string | null
  /** An instant with its offset. */
  readonly verifiedAt: string | null
}

export interface PassedExam {
  /** By its code in the office's list. */
  readonly exam: string
  /** Its name of that time, '' where it was today's. */
  readonly called: string
  /** `YYYY-MM`, '' where not known. */
  readonly passedIn: string
  /** 支援士としての登録. */
  readonly enrolled: boolean
}

/** What a person says of the work they look for. Days are ISO; `days` are days a week. */
export interface StatedTerms {
  /** Null where the person said neither. */
  readonly style: TalentStyle | null
  readonly roles: readonly TalentRole[]
  readonly themes: readonly ThemeLetter[]
  /** 実務年数, and those of them in a municipality or prefecture. */
  readonly years: number | null
  readonly localYears: number | null
  readonly wishes: readonly EmploymentWish[]
  readonly days: number | null
  /** 勤務可能地域: prefectures, in order of their code. */
  readonly regions: readonly string[]
  /** 全国. */
  readonly everywhere: boolean
  /** リモート可. */
  readonly remote: boolean
  readonly availableFrom: string | null
  /** 居住都道府県. */
  readonly homeJis2: string | null
  /** The periodic notice was declined. */
  readonly noNotices: boolean
}

/**
 * 協力可能人材 as far as it may be listed, searched and matched: no name, no contact, no employer, no free text
 * (domain.md §9.2, §11.6). Days are ISO; `days` are days a week.
 */
export interface Registrant extends StatedTerms {
  readonly id: string
  /** 登録番号, 「T-58QX」. */
  readonly no: string
  readonly state: RegistrantState
  readonly appliedOn: string
  readonly registeredOn: string | null
  readonly renewalAskedOn: string | null
  readonly renewedOn: string | null
  readonly claims: readonly Claim[]
  readonly exams: readonly PassedExam[]
  /** In the order in which they were given. */
  readonly consents: readonly KeptConsent[]
  readonly revision: number
}
