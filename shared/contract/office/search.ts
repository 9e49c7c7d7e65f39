import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import { fy } from '../fields.ts'
import { query, sight } from '../operation.ts'

export const hitKinds = ['prefecture', 'application', 'reviewer', 'case', 'session', 'issue', 'report', 'file'] as const

export const search = {
  everywhere: query({
    about: '都道府県・応募・人・記録・書類をさがす(読み・一文字・全角半角を問わない)',
    input: z.object({ text: z.string().max(200), fy: fy.optional(), limit: z.int().min(1).max(200).default(40) }),
    output: z.array(
      z.object({
        kind: z.enum(hitKinds),
        title: z.string(),
        detail: z.string(),
        /** The address of the record in the program (`/applications/<id>`). */
        route: z.string(),
      }),
    ),
    reads: ['search', 'applications', 'programme', ...sight],
    allowed: [...roles],
  }),
}
