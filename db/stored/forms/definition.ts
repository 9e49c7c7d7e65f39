import { z } from 'zod'
import type { FormItem } from '../../../shared/domain/applications/definition/item.ts'
import type { TriedOn } from '../../../shared/domain/applications/definition/trial.ts'
import { kindOf } from '../kind.ts'

const item = z.strictObject({
  key: z.string(),
  name: z.string(),
  headings: z.array(z.string()),
  type: z.enum(['rules', 'prose', 'count', 'choice', 'date']),
  choices: z.array(z.string()),
  limit: z.number().nullable(),
  track: z.enum(['common', 'talent', 'theme', 'both']),
  required: z.boolean(),
  place: z.enum(['anywhere', 'beside', 'below']),
  printed: z.boolean(),
  retired: z.boolean(),
}) satisfies z.ZodType<FormItem>

/** 様式の定義: the items of a year's form, in its order. */
export const storedItems = kindOf({ name: 'form-items', shape: z.array(item) })

/** The definition by which an application was read, as it was then. */
export const storedReadBy = kindOf({
  name: 'read-by',
  shape: z.strictObject({ id: z.string(), name: z.string(), items: z.array(item) }),
})

const tried = z.strictObject({
  fileName: z.string(),
  at: z.string(),
  by: z.string(),
  revision: z.number(),
  items: z.array(z.strictObject({ name: z.string(), required: z.boolean(), found: z.boolean() })),
}) satisfies z.ZodType<TriedOn>

/** ためし: which file a draft was tried on last, and which of its items were found there. */
export const storedTried = kindOf({ name: 'form-tried', shape: tried })
