import type { ApplicationForm } from './form.ts'

/** 人材プール of the prefecture (人): 常勤, 非常勤 and 委託 as far as its form says them; null where it leaves all empty. */
export function poolTotal({ pool }: Pick<ApplicationForm, 'pool'>): number | null {
  const counts = [pool.fulltime, pool.parttime, pool.contract].filter((count) => count !== null)
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}
