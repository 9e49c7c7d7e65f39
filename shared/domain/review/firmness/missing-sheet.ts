import type { Given } from './given.ts'

/** What a reviewer who did not score one of two, or neither, would have to give to turn their order. */
export interface MissingSheet {
  readonly reviewerId: string
  /** Which of the two they have no sheet of that counts. */
  readonly lacks: 'ahead' | 'behind' | 'both'
  /**
   * In points. For the one behind: so many or more turn the order. For the one ahead: so many or fewer do. For both: as long as
   * the one behind is given less than this above the one ahead, nothing turns. Null where nothing they could give does.
   */
  readonly turnsAt: number | null
  /** The total that would make the two level; null where no total of the scale does, or both are lacking. */
  readonly levelAt: number | null
}

/** Every total that a filled sheet of the year may have, in units, from 0 up: the sums of weight × step. */
export function possibleTotals({ input, weights }: Pick<Given, 'input' | 'weights'>): number[] {
  let totals = new Set([0])
  for (const [criterion, { maxRaw }] of input.criteria.entries()) {
    const weight = weights[criterion] ?? 0
    const next = new Set<number>()
    for (const total of totals) for (let raw = 0; raw <= maxRaw; raw += 1) next.add(total + weight * raw)
    totals = next
  }
  return [...totals].toSorted((a, b) => a - b)
}

/**
 * For every reviewer without a sheet of one of two, and whom no 利害関係 keeps from it, what they would have to give. Of means
 * alone, compared crosswise as whole numbers: equal ones do not turn, as the year's rules for ties may decide either way.
 */
export function missingSheets(given: Given, ahead: number, behind: number, totals: readonly number[]): MissingSheet[] {
  const { units } = given
  const points = (total: number | undefined): number | null => (total === undefined ? null : total / units)
  const [sumA, sumB] = [given.sumOfTotals[ahead] ?? 0, given.sumOfTotals[behind] ?? 0]
  const [nA, nB] = [given.n[ahead] ?? 0, given.n[behind] ?? 0]
  /** How far the one behind is above the one ahead, with those sheets: above 0 where the order has turned. */
  const turned = (one: number | null, other: number | null): number =>
    (sumB + (other ?? 0)) * (nA + (one === null ? 0 : 1)) - (sumA + (one ?? 0)) * (nB + (other === null ? 0 : 1))
  return given.input.reviewers.flatMap(({ id: reviewerId }, reviewer): MissingSheet[] => {
    const [one, other] = [ahead, behind].map((application) => lacking(given, reviewer, application))
    if (one === 'kept' || other === 'kept' || (one === 'given' && other === 'given')) return []
    if (one === 'given')
      return [
        {
          reviewerId,
          lacks: 'behind',
          turnsAt: points(totals.find((total) => turned(null, total) > 0)),
          levelAt: points(totals.find((total) => turned(null, total) === 0)),
        },
      ]
    if (other === 'given')
      return [
        {
          reviewerId,
          lacks: 'ahead',
          turnsAt: points(totals.findLast((total) => turned(total, null) > 0)),
          levelAt: points(totals.find((total) => turned(total, null) === 0)),
        },
      ]
    return [{ reviewerId, lacks: 'both', turnsAt: points(leastAbove(totals, turned)), levelAt: null }]
  })
}

/** Whether a reviewer's sheet counts, is kept out by a declared 利害関係, or is missing. */
function lacking({ totals, excluded, applications }: Given, reviewer: number, application: number) {
  const at = reviewer * applications + application
  if (!Number.isNaN(totals[at] ?? Number.NaN)) return 'given'
  return excluded[at] === 1 ? 'kept' : 'missing'
}

/** The least difference of two totals that turns the order; the one behind needs more, the more the one ahead is given. */
function leastAbove(totals: readonly number[], turned: (one: number, other: number) => number): number | undefined {
  let least: number | undefined
  let at = 0
  for (const one of totals) {
    while (at < totals.length && turned(one, totals[at] ?? 0) <= 0) at += 1
    const other = totals[at]
    if (other === undefined) return least
    if (least === undefined || other - one < least) least = other - one
  }
  return least
}

/** 「72」「44.6」: as many decimals as the scale has, and no more. */
const written = (points: number): string => String(Number(points.toFixed(2)))

/** The same in sentences for screen and paper; those who change nothing in one of them. */
export function missingWords(
  sheets: readonly MissingSheet[],
  { ahead, behind, codeOf }: { ahead: string; behind: string; codeOf: (reviewerId: string) => string },
): string[] {
  const powerless = sheets.filter(({ turnsAt, levelAt }) => turnsAt === null && levelAt === null)
  return [
    ...sheets.flatMap((sheet) => {
      const said = wordsOf(sheet, ahead, behind)
      return said === null ? [] : [`${codeOf(sheet.reviewerId)}は${said}`]
    }),
    ...(powerless.length === 0
      ? []
      : [`採点のない${powerless.map(({ reviewerId }) => codeOf(reviewerId)).join('、')}は、どんな点でも変わらない。`]),
  ]
}

function wordsOf({ lacks, turnsAt, levelAt }: MissingSheet, ahead: string, behind: string): string | null {
  if (lacks === 'both')
    return turnsAt === null
      ? null
      : `どちらも採点していない。${turnsAt > 0 ? `${behind}を${ahead}より${written(turnsAt)}点以上高く付けない限り、入れ替わらない。` : '付け方によっては入れ替わる。'}`
  if (turnsAt === null && levelAt === null) return null
  const [name, side] = lacks === 'behind' ? [behind, '以上'] : [ahead, '以下']
  const level = levelAt === null ? '' : `${written(levelAt)}点なら並ぶ`
  if (turnsAt === null) return `${name}を採点していない。${level}が、どんな点でも入れ替わらない。`
  return `${name}を採点していない。${written(turnsAt)}点${side}なら入れ替わる${level === '' ? '' : `(${level})`}。`
}
