import { normalise } from '../normalise.ts'
import { rounded } from '../rules/rounding.ts'
import { type AggregateMethod, tieDecisionLabel } from '../tally-types.ts'
import { isEqualValue } from '../ties.ts'
import { type Agreement, agreementOf } from './agreement.ts'
import { type BreakEven, breakEvens, leastOf, type SetBreakEven, setBreakEvens } from './break-even.ts'
import { type FirmnessInput, type Given, givenOf, meanOf, totalOf } from './given.ts'
import { type MissingSheet, missingSheets, missingWords, possibleTotals } from './missing-sheet.ts'
import type { Order } from './order.ts'
import { type Apart, takenApart } from './pair.ts'
import { whyHere } from './sentences.ts'
import { type ApplicationSpread, applicationSpread, type Severity, severities } from './spread.ts'
import { type Kept, type Verdict, type VerdictRules, verdictOf } from './verdict.ts'
import { asItStands, changedWays, placed, type Way } from './ways.ts'
import { shares, type WeightShares, weightSets } from './weight-sets.ts'

/** One application as it stands, best first; without those that nobody has scored. */
export interface Standing extends ApplicationSpread {
  readonly applicationId: string
  readonly rank: number
  /** Shares its rank with somebody still. */
  readonly isTied: boolean
  /** What is compared, unrounded. */
  readonly value: number
  /** In how many changed ways, and in how many weight sets, it is within the line. */
  readonly waysInside: number
  readonly setsInside: number
  /** Mean of the totals brought to one scale, and the rank by it; beside the order, never in it. */
  readonly normalised: { readonly mean: number; readonly rank: number }
}

/** An application and the one that follows it. */
export interface Pair extends Apart {
  readonly ahead: string
  readonly behind: string
  /** By how much the one ahead is better in what is compared, in its unit. */
  readonly lead: number
  readonly kept: Kept
  readonly verdict: Verdict
  /** Every weight at which the two are level; of means only, so null where another method ranks them. */
  readonly breakEvens: readonly BreakEven[] | null
  /** The one weight whose least change makes them level. */
  readonly least: BreakEven | null
  readonly why: { readonly ahead: string; readonly behind: string }
  /** What reviewers without a sheet would have to give to turn it; of means only, so empty where another method ranks. */
  readonly missing: readonly MissingSheet[]
  readonly missingWords: readonly string[]
}

export interface ChangedWay extends Pick<Way, 'kind' | 'of' | 'label' | 'refused'> {
  /** In the order of the standings; 0 without a value. Empty where it is refused. */
  readonly ranks: readonly number[]
}

export interface Firmness {
  readonly comparison: AggregateMethod
  readonly cut: number
  readonly seed: number
  readonly sets: number
  readonly standings: readonly Standing[]
  readonly pairs: readonly Pair[]
  readonly ways: readonly ChangedWay[]
  /** How far each weight may go before the set within the line changes; null where another method than means ranks. */
  readonly setBreakEvens: readonly SetBreakEven[] | null
  readonly severities: readonly Severity[]
  readonly agreement: Agreement
  /** Reviewers whose totals could not be brought to one scale: one score only, or no spread. */
  readonly notNormalised: readonly string[]
}

export interface FirmnessAsked {
  /** おおむねの団体数. */
  readonly cut: number
  /** Of the weight sets: the same seed, the same sets. */
  readonly seed: number
  readonly verdicts: VerdictRules
}

/**
 * 決め手: how firm the order is, and what every neighbour's place rests on. All of it at once from one state of the scores;
 * it is advice for the meeting and decides nothing (domain.md §6.2).
 */
export function firmnessOf(input: FirmnessInput, { cut, seed, verdicts }: FirmnessAsked): Firmness {
  const given = givenOf(input)
  const base = asItStands(given)
  const order = base.groups.flat()
  const ways = changedWays(given, base)
  const drawn = shares(given, base, { order, cut, seed })
  const byMeans = base.comparison === 'mean' || base.comparison === 'sum'
  // With one sheet more, a year that asks for another method may be ranked by it.
  const asksForMeans = input.rules.method === 'mean' || input.rules.method === 'sum'
  const totals = asksForMeans ? possibleTotals(given) : null
  const idOf = (application: number): string => input.applications[application]?.id ?? ''
  const isWithin = (application: number): boolean => (base.ranks[application] ?? 0) <= cut
  const { normalised, notNormalised } = normalisedOf(given, order)
  return {
    comparison: base.comparison,
    cut,
    seed,
    sets: weightSets,
    standings: order.map((application, place) => ({
      ...applicationSpread(given, application),
      applicationId: idOf(application),
      rank: base.ranks[application] ?? 0,
      isTied: isTied(base, application),
      value: base.values[application] ?? 0,
      waysInside: ways.filter(({ order: changed }) => isWithinLine(changed, application, cut)).length,
      setsInside: drawn.inside[application] ?? 0,
      normalised: normalised[place] ?? { mean: 0, rank: 0 },
    })),
    pairs: order
      .slice(1)
      .map((behind, place) =>
        pairOf({ given, base, ways, drawn, verdicts, byMeans, totals }, order[place] ?? 0, behind, place),
      ),
    ways: ways.map(({ kind, of, label, refused, order: changed }) => ({
      kind,
      of,
      label,
      refused,
      ranks: changed === null ? [] : order.map((application) => changed.ranks[application] ?? 0),
    })),
    setBreakEvens: byMeans
      ? setBreakEvens(
          given,
          order.filter(isWithin),
          order.filter((application) => !isWithin(application)),
        )
      : null,
    severities: severities(given),
    agreement: agreementOf(
      input.reviewers.map((_, reviewer) =>
        input.applications.map((_unused, application) => totalOf(given, reviewer, application)),
      ),
    ),
    notNormalised,
  }
}

