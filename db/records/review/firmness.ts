import type { z } from 'zod'
import type { firmnessPage } from '../../../shared/contract/review/firmness.ts'
import { firmnessOf } from '../../../shared/domain/review/firmness/firmness.ts'
import { ruleText } from '../../../shared/domain/review/rules/rule-words.ts'
import { tallyRulesOf, verdictRulesOf } from '../../../shared/domain/review/rules-fields.ts'
import { maximumTotal } from '../../../shared/domain/review/scoring.ts'
import type { Seeing } from '../../handler.ts'
import { gateRows } from '../../tables/programme/measure.ts'
import { theRules } from '../programme/year.ts'
import { gather, reviewersShown, settlementsOf, toRules } from './tally.ts'

export type FirmnessPage = z.input<typeof firmnessPage>

/** 決め手, from what the tally itself is computed from. The weight sets of a year are always the same. */
export function firmnessPageOf(ctx: Seeing, fy: number): FirmnessPage {
  const { db } = ctx
  const { candidates, reviewers, criteria, sheets } = gather(ctx, fy)
  const rules = toRules(theRules(db, fy))
  const tallied = tallyRulesOf(rules, settlementsOf(db, fy))
  const verdicts = verdictRulesOf(rules)
  const found = firmnessOf(
    {
      criteria,
      reviewers,
      applications: candidates.map(({ id, prefecture }) => ({ id, label: prefecture })),
      sheets,
      rules: tallied,
    },
    { cut: rules.cutAfter, seed: fy, verdicts },
  )
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return {
    ...found,
    fy,
    rules,
    rule: ruleText({
      rules: tallied,
      criteria,
      gates: gateRows(db, fy),
      maximum: maximumTotal(criteria),
      used: found.comparison,
    }),
    criteria,
    reviewers: reviewersShown(ctx, reviewers),
    verdicts,
    standings: found.standings.flatMap((standing) => {
      const candidate = byId.get(standing.applicationId)
      if (!candidate) return []
      const { id: _id, ...shown } = candidate
      return [{ ...standing, ...shown }]
    }),
  }
}
