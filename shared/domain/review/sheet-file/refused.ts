import { fiscalYearLabel } from '../../calendar/fiscal-year.ts'
import { Refusal } from '../../refusal.ts'
import type { PaperMark } from './keys.ts'
import { type Paper, paperWord } from './paper.ts'

/** Why a whole file is refused; it changes nothing then, and is kept. */
export const refusedKinds = ['otherOffice', 'otherYear', 'otherReviewer', 'otherCriteria', 'unreadable'] as const
export type RefusedKind = (typeof refusedKinds)[number]

export const refusedKindLabel = {
  otherOffice: '別の台帳',
  otherYear: '別の年度',
  otherReviewer: '別の人',
  otherCriteria: '評価項目が違う',
  unreadable: '読めない',
} as const satisfies Record<RefusedKind, string>

export interface RefusedFile {
  readonly kind: RefusedKind
  readonly message: string
}

export interface OfficeFacts {
  readonly office: string
  readonly fy: number
  /** The handing out that the mark names, if the office knows of it; with the reviewer as the office has them now. */
  readonly given: { readonly reviewerId: string; readonly digest: string; readonly removed: boolean } | null
  /** Whether the criteria are others than when it went out; of a paper without criteria they never are. */
  readonly criteriaChanged: boolean
}

const nothing = '何も変えません。'
/** Of a sheet that went out under other criteria: when it comes back, and while it waits. */
export const beforeTheseCriteria = `評価項目を変える前に出した票です。新しい票を出し、記入してもらってください。${nothing}`

/** Whether a file may be compared with this office at all (checks.md, Score sheets); null when it may. */
export function refusalOf(paper: Paper, mark: PaperMark, facts: OfficeFacts): RefusedFile | null {
  const word = paperWord[paper]
  if (mark.office !== facts.office)
    return { kind: 'otherOffice', message: `別の台帳(練習用の台帳など)で出した${word}です。${nothing}` }
  if (mark.fy !== facts.fy)
    return { kind: 'otherYear', message: `${fiscalYearLabel(mark.fy)}の${word}です。${nothing}` }
  if (facts.given === null)
    return {
      kind: 'otherOffice',
      message: `この台帳に、出した記録のない${word}です(バックアップから戻す前に出した${word}など)。${nothing}`,
    }
  if (facts.given.reviewerId !== mark.reviewerId || facts.given.removed)
    return { kind: 'otherReviewer', message: `今の委員に、この${word}の委員がいません。${nothing}` }
  if (facts.given.digest !== mark.digest)
    return {
      kind: 'unreadable',
      message: `${word}の目印が書き換えられています。出した${word}に記入し直してもらってください。${nothing}`,
    }
  if (facts.criteriaChanged) return { kind: 'otherCriteria', message: beforeTheseCriteria }
  return null
}

/** What was taken back in time may have waited until the criteria were others: it goes in no more. Refuses with `conflict`. */
export function assertSameCriteria({ criteriaChanged }: Pick<OfficeFacts, 'criteriaChanged'>): void {
  if (criteriaChanged) throw new Refusal('conflict', beforeTheseCriteria)
}
