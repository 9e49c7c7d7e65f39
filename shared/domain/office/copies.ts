import { daysBetween, jstDate, weekdayOf } from '../calendar/jst.ts'
import type { Fields } from '../record-fields.ts'

/** バックアップのきっかけ: why a copy was made; those without a word in their name were asked for by hand, and only a person removes them. */
export const copyReasons = ['manual', 'daily', 'update', 'move'] as const
export type CopyReason = (typeof copyReasons)[number]

export const copyReasonLabel = {
  manual: '手動',
  daily: '日次',
  update: '更新前',
  move: '移す前',
} as const satisfies Record<CopyReason, string>

/** A copy as it lies in a folder. `at` is the moment told by its name (ISO, Japan), `seq` the last entry of its record of deeds. */
export interface KeptCopy {
  readonly name: string
  readonly at: string
  readonly why: CopyReason
  /** Opened and examined, and untouched since. What is not is never removed and takes nobody's place. */
  readonly examined: boolean
  /** Null where it was not looked at. */
  readonly seq: number | null
}

/** How many are kept: of the newest, of days and of weeks that have a copy, and of those made before an update. */
const kept = { newest: 3, days: 14, weeks: 53, updates: 2 } as const

/** Monday of the week in which that day lies, counted from 1970-01-01. */
const weekOf = (at: string): number => {
  const day = jstDate(at)
  return daysBetween('1970-01-01', day) - ((weekdayOf(day) + 6) % 7)
}

/**
 * Which of these copies may go: all but the newest 3, the last of each of 14 days, the last of each of 53 weeks, and the last 2 made
 * before an update. What is counted is copies, days and weeks that have a copy, never their distance from now: a clock
 * that jumps a year ahead, or back, takes nothing away. The copy that holds most of the record of deeds stays as well,
 * whatever moment its name tells.
 */
export function copiesToRemove(copies: readonly KeptCopy[]): KeptCopy[] {
  const ours = copies
    .filter(({ examined, why }) => examined && why !== 'manual')
    .toSorted((a, b) => (a.at === b.at ? (b.seq ?? 0) - (a.seq ?? 0) : a.at < b.at ? 1 : -1))
  const staying = new Set([
    ...ours.slice(0, kept.newest),
    ...lastOfEach(ours, ({ at }) => jstDate(at), kept.days),
    ...lastOfEach(ours, ({ at }) => String(weekOf(at)), kept.weeks),
    ...ours.filter(({ why }) => why === 'update').slice(0, kept.updates),
    ...ours.toSorted((a, b) => (b.seq ?? -1) - (a.seq ?? -1)).slice(0, 1),
  ])
  return ours.filter((copy) => !staying.has(copy))
}

/** Of copies that stand newest first: the first of each kind, of so many kinds. */
function lastOfEach(copies: readonly KeptCopy[], kindOf: (copy: KeptCopy) => string, most: number): KeptCopy[] {
  const first = new Map<string, KeptCopy>()
  for (const copy of copies) {
    const kind = kindOf(copy)
    if (!first.has(kind) && first.size < most) first.set(kind, copy)
  }
  return [...first.values()]
}

/** What is known when it is asked whether a copy is due. Entries of the record of deeds by their number. */
export interface CopyStanding {
  /** The last entry that a copy holds; 0 where there is none. */
  readonly covered: number
  readonly last: number
  /** When the last entry was written (ISO). */
  readonly lastAt: string
  /** When the last copy was made (ISO), null where there is none. */
  readonly copiedAt: string | null
  readonly now: string
}

const minutes = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000

/** A pause in which nobody is kept waiting, and how long the next copy of one day is waited for. */
const pause = { idle: 5, between: 120 } as const

/**
 * Whether a copy is made now: what was done on an earlier day and lies in no copy is copied at once, a day's work in its pauses.
 * A clock that was set back gives negative distances, and then it is copied rather than waited for.
 */
export function copyIsDue({ covered, last, lastAt, copiedAt, now }: CopyStanding): boolean {
  if (last <= covered) return false
  if (jstDate(lastAt) !== jstDate(now)) return true
  const since = copiedAt === null ? Number.POSITIVE_INFINITY : Math.abs(minutes(copiedAt, now))
  return Math.abs(minutes(lastAt, now)) >= pause.idle && since >= pause.between
}

/** Whether a day's work lies in no copy: ホーム says so. */
export const workIsUncovered = ({ covered, last, lastAt, now }: CopyStanding): boolean =>
  last > covered && jstDate(lastAt) < jstDate(now)

/** How old a copy is, to be read: 今日 12:00, 昨日 18:04, 6日前. Of a moment to come the day alone is told. */
export function copyAge(at: string, now: string): string {
  const days = daysBetween(jstDate(at), jstDate(now))
  if (days === 0) return `今日 ${at.slice(11, 16)}`
  if (days === 1) return `昨日 ${at.slice(11, 16)}`
  return days > 0 ? `${days}日前` : `${at.slice(0, 10)}(時計より後)`
}

/** 「応募 3、採点 20」: how many deeds of each kind came after a copy, the most first; `rest` are of kinds without a name. */
export function saidCounts(counts: readonly { readonly label: string; readonly count: number }[]): string {
  return counts
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ label, count }) => `${label} ${count.toLocaleString('ja-JP')}`)
    .join('、')
}

/** Why copies that hold what was erased are removed: in the record of deeds, without a word of what it was. */
export const copyRemovalFields = {
  reason: { label: '消す理由', kind: 'prose', limit: 500, required: true },
} as const satisfies Fields

/** A copy of this office (`seq`: its last entry; null of one that is not known for a whole copy of it). */
export interface RemovableCopy {
  readonly name: string
  readonly seq: number | null
}

/**
 * Why a copy is not removed by hand, in the officer's words; null where it may go. `erasedUntil`: the entry of the last erasure, 0 where
 * there was none; `newest`: the entry to which the newest copy goes that was examined just now, 0 where there is none.
 */
export function whyCopyStays(
  { name, seq }: RemovableCopy,
  { erasedUntil, newest }: { readonly erasedUntil: number; readonly newest: number },
): string | null {
  if (seq === null)
    return `このバックアップは、この台帳のものと確かめられないため、プログラムからは消しません: ${name}。`
  if (seq >= erasedUntil)
    return `消去した内容が残っていないバックアップは、手では消しません: ${name}。古いものから、ひとりでに整理します。`
  if (seq >= newest)
    return `いちばん新しい、検査に通ったバックアップは消せません: ${name}。先に「バックアップを作る」で新しいものを作ってください。`
  return null
}
