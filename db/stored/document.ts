import { z } from 'zod'
import type { DocumentView } from '../../shared/domain/applications/form.ts'
import type { LetterValue, LetterValues } from '../../shared/domain/letters/placeholder.ts'
import { kindOf } from './kind.ts'

const version1 = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
    z.strictObject({
      kind: z.literal('table'),
      rows: z.array(z.array(z.strictObject({ text: z.string(), colSpan: z.int() }))),
    }),
  ]),
) satisfies z.ZodType<DocumentView>

/** The text of a form's document, as an officer sees it beside the fields. */
export const storedDocument = kindOf({ name: 'document', shape: version1 })

const value: z.ZodType<LetterValue> = z.lazy(() =>
  z.union([z.string(), z.null(), z.boolean(), z.array(z.record(z.string(), value))]),
)

const letter1 = z.record(z.string(), value) satisfies z.ZodType<LetterValues>

/** What a letter was filled with when it was made, by its placeholders. */
export const storedLetter = kindOf({ name: 'letter', shape: letter1 })
