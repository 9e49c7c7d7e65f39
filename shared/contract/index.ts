import { applications } from './applications.ts'
import { decisions } from './decisions.ts'
import { home } from './home.ts'
import { jobs } from './jobs.ts'
import { launcher } from './launcher.ts'
import { office } from './office.ts'
import type { Contract } from './operation.ts'
import { programme } from './programme.ts'
import { reports } from './reports.ts'
import { reviews } from './reviews.ts'
import { search } from './search.ts'
import { support } from './support.ts'

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
