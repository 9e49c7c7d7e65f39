import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import type { Clash } from '../../../shared/domain/refusal.ts'
import {
  assertEachOnce,
  assertPriorities,
  assertRankPoints,
  assertVerdicts,
  isMeasuredBy,
  rulesFields,
} from '../../../shared/domain/review/rules-fields.ts'
import { tieRuleLabel } from '../../../shared/domain/review/tally-types.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { measureOf } from '../../records/programme/measure.ts'
import { theRules } from '../../records/programme/year.ts'
import { firmnessPageOf } from '../../records/review/firmness.ts'
import { lateComparisonOf } from '../../records/review/late-conflicts.ts'
import { tallyOf, toRules } from '../../records/review/tally.ts'
import { trialScoresOf } from '../../records/review/trial.ts'
import { storedOrdering } from '../../stored/ordering.ts'
import { storedRankPoints } from '../../stored/rank-points.ts'
import { storedTies } from '../../stored/ties.ts'
import { type CriterionRow, criterionRows, setRulesOf } from '../../tables/programme/programme.ts'
import { reviseMeasure } from '../../upkeep/measure-version.ts'
import { answerGate } from './gates.ts'
import { ruleTie, takeBackTie } from './tie-settlements.ts'

type Tally = Handlers<OfficeContract>['tally']

const page: Tally['page'] = (ctx, { fy }) => tallyOf(ctx, fy)

const firmness: Tally['firmness'] = (ctx, { fy }) => firmnessPageOf(ctx, fy)

const lists = {
  ties: { label: '同点処理', say: (rules: Rules) => rules.ties.map((rule) => tieRuleLabel[rule]).join('、') },
  rankPoints: { label: '順位点', say: (rules: Rules) => rules.rankPoints.join('、') },
} as const

type Rules = Omit<ReturnType<typeof toRules>, 'revision'>

const prioritiesIn = ({ priorityCriterionIds }: Rules, criteria: readonly CriterionRow[]): string[] =>
  priorityCriterionIds.map((id) => criteria.find((each) => each.id === id)?.name ?? '')

/** Both values of everything the rules hold. */
function clashesBetween(theirs: Rules, yours: Rules, criteria: readonly CriterionRow[]): Clash[] {
  const priorities = (rules: Rules) => prioritiesIn(rules, criteria).join('、')
  const listed = (field: keyof Rules, label: string, say: (rules: Rules) => string) => ({
    field,
    label,
    theirs: say(theirs) || '(なし)',
    yours: say(yours) || '(なし)',
    stored: theirs[field],
  })
  return [
    ...clashesOf(rulesFields, theirs, yours),
    listed('ties', lists.ties.label, lists.ties.say),
    listed('priorityCriterionIds', '優先項目', priorities),
    listed('rankPoints', lists.rankPoints.label, lists.rankPoints.say),
  ]
}

const late: Tally['late'] = (ctx, { fy }) => lateComparisonOf(ctx, fy)

const setRules: Tally['setRules'] = (ctx, { fy, revision, reason, ...yours }) => {
  const { revision: stored, ...before } = toRules(theRules(ctx.db, fy))
  const criteria = criterionRows(ctx.db, fy)
  const between = clashesBetween(before, yours, criteria)
  assertFresh({ revision }, { revision: stored }, between)
  assertEachOnce(yours.ties)
  assertPriorities(yours.priorityCriterionIds, criteria)
  assertRankPoints(yours.rankPoints)
  assertVerdicts(yours)
  const measured = between.filter(({ field, theirs, yours: ours }) => isMeasuredBy(field) && theirs !== ours)
  if (measured.length > 0)
    reviseMeasure(ctx, fy, {
      change: measured.map(({ label, theirs, yours: ours }) => `${label} ${theirs} → ${ours}`).join('、'),
      reason,
    })
  setRulesOf(ctx.db, {
    fy,
    method: yours.method,
    ties: storedTies.write(yours.ties),
    priorities: storedOrdering.write(yours.priorityCriterionIds),
    rank_points: storedRankPoints.write(yours.rankPoints),
    rounding_mode: yours.roundingMode,
    rounding_places: yours.roundingPlaces,
    floor_total: yours.floorTotalPercent,
    floor_item: yours.floorItemMean,
    cut_after: yours.cutAfter,
    firm_word: yours.firmWord.trim(),
    fairly_word: yours.fairlyWord.trim(),
    thread_word: yours.threadWord.trim(),
    firm_share: yours.firmShare,
    thread_ways: yours.threadWays,
    thread_share: yours.threadShare,
  })
  const inWords = (rules: Rules) => {
    const { priorityCriterionIds: _byNumber, ...others } = rules
    return { ...others, priorities: prioritiesIn(rules, criteria) }
  }
  note(ctx, 'tally.setRules', `fy:${fy}`, {
    ...changesOf(inWords(before), inWords(yours)),
    ...(reason === '' ? {} : { reason }),
  })
  return toRules(theRules(ctx.db, fy))
}

export const tally: Tally = {
  page,
  late,
  firmness,
  setRules,
  ruleTie,
  takeBackTie,
  answerGate,
  measure: (ctx, { fy }) => measureOf(ctx, fy),
  trialScores: (ctx, { fy }) => trialScoresOf(ctx, fy),
}
