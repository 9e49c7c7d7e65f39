import type { Rounding } from './rules/rounding.ts'
import { settlementKinds, settlementLabel, type TieSettlement } from './rules/settlements.ts'

/** 集計方法 (domain.md §6.2): 平均・合計・最高最低除外平均・順位平均・順位合計・順位点. */
export const aggregateMethods = ['mean', 'sum', 'trimmedMean', 'rankMean', 'rankSum', 'rankPoints'] as const
export type AggregateMethod = (typeof aggregateMethods)[number]

const sums: readonly AggregateMethod[] = ['sum', 'rankSum', 'rankPoints']
/** Sums of points or of ranks: they compare only where every application has as many sheets (domain.md §6.2). */
export const needsEqualSheets = (method: AggregateMethod): boolean => sums.includes(method)

export const aggregateMethodLabel = {
  mean: '平均',
  sum: '合計',
  trimmedMean: '最高・最低を除いた平均',
  rankMean: '順位の平均',
  rankSum: '順位の合計',
  rankPoints: '順位点の合計',
} as const satisfies Record<AggregateMethod, string>

/** What is compared is a rank, and the smallest wins. */
export const isSmallestFirst = (method: AggregateMethod): boolean => method === 'rankMean' || method === 'rankSum'

/** What each method compares is counted in. */
export const unitOf = (method: AggregateMethod): '点' | '位' => (isSmallestFirst(method) ? '位' : '点')

/** 同点処理: applied in the order the year sets, never the order of receipt. */
export const tieRules = ['priorityCriterion', 'majority', ...settlementKinds] as const
export type TieRule = (typeof tieRules)[number]

export const tieRuleLabel = {
  priorityCriterion: '優先項目の平均',
  majority: '上位とした委員の数',
  ...settlementLabel,
} as const satisfies Record<TieRule, string>

/** What settled a place among equals: a tie rule, or, by 順位点, what belongs to the method itself. */
export const tieDecisions = ['higherRanks', ...tieRules] as const
export type TieDecision = (typeof tieDecisions)[number]

export const tieDecisionLabel = {
  higherRanks: '上位の順位の数',
  ...tieRuleLabel,
} as const satisfies Record<TieDecision, string>

/** The points the first places give where a year has set no others. */
export const usualRankPoints: readonly number[] = [5, 3, 1]

export interface TallyRules {
  readonly method: AggregateMethod
  readonly ties: readonly TieRule[]
  /** The criteria whose mean breaks a tie, one after the other. */
  readonly priorityCriterionIds: readonly string[]
  /** 順位点: what the first, second, … place gives. */
  readonly rankPoints: readonly number[]
  readonly rounding: Rounding
  /** 総合 ≥ x % of the maximum; null for no floor. */
  readonly floorTotalPercent: number | null
  /** Each criterion's mean ≥ y, where the criterion has no floor of its own; null for no floor. */
  readonly floorItemMean: number | null
  /** In the order they were made. */
  readonly settlements: readonly TieSettlement[]
}

export interface TallyCriterion {
  readonly id: string
  readonly no: number
  readonly name: string
  readonly weight: number
  readonly maxRaw: number
  /** Its mean ≥ y; null or absent where that of the year holds. */
  readonly floor?: number | null
}

/** 要件の○×, answered once for each application by the secretariat; × raises 要協議 and decides nothing. */
export interface TallyGate {
  readonly no: number
  readonly name: string
  /** By application id; absent where it is not answered yet. */
  readonly answers: Readonly<Record<string, boolean>>
}

export interface TallySheet {
  readonly reviewerId: string
  readonly applicationId: string
  readonly state: 'open' | 'submitted' | 'locked' | 'excluded' | 'absent'
  /** Raw score by criterion id; null or absent where nothing is given. */
  readonly scores: Readonly<Record<string, number | null>>
}

export interface TallyInput {
  readonly criteria: readonly TallyCriterion[]
  /** `code` is 「委員A」, used in warnings. */
  readonly reviewers: readonly { readonly id: string; readonly code: string }[]
  /** `label` names an application in warnings; without it they only count. */
  readonly applications: readonly { readonly id: string; readonly label?: string | undefined }[]
  readonly sheets: readonly TallySheet[]
  readonly gates?: readonly TallyGate[]
  readonly rules: TallyRules
}

export interface TallyRow {
  readonly applicationId: string
  /** From 1; equal places share a rank, and the next rank counts them all (1, 2, 2, 4). */
  readonly rank: number
  /** The other applications it is still tied with. */
  readonly tied: readonly string[]
  /**
   * What is compared, unrounded: by method the mean, sum, trimmed mean, mean rank,
   * sum of ranks or of points. Null without scores.
   */
  readonly value: number | null
  /** Complete sheets handed in. */
  readonly n: number
  /** One per reviewer, in their order. */
  readonly totals: readonly { readonly reviewerId: string; readonly total: number | null; readonly excluded: boolean }[]
  readonly mean: number | null
  readonly median: number | null
  readonly min: number | null
  readonly max: number | null
  readonly spread: number | null
  readonly standardDeviation: number | null
  /** One per criterion, in their order: mean raw score over the `n` who answered it. */
  readonly perCriterion: readonly { readonly criterionId: string; readonly mean: number | null; readonly n: number }[]
  /** The tie rule that last decided its place; null where the value did. */
  readonly decidedBy: TieDecision | null
  /** 要協議 and the like, in Japanese. They never decide alone. */
  readonly flags: readonly string[]
}

export const tallyWarningCodes = [
  'n.differs',
  'method.fallback',
  'tie.unresolved',
  'reviewer.flip',
  'reviewer.apart',
  'floor',
  'gate',
  'gate.open',
  'sheet.incomplete',
] as const
export type TallyWarningCode = (typeof tallyWarningCodes)[number]

export interface TallyWarning {
  readonly code: TallyWarningCode
  readonly message: string
  readonly applicationIds: readonly string[]
  readonly reviewerIds: readonly string[]
}

export interface Tally {
  /** By rank; equal ranks in the order of the input. */
  readonly rows: readonly TallyRow[]
  /** The method used, which is 平均 where the one asked for does not apply. */
  readonly method: AggregateMethod
  /** True where the number of sheets differs, so that totals cannot be compared. */
  readonly sumDisabled: boolean
  /** The best total a sheet can reach. */
  readonly maximum: number
  readonly warnings: readonly TallyWarning[]
}
