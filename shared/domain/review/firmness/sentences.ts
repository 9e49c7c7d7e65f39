import { type AggregateMethod, aggregateMethodLabel } from '../tally-types.ts'
import { criterionName, type FirmnessInput } from './given.ts'
import type { Apart } from './pair.ts'

/** As much as is needed to say why two stand as they do. */
export interface PairFacts {
  readonly ahead: string
  readonly behind: string
  readonly comparison: AggregateMethod
  readonly apart: Apart
  /** They are equal in what is compared. */
  readonly isEqual: boolean
  /** 「優先項目の平均」: what told equal ones apart; null where nothing has. */
  readonly decidedBy: string | null
}

type Shown = (points: number) => string

/** 「+1.36」「−0.18」, and plain where it is nothing as it is shown. */
export function signed(points: number, shown: Shown): string {
  const text = shown(Math.abs(points))
  if (Number(text) === 0) return text
  return `${points > 0 ? '+' : '−'}${text}`
}

/** One sentence why the first stands above the second, and one why the second does not stand one higher. */
export function whyHere(
  input: FirmnessInput,
  facts: PairFacts,
  shown: Shown,
): { readonly ahead: string; readonly behind: string } {
  const { ahead, behind, apart } = facts
  const undecided = undecidedOf(facts, shown)
  const tail = tailOf(apart, shown)
  if (undecided !== null) return { ahead: undecided.ahead + tail, behind: undecided.behind + tail }
  const names = new Map(input.criteria.map((each) => [each.id, criterionName(each)]))
  const parts = apart.criteria.map(({ criterionId, points }) => ({ name: names.get(criterionId) ?? '', points }))
  const gap = `差は${shown(Math.abs(apart.difference))}点。`
  const leading = strongest(parts, 1)
  const against = strongest(parts, -1)[0]
  const counter = against === undefined ? '' : `${against.name}では${behind}が上。`
  const view = viewOf(facts)
  return {
    ahead: `${behind}より上なのは${said(leading, 1, shown)}による。${counter}${view}${gap}${tail}`,
    behind: `${ahead}に届かないのは${said(leading, -1, shown)}による。${view}${gap}${tail}`,
  }
}

interface Named {
  readonly name: string
  readonly points: number
}

/** The one or two that give most to one side; the second only where it gives half as much as the first. */
function strongest(parts: readonly Named[], side: 1 | -1): Named[] {
  const own = parts.filter(({ points }) => points * side > 0).toSorted((a, b) => side * (b.points - a.points))
  const [first, second] = own
  if (first === undefined) return []
  return second !== undefined && Math.abs(second.points) * 2 >= Math.abs(first.points) ? [first, second] : [first]
}

const said = (parts: readonly Named[], side: 1 | -1, shown: Shown): string =>
  parts.map(({ name, points }) => `${name}(${signed(points * side, shown)})`).join('と')

/** Where the means do not say it: equal ones, or another method that puts the lower mean ahead. */
function undecidedOf(
  { ahead, behind, comparison, apart, isEqual, decidedBy }: PairFacts,
  shown: Shown,
): { readonly ahead: string; readonly behind: string } | null {
  const label = aggregateMethodLabel[comparison]
  if (isEqual && decidedBy === null)
    return { ahead: `${behind}と同点で、順は決まっていない。`, behind: `${ahead}と同点で、順は決まっていない。` }
  if (isEqual)
    return {
      ahead: `${label}は${behind}と同じで、${decidedBy}により上。`,
      behind: `${label}は${ahead}と同じで、${decidedBy}により下。`,
    }
  if (apart.difference > 0) return null
  const means =
    apart.difference === 0 ? `平均は同じだが、` : `平均では${behind}が${shown(Math.abs(apart.difference))}点高いが、`
  return {
    ahead: `${means}${label}で比べるため${behind}より上。`,
    behind: `${means}${label}で比べるため${ahead}に届かない。`,
  }
}

/** 「両方を採点した7名のうち5名が栃木県、2名が高知県を上に置き、」 */
function viewOf({ ahead, behind, apart: { common } }: PairFacts): string {
  if (common.n === 0) return '両方を採点した委員はおらず、'
  const sides = [
    ...(common.ahead > 0 ? [`${common.ahead}名が${ahead}`] : []),
    ...(common.behind > 0 ? [`${common.behind}名が${behind}`] : []),
  ]
  if (sides.length === 0) return `両方を採点した${common.n}名は同じ点を付け、`
  return `両方を採点した${common.n}名のうち${sides.join('、')}を上に置き、`
}

function tailOf({ strangers, flips, common }: Apart, shown: Shown): string {
  const part = signed(strangers, shown)
  const own =
    common.n > 0 && Number(shown(Math.abs(strangers))) !== 0
      ? `このうち${part}点は、片方だけを採点した委員による違い。`
      : ''
  return own + (flips ? '両方を採点した委員だけで比べると逆になる。' : '')
}
