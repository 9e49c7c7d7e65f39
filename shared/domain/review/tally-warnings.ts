import { withoutNoise } from './decimal.ts'
import { rounded } from './rules/rounding.ts'
import type { Board, OwnFigures } from './tally-board.ts'
import {
  type AggregateMethod,
  aggregateMethodLabel,
  type TallyCriterion,
  type TallyInput,
  type TallyRow,
  type TallyRules,
  type TallyWarning,
} from './tally-types.ts'

/** What the warnings are drawn from; applications are numbers 0 … n − 1. */
export interface TallyFacts {
  readonly input: TallyInput
  readonly board: Board
  readonly figures: readonly OwnFigures[]
  readonly method: AggregateMethod
  readonly maximum: number
  /** True where the number of sheets differs between applications that have any. */
  readonly sumDisabled: boolean
}

const nameOf = ({ input }: TallyFacts, application: number): string | null =>
  input.applications[application]?.label ?? null
const idOf = ({ input }: TallyFacts, application: number): string => input.applications[application]?.id ?? ''

/** 「秋田県と栃木県」, or 「2件」 where an application has no label. */
function named(facts: TallyFacts, applications: readonly number[], joint: string): string {
  const names = applications.map((application) => nameOf(facts, application))
  return names.every((name) => name !== null) ? names.join(joint) : `${applications.length}件`
}

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

/** Why an application is 要協議: below a floor of the year, or × at a gate. Empty when it is not. Never decides by itself. */
export const flagsOf = (facts: TallyFacts, application: number): string[] => [
  ...gateFlags(facts, application),
  ...floorFlags(facts, application),
]

const gateFlags = (facts: TallyFacts, application: number): string[] =>
  (facts.input.gates ?? [])
    .filter(({ answers }) => answers[idOf(facts, application)] === false)
    .map(({ name }) => `要協議: 要件「${name}」が×です`)

function floorFlags(facts: TallyFacts, application: number): string[] {
  const { rules, criteria } = facts.input
  const figures = facts.figures[application]
  if (figures === undefined) return []
  const { percent, items } = belowFloors({ rules, criteria, maximum: facts.maximum }, figures)
  const shown = (value: number) => rounded(value, rules.rounding)
  const total = percent === null ? [] : [`要協議: 総合${shown(percent)}%が下限${rules.floorTotalPercent}%に届きません`]
  return total.concat(
    items.map(({ index, mean, floor }) => {
      const criterion = criteria[index]
      return `要協議: 項目${criterion?.no}「${criterion?.name}」の平均${shown(mean)}が下限${floor}に届きません`
    }),
  )
}

function countWarning(facts: TallyFacts): TallyWarning[] {
  if (!facts.sumDisabled) return []
  const scored = facts.figures
    .map((figures, application) => ({ n: figures.n, application }))
    .filter((each) => each.n > 0)
  const most = Math.max(0, ...scored.map((each) => each.n))
  const fewer = scored.filter((each) => each.n < most).map((each) => each.application)
  const message = `採点票の数が応募によって異なります(最多${most}票。少ないもの: ${named(facts, fewer, '、')})。合計では比べられないため、平均で比べてください。`
  return [{ code: 'n.differs', message, applicationIds: fewer.map((each) => idOf(facts, each)), reviewerIds: [] }]
}

function fallbackWarning(facts: TallyFacts): TallyWarning[] {
  const asked = facts.input.rules.method
  if (asked === facts.method) return []
  const reason = asked !== 'trimmedMean' ? '採点票の数が応募によって異なる' : '採点票が5票に満たない応募がある'
  const message = `${reason}ため、集計方法「${aggregateMethodLabel[asked]}」は使えません。「${aggregateMethodLabel[facts.method]}」で集計しています。`
  return [{ code: 'method.fallback', message, applicationIds: [], reviewerIds: [] }]
}

function incompleteWarnings(facts: TallyFacts): TallyWarning[] {
  const byReviewer = Map.groupBy(facts.board.incomplete(), (each) => each.reviewer)
  return [...byReviewer].map(([reviewer, sheets]) => {
    const who = facts.input.reviewers[reviewer]
    const which = named(
      facts,
      sheets.map((each) => each.application),
      '、',
    )
    const message = `${who?.code ?? ''}の採点票に未記入の項目があり(${which})、得点の集計に入っていません。差し戻すか、記入を求めてください。`
    const applicationIds = sheets.map((each) => idOf(facts, each.application))
    return {
      code: 'sheet.incomplete' as const,
      message,
      applicationIds,
      reviewerIds: who === undefined ? [] : [who.id],
    }
  })
}

