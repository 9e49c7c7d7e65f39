import type { OfficeContract } from '../shared/contract/index.ts'
import type { Context, Handlers } from './handler.ts'
import { applications } from './handlers/applications/applications.ts'
import { home } from './handlers/home/home.ts'
import { jobs } from './handlers/office/jobs.ts'
import { office } from './handlers/office/office.ts'
import { reports } from './handlers/office/reports.ts'
import { search } from './handlers/office/search.ts'
import { programme } from './handlers/programme/programme.ts'
import { reviews } from './handlers/review/review.ts'
import { decisions } from './handlers/selection/selection.ts'
import { support } from './handlers/support/support.ts'

const handlers: Handlers<OfficeContract> = {
  office,
  programme,
  applications,
  reviews,
  decisions,
  support,
  reports,
  search,
  home,
  jobs,
}

/** The handler of an operation that is known to exist. */
export function handlerOf(name: string): (ctx: Context, input: unknown) => unknown {
  const [area = '', op = ''] = name.split('.')
  // `handlers` has the contract's exact shape; only the pairing by a runtime name is lost on the compiler.
  const untyped = handlers as unknown as Record<string, Record<string, (ctx: Context, input: unknown) => unknown>>
  const handler = untyped[area]?.[op]
  if (!handler) throw new Error(`no handler for ${name}`)
  return handler
}
