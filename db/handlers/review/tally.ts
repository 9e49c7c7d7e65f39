import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { changesOf, clashesOf, type Fields } from '../../../shared/domain/record-fields.ts'
import { rulesFields } from '../../../shared/domain/review/rules-fields.ts'
import { type TieRule, tieRuleLabel } from '../../../shared/domain/review/tally-types.ts'
import { assertEachOnce, assertRulable } from '../../../shared/domain/review/ties.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameWords } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theRules, theYear } from '../../records/programme/year.ts'
import { tallyOf, toRules } from '../../records/review/tally.ts'
import { storedOrdering } from '../../stored/ordering.ts'
import { storedTies } from '../../stored/ties.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { criterionRows, setRulesOf } from '../../tables/programme/programme.ts'
import { insertRuling, rulingRows } from '../../tables/review/review.ts'

type Tally = Handlers<OfficeContract>['tally']

const page: Tally['page'] = (ctx, { fy }) => tallyOf(ctx, fy)

const setRules: Tally['setRules'] = (ctx, { fy, revision, ...yours }) => {
  const row = theRules(ctx.db, fy)
  const before = toRules(row)
  const criteria = criterionRows(ctx.db, fy)
  const nameOf = (id: string | null) => criteria.find((each) => each.id === id)?.name ?? '(なし)'
  assertFresh({ revision }, before, [
    ...clashesOf(rulesFields, before, yours),
    { field: 'ties', label: '同点処理', theirs: inWords(before.ties), yours: inWords(yours.ties), stored: before.ties },
    {
      field: 'priorityCriterionId',
      label: '優先項目',
      theirs: nameOf(before.priorityCriterionId),
      yours: nameOf(yours.priorityCriterionId),
      stored: before.priorityCriterionId,
    },
  ])
  assertEachOnce(yours.ties)
  setRulesOf(ctx.db, {
    fy,
    method: yours.method,
    ties: storedTies.write(yours.ties),
    priority_criterion: yours.priorityCriterionId,
    floor_total: yours.floorTotalPercent,
    floor_item: yours.floorItemMean,
    cut_after: yours.cutAfter,
  })
  const { revision: _revision, ...was } = before
  note(ctx, 'tally.setRules', `fy:${fy}`, changesOf(was, yours))
  return toRules(theRules(ctx.db, fy))
}

const inWords = (ties: readonly TieRule[]): string => ties.map((rule) => tieRuleLabel[rule]).join('、') || '(なし)'

/** What a ruling says: the order of those that tie, and why. */
const rulingFields = {
  order: { label: '順位', kind: 'links', most: 47 },
  reason: { label: '理由', kind: 'prose', limit: 1000 },
} as const satisfies Fields

const ruleTie: Tally['ruleTie'] = (ctx, { id, fy, order, reason }) => {
  theYear(ctx.db, fy)
  const ofYear = applicationRows(ctx.db, fy).map((row) => row.id)
  assertRulable(order, ofYear)
  const repeated = rulingRows(ctx.db, fy).find((row) => row.id === id)
  if (repeated) {
    const known = storedOrdering.read(repeated.ordering, id)
    const names = new Map(
      applicationRows(ctx.db, fy).map((row) => [row.id, prefectureByCode(row.jis2 ?? '')?.name ?? '']),
    )
    assertSameWords(
      rulingFields,
      { order: known, reason: repeated.reason },
      { order, reason },
      (applicationId) => names.get(applicationId) ?? '',
    )
    return { id }
  }
  insertRuling(ctx.db, { id, fy, ordering: storedOrdering.write(order), reason, made_at: ctx.now })
  note(ctx, 'tally.ruleTie', `fy:${fy}`, { order, reason })
  return { id }
}

export const tally: Tally = { page, setRules, ruleTie }
