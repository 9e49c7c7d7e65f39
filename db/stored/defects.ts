import { z } from 'zod'
import type { Defect } from '../../shared/domain/applications/defect.ts'
import { type FormPath, formFields } from '../../shared/domain/applications/form.ts'
import { kindOf } from './kind.ts'

/** A path leads into the form of today: should one go, the fixture of version 1 no longer opens, and version 2 says where it leads. */
const path = z.enum(formFields.map(([each]) => each) as [FormPath, ...FormPath[]])

const version1 = z.array(
  z.strictObject({ code: z.string(), message: z.string(), path: path.nullable() }),
) satisfies z.ZodType<Defect[]>

/** 不備, and what only deserves a look: what the rule of a check item found. */
export const storedDefects = kindOf({ name: 'defects', shape: version1 })
