import { z } from 'zod'
import { kindOf } from './kind.ts'

/** 先行: ids of the milestones that come before one. */
export const storedPredecessors = kindOf({ name: 'predecessors', shape: z.array(z.string()) })
