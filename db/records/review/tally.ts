import type { z } from 'zod'
import type { tallyPage } from '../../../shared/contract/review/records.ts'
import { ruleText } from '../../../shared/domain/review/rules/rule-words.ts'
import { inForce, type TieSettlement } from '../../../shared/domain/review/rules/settlements.ts'
import { tallyRulesOf } from '../../../shared/domain/review/rules-fields.ts'
import { maximumTotal } from '../../../shared/domain/review/scoring.ts'
import { countedState } from '../../../shared/domain/review/second-look/look.ts'
import { createFollower } from '../../../shared/domain/review/tally/following.ts'
import type { TallyRow } from '../../../shared/domain/review/tally-types.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { kept } from '../../memory/kept.ts'
import { storedBallot } from '../../stored/ballot.ts'
import { storedOrdering } from '../../stored/ordering.ts'
import { storedRankPoints } from '../../stored/rank-points.ts'
import { storedTies } from '../../stored/ties.ts'
import { gateRows } from '../../tables/programme/measure.ts'
import type { RulesRow } from '../../tables/programme/programme.ts'
import { type ReviewerRow, reviewerRows } from '../../tables/review/review.ts'
import { sheetStates } from '../../tables/review/score-sheet.ts'
import { settlementRows } from '../../tables/review/settlement.ts'
import { gateAnswersOf } from '../programme/measure.ts'
import { criteriaOf, prioritiesOf, theRules } from '../programme/year.ts'
import { candidatesOf, exclusionKey, exclusionsOf, uncheckedBySheet } from './board.ts'
import { scoresBySheet } from './sheet-scores.ts'

export type TallyPage = z.input<typeof tallyPage>

export const toRules = (year: RulesRow): TallyPage['rules'] => ({
  method: year.method,
  roundingMode: year.rounding_mode,
  roundingPlaces: year.rounding_places,
  ties: [...storedTies.read(year.ties, `year ${year.fy}`)],
  priorityCriterionIds: prioritiesOf(year),
  rankPoints: [...storedRankPoints.read(year.rank_points, `year ${year.fy}`)],
  floorTotalPercent: year.floor_total,
  floorItemMean: year.floor_item,
  firmWord: year.firm_word,
  fairlyWord: year.fairly_word,
  threadWord: year.thread_word,
  firmShare: year.firm_share,
  threadWays: year.thread_ways,
  threadShare: year.thread_share,
  cutAfter: year.cut_after,
  revision: year.rules_revision,
})

/** How people settled the ties of a year, in the order they did. */
export const settlementsOf = (
  db: ReadDb,
  fy: number,
): readonly (TieSettlement & { madeAt: string; madeBy: string })[] =>
  settlementRows(db, fy).map((row) => ({
    id: row.id,
    kind: row.kind,
    order: storedOrdering.read(row.ordering, row.id),
    ballot: row.ballot === null ? null : storedBallot.read(row.ballot, row.id),
    reason: row.reason,
    takesBack: row.takes_back,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }))

/** As shown: who settled it and who voted is for those who may know the reviewers. */
function shownSettlements({ sight }: Seeing, all: ReturnType<typeof settlementsOf>): TallyPage['settlements'] {
  const holding = new Set(inForce(all).map(({ id }) => id))
  return all.map(({ ballot, madeBy, order, ...each }) => ({
    ...each,
    order: [...order],
    ballot:
      ballot === null
        ? null
        : {
            voters: sight.people.ofReviewers ? [...ballot.voters] : [],
            votes: ballot.votes.map((own) => ({ ...own })),
          },
    madeBy: sight.people.ofReviewers ? madeBy : '',
    holds: holding.has(each.id),
  }))
}

/**
 * What the tally is computed from, gathered for the pure functions of shared/domain. A reviewer's tally is computed
 * without the applications they may not know of: not even a gap in the ranks tells of them.
 */
export function gather(ctx: Seeing, fy: number, excluded: Excluded = exclusionsOf(ctx.db, fy)) {
  const { db } = ctx
  const candidates = candidatesOf(ctx, fy)
  const seen = new Set(candidates.map(({ id }) => id))
  const reviewers = reviewerRows(db, fy)
  const criteria = criteriaOf(db, fy)
  const scores = scoresBySheet(db, fy)
  const unchecked = uncheckedBySheet(db, fy)
  const rows = sheetStates(db, fy).filter((row) => seen.has(row.application_id))
  const sheets = rows.map((row) => ({
    reviewerId: row.reviewer_id,
    applicationId: row.application_id,
    state: excluded.has(exclusionKey(row.reviewer_id, row.jis2))
      ? ('excluded' as const)
      : countedState(row.state, unchecked.get(row.id) ?? 0),
    scores: scores.get(row.id) ?? {},
  }))
  const waiting = rows.filter(({ id }, at) => unchecked.has(id) && sheets[at]?.state === 'open')
  return { candidates, reviewers, criteria, sheets, sheetsUnchecked: waiting.length }
}

