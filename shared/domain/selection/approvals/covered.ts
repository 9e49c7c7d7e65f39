import { fiscalYearLabel } from '../../calendar/fiscal-year.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import { Refusal } from '../../refusal.ts'
import type { SeenProposal } from '../approval.ts'
import type { DecisionResult } from '../decision.ts'
import type { ApprovalKind } from './states.ts'

/** What a 起案 says of one application: its 案, or the decision that is to be taken back, as it stood then. */
export interface Covered {
  readonly applicationId: string
  readonly result: DecisionResult
  readonly reserveOrder: number | null
  readonly reason: string
  readonly condition: string
}

/** What became of it since: other words, or none any more. */
export interface Moved {
  readonly applicationId: string
  readonly how: 'changed' | 'gone'
}

export const movedLabel = { changed: '変更', gone: '取下げ' } as const satisfies Record<Moved['how'], string>

const words = ({ result, reserveOrder, reason, condition }: Omit<Covered, 'applicationId'>): string =>
  JSON.stringify([result, reserveOrder, reason, condition])

/** Those of a 起案 that do not stand any more as they were drafted; `now` by applicationId. */
export const movedSince = (
  covered: readonly Covered[],
  now: ReadonlyMap<string, Omit<Covered, 'applicationId'>>,
): Moved[] =>
  covered.flatMap(({ applicationId, ...then }) => {
    const stands = now.get(applicationId)
    if (stands === undefined) return { applicationId, how: 'gone' }
    return words(stands) === words(then) ? [] : { applicationId, how: 'changed' }
  })

/** 「秋田県(変更)、栃木県(取下げ)」. */
const said = (moved: readonly Moved[], nameOf: (applicationId: string) => string): string =>
  moved.map(({ applicationId, how }) => `${nameOf(applicationId)}(${movedLabel[how]})`).join('、')

/** Why a 決裁 cannot be recorded of what was drafted; null where all of it stands as it was. */
export const movedWords = (moved: readonly Moved[], nameOf: (applicationId: string) => string): string | null =>
  moved.length === 0
    ? null
    : `起案した後に変わったものがあります: ${said(moved, nameOf)}。案を取り直して起案すると、決裁を記録できます。`

/** Refuses (`conflict`, by name) a 決裁 of what has been changed since it was drafted. */
export function assertUnmoved(moved: readonly Moved[], nameOf: (applicationId: string) => string): void {
  const why = movedWords(moved, nameOf)
  if (why !== null) throw new Refusal('conflict', why)
}

/** 繰上げ: a 補欠 that becomes 選定. */
export const isPromotion = (before: DecisionResult | undefined, after: DecisionResult): boolean =>
  before === 'reserve' && after === 'selected'

/** What a new record is called until somebody says otherwise. */
export function usualTitle(kind: ApprovalKind, fy: number): string {
  const about = {
    decision: '支援団体の選定について',
    promotion: '支援団体の補欠の繰上げについて',
    revocation: '支援団体の選定の取消しについて',
  } as const satisfies Record<ApprovalKind, string>
  return `${fiscalYearLabel(fy)}自治体デジタル人材確保支援事業 ${about[kind]}`
}

/** A record of the same year under the number of a 決裁. */
export interface Numbered {
  readonly kind: ApprovalKind
  readonly title: string
  readonly isShortened: boolean
  /** ISO date. */
  readonly decidedOn: string | null
  /** It has said something of this application already. */
  readonly covers: boolean
}

/**
 * A 決裁 that is told line by line, each with its number and day, is one record. Refuses (`invalid`) a line that does not
 * belong there: of another kind or day, of an application that this 決裁 has decided already, or under the number of a 起案,
 * whose lines were fixed with it.
 */
export function assertMayJoin(
  known: Numbered,
  line: {
    readonly kind: ApprovalKind
    /** ISO date; null where only the number was given. */
    readonly decidedOn: string | null
  },
): void {
  const refuse = (field: 'approvalRef' | 'decidedOn', message: string) => {
    throw new Refusal('invalid', message, { fields: { [field]: message } })
  }
  if (known.covers)
    refuse(
      'approvalRef',
      'この団体は、この番号の決裁で決めています。決めたことを変えるには、別の決裁の番号が要ります。',
    )
  if (!known.isShortened || known.kind !== line.kind)
    refuse('approvalRef', `この番号は「${known.title}」の決裁の番号です。別の決裁の番号を入力してください。`)
  if (line.decidedOn !== null && known.decidedOn !== null && line.decidedOn !== known.decidedOn)
    refuse(
      'decidedOn',
      `この番号の決裁は、決裁日が${formatWareki(known.decidedOn, 'long')}です。番号か日付を確かめてください。`,
    )
}

/** Refuses (`invalid`) a 決裁 under a number that another record of the year bears. */
export function assertNewNumber(known: Pick<Numbered, 'title'> | undefined): void {
  if (known === undefined) return
  const message = `この番号の決裁は「${known.title}」に記録されています。番号を確かめてください。`
  throw new Refusal('invalid', message, { fields: { approvalRef: message } })
}

/** 決定取消 says why (domain.md §4.1): refuses (`invalid`) one without a reason; no other kind has any. */
export function assertReasoned(kind: ApprovalKind, reason: string): void {
  if (kind !== 'revocation' || reason.trim() !== '') return
  throw new Refusal('invalid', '取消の理由を入力してください。', {
    fields: { reason: '取消の理由を入力してください。' },
  })
}

/**
 * 決定取消 covers some of the decisions in force, each as it was seen. Refuses (`conflict`), by name, one that was changed since,
 * whose support has begun, or that stands in another 起案: those are not in `stored`.
 */
export function assertRevocable(
  stored: readonly SeenProposal[],
  seen: readonly SeenProposal[],
  nameOf: (applicationId: string) => string,
): void {
  const moved = seen.filter(
    ({ applicationId, revision }) =>
      !stored.some((each) => each.applicationId === applicationId && each.revision === revision),
  )
  if (moved.length === 0) return
  const names = moved.map(({ applicationId }) => nameOf(applicationId)).join('、')
  throw new Refusal(
    'conflict',
    `取り消す決定として選べません: ${names}。開いた後に変わったか、支援が始まっているか、ほかの起案に入っています。画面を開き直して選び直してください。`,
  )
}
