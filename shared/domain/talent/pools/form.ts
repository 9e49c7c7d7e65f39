import type { ApplicationForm } from '../../applications/form.ts'
import type { PoolNumber } from './fields.ts'

/** What an 応募書 says of the pool and of municipalities; the rest of a record stands on no form. */
export const formNumbers = [
  'fulltime',
  'parttime',
  'contract',
  'pr',
  'pm',
  'sd',
  'en',
  'supported',
  'wishing',
] as const satisfies readonly PoolNumber[]
export type FormNumber = (typeof formNumbers)[number]

/** The numbers of a form, each null where the form leaves it empty or it could not be read. */
export const numbersOf = ({
  pool,
  roles,
  municipalities,
}: Pick<ApplicationForm, 'pool' | 'roles' | 'municipalities'>): Record<FormNumber, number | null> => ({
  fulltime: pool.fulltime,
  parttime: pool.parttime,
  contract: pool.contract,
  pr: roles.PR,
  pm: roles.PM,
  sd: roles.SD,
  en: roles.EN,
  supported: municipalities.supported,
  wishing: municipalities.wishing,
})
