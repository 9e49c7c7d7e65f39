import type { SheetState } from '../sheet.ts'
import { isOnScale, type TypedScore } from './typed.ts'

/**
 * What a cell that came back is, beside what stands in the office: only `new` and `changed` may go in. `blank` was a value
 * before and is none in the file; `empty` is none in either; `closed` lies on a sheet that is handed in, 確定 or 欠席.
 */
export const cellKinds = [
  'new',
  'changed',
  'same',
  'stale',
  'outOfRange',
  'blank',
  'unreadable',
  'closed',
  'empty',
  'absent',
] as const
export type CellKind = (typeof cellKinds)[number]

export const cellKindLabel = {
  new: '新規',
  changed: '変更',
  same: '同じ',
  stale: '古い',
  outOfRange: '範囲外',
  blank: '空欄',
  unreadable: '読めない',
  closed: '提出済み',
  empty: '未記入',
  absent: '欄がない',
} as const satisfies Record<CellKind, string>

/** What may be taken over into the office. */
export const isTakeable = (kind: CellKind): boolean => kind === 'new' || kind === 'changed'

/** A value with the moment since which it has stood there; null where nobody knows. */
export interface Standing<Value> {
  readonly value: Value
  readonly since: string | null
}

export interface BesideOpen<Value> {
  readonly current: Standing<Value>
  /** What the file held when it was last the same as the office: as it went out, or as it came back before. */
  readonly reference: Value
  /** When the file was saved last; null where it does not say, or says a time still to come. */
  readonly savedAt: string | null
}

export interface Beside<Value> extends BesideOpen<Value> {
  readonly state: SheetState
}

/** What a value can be that nothing closes. */
export type OpenKind = Extract<CellKind, 'new' | 'changed' | 'same' | 'stale' | 'blank' | 'empty'>

/**
 * One value of a file beside the office's, both normalised: the same is 同じ whatever has happened in between; what nobody
 * changed in the file since its reference is 古い, as the office has moved on; and what both have changed goes in only where
 * the file was saved after the office's value was, and is 古い otherwise. `nothing` is what an empty cell holds.
 */
export function comparedOpen<Value>(typed: Value, nothing: Value, beside: BesideOpen<Value>): OpenKind {
  const { current, reference, savedAt } = beside
  if (typed === current.value) return typed === nothing ? 'empty' : 'same'
  const changedHere = current.value !== reference
  if (changedHere && typed === reference) return 'stale'
  if (changedHere && !isLater(savedAt, current.since)) return 'stale'
  if (typed === nothing) return 'blank'
  return current.value === nothing ? 'new' : 'changed'
}

/** The same on a sheet, which may be closed: there only what is the same already is not 提出済み. */
export function compared<Value>(typed: Value, nothing: Value, beside: Beside<Value>): CellKind {
  return beside.state === 'open' || typed === beside.current.value ? comparedOpen(typed, nothing, beside) : 'closed'
}

const isLater = (savedAt: string | null, since: string | null): boolean =>
  savedAt !== null && since !== null && Date.parse(savedAt) > Date.parse(since)

/** A score of a file beside the office's. What is unreadable or outside the scale is named before anything is compared. */
export function comparedScore(typed: TypedScore, maxRaw: number, beside: Beside<number | null>): CellKind {
  if (typed.how === 'unreadable') return 'unreadable'
  if (typed.value !== null && !isOnScale(typed.value, maxRaw)) return 'outOfRange'
  return compared(typed.value, null, beside)
}

/** 総合所見, in letters as people count them. */
export const longestComment = 4000

export const comparedComment = (typed: string, beside: Beside<string>): CellKind =>
  [...typed].length > longestComment ? 'outOfRange' : compared(typed, '', beside)
