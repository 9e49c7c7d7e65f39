import type { ApplicationForm } from '../../applications/form.ts'
import type { FormNumber } from './fields.ts'

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
