import type { WholePage } from '../records.ts'
import { type Standing, standingFrom } from './standing.ts'

type Contender = WholePage['contenders'][number]
type Result = WholePage['results'][number]

export interface Rung {
  readonly body: Contender
  readonly result: Result | undefined
  /** Over the line of the plain order. */
  readonly isInside: boolean
}

export interface Place {
  readonly applicationId: string
  readonly prefecture: string
  readonly theme: string | null
  /** 選定, or 補欠 with its order. */
  readonly order: number | null
  /** 「＋ 7位から選定」「− 4位から補欠 1」; null where it follows the order. */
  readonly departs: string | null
}

export interface Ladder {
  readonly rungs: readonly Rung[]
  readonly chosen: readonly Place[]
  readonly reserves: readonly Place[]
  readonly rejected: readonly string[]
  readonly held: readonly string[]
  readonly carried: readonly string[]
  readonly undecided: readonly string[]
}

/** The plain order beside what the meeting has chosen: who crosses its line, and in which direction. */
export function ladderOf({ contenders, results, size }: Pick<WholePage, 'contenders' | 'results' | 'size'>): Ladder {
  const resultOf = (id: string) => results.find(({ applicationId }) => applicationId === id)
  const rungs = contenders.map((body, at) => ({ body, result: resultOf(body.applicationId), isInside: at < size }))
  const placed = (result: Result): Place => {
    const rung = rungs.find(({ body }) => body.applicationId === result.applicationId)
    const order = result.result === 'reserve' ? result.reserveOrder : null
    return {
      applicationId: result.applicationId,
      prefecture: result.prefecture,
      theme: rung?.body.theme ?? null,
      order,
      departs: departs(rung, result.result === 'selected', order),
    }
  }
  const rankOf = ({ applicationId }: Result) => {
    const at = rungs.findIndex(({ body }) => body.applicationId === applicationId)
    return at === -1 ? rungs.length : at
  }
  const of = (wanted: Standing) =>
    results.filter(({ result }) => standingFrom(result) === wanted).toSorted((a, b) => rankOf(a) - rankOf(b))
  const namesOf = (wanted: Standing) => of(wanted).map(({ prefecture }) => prefecture)
  return {
    rungs,
    chosen: of('selected').map(placed),
    reserves: of('reserve')
      .toSorted((a, b) => (a.reserveOrder ?? 99) - (b.reserveOrder ?? 99))
      .map(placed),
    rejected: namesOf('rejected'),
    held: namesOf('held'),
    carried: namesOf('carried'),
    undecided: namesOf('undecided'),
  }
}

function departs(rung: Rung | undefined, isChosen: boolean, order: number | null): string | null {
  if (rung === undefined) return isChosen ? '＋ 順位なしから選定' : null
  if (isChosen) return rung.isInside ? null : `＋ ${rung.body.rank}位から選定`
  return rung.isInside ? `− ${rung.body.rank}位から補欠${order === null ? '' : ` ${order}`}` : null
}

/** Who crosses the line, with the reason that was recorded: in first, best rank first. */
export function departuresOf({ rungs }: Ladder): { body: Contender; isIn: boolean; result: Result }[] {
  const crossing = rungs.flatMap(({ body, result, isInside }) => {
    if (result == null || result.result === null) return []
    const isChosen = result.result === 'selected'
    const isOut = result.result === 'reserve' || result.result === 'rejected'
    return (isChosen && !isInside) || (isOut && isInside) ? [{ body, isIn: isChosen, result }] : []
  })
  return crossing.toSorted((a, b) => Number(b.isIn) - Number(a.isIn))
}

/** What a set that was put before the meeting has that was not chosen, and the other way round. */
export function differenceOf(
  set: { readonly bodies: readonly string[] },
  chosen: readonly string[],
  nameOf: (id: string) => string,
): { readonly isSame: boolean; readonly words: string } {
  const only = set.bodies.filter((id) => !chosen.includes(id)).map(nameOf)
  const added = chosen.filter((id) => !set.bodies.includes(id)).map(nameOf)
  if (only.length === 0 && added.length === 0) return { isSame: true, words: '同じ団体' }
  return { isSame: false, words: `${added.join('・') || 'なし'} ↔ ${only.join('・') || 'なし'}` }
}
