import { Refusal } from '../../refusal.ts'
import type { SheetState } from '../sheet.ts'

/**
 * 照合: a point that the secretariat typed from an 受け取り counts only once a second person has checked it against its
 * source, or it was typed twice and came out the same (issue 9). `differs`: somebody found another value there.
 */
export const lookStates = ['waiting', 'differs', 'checked'] as const
export type LookState = (typeof lookStates)[number]

export const lookStateLabel = {
  waiting: '照合待ち',
  differs: '食い違い',
  checked: '照合済み',
} as const satisfies Record<LookState, string>

/** How it was checked: by another person, or typed twice. */
export type LookWay = 'second' | 'twice'

export interface LookedCell {
  readonly criterionId: string
  readonly state: LookState
  /** The value that stands on the sheet. */
  readonly raw: number | null
  /** The profile of who typed it. */
  readonly typedBy: string
  /** Of 食い違い, what the second typing says; null where a second person only said that it is another. */
  readonly second: number | null
}

/** Whether a cell must still be looked at. */
export const isUnchecked = ({ state }: Pick<LookedCell, 'state'>): boolean => state !== 'checked'

/**
 * Where a sheet stands for all that counts: as long as one of its points waits for its 照合 it is not in, whatever the
 * sheet says of itself.
 */
export const countedState = <State extends SheetState | 'excluded'>(state: State, unchecked: number): State | 'open' =>
  unchecked > 0 && (state === 'submitted' || state === 'locked') ? 'open' : state

/** What `by` may confirm as a second person: typed by somebody else, and not typed twice with two results. */
export const confirmable = <Cell extends LookedCell>(cells: readonly Cell[], by: string): Cell[] =>
  cells.filter((cell) => isUnchecked(cell) && cell.typedBy !== by && cell.second === null)

/** What waits to be typed once more. */
export const retypable = <Cell extends LookedCell>(cells: readonly Cell[]): Cell[] =>
  cells.filter(({ state }) => state === 'waiting')

function assertWaits(cells: readonly LookedCell[]): void {
  if (!cells.some(isUnchecked)) throw new Refusal('conflict', 'この採点票に、照合を待つ点はありません。')
}

export interface Confirmed {
  readonly checked: readonly string[]
  readonly differs: readonly string[]
}

/**
 * A second person has looked at the source: the cells named in `differs` are otherwise there, the others are right. Their
 * own typing nobody confirms. Refuses with `conflict` where nothing waits, `forbidden` where all that waits is their own,
 * `invalid` for a cell that is not theirs to judge.
 */
export function confirmed(cells: readonly LookedCell[], by: string, differs: readonly string[]): Confirmed {
  assertWaits(cells)
  const mine = confirmable(cells, by)
  if (mine.length === 0)
    throw cells.some((cell) => isUnchecked(cell) && cell.typedBy !== by)
      ? new Refusal('conflict', '二度の入力が食い違っています。どちらの点が正しいかを決めてください。')
      : new Refusal(
          'forbidden',
          '入力した本人は、確かめる二人目になれません。ほかの担当に頼むか、同じ点をもう一度入力して照合してください。',
        )
  if (differs.some((id) => !mine.some(({ criterionId }) => criterionId === id)))
    throw new Refusal('invalid', '照合を待っていない欄が、違うとされています。採点票を開き直してください。')
  const otherwise = new Set(differs)
  const ids = mine.map(({ criterionId }) => criterionId)
  return { checked: ids.filter((id) => !otherwise.has(id)), differs: ids.filter((id) => otherwise.has(id)) }
}

export interface TypedAgain {
  readonly criterionId: string
  readonly raw: number
}

/**
 * The same cells typed a second time: equal values are checked, others stand beside the first ones. All that waits is
 * typed, and nothing else. Refuses with `conflict` where nothing waits, else with `invalid`.
 */
export function comparedTwice(
  cells: readonly LookedCell[],
  typed: readonly TypedAgain[],
): { readonly checked: readonly string[]; readonly differs: readonly TypedAgain[] } {
  assertWaits(cells)
  const waiting = retypable(cells)
  if (waiting.length === 0)
    throw new Refusal('conflict', 'もう一度入力する欄はありません。食い違った欄の点を決めてください。')
  const again = new Map(typed.map(({ criterionId, raw }) => [criterionId, raw]))
  if (
    again.size !== typed.length ||
    again.size !== waiting.length ||
    waiting.some((cell) => !again.has(cell.criterionId))
  )
    throw new Refusal('invalid', '照合を待つ欄のすべてに、もう一度点を入力してください。')
  const isSame = ({ criterionId, raw }: LookedCell) => again.get(criterionId) === raw
  return {
    checked: waiting.filter(isSame).map(({ criterionId }) => criterionId),
    differs: typed.filter(
      ({ criterionId }) => !waiting.some((cell) => cell.criterionId === criterionId && isSame(cell)),
    ),
  }
}

/** Which of two typings is right: one of the two, and no third. Refuses with `conflict` or `invalid`. */
export function assertDecidable(cell: LookedCell | undefined, raw: number): void {
  if (cell === undefined || cell.state !== 'differs' || cell.second === null)
    throw new Refusal('conflict', '二度の入力が食い違っている欄ではありません。')
  if (raw !== cell.raw && raw !== cell.second)
    throw new Refusal(
      'invalid',
      '二度の入力のどちらでもない点です。どちらでもないときは、採点表で正しい点を入力してください。',
    )
}
