import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import { fy } from '../fields.ts'
import { query, sight } from '../operation.ts'

/** In the order in which they are answered: what is named by the words before what holds them somewhere. */
export const hitKinds = [
  'prefecture',
  'application',
  'case',
  'reviewer',
  'session',
  'report',
  'issue',
  'inquiry',
  'disclosure',
  'registrant',
  'posting',
  'partner',
  'file',
] as const

/** So many of a kind are shown beside the others. */
export const mostOfKind = 6

export const search = {
  everywhere: query({
    about: '都道府県・応募・人・記録・書類をさがす(読み・一文字・全角半角を問わない)',
    input: z.object({
      text: z.string().max(200),
      fy: fy.optional(),
      /** Only of that kind, and then as many as `limit` says. */
      kind: z.enum(hitKinds).optional(),
      limit: z.int().min(1).max(200).default(40),
    }),
    output: z.object({
      hits: z.array(
        z.object({
          kind: z.enum(hitKinds),
          title: z.string(),
          detail: z.string(),
          /** The words it was found by and the field they stand in; null where its title says them. */
          excerpt: z.object({ label: z.string(), text: z.string() }).nullable(),
          /** The address of the record in the program (`/applications/<id>`). */
          route: z.string(),
        }),
      ),
      /** Kinds of which there is more than was answered, or may be. */
      more: z.array(z.enum(hitKinds)),
    }),
    reads: [
      'search',
      'applications',
      'programme',
      'support',
      'sessions',
      'issues',
      'progress',
      'inquiries',
      'disclosure',
      'talent',
      'postings',
      'partners',
      ...sight,
    ],
    allowed: [...roles],
  }),
}
