import { z } from 'zod'
import { kindOf } from './kind.ts'

/** 段階の目安 of a criterion, best first. */
export const storedAnchors = kindOf({
  name: 'anchors',
  shape: z.array(z.strictObject({ raw: z.int(), label: z.string() })),
})
