import type { FirmnessBook } from '../../../../shared/contract/reports/firmness-rows.ts'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import { firmnessOf } from '../../../../shared/domain/review/firmness/firmness.ts'
import { usualVerdictRules } from '../../../../shared/domain/review/firmness/verdict.ts'
import { usualRounding } from '../../../../shared/domain/review/rules/rounding.ts'
import { type TallySheet, usualRankPoints } from '../../../../shared/domain/review/tally-types.ts'
import { judgedByMean } from '../sample-year.ts'

interface Size {
  readonly bodies: number
  readonly reviewers: number
  readonly criteria: number
}

const id = (of: string, at: number): string =>
  `00000000-0000-4000-8000-${of}${String(at).padStart(12 - of.length, '0')}`
const names = ['必要性', '確保計画', '具体性', '連携', 'KPI', '横展開'] as const

/** A made-up year, drawn by the rule itself; one reviewer is conflicted on the second body, one on the third. */
export function firmnessRows(
  { bodies, reviewers, criteria }: Size = { bodies: 11, reviewers: 8, criteria: 6 },
): FirmnessBook {
  const asked = Array.from({ length: criteria }, (_, at) => ({
    id: id('c', at),
    no: at + 1,
    name: `評価項目の${at + 1}つ目`,
    shortName: names[at] ?? `${at + 1}つ目の項目`,
    viewpoint: '',
    weight: [4, 4, 4, 3, 2, 3][at % 6] ?? 1,
    maxRaw: 5,
    revision: 1,
  }))
  const scorers = Array.from({ length: reviewers }, (_, at) => ({
    id: id('a', at),
    code: `委員${String.fromCharCode(65 + at)}`,
  }))
  const applied = prefectures.slice(0, bodies)
  const applications = applied.map(({ name }, at) => ({ id: id('b', at), label: name }))
  const sheets = applications.flatMap((application, body) =>
    scorers.map(
      (reviewer, at): TallySheet => ({
        reviewerId: reviewer.id,
        applicationId: application.id,
        state: (body === 1 && at === 2) || (body === 2 && at === 5) ? 'excluded' : 'submitted',
        scores: Object.fromEntries(
          asked.map((criterion, k) => [
            criterion.id,
            Math.max(
              1,
              Math.min(5, 4 - Math.floor(body / 4) + (((body * 7 + at * 4 + k * 3 + ((body * at) % 3)) % 5) - 2)),
            ),
          ]),
        ),
      }),
    ),
  )
  const found = firmnessOf(
    {
      criteria: asked,
      reviewers: scorers,
      applications,
      sheets,
      rules: {
        method: 'mean',
        ties: ['priorityCriterion', 'majority', 'chair'],
        priorityCriterionIds: asked.slice(2, 3).map((each) => each.id),
        rankPoints: usualRankPoints,
        rounding: usualRounding,
        floorTotalPercent: null,
        floorItemMean: null,
        settlements: [],
      },
    },
    { cut: 5, seed: 2026, verdicts: usualVerdictRules },
  )
  return {
    ...found,
    verdicts: usualVerdictRules,
    criteria: asked,
    reviewers: scorers,
    ...judgedByMean(bodies),
    standings: found.standings.map((standing) => {
      const at = applications.findIndex((each) => each.id === standing.applicationId)
      const body = applied[at]
      return {
        ...standing,
        receiptNo: `R8-${at + 1}`,
        lgCode: body?.lgCode ?? '',
        prefecture: body?.name ?? '',
        themeLetter: 'B' as const,
        themeName: '自治体フロントヤード改革の推進',
      }
    }),
  }
}