/** A warning on some applications, where there are any. */
function warningOn(
  facts: TallyFacts,
  code: TallyWarning['code'],
  applications: readonly number[],
  say: (which: string) => string,
): TallyWarning[] {
  if (applications.length === 0) return []
  const applicationIds = applications.map((each) => idOf(facts, each))
  return [{ code, message: say(named(facts, applications, '、')), applicationIds, reviewerIds: [] }]
}

const hasFloors = ({ rules, criteria }: TallyInput): boolean =>
  rules.floorTotalPercent !== null ||
  rules.floorItemMean !== null ||
  criteria.some(({ floor }) => (floor ?? null) !== null)

function floorWarnings(facts: TallyFacts): TallyWarning[] {
  if (!hasFloors(facts.input)) return []
  const below = [...facts.figures.keys()].filter((application) => floorFlags(facts, application).length > 0)
  return warningOn(
    facts,
    'floor',
    below,
    (which) => `下限に届かない応募があります(${which})。協議のうえ扱いを決めてください。`,
  )
}

/** × at a gate, and gates that nobody has answered for what is being ranked. */
function gateWarnings(facts: TallyFacts): TallyWarning[] {
  const gates = facts.input.gates ?? []
  if (gates.length === 0) return []
  const answersOf = (application: number) => gates.map(({ answers }) => answers[idOf(facts, application)])
  const everyone = [...facts.figures.keys()]
  const failing = everyone.filter((application) => answersOf(application).includes(false))
  const open = everyone.filter((application) => answersOf(application).includes(undefined))
  return [
    ...warningOn(
      facts,
      'gate',
      failing,
      (which) => `要件の○×に×がある応募があります(${which})。協議のうえ扱いを決めてください。`,
    ),
    ...warningOn(facts, 'gate.open', open, (which) => `要件の○×を確かめていない応募があります(${which})。`),
  ]
}

function tieWarnings(facts: TallyFacts, tied: readonly (readonly number[])[]): TallyWarning[] {
  return tied.map((group) => ({
    code: 'tie.unresolved',
    message: `${named(facts, group, 'と')}が同点のままです。決選投票・座長裁定・合議のどれかで決め、理由とともに記録してください。`,
    applicationIds: group.map((each) => idOf(facts, each)),
    reviewerIds: [],
  }))
}

/** Why the place of `ahead` over `behind` is in doubt: somebody scored only one of the two. */
export function flipWarning(
  input: TallyInput,
  figures: readonly OwnFigures[],
  ahead: number,
  behind: number,
): TallyWarning {
  const lacking = input.reviewers.filter(
    (_, at) => (figures[ahead]?.totals[at]?.total === null) !== (figures[behind]?.totals[at]?.total === null),
  )
  const [upper, lower] = [input.applications[ahead], input.applications[behind]]
  const order =
    upper?.label !== undefined && lower?.label !== undefined
      ? `${upper.label}が${lower.label}より上となる順位`
      : '2件の順位'
  const message =
    `${order}は、片方だけを採点した委員(${lacking.map((each) => each.code).join('、')})の点によるものです。` +
    '両方を採点した委員だけで比べると逆になります。合議で確かめてください。'
  const applicationIds = [upper?.id ?? '', lower?.id ?? '']
  return { code: 'reviewer.flip', message, applicationIds, reviewerIds: lacking.map((each) => each.id) }
}

/** Some are named, and the number of the rest. */
const namedPairs = 3

function apartWarning(facts: TallyFacts, pairs: readonly (readonly [number, number])[]): TallyWarning[] {
  if (pairs.length === 0) return []
  const names = pairs.slice(0, namedPairs).map((pair) => named(facts, pair, 'と'))
  const more = pairs.length > namedPairs ? `、ほか${pairs.length - namedPairs}組` : ''
  const message = `両方を採点した委員がいない組があります(${names.join('、')}${more})。別々の委員の点を比べた順位です。合議で確かめてください。`
  const applicationIds = [...new Set(pairs.flat())].map((application) => idOf(facts, application))
  return [{ code: 'reviewer.apart', message, applicationIds, reviewerIds: [] }]
}

/** Every warning of a tally, the gravest kinds first. */
export function tallyWarnings(
  facts: TallyFacts,
  found: {
    readonly flips: readonly TallyWarning[]
    readonly apart: readonly (readonly [number, number])[]
    readonly tied: readonly (readonly number[])[]
  },
): TallyWarning[] {
  return [
    ...found.flips,
    ...apartWarning(facts, found.apart),
    ...tieWarnings(facts, found.tied),
    ...countWarning(facts),
    ...fallbackWarning(facts),
    ...incompleteWarnings(facts),
    ...gateWarnings(facts),
    ...floorWarnings(facts),
  ]
}
