import { z } from 'zod'
import type { Field, Fields, ValueOf } from '../domain/record-fields.ts'
import { coded, day, dayOr, id, instant, isoDate, moment, momentOr, requiredText, text } from './fields.ts'

/** A field that a creating call may leave out: it then has its usual value, or none. */
type MayBeLeftOut =
  | { readonly kind: 'line' | 'prose' | 'date' | 'moment' | 'number'; readonly required?: never }
  | { readonly usual: unknown }
  | { readonly kind: 'links' | 'rows' }

type Given<F extends Field> = F extends { readonly kind: 'rows'; readonly of: infer Of extends Fields }
  ? (GivenOf<Of> & (F extends { readonly named: true } ? { id: string } : unknown))[]
  : ValueOf<F>
type GivenOf<Of extends Fields> = {
  [Name in keyof Of as Of[Name] extends MayBeLeftOut ? never : Name]: Given<Of[Name]>
} & { [Name in keyof Of as Of[Name] extends MayBeLeftOut ? Name : never]?: Given<Of[Name]> | undefined }

type Checked<F extends Field> = z.ZodType<ValueOf<F>, Given<F>>
/** Every field must be said: what an edit left out would be wiped. */
export type EditShape<Of extends Fields> = { [Name in keyof Of]: Checked<Of[Name]> }
export type NewShape<Of extends Fields> = {
  [Name in keyof Of]: Of[Name] extends MayBeLeftOut ? z.ZodDefault<Checked<Of[Name]>> : Checked<Of[Name]>
}
export type ShownShape<Of extends Fields> = { [Name in keyof Of]: z.ZodType<ValueOf<Of[Name]>, ValueOf<Of[Name]>> }

const codesOf = (words: Readonly<Record<string, string>>) => coded(Object.keys(words), words)

function amountOf({ label, inFull = label, decimals, min, max }: Extract<Field, { kind: 'number' }>): z.ZodType {
  const bounded = min !== undefined && max !== undefined
  const error = bounded ? `${min}から${max}までの数を入力してください。` : `${inFull}を入力してください。`
  const number = decimals === 0 ? z.int({ error }) : z.number({ error })
  return bounded ? number.min(min, { error }).max(max, { error }) : number
}

/** What may be stored in a field; a complaint names it. */
function checked(field: Field): z.ZodType {
  const named = field.inFull ?? field.label
  const error = `${named}を入力してください。`
  switch (field.kind) {
    case 'line':
    case 'prose':
      return field.required ? requiredText(field.limit, named) : text(field.limit)
    case 'code':
      return codesOf(field.words)
    case 'date':
      return field.required ? dayOr(error) : day.nullable()
    case 'moment':
      return field.required ? momentOr(error) : moment.nullable()
    case 'number':
      return field.required ? amountOf(field) : amountOf(field).nullable()
    case 'yes':
      return z.boolean()
    case 'links':
      return z.array(id).max(field.most)
    case 'rows':
      return z.array(z.object({ ...(field.named ? { id } : {}), ...newShape(field.of) })).max(field.most)
  }
}

/** What a creating call may leave out: a field has then its usual value, or none. */
function leftOut(field: Field): unknown {
  switch (field.kind) {
    case 'line':
    case 'prose':
      return field.required ? undefined : ''
    case 'code':
    case 'yes':
      return field.usual
    case 'date':
    case 'moment':
      return field.required ? undefined : null
    case 'number':
      return field.usual ?? (field.required ? undefined : null)
    case 'links':
    case 'rows':
      return []
  }
}

/** A stored value as it is shown: whatever was once allowed. */
function shown(field: Field): z.ZodType {
  switch (field.kind) {
    case 'line':
    case 'prose':
      return z.string()
    case 'number':
      return field.required ? z.number() : z.number().nullable()
    case 'date':
      return field.required ? isoDate : isoDate.nullable()
    case 'moment':
      return field.required ? instant : instant.nullable()
    case 'links':
      return z.array(z.string())
    case 'rows':
      return z.array(z.object({ ...(field.named ? { id } : {}), ...shownShape(field.of) }))
    default:
      return checked(field)
  }
}

function checkedNew(field: Field): z.ZodType {
  const value = leftOut(field)
  return value === undefined ? checked(field) : checked(field).default(value)
}

const each = (fields: Fields, shape: (field: Field) => z.ZodType) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, shape(field).meta({ title: field.inFull ?? field.label })]),
  )

// The three mapped types say of each name what the functions above make of its field; the compiler cannot follow entries.
export const editShape = <const Of extends Fields>(fields: Of) => each(fields, checked) as EditShape<Of>
export const newShape = <const Of extends Fields>(fields: Of) => each(fields, checkedNew) as NewShape<Of>
export const shownShape = <const Of extends Fields>(fields: Of) => each(fields, shown) as ShownShape<Of>

/** What a form of these fields is judged by before the office is asked: the same shapes. */
export const editOf = <const Of extends Fields>(fields: Of) => z.object(editShape(fields))
