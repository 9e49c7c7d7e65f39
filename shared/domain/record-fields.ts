import { isInstant, isIsoDate, toJst } from './calendar/jst.ts'
import { formatJstInstant, formatWareki } from './calendar/wareki.ts'
import type { Clash } from './refusal.ts'
import type { Unread } from './unread.ts'

interface Named {
  /** As the form, the history, a stale edit and a complaint name it. */
  readonly label: string
  /** What a complaint calls it, where the label says too little without its neighbours: 「支援の日時」 for 「開始」. */
  readonly inFull?: string
  /** The search finds the record by what stands here. */
  readonly search?: true
}

/** 一行の文字, 何行もの文章. */
interface TextField extends Named {
  readonly kind: 'line' | 'prose'
  /** Most characters, as people count them. */
  readonly limit: number
  readonly required?: true
}

/** One of a few words, stored as its code. */
interface CodeField extends Named {
  readonly kind: 'code'
  readonly words: Readonly<Record<string, string>>
  /** What a new record has where nobody chose. */
  readonly usual?: string
  /** A new record has none until somebody chooses: no first word may pass for a statement. */
  readonly unchosen?: true
}

/** A day, `YYYY-MM-DD`, or an instant with its offset; null while it is open, unless it is required. */
interface TimeField extends Named {
  readonly kind: 'date' | 'moment'
  readonly required?: true
  /** A day of the office's own deed: one to come, or one it was closed on, is said to be looked at. */
  readonly ofDeed?: true
}

/** A number with so many digits after the point; null while it is open, unless it is required. */
interface NumberField extends Named {
  readonly kind: 'number'
  readonly decimals: number
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  readonly required?: true
  readonly usual?: number
}

interface YesField extends Named {
  readonly kind: 'yes'
  readonly usual?: boolean
}

/** Ids of other records. */
interface LinksField extends Named {
  readonly kind: 'links'
  readonly most: number
}

/** Lines of a record of their own; `named` ones bear an id. */
interface RowsField extends Named {
  readonly kind: 'rows'
  readonly of: Fields
  readonly most: number
  readonly named?: true
}

/** What is known of one field of a record, said once: its contract, form, history, clash and search derive from it. */
export type Field = TextField | CodeField | TimeField | NumberField | YesField | LinksField | RowsField
export type Fields = Readonly<Record<string, Field>>

type Open<F, Value> = F extends { readonly required: true } ? Value : Value | null

/** The value of a field as it is stored and shown. */
export type ValueOf<F extends Field> = F extends { readonly kind: 'line' | 'prose' }
  ? string
  : F extends { readonly kind: 'code'; readonly words: infer Words }
    ? keyof Words & string
    : F extends { readonly kind: 'date' | 'moment' }
      ? Open<F, string>
      : F extends { readonly kind: 'number' }
        ? Open<F, number>
        : F extends { readonly kind: 'yes' }
          ? boolean
          : F extends { readonly kind: 'links' }
            ? string[]
            : F extends { readonly kind: 'rows'; readonly of: infer Of extends Fields }
              ? (ValuesOf<Of> & (F extends { readonly named: true } ? { id: string } : unknown))[]
              : never

/** A record's own fields, without its id and revision: what a form holds and an edit sends. */
export type ValuesOf<Of extends Fields> = { -readonly [Name in keyof Of]: ValueOf<Of[Name]> }

type Times = { readonly kind: 'date' | 'moment' | 'number'; readonly required: true }
type TypedValueOf<F extends Field> = F extends { readonly kind: 'date' | 'moment' | 'number' }
  ? ValueOf<F> | Unread | null
  : F extends { readonly kind: 'links'; readonly most: 1 }
    ? (string | Unread)[]
    : F extends { readonly kind: 'rows'; readonly of: infer Of extends Fields }
      ? (TypedOf<Of> & (F extends { readonly named: true } ? { id: string } : unknown))[]
      : F extends { readonly unchosen: true }
        ? ValueOf<F> | null
        : ValueOf<F>
/** The same while it is typed: a day, a number or a choice may be missing, or not be one yet. */
export type TypedOf<Of extends Fields> = { -readonly [Name in keyof Of]: TypedValueOf<Of[Name]> }
/** The same before anything is typed: a day that must be there is still missing. */
export type BlankOf<Of extends Fields> = {
  -readonly [Name in keyof Of]: Of[Name] extends Times
    ? Of[Name] extends { readonly usual: number }
      ? number
      : null
    : Of[Name] extends { readonly unchosen: true }
      ? null
      : ValueOf<Of[Name]>
}

/** Only the fields of a record and of its lines, in the order of their definition. */
export function fieldsOf<Of extends Fields>(fields: Of, record: ValuesOf<Of>): ValuesOf<Of>
export function fieldsOf<Of extends Fields>(fields: Of, record: TypedOf<Of>): TypedOf<Of>
export function fieldsOf(fields: Fields, record: Readonly<Record<string, unknown>>): unknown {
  return picked(fields, record)
}

