import { z } from 'zod'
import { kindOf } from './kind.ts'

/** Ids of records in the order that counts: the settlement of a tie, the 優先項目 of a year, the sheets a version met. */
export const storedOrdering = kindOf({ name: 'ordering', shape: z.array(z.string()) })
