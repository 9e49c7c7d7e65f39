import { type AggregateMethod, aggregateMethodLabel, type TallyInput, type TallyWarning } from '../tally-types.ts'
import type { Board } from './board.ts'
import type { OwnFigures } from './figures.ts'

/** What the warnings are drawn from; applications are numbers 0 … n − 1. */
export interface TallyFacts {
  readonly input: TallyInput
  readonly board: Board
  readonly figures: readonly OwnFigures[]
  readonly method: AggregateMethod
  /** True where the number of sheets differs between applications that have any. */
  readonly sumDisabled: boolean
}

type Asked = Pick<TallyFacts, 'input'>

const none: readonly TallyWarning[] = []

const nameOf = ({ input }: Asked, application: number): string | null => input.applications[application]?.label ?? null
const idOf = ({ input }: Asked, application: number): string => input.applications[application]?.id ?? ''

/** 「秋田県と栃木県」, or 「2件」 where an application has no label. */
function named(facts: Asked, applications: readonly number[], joint: string): string {
  const names = applications.map((application) => nameOf(facts, application))
  return names.every((name) => name !== null) ? names.join(joint) : `${applications.length}件`
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

function incompleteWarnings(facts: Asked, incomplete: ReturnType<Board['incomplete']>): readonly TallyWarning[] {
  if (incomplete.length === 0) return none
  const byReviewer = Map.groupBy(incomplete, (each) => each.reviewer)
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
  facts: Asked,
  code: TallyWarning['code'],
  applications: readonly number[],
  say: (which: string) => string,
): TallyWarning[] {
  if (applications.length === 0) return []
  const applicationIds = applications.map((each) => idOf(facts, each))
  return [{ code, message: say(named(facts, applications, '、')), applicationIds, reviewerIds: [] }]
}

const floorWarning = (facts: TallyFacts, below: readonly number[]): TallyWarning[] =>
  warningOn(
    facts,
    'floor',
    below,
    (which) => `下限に届かない応募があります(${which})。協議のうえ扱いを決めてください。`,
  )

/** × at a gate, and gates that nobody has answered for what is being ranked: no score changes anything of it. */
function gateWarnings(facts: Asked): readonly TallyWarning[] {
  const { applications, gates = [] } = facts.input
  if (gates.length === 0) return none
  const answersOf = (application: number) => gates.map(({ answers }) => answers[idOf(facts, application)])
  const everyone = [...applications.keys()]
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

const tieWarning = (facts: Asked, group: readonly number[]): TallyWarning => ({
  code: 'tie.unresolved',
  message: `${named(facts, group, 'と')}が同点のままです。決選投票・座長裁定・合議のどれかで決め、理由とともに記録してください。`,
  applicationIds: group.map((each) => idOf(facts, each)),
  reviewerIds: [],
})

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

/** Words what is kept in a list of its own, once for each list. */
function wordedOnce<Subject extends object, Words>(say: (subject: Subject) => Words): (subject: Subject) => Words {
  const known = new WeakMap<Subject, Words>()
  return (subject) => {
    const words = known.get(subject) ?? say(subject)
    known.set(subject, words)
    return words
  }
}

/** Words every warning of a tally, the gravest kinds first; those that speak of the same as before are the same objects. */
export function createWarnings(input: TallyInput): (
  facts: TallyFacts,
  found: {
    readonly flips: readonly TallyWarning[]
    readonly apart: readonly (readonly [number, number])[]
    readonly tied: readonly (readonly number[])[]
    readonly below: readonly number[]
  },
) => TallyWarning[] {
  const gates = gateWarnings({ input })
  const ofTie = wordedOnce((group: readonly number[]) => tieWarning({ input }, group))
  const ofBlanks = wordedOnce((incomplete: ReturnType<Board['incomplete']>) =>
    incompleteWarnings({ input }, incomplete),
  )
  return (facts, { flips, apart, tied, below }) => [
    ...flips,
    ...apartWarning(facts, apart),
    ...tied.map(ofTie),
    ...countWarning(facts),
    ...fallbackWarning(facts),
    ...ofBlanks(facts.board.incomplete()),
    ...gates,
    ...floorWarning(facts, below),
  ]
}
