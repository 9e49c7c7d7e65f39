import { z } from 'zod'
import { kindOf } from './kind.ts'

/** 座長裁定: ids of applications, the first placed highest. */
export const storedOrdering = kindOf({ name: 'ordering', shape: z.array(z.string()) })
