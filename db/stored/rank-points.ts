import { z } from 'zod'
import { kindOf } from './kind.ts'

/** 順位点 of a year: what the first, second, … place gives. */
export const storedRankPoints = kindOf({ name: 'rank-points', shape: z.array(z.number()) })
