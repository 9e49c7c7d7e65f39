import type { Sight } from './sight.ts'

/**
 * For a paper that is made for one 委員: what its maker sees, without the bodies that are kept from that 委員. What is
 * computed from all applications is computed without them, so that not even a gap in the ranks tells of them.
 */
export const sightKeptFrom = (sight: Sight, keptFrom: ReadonlySet<string>): Sight => ({
  ...sight,
  applications: {
    ...sight.applications,
    all: false,
    shows: (row) => sight.applications.shows(row) && !keptFrom.has(row.jis2 ?? ''),
    names: (body) => sight.applications.names(body) && !keptFrom.has(body.jis2),
  },
})
