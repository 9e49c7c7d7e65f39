import { z } from 'zod'
import type { FormReading } from '../../../shared/domain/talent/people/form-file/reading.ts'
import {
  employmentWishes,
  requirements,
  talentRoles,
  talentStyles,
} from '../../../shared/domain/talent/people/words.ts'
import { kindOf } from '../kind.ts'

/** Version 1 knew nine examinations; since then they are a list of the office. */
const readingOf = <Exam extends z.ZodType<string>>(exam: Exam) =>
  z.strictObject({
    form: z.strictObject({
      appliedOn: z.string().nullable(),
      name: z.string(),
      kana: z.string(),
      email: z.string(),
      tel: z.string(),
      employer: z.string(),
      homeJis2: z.string().nullable(),
      style: z.enum(talentStyles).nullable(),
      roles: z.array(z.enum(talentRoles)),
      themes: z.array(z.enum(['A', 'B', 'C', 'D', 'E', 'F'])),
      years: z.number().nullable(),
      localYears: z.number().nullable(),
      wishes: z.array(z.enum(employmentWishes)),
      days: z.number().nullable(),
      regions: z.array(z.string()),
      everywhere: z.boolean(),
      remote: z.boolean(),
      availableFrom: z.string().nullable(),
      noNotices: z.boolean(),
      claims: z.array(z.literal(requirements)),
      careers: z.array(z.strictObject({ span: z.string(), org: z.string(), duty: z.string(), outcome: z.string() })),
      exams: z.array(z.strictObject({ exam, called: z.string(), passedIn: z.string(), enrolled: z.boolean() })),
      statement: z.string(),
      localWork: z.string(),
      pay: z.string(),
      summary: z.string(),
      consent: z
        .strictObject({ givenOn: z.string().nullable(), everywhere: z.boolean(), receivers: z.array(z.string()) })
        .nullable(),
    }),
    troubles: z.array(z.strictObject({ ref: z.string(), words: z.string(), stops: z.boolean() })),
  })

const version1 = readingOf(z.enum(['ST', 'SA', 'PM', 'NW', 'DB', 'ES', 'SM', 'AU', 'SC']))
const version2 = readingOf(z.string()) satisfies z.ZodType<FormReading>

/** A line of a list of registrants that waits to be confirmed. */
export const storedRegistrationReading = kindOf({
  name: 'registration-reading',
  shape: version2,
  older: [{ shape: version1, up: (reading: z.infer<typeof version1>): z.infer<typeof version2> => reading }],
})
