import { z } from 'zod'
import type { ApplicationForm } from '../../shared/domain/applications/form.ts'
import { kindOf } from './kind.ts'

const words = z.string().nullable()
const count = z.number().nullable()
const contact = z.strictObject({ dept: words, title: words, name: words, kana: words, tel: words, email: words })
const bothTracks = z.strictObject({ talent: words, theme: words })

/**
 * The generated columns of `application` look into it: `$.is.docNo`, `docDate`, `contact.dept`, `.name`, `.tel`, `.email`.
 * A version that moves one of them makes the columns anew in its migration.
 */
const version1 = z.strictObject({
  prefecture: words,
  lgCode: words,
  themesMarked: z.array(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])),
  contact,
  subContact: contact,
  themeReason: words,
  structure: words,
  pool: z.strictObject({ fulltime: count, parttime: count, contract: count, printedTotal: count }),
  accelerators: z.strictObject({ appointed: count, planned: count }),
  roles: z.strictObject({ PR: count, PM: count, SD: count, EN: count }),
  municipalities: z.strictObject({ total: count, supported: count, wishing: count, singleIt: count }),
  targets: z.array(z.string()),
  issues: bothTracks,
  wishes: bothTracks,
  goal: words,
  kpis: z.array(
    z.strictObject({
      track: z.enum(['TALENT', 'THEME']),
      name: z.string(),
      unit: words,
      baseline: count,
      baselineDate: words,
      target: count,
      targetDate: words,
    }),
  ),
  organisation: z.array(z.strictObject({ unit: z.string(), role: z.string() })),
  schedule: z.array(z.strictObject({ month: z.string(), talent: z.string(), theme: z.string() })),
  spread: words,
  past: z.array(z.strictObject({ year: z.string(), programme: z.string() })),
  consent: z.boolean().nullable(),
  docNo: words,
  docDate: words,
  applicantTitle: words,
})

/** With what a year's form asks for of its own. */
const version2 = version1.extend({
  own: z.record(z.string(), words).optional(),
}) satisfies z.ZodType<ApplicationForm>

/** 応募書: what an application's form says, in each of its versions. */
export const storedForm = kindOf({
  name: 'form',
  shape: version2,
  older: [{ shape: version1, up: (form: z.output<typeof version1>) => form }],
})
