import { z } from 'zod'
import { kindOf } from './kind.ts'

/** The score sheets that a new version of the measure met: ids. */
export const storedTouched = kindOf({ name: 'touched', shape: z.array(z.string()) })
