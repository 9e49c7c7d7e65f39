import type { z } from 'zod'
import type { StoredText } from '../tables/stored-text.ts'

/** What a kind looked like in an older version, and how a value of that version becomes one of the next. */
export interface Older {
  readonly shape: z.ZodType
  readonly up: (value: never) => unknown
}

/** A text that is not of its kind: a defect of ours, unless it came from outside a moment ago. */
export class Unreadable extends Error {}

/** A list may be one that nobody else changes. */
type Given<Value> = Value extends readonly unknown[] ? Readonly<Value> : Value

export interface Kind<Name extends string, Value> {
  readonly name: Name
  /** The version that is written. */
  readonly version: number
  readonly shape: z.ZodType<Value>
  /** What is kept, as of today's version. Throws when it does not fit; `record` says in the log whose it was. */
  read(text: StoredText<Name>, record: string): Value
  /** Throws when the value does not fit, so that the command is taken back before anything unreadable is kept. */
  write(value: Given<Value>): StoredText<Name>
}

/**
 * One kind of stored JSON: `{"v":1,"is":…}`. `older` holds the versions before today's, the oldest first; a text of any
 * of them is read in its own shape and brought up step by step.
 */
export function kindOf<const Name extends string, Value>({
  name,
  shape,
  older = [],
}: {
  readonly name: Name
  readonly shape: z.ZodType<Value>
  readonly older?: readonly Older[]
}): Kind<Name, Value> {
  const version = older.length + 1
  return {
    name,
    version,
    shape,
    read(text, record) {
      const told = (what: string) => new Unreadable(`stored ${name} of ${record}: ${what}`)
      const { v, is } = opened(text, told)
      if (v > version) throw told(`version ${v} is of a newer program; this one knows ${version}`)
      const from = older[v - 1]
      if (from === undefined) return fitting(shape, is, told)
      const upgraded = older
        .slice(v)
        .reduce(
          (value, each) => step(each, fitting(each.shape, value, told)),
          step(from, fitting(from.shape, is, told)),
        )
      return fitting(shape, upgraded, told)
    },
    write(value) {
      const told = (what: string) => new Error(`${name} to be stored: ${what}`)
      // The brand: this is the one place that makes a text of the kind.
      return JSON.stringify({ v: version, is: fitting(shape, value, told) }) as StoredText<Name>
    },
  }
}

type Told = (what: string) => Error

/** The list forgets that an older version's `up` takes what its `shape` gave. */
const step = ({ up }: Older, value: unknown): unknown => up(value as never)

/** Says where and what, but never the value: it may name people, and defects go to the log. */
function fitting<Value>(shape: z.ZodType<Value>, value: unknown, told: Told): Value {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, code }) => `${path.map(String).join('.') || 'the whole'} (${code})`)
  throw told(`does not fit at ${issues.slice(0, 5).join(', ')}`)
}

function opened(text: string, told: Told): { v: number; is: unknown } {
  const value = parsed(text, told)
  const isVersioned = typeof value === 'object' && value !== null && 'v' in value && 'is' in value
  if (!isVersioned || typeof value.v !== 'number' || !Number.isInteger(value.v) || value.v < 1)
    throw told('has no version')
  return { v: value.v, is: value.is }
}

function parsed(text: string, told: Told): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text.
    throw told('is no JSON')
  }
}

/** Of a column that is chosen by its name: which kind its text is of is held by the statements that write it. */
export const readColumn = <Name extends string, Value>(kind: Kind<Name, Value>, text: string, record: string): Value =>
  kind.read(text as StoredText<Name>, record)

/** Whether a text of a column is stored JSON of some kind. */
const isStored = (text: string): boolean => text.startsWith('{"v":')

/**
 * The words within a text of a column, changed: of stored JSON only the values that are texts, never a name of a member, so that
 * what is left is still of its kind. The kind is not asked: this goes over every column there is.
 */
export function overWords(text: string, change: (words: string) => string): string {
  if (!isStored(text)) return change(text)
  const known: unknown = JSON.parse(text)
  return JSON.stringify(changed(known, change))
}

function changed(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => changed(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, change)]))
}
