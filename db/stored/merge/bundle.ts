import { z } from 'zod'
import { kindOf } from '../kind.ts'

const value = z.union([z.string(), z.number(), z.null()])
const row = z.object({ table: z.string(), key: z.string(), columns: z.array(z.string()), values: z.array(value) })

/** As it was while only a case could be given. */
const version1 = z.object({
  id: z.string(),
  /** Empty where it is a year. */
  applicationId: z.string(),
  title: z.string(),
  officeName: z.string(),
  practice: z.boolean(),
  madeBy: z.string(),
  madeAt: z.string(),
  /** Of the record of deeds of the office it comes from. */
  head: z.string(),
  /** The number of steps of the schema it was written with. */
  schema: z.int(),
  /** The partings that the giver knows of, the newest first. */
  since: z.array(z.string()),
  rows: z.array(row),
  /** By the key of a row: who changed it last. */
  last: z.array(z.object({ id: z.string(), who: z.string(), at: z.string() })),
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mime: z.string(),
      size: z.int(),
      sha256: z.string(),
      createdBy: z.string(),
      createdAt: z.string(),
      base64: z.string(),
    }),
  ),
})
const version2 = version1.extend({
  /** The year that it is; null of a case. */
  fy: z.int().nullable(),
})

/** まとめ: one application, or a whole year, with all records and files of it as they stand in an office file, for another one. */
export const storedBundle = kindOf({
  name: 'bundle',
  shape: version2,
  older: [{ shape: version1, up: (old: z.infer<typeof version1>) => ({ ...old, fy: null }) }],
})
export type Bundle = z.infer<typeof storedBundle.shape>

/** The marks of each value of each row at a parting. */
export const storedMarks = kindOf({
  name: 'parting-marks',
  shape: z.array(
    z.object({ table: z.string(), key: z.string(), columns: z.array(z.string()), marks: z.array(z.string()) }),
  ),
})