/** A stored record as a form takes it: whatever is stored may be typed. */
export function typedOf<Of extends Fields>(fields: Of, record: ValuesOf<Of>): TypedOf<Of>
export function typedOf(fields: Fields, record: Readonly<Record<string, unknown>>): unknown {
  return picked(fields, record)
}

const picked = (fields: Fields, record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, pickedValue(field, record[name])]))

function pickedValue(field: Field, value: unknown): unknown {
  if (field.kind !== 'rows' || !Array.isArray(value)) return value
  return value.map((row) => ({ ...(field.named ? { id: row.id } : {}), ...picked(field.of, row) }))
}

/** A new record before anything is typed: its usual values, the first of the words, nothing else. */
export function blankOf<Of extends Fields>(fields: Of): BlankOf<Of> {
  // One value a name, of its field's kind.
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, blank(field)])) as BlankOf<Of>
}

function blank(field: Field): unknown {
  switch (field.kind) {
    case 'line':
    case 'prose':
      return ''
    case 'code':
      return field.unchosen ? null : (field.usual ?? Object.keys(field.words)[0])
    case 'yes':
      return field.usual ?? false
    case 'number':
      return field.usual ?? null
    case 'date':
    case 'moment':
      return null
    case 'links':
    case 'rows':
      return []
  }
}

/** 「令和8年9月30日」, 「重大」, 「(空欄)」: the value of a field as a person reads it. What it cannot read it says as it stands. */
export function sayField(field: Field, value: unknown, dates: 'long' | 'short' = 'long'): string {
  if (Array.isArray(value)) return sayList(field, value)
  if (value === null || value === undefined || value === '') return '(空欄)'
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (typeof value === 'object')
    return Object.values(value)
      .map((each) => sayField(field, each, dates))
      .join(' ')
  const text = String(value)
  switch (field.kind) {
    case 'code':
      return own(field.words, text) ?? text
    case 'date':
      return isIsoDate(text) ? formatWareki(text, dates) : text
    case 'moment':
      // Two moments of one minute are two values.
      return isInstant(text) ? formatJstInstant(text, !toJst(text).includes(':00+')) : text
    case 'number':
      return `${text}${field.unit ?? ''}`
    default:
      return text
  }
}

/** What stands under a name that anybody may have written: 「constructor」 is none of ours. */
const own = <Value>(names: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined

/** One line per entry, with everything that can differ between two versions of it. */
function sayList(field: Field, entries: readonly unknown[]): string {
  if (entries.length === 0) return '(なし)'
  if (field.kind !== 'rows') return entries.map((entry) => sayField(field, entry)).join('\n')
  const sayRow = (row: object) =>
    Object.entries(row)
      .filter(([, value]) => value !== null && value !== '')
      .flatMap(([name, value]) => {
        const of = own(field.of, name)
        return of === undefined ? [] : sayField(of, value, 'short')
      })
      .join(' ')
  return entries.map((entry) => (typeof entry === 'object' && entry !== null ? sayRow(entry) : '')).join('\n')
}

/** Both values of every field, for a stale edit to show side by side. `titleOf` names what a link leads to. */
export function clashesOf<Of extends Fields>(
  fields: Of,
  theirs: ValuesOf<Of>,
  yours: ValuesOf<Of>,
  titleOf: (id: string) => string = (id) => id,
): Clash[] {
  const say = (field: Field, value: unknown) =>
    sayField(field, field.kind === 'links' && Array.isArray(value) ? value.map(titleOf) : value)
  return Object.entries(fields).map(([name, field]) => ({
    field: name,
    label: field.label,
    theirs: say(field, theirs[name]),
    yours: say(field, yours[name]),
    stored: theirs[name],
  }))
}

type Changed = Readonly<Record<string, unknown>>

/** What an edit changed, for the record of deeds: only the fields of `before` that differ. */
export function changesOf(before: object, after: object): { before: Changed; after: Changed } {
  const now: Changed = { ...after }
  const differing = Object.entries(before).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name]),
  )
  return {
    before: Object.fromEntries(differing),
    after: Object.fromEntries(differing.map(([name]) => [name, now[name]])),
  }
}

/** A text of a record and the field it stands in. */
export interface NamedText {
  readonly label: string
  readonly text: string
}

/** What the search finds a record by, field by field: its words, and those of its lines. */
export const searchedTexts = <Of extends Fields>(
  fields: Of,
  record: { readonly [Name in keyof Of]?: unknown },
): NamedText[] =>
  Object.entries(fields)
    .filter(([, { search }]) => search === true)
    .flatMap(([name, field]) => textsFound(field, record[name]))

function textsFound(field: Field, value: unknown): NamedText[] {
  if (field.kind === 'rows')
    return Array.isArray(value)
      ? value.flatMap((row: Readonly<Record<string, unknown>>) => searchedTexts(field.of, row))
      : []
  const none = value === null || value === undefined || value === ''
  return none ? [] : [{ label: field.label, text: sayField(field, value) }]
}
