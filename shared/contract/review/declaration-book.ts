import { z } from 'zod'
import { conflictKindLabel, conflictKinds } from '../../domain/review/conflict.ts'
import { answers } from '../../domain/review/declaration-file/typed.ts'
import { coded, jis2 } from '../fields.ts'
import { bookShape } from './paper-files.ts'

/**
 * 利害関係申告書(委員別): what the workbook of one reviewer holds: the names of those that have applied with the reviewer's own
 * answers, and not a word of what they sent in.
 */
export const declarationBook = z.object({
  ...bookShape,
  rows: z.array(
    z.object({
      jis2,
      prefecture: z.string(),
      answer: z.enum(answers),
      kind: coded(conflictKinds, conflictKindLabel).nullable(),
      detail: z.string(),
      since: z.string(),
    }),
  ),
})
export type DeclarationBook = z.infer<typeof declarationBook>
