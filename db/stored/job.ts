import { z } from 'zod'
import { kindOf } from './kind.ts'

/** What a job was asked, as its entry in the contract says. */
export const storedJobInput = kindOf({ name: 'job-input', shape: z.unknown() })

/** What a job answered, as its entry in the contract says. */
export const storedJobOutput = kindOf({ name: 'job-output', shape: z.unknown() })

/** Why a job failed. */
export const storedJobProblem = kindOf({
  name: 'job-problem',
  shape: z.strictObject({ code: z.string(), message: z.string() }),
})
