import type { OfficeContract } from '../shared/contract/index.ts'
import type { Context, Handlers } from './handler.ts'
import { applications } from './handlers/applications.ts'
import { decisions } from './handlers/decisions.ts'
import { home } from './handlers/home.ts'
import { jobs } from './handlers/jobs.ts'
import { office } from './handlers/office.ts'
import { programme } from './handlers/programme.ts'
import { reports } from './handlers/reports.ts'
import { reviews } from './handlers/reviews.ts'
import { search } from './handlers/search.ts'
import { support } from './handlers/support.ts'

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
