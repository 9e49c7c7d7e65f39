import { applications } from './applications/applications.ts'
import { home } from './home/home.ts'
import { jobs } from './office/jobs.ts'
import { launcher } from './office/launcher.ts'
import { office } from './office/office.ts'
import { search } from './office/search.ts'
import type { Contract } from './operation.ts'
import { programme } from './programme/programme.ts'
import { reports } from './reports/reports.ts'
import { reviews } from './review/reviews.ts'
import { decisions } from './selection/selection.ts'
import { support } from './support/support.ts'

/** Everything a screen may ask of an open office. */
export const officeContract = {
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
} satisfies Contract
export type OfficeContract = typeof officeContract

/** The office's operations and those the host answers before an office is open. */
export const contract = { launcher, ...officeContract } satisfies Contract
export type FullContract = typeof contract
