import { isInstant, isIsoDate } from '../calendar/jst.ts'
import { formatJstInstant, formatWareki } from '../calendar/wareki.ts'
import { type Fields, sayField } from '../record-fields.ts'
import { fieldsOfDeed } from './deed-fields.ts'

// What the record of deeds keeps is said here in an officer's words, for the histories of all areas.

/** What an entry of the record keeps of its deed. */
export type Detail = Readonly<Record<string, unknown>>

export interface Said {
  /** In the past, without its subject: 「受付した(R8-01)」. */
  readonly deed: string
  /** What it was done with; empty where the deed says all. */
  readonly more: string
}

/** By the name of the operation. */
export type Deeds = Readonly<Record<string, (detail: Detail) => Said>>

const identity = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The number of a record says nothing to a person. */
export const isIdentity = (value: unknown): boolean => typeof value === 'string' && identity.test(value)

/** A day and an instant in 和暦, any other text as it stands. */
export function saidText(text: string, dates: 'long' | 'short' = 'long'): string {
  if (isIsoDate(text)) return formatWareki(text, dates)
  return isInstant(text) ? formatJstInstant(text, true) : text
}

/** One value as a person reads it, whatever it is. */
export function saidValue(value: unknown, dates: 'long' | 'short' = 'long'): string {
  if (value === null || value === undefined || value === '') return '(空欄)'
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (typeof value === 'string') return saidText(value, dates)
  if (Array.isArray(value))
    return value.length === 0 ? '(なし)' : value.map((each) => saidValue(each, dates)).join('、')
  if (typeof value !== 'object') return String(value)
  return Object.values(value)
    .map((each) => saidValue(each, dates))
    .join(' ')
}

/** The parts of an entry: none where it is no object of fields. */
export const partsOf = (value: unknown): Detail =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

/** One field that a deed has changed, in the office's words. */
export interface SaidChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

/**
 * Every field that the edit changed and that the deed has by name. `short` says a list by the number of its lines and
 * dates as R8.6.26, `long` says everything.
 */
export function changesSaid(did: string, { before, after }: Detail, style: 'long' | 'short'): SaidChange[] {
  const fields: Fields = fieldsOfDeed[did] ?? {}
  const was = partsOf(before)
  return Object.entries(partsOf(after)).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined || isIdentity(value)) return []
    const say = (each: unknown) =>
      Array.isArray(each) && each.length > 0 && (style === 'short' || field.kind === 'links')
        ? `${each.length}件`
        : sayField(field, each, style)
    return [{ field: field.label, before: say(was[name]), after: say(value) }]
  })
}

/** 「終わり R8.6.26 → R8.7.3」 for every such field; of a list with as many lines as before 「参加者を直した」. */
export const saidChanges = (did: string, detail: Detail): string =>
  changesSaid(did, detail, 'short')
    .map(({ field, before, after }) => (before === after ? `${field}を直した` : `${field} ${before} → ${after}`))
    .join('、')

/** One part of an entry; 「(空欄)」 where it is none. */
export const part = (detail: Detail, name: string): string => saidValue(detail[name])

/** One part of an entry, or nothing. */
export const given = (detail: Detail, name: string, dates: 'long' | 'short' = 'long'): string =>
  detail[name] === undefined || detail[name] === null || detail[name] === '' ? '' : saidValue(detail[name], dates)

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Parts of a sentence, those that are there. */
export const joined = (...parts: string[]): string => parts.filter((each) => each !== '').join(' / ')
