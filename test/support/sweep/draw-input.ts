import { z } from 'zod'

/** What inputs are drawn from: the ids that stand in the office, by the name of the field that asks for one, and words. */
export interface Pools {
  ids(field: string): readonly string[]
  readonly words: readonly string[]
}

const moments = ['2026-11-10', '2026-11-10T10:00:00+09:00', '2026-04', '24', '05', '18'] as const
/** What has a shape of its own and stands in no column: the document and the part of a disclosure pack, a SHA-256, 団体コード, an examination. */
const keys = ['audit/all', '0'.repeat(64), '412015', 'SC'] as const
const numbers = [2026, 1, 2, 0, 3, 5, 40, 500] as const

/** Which input is drawn: with each step another id, with each round another of all else, so that both meet. */
export interface Draw {
  readonly step: number
  readonly round: number
}

/**
 * An input that a schema takes, drawn from the pools: a step walks through every id of a pool. What a text must look like
 * is tried out, so that a field of a new kind is filled in without a word here.
 */
export function drawInput(schema: z.core.$ZodType, pools: Pools, at: Draw, field = ''): unknown {
  const draw = (inner: z.core.$ZodType, name = field) => drawInput(inner, pools, at, name)
  const n = at.step + at.round
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([name, inner]) => [name, draw(inner, name)]))
  if (schema instanceof z.ZodArray)
    return shortest(schema, (nth) => drawInput(schema.element, pools, { ...at, step: at.step + nth }, field))
  if (schema instanceof z.ZodNullable) return n % 5 === 4 ? null : draw(schema.unwrap())
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return n % 5 === 3 ? undefined : draw(schema.unwrap())
  if (schema instanceof z.ZodUnion) return draw(one(schema.options, n))
  if (schema instanceof z.ZodTemplateLiteral)
    return schema.def.parts
      .map((part) => (typeof part === 'object' && part !== null ? draw(part) : String(part)))
      .join('')
  if (schema instanceof z.ZodRecord)
    return { [String(draw(schema.keyType))]: draw(schema.valueType as z.core.$ZodType) }
  if (schema instanceof z.ZodLiteral) return one([...schema.values], n)
  if (schema instanceof z.ZodEnum) return one(schema.options, n)
  if (schema instanceof z.ZodBoolean) return n % 2 === 0
  if (schema instanceof z.ZodNumber) return one(fitting(schema, numbers), n)
  if (!isText(schema)) return one(pools.words, n)
  const ids = pools.ids(field)
  if (takesIdsOnly(schema)) return one(ids, at.step)
  const fits = fitting(schema, [...pools.words, ...moments, ...ids])
  return one(fits.length > 0 ? fits : fitting(schema, keys), n)
}

export const isText = (schema: z.core.$ZodType): boolean => schema._zod.def.type === 'string'
const takesIdsOnly = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodUUID

const fitting = <Value>(schema: z.core.$ZodType, values: readonly Value[]): readonly Value[] =>
  values.filter((value) => z.safeParse(schema, value).success)

/** One entry, or as many others beside it as the list asks for at least. */
function shortest(schema: z.core.$ZodType, draw: (nth: number) => unknown): readonly unknown[] {
  const first = [draw(0)]
  for (let list = first; list.length <= 3; list = [...list, draw(list.length)])
    if (z.safeParse(schema, list).success) return list
  return first
}

function one<Value>(values: readonly Value[], n: number): Value {
  const value = values[n % values.length]
  if (value === undefined) throw new Error('there is nothing to draw from')
  return value
}
