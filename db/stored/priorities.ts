import { z } from 'zod'
import { kindOf } from './kind.ts'

/** 優先項目 of a year: ids of criteria, the one that is asked first at the head. */
export const storedPriorities = kindOf({ name: 'priorities', shape: z.array(z.string()) })
