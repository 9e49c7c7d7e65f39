import { z } from 'zod'

/** A place of an input: 「participants.0.name」 step by step. */
export type Place = readonly (string | number)[]

/** Every place of a drawn input at which something stands, the outermost first. */
export function* placesOf(value: unknown, at: Place = []): Generator<Place> {
  if (at.length > 0) yield at
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* placesOf(inner, [...at, Array.isArray(value) ? Number(key) : key])
}

/** The same input with something else at one place. */
export function withAt(value: unknown, [step, ...rest]: Place, put: unknown): unknown {
  if (step === undefined) return put
  if (Array.isArray(value)) return value.map((each, index) => (index === step ? withAt(each, rest, put) : each))
  const record = Object(value) as Readonly<Record<string, unknown>>
  return { ...record, [step]: withAt(record[step], rest, put) }
}

/** What is wrong nearly everywhere: of another kind, too long, too many, out of bounds, of no form. */
export const spoils: readonly unknown[] = [
  undefined,
  null,
  true,
  '',
  'あ'.repeat(20_000),
  '令和8年2月29日',
  -1,
  1.5,
  1e9,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  Array.from({ length: 700 }, () => 'あ'),
  {},
  { unread: 'R8.2.29' },
]

/** Inputs that a schema does not take, made of one that it takes; each with the place that was spoiled. */
export function* spoiledInputs(schema: z.ZodType, good: unknown): Generator<{ input: unknown; place: Place }> {
  for (const input of spoils) if (!z.safeParse(schema, input).success) yield { input, place: [] }
  for (const place of placesOf(good))
    for (const spoil of spoils) {
      const input = withAt(good, place, spoil)
      if (!z.safeParse(schema, input).success) yield { input, place }
    }
}
