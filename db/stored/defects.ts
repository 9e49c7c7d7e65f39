import { z } from 'zod'
import type { Defect } from '../../shared/domain/applications/defect.ts'
import { type FixedPath, formFields } from '../../shared/domain/applications/form.ts'
import { kindOf } from './kind.ts'

/** A path leads into the form of today: should one go, the fixture of version 1 no longer opens, and version 2 says where it leads. */
const fixed = z.enum(formFields.map(([each]) => each) as [FixedPath, ...FixedPath[]])
/** Of a year's own items, since version 2. */
const own = z.templateLiteral(['own.', z.string()])

const listOf = <Path extends z.ZodType>(path: Path) =>
  z.array(z.strictObject({ code: z.string(), message: z.string(), path: path.nullable() }))

const version1 = listOf(fixed)
const version2 = listOf(z.union([fixed, own])) satisfies z.ZodType<Defect[]>

/** 不備, and what only deserves a look: what the rule of a check item found. */
export const storedDefects = kindOf({
  name: 'defects',
  shape: version2,
  older: [{ shape: version1, up: (defects: z.output<typeof version1>) => defects }],
})
