import { z } from 'zod'
import { kindOf } from './kind.ts'

const version1 = z.array(
  z.strictObject({
    side: z.enum(['ministry', 'contractor', 'expert', 'prefecture', 'municipality']),
    name: z.string(),
    title: z.string(),
  }),
)

/** Who took part in a 支援記録. */
export const storedParticipants = kindOf({ name: 'participants', shape: version1 })
