import {
  type AggregateMethod,
  aggregateMethodLabel,
  isSmallestFirst,
  type TallyCriterion,
  type TallyGate,
  type TallyRules,
  type TieRule,
  tieRuleLabel,
} from '../tally-types.ts'
import { roundingLabel } from './rounding.ts'

/** What the words of a year's rules are made of. */
export interface RuleFacts {
  readonly rules: Omit<TallyRules, 'settlements'>
  readonly criteria: readonly Pick<TallyCriterion, 'id' | 'no' | 'name' | 'maxRaw' | 'weight' | 'floor'>[]
  readonly gates: readonly Pick<TallyGate, 'no' | 'name'>[]
  /** 満点 of one sheet. */
  readonly maximum: number
  /** The method the ranks stand by, which is 平均 where the one asked for does not apply. */
  readonly used: AggregateMethod
}

/** 「1位5点、2位3点、3位1点」 */
const pointsInWords = (points: readonly number[]): string =>
  points.map((each, place) => `${place + 1}位${each}点`).join('、')

function methodWords({ rules, used }: RuleFacts): string {
  const points = used === 'rankPoints' ? `(${pointsInWords(rules.rankPoints)})` : ''
  const order = isSmallestFirst(used) ? '小さい順' : '大きい順'
  const among = used === 'rankPoints' ? '、同点は上位の順位が多い方を上とする' : ''
  const instead =
    used === rules.method ? '' : `。定めた「${aggregateMethodLabel[rules.method]}」では、この採点票を比べられないため`
  return `委員別得点の${aggregateMethodLabel[used]}${points}で順位を付ける(${order}${among}${instead})。`
}

function tieInWords(rule: TieRule, { rules, criteria }: RuleFacts): string {
  if (rule !== 'priorityCriterion') return tieRuleLabel[rule]
  const named = rules.priorityCriterionIds.flatMap((id) => criteria.find((each) => each.id === id) ?? [])
  return named.length === 0
    ? tieRuleLabel[rule]
    : `${tieRuleLabel[rule]}(${named.map(({ no, name }) => `${no} ${name}`).join('、次に')})`
}

function tieWords(facts: RuleFacts): string {
  const { ties } = facts.rules
  if (ties.length === 0) return '同点の処理は定めず、同じ順位とする。'
  return `同点のときは、${ties.map((rule) => tieInWords(rule, facts)).join('、')}の順に判断する。受付の順は用いない。`
}

const roundingWords = ({ rules: { rounding } }: RuleFacts): string =>
  `端数処理をする前の値で比べ、表示は${rounding.places === 0 ? '整数' : `小数第${rounding.places}位まで`}(小数第${rounding.places + 1}位を${roundingLabel[rounding.mode]})とする。`

function flagWords({ rules, criteria, gates, maximum }: RuleFacts): string[] {
  const own = criteria.filter(({ floor }) => (floor ?? null) !== null)
  const others = own.length === 0 ? '項目' : 'その他の項目'
  return [
    gates.length === 0 ? '' : `要件(${gates.map(({ name }) => name).join('、')})に×があるものは要協議とする。`,
    rules.floorTotalPercent === null
      ? ''
      : `総合が満点(${maximum}点)の${rules.floorTotalPercent}%に満たないものは要協議とする。`,
    own.length === 0
      ? ''
      : `項目の平均(素点)が${own.map(({ no, floor }) => `項目${no}は${floor}`).join('、')}に満たないものは要協議とする。`,
    rules.floorItemMean === null ? '' : `${others}の平均(素点)が${rules.floorItemMean}に満たないものは要協議とする。`,
  ].filter((words) => words !== '')
}

/** The year's rules as set, part by part, each in whole sentences. Receipt order is never among them. */
export interface RuleParts {
  readonly method: string
  readonly ties: string
  readonly rounding: string
  /** What raises 要協議; it decides nothing. */
  readonly flags: readonly string[]
}

/** The parts of the rule's text, for a paper that sets each under its own heading. */
export const ruleParts = (facts: RuleFacts): RuleParts => ({
  method: methodWords(facts),
  ties: tieWords(facts),
  rounding: roundingWords(facts),
  flags: flagWords(facts),
})

/**
 * The rule's text, as set: what stands on every screen and paper that shows a rank. The one place that says it, so that
 * no two of them ever differ.
 */
export function ruleText(facts: RuleFacts): string {
  const { method, ties, rounding, flags } = ruleParts(facts)
  return [method, ties, rounding, ...flags].join('')
}
