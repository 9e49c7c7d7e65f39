import { z } from 'zod'
import type { Ballot } from '../../shared/domain/review/rules/settlements.ts'
import { kindOf } from './kind.ts'

const version1 = z.strictObject({
  voters: z.array(z.string()),
  votes: z.array(z.strictObject({ applicationId: z.string(), votes: z.int() })),
}) satisfies z.ZodType<Ballot>

/** 決選投票: who voted, and how many votes each application had. */
export const storedBallot = kindOf({ name: 'ballot', shape: version1 })
