import { z } from 'zod'
import { formFields } from '../domain/applications/form.ts'
import { labels } from './labels.ts'
import { ruleWords } from './rule-words.ts'

/** What is wrong with one place of an input. */
export interface Complaint {
  /** As forms bind it: `participants.0.name`. */
  readonly path: string
  /** As an officer calls it: 「参加者1件目の氏名」; empty where the whole input is meant. */
  readonly label: string
  readonly words: string
}

type Judged<Value> = { readonly value: Value } | { readonly complaints: readonly Complaint[] }

/** An input as its shape takes it, or what is wrong with it, in the officer's words. */
export function judge<I extends z.ZodType>(schema: I, input: unknown): Judged<z.output<I>> {
  const result = parsed(schema, input)
  if (result === 'too deep') return { complaints: [{ path: '', label: '', words: tooDeep }] }
  if (result.success) return { value: result.data }
  return {
    complaints: result.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      label: labelAt(schema, path),
      words: message,
    })),
  }
}

const tooDeep = '入力の中の入れ子が深すぎます。画面を開き直して、もう一度入力してください。'

/** A shape that holds itself is walked by calls: of what is nested thousands deep the stack has an end. */
function parsed<I extends z.ZodType>(schema: I, input: unknown) {
  try {
    return schema.safeParse(input, { error: ruleWords })
  } catch (error) {
    if (error instanceof RangeError) return 'too deep'
    throw error
  }
}

/** One complaint as a sentence, beside no field. */
export const sayComplaint = ({ label, words }: Complaint): string =>
  label === '' || words.includes(label) ? words : `「${label}」: ${words}`

const fieldNames: ReadonlyMap<string, string> = new Map(formFields)

/** The name of a place of an input, part by part; a record's fields bear theirs in their shape. */
export function labelAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  const parts: string[] = []
  let at: z.core.$ZodType | undefined = schema
  for (const [index, step] of path.entries()) {
    at = at === undefined ? undefined : below(at, step)
    const name = typeof step === 'number' ? `${step + 1}件目` : nameOf(at, path.slice(0, index + 1).map(String))
    if (name !== '') parts.push(name)
  }
  return parts.reduce((whole, part) => (part.endsWith('件目') || whole === '' ? whole + part : `${whole}の${part}`), '')
}

const nameOf = (schema: z.core.$ZodType | undefined, path: readonly string[]): string =>
  titleOf(schema) ?? fieldNames.get(path.slice(-2).join('.')) ?? labels[path.at(-1) ?? ''] ?? ''

function titleOf(schema: z.core.$ZodType | undefined): string | undefined {
  if (schema === undefined) return undefined
  return z.globalRegistry.get(schema)?.title ?? titleOf(opened(schema))
}

/** What an optional, open or defaulted value is of. */
const opened = (schema: z.core.$ZodType): z.core.$ZodType | undefined =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? schema.unwrap()
    : undefined

function below(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const inner = opened(schema)
  if (inner !== undefined) return below(inner, step)
  if (schema instanceof z.ZodObject) return schema.shape[String(step)]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => below(option, step)).find((found) => found !== undefined)
  return undefined
}
