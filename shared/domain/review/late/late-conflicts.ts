import { prefectureNameOf } from '../../bodies/prefectures.ts'
import { isEqualValue } from '../ties.ts'

/** One declaration, as far as it keeps a 委員 out: from when to when. Instants with their offsets. */
export interface Declared {
  readonly reviewerId: string
  readonly jis2: string
  readonly excluded: boolean
  readonly declaredAt: string
  readonly withdrawnAt: string | null
  /** When its 扱い was changed, the first first, and whether it kept out until then; absent where it never was. */
  readonly edits?: readonly { readonly at: string; readonly excludedBefore: boolean }[]
}

/** A cell (委員 × 都道府県) that left the tally after a moment, or came back into it. */
export interface LateChange {
  readonly reviewerId: string
  readonly jis2: string
  readonly is: 'declared' | 'withdrawn' | 'treated'
  readonly at: string
}

const time = (instant: string): number => Date.parse(instant)

/** Whether a declaration kept the cell out of the tally at a moment. */
export const stoodAt = ({ excluded, declaredAt, withdrawnAt, edits = [] }: Declared, moment: string): boolean =>
  (edits.find(({ at }) => time(at) > time(moment))?.excludedBefore ?? excluded) &&
  time(declaredAt) <= time(moment) &&
  (withdrawnAt === null || time(withdrawnAt) > time(moment))

/**
 * The cells that are out now and were in at a moment, or the other way round, in the order in which that came about.
 * What was declared again after it was withdrawn has changed nothing, and neither has a 扱い that was changed and changed
 * back.
 */
export function lateChanges(all: readonly Declared[], moment: string): LateChange[] {
  const cells = Map.groupBy(all, ({ reviewerId, jis2 }) => `${reviewerId}/${jis2}`)
  return [...cells.values()]
    .flatMap((own): LateChange[] => {
      const then = own.find((each) => stoodAt(each, moment))
      const now = own.find(({ excluded, withdrawnAt }) => excluded && withdrawnAt === null)
      if (now !== undefined && then === undefined)
        return [time(now.declaredAt) > time(moment) ? changeOf(now, 'declared', now.declaredAt) : treated(now)]
      if (now === undefined && then !== undefined)
        return [then.withdrawnAt === null ? treated(then) : changeOf(then, 'withdrawn', then.withdrawnAt)]
      return []
    })
    .sort((a, b) => time(a.at) - time(b.at))
}

/** By the last change of its 扱い; by its declaration where none is known of. */
const treated = (declared: Declared): LateChange =>
  changeOf(declared, 'treated', declared.edits?.at(-1)?.at ?? declared.declaredAt)

const changeOf = ({ reviewerId, jis2 }: Declared, is: LateChange['is'], at: string): LateChange => ({
  reviewerId,
  jis2,
  is,
  at,
})

/** Where an application stands in one tally; both null where nobody has scored it. */
export interface Place {
  readonly rank: number | null
  readonly value: number | null
  /** How many sheets count. */
  readonly n: number
}

/** One application in two tallies. */
export interface Compared {
  readonly jis2: string
  readonly before: Place
  readonly now: Place
}

const movesIn = ({ before, now }: Compared): boolean => before.rank !== now.rank
const changesValue = ({ before, now }: Compared): boolean =>
  before.value === null || now.value === null ? before.value !== now.value : !isEqualValue(before.value, now.value)

const nameOf = ({ jis2 }: Pick<Compared, 'jis2'>): string => prefectureNameOf(jis2)
const rankWords = (rank: number | null): string => (rank === null ? '順位なし' : `${rank}位`)

/** Inside the line that is drawn after so many; equal ranks on it are inside together. */
const isInside = ({ rank }: Place, cutAfter: number): boolean => rank !== null && rank <= cutAfter

/**
 * What the late changes did, in one sentence: who comes into and goes out of the best `cutAfter`, or else whose rank
 * changes, or else whose value.
 */
export function sayDifference(rows: readonly Compared[], cutAfter: number): string {
  const names = (list: readonly Compared[]) => list.map(nameOf).join('、')
  const entering = rows.filter(({ before, now }) => isInside(now, cutAfter) && !isInside(before, cutAfter))
  const leaving = rows.filter(({ before, now }) => !isInside(now, cutAfter) && isInside(before, cutAfter))
  const moved = rows.filter(movesIn)
  const ranks = moved
    .map((each) => `${nameOf(each)} ${rankWords(each.before.rank)}→${rankWords(each.now.rank)}`)
    .join('、')
  if (entering.length + leaving.length > 0) {
    const best = `上位${cutAfter}団体`
    const outward = entering.length > 0 ? `${best}に${names(entering)}が入り` : best
    const crossing =
      leaving.length === 0 ? outward : `${outward}${entering.length > 0 ? '、' : 'から'}${names(leaving)}が外れ`
    return `${crossing}ます(${ranks})。`
  }
  if (moved.length > 0) return `順位が変わるのは${moved.length}団体で、上位${cutAfter}団体は変わりません(${ranks})。`
  const changed = rows.filter(changesValue)
  return changed.length > 0 ? `順位は変わりません。値が変わるのは${names(changed)}です。` : '順位も値も変わりません。'
}
