import fc from 'fast-check'
import { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema

/** Any value that a schema takes and that JSON gives back as it was: no -0, no key that an object cannot hold. */
export const anyValueOf = <Value>(schema: z.ZodType<Value>): fc.Arbitrary<Value> =>
  // What is drawn fits the schema by construction; the JSON Schema it is drawn from has forgotten the type.
  drawn(z.toJSONSchema(schema)) as fc.Arbitrary<Value>

/** A shape that holds itself is followed a few times, and then no further. */
const mostDeep = 3

function drawn(whole: Schema): fc.Arbitrary<unknown> {
  const named = (reference: string): Schema => {
    const found = whole.$defs?.[reference.replace('#/$defs/', '')]
    if (found === undefined) throw new Error(`no schema is called ${reference}`)
    return found
  }
  const followed = (schema: Schema, deep: number): Schema => {
    if (schema.$ref !== undefined) return followed(named(schema.$ref), deep + 1)
    const choices = schema.anyOf as readonly Schema[] | undefined
    const flat = choices?.filter((each) => deep < mostDeep || !JSON.stringify(each).includes('$ref'))
    const { items, additionalProperties } = schema
    return {
      ...schema,
      ...(flat === undefined ? {} : { anyOf: flat.map((each) => followed(each, deep)) }),
      ...(isSchema(items) ? { items: followed(items, deep) } : {}),
      ...(isSchema(additionalProperties) ? { additionalProperties: followed(additionalProperties, deep) } : {}),
    }
  }
  return anyOf(JSON.stringify(whole).includes('$ref') ? followed(whole, 0) : whole)
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

const anyJson = fc.json().map((text): unknown => JSON.parse(text))

function anyOf(schema: Schema | boolean | undefined): fc.Arbitrary<unknown> {
  if (schema === undefined || typeof schema === 'boolean') return anyJson
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((each) => anyOf(each as Schema)))
  const types: unknown = schema.type
  if (Array.isArray(types)) return fc.oneof(...types.map((type) => anyOf({ ...schema, type })))
  switch (schema.type) {
    case 'object':
      return anyObject(schema)
    case 'array':
      return fc.array(anyOf(schema.items as Schema), {
        minLength: schema.minItems ?? 0,
        maxLength: schema.maxItems ?? 4,
      })
    case 'string':
      return schema.pattern === undefined
        ? fc.string({ unit: 'binary' })
        : fc.stringMatching(new RegExp(schema.pattern, 'u'))
    case 'integer':
      return fc.integer()
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return anyJson
  }
}

function anyObject({ properties, additionalProperties }: Schema): fc.Arbitrary<unknown> {
  if (properties === undefined)
    return fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      anyOf(additionalProperties as Schema),
      { noNullPrototype: true },
    )
  return fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, anyOf(value as Schema)])),
    { noNullPrototype: true },
  )
}
