import type { OfficeContract } from '../../../shared/contract/index.ts'
import { type TieRule, tieRuleLabel } from '../../../shared/domain/review/tally-types.ts'
import { assertRulable } from '../../../shared/domain/review/ties.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theRules, theYear } from '../../records/programme/year.ts'
import { tallyOf, toRules } from '../../records/review/tally.ts'
import { storedOrdering } from '../../stored/ordering.ts'
import { storedTies } from '../../stored/ties.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { setRulesOf } from '../../tables/programme/programme.ts'
import { insertRuling, rulingRows } from '../../tables/review/review.ts'

type Tally = Handlers<OfficeContract>['tally']

const page: Tally['page'] = (ctx, { fy }) => tallyOf(ctx, fy)

const setRules: Tally['setRules'] = (
  ctx,
  { fy, method, ties, priorityCriterionId, floorTotalPercent, floorItemMean, cutAfter, revision },
) => {
  const year = theRules(ctx.db, fy)
  assertFresh({ revision }, { revision: year.rules_revision }, [
    { field: 'method', label: '集計方法', theirs: year.method, yours: method },
    { field: 'ties', label: '同点処理', theirs: inWords(toRules(year).ties), yours: inWords(ties) },
    { field: 'cutAfter', label: 'おおむねの線', theirs: `${year.cut_after}団体`, yours: `${cutAfter}団体` },
  ])
  setRulesOf(ctx.db, {
    fy,
    method,
    ties: storedTies.write(ties),
    priority_criterion: priorityCriterionId,
    floor_total: floorTotalPercent,
    floor_item: floorItemMean,
    cut_after: cutAfter,
  })
  note(ctx, 'tally.setRules', `fy:${fy}`, { method, ties, floorTotalPercent, floorItemMean, cutAfter })
  return toRules(theRules(ctx.db, fy))
}

const inWords = (ties: readonly TieRule[]): string => ties.map((rule) => tieRuleLabel[rule]).join('、')

const ruleTie: Tally['ruleTie'] = (ctx, { id, fy, order, reason }) => {
  theYear(ctx.db, fy)
  const ofYear = applicationRows(ctx.db, fy).map((row) => row.id)
  assertRulable(order, ofYear)
  const repeated = rulingRows(ctx.db, fy).find((row) => row.id === id)
  if (repeated) {
    const known = storedOrdering.read(repeated.ordering, id)
    assertSameRecord(known.join() === order.join() && repeated.reason === reason)
    return { id }
  }
  insertRuling(ctx.db, { id, fy, ordering: storedOrdering.write(order), reason, made_at: ctx.now })
  note(ctx, 'tally.ruleTie', `fy:${fy}`, { order, reason })
  return { id }
}

export const tally: Tally = { page, setRules, ruleTie }
