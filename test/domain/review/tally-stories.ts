import fc from 'fast-check'
import { usualRounding } from '../../../shared/domain/review/rules/rounding.ts'
import type { SettlementKind, TieSettlement } from '../../../shared/domain/review/rules/settlements.ts'
import {
  type TallyInput,
  type TallyRules,
  type TallySheet,
  usualRankPoints,
} from '../../../shared/domain/review/tally-types.ts'

export const plainRules: TallyRules = {
  method: 'mean',
  ties: ['priorityCriterion', 'majority', 'chair'],
  priorityCriterionIds: [],
  rankPoints: usualRankPoints,
  rounding: usualRounding,
  floorTotalPercent: null,
  floorItemMean: null,
  settlements: [],
}

/** An order that the 座長 or the 合議 has given, or (with the votes of each) a 決選投票. */
export const settled = (
  kind: SettlementKind,
  order: readonly string[],
  more: Partial<TieSettlement> & { readonly votes?: readonly number[] } = {},
): TieSettlement => {
  const { votes, ...rest } = more
  return {
    id: `${kind} ${order.join(' ')} ${JSON.stringify(more)}`,
    kind,
    order,
    ballot:
      votes === undefined
        ? null
        : {
            voters: ['r1', 'r2', 'r3'],
            votes: order.map((applicationId, at) => ({ applicationId, votes: votes[at] ?? 0 })),
          },
    reason: '理由',
    takesBack: null,
    ...rest,
  }
}

type Cell = number | readonly (number | null)[] | 'excluded' | 'absent' | 'open' | null

/**
 * A tally from a table: one row per application, one cell per reviewer (委員A, 委員B …). A number is the raw score of the
 * only criterion, a list one score per criterion; null is a missing sheet.
 */
export function tallyOf(
  table: Readonly<Record<string, readonly Cell[]>>,
  change: Partial<TallyInput> = {},
): TallyInput {
  const applications = Object.keys(table).map((id) => ({ id, label: `${id}県` }))
  const cells = Object.values(table)
  const width = Math.max(1, ...cells.flat().map((cell) => (Array.isArray(cell) ? cell.length : 1)))
  const criteria = Array.from({ length: width }, (_, index) => ({
    id: `c${index + 1}`,
    no: index + 1,
    name: `項目${index + 1}`,
    weight: 1,
    maxRaw: 100,
  }))
  const reviewers = Array.from({ length: Math.max(0, ...cells.map((row) => row.length)) }, (_, index) => ({
    id: `r${index + 1}`,
    code: `委員${String.fromCharCode(65 + index)}`,
  }))
  const sheets = applications.flatMap(({ id }, row) =>
    (cells[row] ?? []).flatMap((cell, index): TallySheet[] => {
      if (cell === null) return []
      const base = { reviewerId: `r${index + 1}`, applicationId: id }
      if (typeof cell === 'string') return [{ ...base, state: cell, scores: { c1: 99 } }]
      const values = typeof cell === 'number' ? [cell] : cell
      const scores = Object.fromEntries(criteria.map((each, at) => [each.id, values[at] ?? null]))
      return [{ ...base, state: 'submitted', scores }]
    }),
  )
  return { criteria, reviewers, applications, sheets, rules: plainRules, ...change }
}

const cell: fc.Arbitrary<TallySheet['state']> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<TallySheet['state']>('submitted') },
  { weight: 1, arbitrary: fc.constantFrom<TallySheet['state']>('locked', 'open', 'excluded', 'absent') },
)

export interface TallyShape {
  /** Every sheet handed in and filled. */
  readonly complete?: boolean
  readonly rules?: fc.Arbitrary<Partial<TallyRules>>
}

/** Any year: a few applications, reviewers and criteria, few different scores so that ties happen. */
export const anyTally = ({ complete = false, rules = fc.constant({}) }: TallyShape = {}): fc.Arbitrary<TallyInput> =>
  fc
    .record({
      applications: fc.integer({ min: 1, max: 6 }),
      reviewers: fc.integer({ min: 1, max: 6 }),
      weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      rules,
    })
    .chain(({ applications, reviewers, weights, rules: own }) => {
      const raw = fc.integer({ min: 0, max: 5 })
      const score = complete ? raw : fc.option(raw, { freq: 12 })
      return fc.record({
        criteria: fc.constant(
          weights.map((weight, index) => ({ id: `c${index}`, no: index + 1, name: `項目${index}`, weight, maxRaw: 5 })),
        ),
        reviewers: fc.constant(
          Array.from({ length: reviewers }, (_, index) => ({ id: `r${index}`, code: `委員${index}` })),
        ),
        applications: fc.constant(
          Array.from({ length: applications }, (_, index) => ({ id: `a${index}`, label: `${index}県` })),
        ),
        sheets: fc.tuple(
          ...Array.from({ length: applications * reviewers }, (_, at) =>
            fc.record({
              reviewerId: fc.constant(`r${at % reviewers}`),
              applicationId: fc.constant(`a${Math.floor(at / reviewers)}`),
              state: complete ? fc.constant<TallySheet['state']>('submitted') : cell,
              scores: fc.record(Object.fromEntries(weights.map((_, index) => [`c${index}`, score]))),
            }),
          ),
        ),
        rules: fc.constant({ ...plainRules, ...own }),
      })
    })
