import { Refusal } from '../../refusal.ts'
import { type Requirement, requirementLabel, requirementMark } from './words.ts'

/** What stands as evidence of the three requirements. `yearsNeeded` is the rule of the year. */
export interface Evidence {
  readonly years: number | null
  readonly careers: number
  readonly exams: number
  readonly statement: string
  readonly yearsNeeded: number
}

/** Why a requirement cannot be said to hold (domain.md §9.2); null where its evidence stands. */
export function lackOf(requirement: Requirement, evidence: Evidence): string | null {
  const { years, careers, exams, statement, yearsNeeded } = evidence
  switch (requirement) {
    case 1:
      if (years === null || years < yearsNeeded)
        return `①は実務${yearsNeeded}年以上が要ります(今の記録は${years === null ? '年数なし' : `${years}年`})。`
      return careers === 0 ? '①の根拠になる職歴がありません。職歴を1件以上記録してください。' : null
    case 2:
      return exams === 0 ? '②の根拠になる高度試験の合格がありません。合格した試験を記録してください。' : null
    case 3:
      return statement.trim() === '' ? '③の理由書がありません。本文を記録してください。' : null
  }
}

/** Refuses (`invalid`) to say that a requirement holds of which the evidence is missing. */
export function assertEvidence(requirement: Requirement, evidence: Evidence): void {
  const lack = lackOf(requirement, evidence)
  if (lack !== null) throw new Refusal('invalid', lack, { fields: { holds: lack } })
}

/** Any one of the three suffices. */
export const fulfils = (claims: readonly { readonly holds: boolean | null }[]): boolean =>
  claims.some(({ holds }) => holds === true)

/** Refuses (`conflict`) to register somebody of whom no requirement was verified, or whose consent does not hold. */
export function assertMayRegister({
  claims,
  consents,
}: {
  readonly claims: readonly { readonly holds: boolean | null }[]
  readonly consents: boolean
}): void {
  if (!fulfils(claims))
    throw new Refusal(
      'conflict',
      '確認できた要件がありません。①②③のどれか一つを根拠とともに確認してから、登録してください。',
    )
  if (!consents)
    throw new Refusal(
      'conflict',
      '今日有効な、県への提供の同意がありません。同意の範囲と期限を記録してから、登録してください。',
    )
}

/** Refuses (`conflict`) to call somebody unfit while a claim was not looked at, or holds. */
export function assertUnfit(
  claims: readonly { readonly requirement: Requirement; readonly holds: boolean | null }[],
): void {
  const open = claims.find(({ holds }) => holds !== false)
  if (open !== undefined)
    throw new Refusal(
      'conflict',
      `${requirementMark[open.requirement]}${requirementLabel[open.requirement]}が${open.holds === null ? 'まだ確認されていません' : '満たされています'}。要件不適合にはできません。`,
    )
}

/** What was seen as evidence: one of a few words, so that it can stand where nobody's name may. */
export const evidenceKinds = ['careers', 'employer', 'certificate', 'inquiry', 'statement', 'other'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]
export const evidenceLabel = {
  careers: '職歴の申告',
  employer: '在職の証明書',
  certificate: '合格証書',
  inquiry: '試験センターへの照会',
  statement: '理由書',
  other: 'その他の書類',
} as const satisfies Record<EvidenceKind, string>