/** Who scored, by name where the caller may know it. */
export const reviewersShown = ({ sight }: Pick<Seeing, 'sight'>, reviewers: readonly ReviewerRow[]) =>
  reviewers.map(({ id, code, name, seat }) => ({ id, code, name: sight.people.ofReviewers ? name : '', seat }))

/** Which cells are out of the tally, by `exclusionKey`. */
export type Excluded = Pick<ReadonlySet<string>, 'has'>

/** 審査集計, or an empty one that says why the caller may not see it yet; with other cells left out, as it would be then. */
export function tallyOf(ctx: Seeing, fy: number, excluded?: Excluded): TallyPage {
  const { db, sight } = ctx
  const { candidates, reviewers, criteria, sheets, sheetsUnchecked } = gather(ctx, fy, excluded)
  const rules = toRules(theRules(db, fy))
  const settlements = settlementsOf(db, fy)
  const tallied = tallyRulesOf(rules, settlements)
  const gates = gateRows(db, fy)
  const answersOf = gateAnswersOf(ctx, fy)
  const maximum = maximumTotal(criteria)
  const ruleFacts = { rules: tallied, criteria, gates, maximum }
  const seen = new Set(candidates.map(({ id }) => id))
  const counted = sheets.filter(({ state }) => state !== 'excluded' && state !== 'absent')
  const page = {
    fy,
    rules,
    criteria,
    reviewers: reviewersShown(ctx, reviewers),
    sheetsExpected: counted.length,
    sheetsIn: counted.filter(({ state }) => state !== 'open').length,
    sheetsUnchecked,
    gates,
    // A settlement names its applications, in its order and in its words.
    settlements: shownSettlements(ctx, settlements).filter(
      ({ order }) => sight.applications.all || order.every((id) => seen.has(id)),
    ),
  }
  const closed = sight.tally.closed(
    fy,
    (reviewerId) => sheets.filter((each) => each.reviewerId === reviewerId && each.state === 'open').length,
  )
  if (closed !== null)
    return {
      ...page,
      closed,
      method: rules.method,
      rows: [],
      rule: ruleText({ ...ruleFacts, used: rules.method }),
      maximum,
      sumDisabled: false,
      warnings: [],
      settlements: [],
    }

  const follow = kept(db, 'tallies', createFollower)
  const result = follow({
    criteria,
    reviewers,
    applications: candidates.map(({ id, prefecture }) => ({ id, label: prefecture })),
    sheets,
    gates: gates.map(({ id: gateId, no, name }) => ({ no, name, answers: answeredOf(candidates, gateId, answersOf) })),
    rules: tallied,
  })
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return {
    ...page,
    closed: null,
    method: result.method,
    rule: ruleText({ ...ruleFacts, used: result.method }),
    rows: result.rows.flatMap((row) => {
      const candidate = byId.get(row.applicationId)
      if (!candidate) return []
      const { id, ...shown } = candidate
      return [{ ...row, ...shown, applicationId: id, ...unfrozen(row), gates: answersOf(id) }]
    }),
    maximum: result.maximum,
    sumDisabled: result.sumDisabled,
    warnings: result.warnings.map(({ code, message }) => ({ code, message })),
  }
}

/** The answers to one gate, by application. */
const answeredOf = (
  candidates: readonly { readonly id: string }[],
  gateId: string,
  answersOf: ReturnType<typeof gateAnswersOf>,
): Record<string, boolean> =>
  Object.fromEntries(
    candidates.flatMap(({ id }) => {
      const passed = answersOf(id).find((each) => each.gateId === gateId)?.passed ?? null
      return passed === null ? [] : [[id, passed] as const]
    }),
  )

const unfrozen = (row: TallyRow) => ({
  tied: [...row.tied],
  totals: row.totals.map((total) => ({ ...total })),
  perCriterion: row.perCriterion.map((each) => ({ ...each })),
  flags: [...row.flags],
})
