import { withoutNoise } from '../decimal.ts'
import { rounded } from '../rules/rounding.ts'
import type { TallyCriterion, TallyInput, TallyRow, TallyRules } from '../tally-types.ts'

/**
 * Where an application lies below the year's floors: its share of the maximum in per cent, and the criteria (by their
 * place in the list) whose mean raw score is too low: by their own floor, or by that of the year. Equal to a floor is not below it.
 */
export function belowFloors(
  given: {
    readonly rules: Pick<TallyRules, 'floorTotalPercent' | 'floorItemMean'>
    readonly criteria: readonly Pick<TallyCriterion, 'floor'>[]
    readonly maximum: number
  },
  figures: Pick<TallyRow, 'mean' | 'perCriterion'>,
): {
  readonly percent: number | null
  readonly items: readonly { readonly index: number; readonly mean: number; readonly floor: number }[]
} {
  const { floorTotalPercent, floorItemMean } = given.rules
  if (figures.mean === null) return { percent: null, items: [] }
  const percent = given.maximum === 0 ? 0 : withoutNoise((figures.mean * 100) / given.maximum)
  return {
    percent: floorTotalPercent !== null && percent < floorTotalPercent ? percent : null,
    items: figures.perCriterion.flatMap(({ mean }, index) => {
      const floor = given.criteria[index]?.floor ?? floorItemMean
      return floor !== null && mean !== null && mean < floor ? [{ index, mean, floor }] : []
    }),
  }
}

export interface Flags {
  /** By application, why it is 要協議: below a floor of the year, or × at a gate. Empty when it is not. Never decides by itself. */
  readonly now: readonly (readonly string[])[]
  /** Looks again at an application whose figures have changed. */
  follow(application: number, figures: Figures): void
  /** The applications below a floor. */
  below(): number[]
}

type Figures = Pick<TallyRow, 'mean' | 'perCriterion'>

const none: readonly string[] = []

export function createFlags(input: TallyInput, maximum: number): Flags {
  const ofGates = input.applications.map(({ id }) => gateFlags(input, id))
  const now = [...ofGates]
  const isBelow = new Uint8Array(now.length)
  const hasFloors =
    input.rules.floorTotalPercent !== null ||
    input.rules.floorItemMean !== null ||
    input.criteria.some(({ floor }) => (floor ?? null) !== null)
  return {
    now,
    follow(application, figures) {
      if (!hasFloors) return
      const found = floorFlags(input, maximum, figures)
      const gates = ofGates[application] ?? none
      isBelow[application] = found.length > 0 ? 1 : 0
      now[application] = found.length > 0 ? [...gates, ...found] : gates
    },
    below: () => (hasFloors ? [...now.keys()].filter((application) => isBelow[application] === 1) : []),
  }
}

function gateFlags({ gates = [] }: TallyInput, applicationId: string): readonly string[] {
  const failed = gates.filter(({ answers }) => answers[applicationId] === false)
  return failed.length === 0 ? none : failed.map(({ name }) => `要協議: 要件「${name}」が×です`)
}

function floorFlags({ rules, criteria }: TallyInput, maximum: number, figures: Figures): string[] {
  const { percent, items } = belowFloors({ rules, criteria, maximum }, figures)
  const shown = (value: number) => rounded(value, rules.rounding)
  const total = percent === null ? [] : [`要協議: 総合${shown(percent)}%が下限${rules.floorTotalPercent}%に届きません`]
  return total.concat(
    items.map(({ index, mean, floor }) => {
      const criterion = criteria[index]
      return `要協議: 項目${criterion?.no}「${criterion?.name}」の平均${shown(mean)}が下限${floor}に届きません`
    }),
  )
}
