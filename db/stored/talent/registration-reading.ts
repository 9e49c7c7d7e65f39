import { z } from 'zod'
import { examCodes } from '../../../shared/domain/talent/people/exams.ts'
import type { FormReading } from '../../../shared/domain/talent/people/form-file/reading.ts'
import {
  employmentWishes,
  requirements,
  talentRoles,
  talentStyles,
} from '../../../shared/domain/talent/people/words.ts'
import { kindOf } from '../kind.ts'

const version1 = z.strictObject({
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
    exams: z.array(
      z.strictObject({ exam: z.enum(examCodes), called: z.string(), passedIn: z.string(), enrolled: z.boolean() }),
    ),
    statement: z.string(),
    localWork: z.string(),
    pay: z.string(),
    summary: z.string(),
    consent: z
      .strictObject({ givenOn: z.string().nullable(), everywhere: z.boolean(), receivers: z.array(z.string()) })
      .nullable(),
  }),
  troubles: z.array(z.strictObject({ ref: z.string(), words: z.string(), stops: z.boolean() })),
}) satisfies z.ZodType<FormReading>

/** A line of a list of registrants that waits to be confirmed. */
export const storedRegistrationReading = kindOf({ name: 'registration-reading', shape: version1 })
