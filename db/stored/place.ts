import { z } from 'zod'
import type { FormPlace } from '../../shared/domain/applications/form.ts'
import { kindOf } from './kind.ts'

const version1 = z.strictObject({
  document: z.enum(['cover', 'detail']),
  block: z.int(),
  row: z.int().nullable(),
  cell: z.int().nullable(),
  label: z.string(),
}) satisfies z.ZodType<FormPlace>

/** Where in its document a value of the form stands. */
export const storedPlace = kindOf({ name: 'place', shape: version1 })
