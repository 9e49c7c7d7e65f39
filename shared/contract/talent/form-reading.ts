import { z } from 'zod'
import {
  employmentWishes,
  requirements,
  talentRoles,
  talentStyles,
  themeLetters,
} from '../../domain/talent/people/words.ts'
import { isoDate, jis2, text } from '../fields.ts'
import { examCode } from './shapes.ts'

/** One line of a list of registrants as it was read. */
export const formReading = z.object({
  form: z.object({
    appliedOn: isoDate.nullable(),
    name: text(200),
    kana: text(200),
    email: text(200),
    tel: text(200),
    employer: text(200),
    homeJis2: jis2.nullable(),
    style: z.enum(talentStyles).nullable(),
    roles: z.array(z.enum(talentRoles)),
    themes: z.array(z.enum(themeLetters)),
    years: z.number().nullable(),
    localYears: z.number().nullable(),
    wishes: z.array(z.enum(employmentWishes)),
    days: z.number().nullable(),
    regions: z.array(jis2),
    everywhere: z.boolean(),
    remote: z.boolean(),
    availableFrom: isoDate.nullable(),
    noNotices: z.boolean(),
    claims: z.array(z.literal(requirements)),
    careers: z.array(z.object({ span: text(60), org: text(200), duty: text(200), outcome: text(500) })).max(30),
    exams: z.array(z.object({ exam: examCode, called: text(100), passedIn: text(7), enrolled: z.boolean() })),
    statement: text(4000),
    localWork: text(2000),
    pay: text(200),
    summary: text(600),
    consent: z.object({ givenOn: isoDate.nullable(), everywhere: z.boolean(), receivers: z.array(jis2) }).nullable(),
  }),
  troubles: z.array(z.object({ ref: text(20), words: text(300), stops: z.boolean() })).max(60),
})
