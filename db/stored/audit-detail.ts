import { z } from 'zod'
import { kindOf } from './kind.ts'

/** What an operation left behind: each has names of its own, and the screen that tells of them takes what it finds. */
export const storedAuditDetail = kindOf({ name: 'audit-detail', shape: z.record(z.string(), z.unknown()) })