const isTied = ({ groups }: Order, application: number): boolean =>
  groups.some((group) => group.length > 1 && group.includes(application))

function isWithinLine(order: Order | null, application: number, cut: number): boolean {
  const rank = order?.ranks[application] ?? 0
  return rank > 0 && rank <= cut
}

interface Found {
  readonly given: Given
  readonly base: Order
  readonly ways: readonly Way[]
  readonly drawn: WeightShares
  readonly verdicts: VerdictRules
  readonly byMeans: boolean
  /** Every total that one sheet may have; null where means do not rank. */
  readonly totals: readonly number[] | null
}

function pairOf(
  { given, base, ways, drawn, verdicts, byMeans, totals }: Found,
  ahead: number,
  behind: number,
  place: number,
): Pair {
  const { input } = given
  const nameOf = (application: number): string => input.applications[application]?.label ?? '応募'
  const idOf = (application: number): string => input.applications[application]?.id ?? ''
  const apart = takenApart(given, ahead, behind)
  const orders = ways.flatMap(({ order }) => (order === null ? [] : [placed(order, ahead, behind)]))
  const kept: Kept = {
    ways: orders.length,
    kept: orders.filter((each) => each === 1).length,
    level: orders.filter((each) => each === 0).length,
    turned: orders.filter((each) => each === -1).length,
    sets: drawn.sets,
    setsKept: drawn.kept[place] ?? 0,
  }
  const [one, other] = [base.values[ahead] ?? 0, base.values[behind] ?? 0]
  const rule = base.decidedBy.get(ahead)
  const isLevel = placed(base, ahead, behind) === 0
  const found = byMeans ? breakEvens(given, ahead, behind) : null
  const missing = totals === null ? [] : missingSheets(given, ahead, behind, totals)
  const codeOf = (reviewerId: string): string => input.reviewers.find(({ id }) => id === reviewerId)?.code ?? ''
  return {
    ...apart,
    ahead: idOf(ahead),
    behind: idOf(behind),
    lead: Math.abs(one - other),
    kept,
    verdict: verdictOf(kept, verdicts, isLevel),
    breakEvens: found,
    least: found && leastOf(found),
    missing,
    missingWords: missingWords(missing, { ahead: nameOf(ahead), behind: nameOf(behind), codeOf }),
    why: whyHere(
      input,
      {
        ahead: nameOf(ahead),
        behind: nameOf(behind),
        comparison: base.comparison,
        apart,
        isEqual: isEqualValue(one, other),
        decidedBy: isLevel || rule === undefined ? null : tieDecisionLabel[rule],
      },
      (points) => rounded(points, input.rules.rounding),
    ),
  }
}

/** 採点の甘い・辛いをならした平均, side by side with the order and never in it. */
function normalisedOf(given: Given, order: readonly number[]) {
  const { totals, leftAsIs } = normalise(
    given.input.reviewers.flatMap((reviewer, at) =>
      given.input.applications.flatMap((application, index) => {
        const value = totalOf(given, at, index)
        return value === null ? [] : [{ reviewerId: reviewer.id, applicationId: application.id, value }]
      }),
    ),
  )
  const own = Map.groupBy(totals, ({ applicationId }) => applicationId)
  const means = order.map((application) => {
    const scaled = own.get(given.input.applications[application]?.id ?? '') ?? []
    const sum = scaled.reduce((total, { normalised }) => total + normalised, 0)
    return scaled.length === 0 ? (meanOf(given, application) ?? 0) : sum / scaled.length
  })
  const normalised = means.map((mean) => ({
    mean,
    rank: 1 + means.filter((other) => other > mean && !isEqualValue(other, mean)).length,
  }))
  return { normalised, notNormalised: leftAsIs }
}
