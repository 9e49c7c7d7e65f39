import { z } from 'zod'
import { find, type Office } from '../../../db/office.ts'
import { isText } from './draw-input.ts'

export interface Marker {
  /** Stands nowhere else: 「ZQX0041」. */
  readonly text: string
  /** Whose text bears it: a 都道府県コード, or 'office'. */
  readonly of: string
  /** Where it was typed: 「issues.add body」. */
  readonly at: string
}

const sample = 'ZQX0000'
const markers = /ZQX\d{4}/gi

/** Every marker that stands in an answer or a file. */
export const markersIn = (text: string): readonly string[] =>
  text.match(markers)?.map((found) => found.toUpperCase()) ?? []

/** Keeps what was planted where. */
export function createMarkers() {
  const planted: Marker[] = []
  const mark = (of: string, at: string): string => {
    const text = `ZQX${String(planted.length + 1).padStart(4, '0')}`
    planted.push({ text, of, at })
    return text
  }
  return { planted: planted as readonly Marker[], mark }
}
export type Markers = ReturnType<typeof createMarkers>

/** The office, with a marker of its own at the end of every text that any command is given. */
export const marking = (office: Office, { mark }: Markers, of: string): Office => ({
  ...office,
  call: (name, input, caller) =>
    office.call(
      name,
      withMarkers(find(name).input, input, (path) => mark(of, `${name} ${path}`)),
      caller,
    ),
})

/** What makes a body that body, and an examination one of the list: with a marker it would be another, or none. */
const kept = (path: string) => path.endsWith('prefecture') || /\bexams\.(\d+|\*)\.exam$/.test(path)

function withMarkers(schema: z.core.$ZodType, value: unknown, mark: (path: string) => string, path = ''): unknown {
  const inner = unwrapped(schema, value)
  const below = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
  if (typeof value === 'string') return takesAnyText(inner) && !kept(path) ? `${value}${mark(path)}` : value
  if (Array.isArray(value))
    return value.map((each, index) =>
      withMarkers(inner instanceof z.ZodArray ? inner.element : inner, each, mark, below(index)),
    )
  if (typeof value !== 'object' || value === null || !(inner instanceof z.ZodObject)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      withMarkers(inner.shape[key] ?? z.never(), each, mark, below(key)),
    ]),
  )
}

function unwrapped(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap(), value)
  if (schema instanceof z.ZodUnion)
    return unwrapped(schema.options.find((option) => z.safeParse(option, value).success) ?? z.never(), value)
  return schema
}

const takesAnyText = (schema: z.core.$ZodType): boolean => z.safeParse(schema, sample).success

/** Every place of an input where any text may stand: 「participants.*.name」. */
export function textPaths(schema: z.core.$ZodType, path = ''): string[] {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return textPaths(schema.unwrap(), path)
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => textPaths(inner, below(key)))
  if (schema instanceof z.ZodArray) return textPaths(schema.element, below('*'))
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => textPaths(option, path))
  return isText(schema) && takesAnyText(schema) && !kept(path) ? [path] : []
}

/** The place of a marker without the numbers in its path, as `textPaths` has it. */
export const placeOf = ({ at }: Marker): string => at.replace(/\.\d+(?=\.|$)/g, '.*').replace(/ \d+(?=\.|$)/, ' *')
