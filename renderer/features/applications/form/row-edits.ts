import type { FormKpi } from '../../../../shared/domain/applications/form.ts'

/** The rows with one of them changed. */
export const changedAt = <Row extends object>(rows: readonly Row[], index: number, news: Partial<Row>): Row[] =>
  rows.map((row, at) => (at === index ? { ...row, ...news } : row))

export const without = <Row>(rows: readonly Row[], index: number): Row[] => rows.filter((_, at) => at !== index)

/** A KPI before anything is typed. */
export const blankKpi: FormKpi = {
  track: 'TALENT',
  name: '',
  unit: null,
  baseline: null,
  baselineDate: null,
  target: null,
  targetDate: null,
}
