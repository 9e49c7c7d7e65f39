import type { Field, Fields, ValuesOf } from '../record-fields.ts'
import { Refusal } from '../refusal.ts'
import { fiscalYearEnd, fiscalYearStart } from './fiscal-year.ts'
import { addMonths, jstDate } from './jst.ts'
import { formatWareki } from './wareki.ts'

/** How far from its period a date of a support is still believed, in months. */
const leeway = 24

interface Period {
  /** ISO dates. */
  readonly periodFrom: string
  readonly periodTo: string
}

/** A 事業年度 as the period that its dates are near to. */
export const yearOf = (fy: number): Period => ({ periodFrom: fiscalYearStart(fy), periodTo: fiscalYearEnd(fy) })

/**
 * Refuses (`invalid`) a record with a day or moment that lies years away from the period of its support: 令和44年 for 令和4年,
 * 2206 for 2026. It would spoil every list it stands in. Asked of every date of the record, those of its lines too.
 */
export function assertNearPeriod<const Of extends Fields>(
  fields: Of,
  values: ValuesOf<NoInfer<Of>>,
  period: Period,
): void {
  for (const { path, field, day } of daysOf(fields, values))
    if (day < addMonths(period.periodFrom, -leeway) || day > addMonths(period.periodTo, leeway)) {
      const named = field.inFull ?? field.label
      throw new Refusal(
        'invalid',
        `${named}の${formatWareki(day, 'long')}は、期間(${formatWareki(period.periodFrom, 'long')}から${formatWareki(period.periodTo, 'long')}まで)から離れすぎています。年を確かめてください。`,
        { fields: { [path]: `${formatWareki(day, 'long')}は期間から離れすぎています。年を確かめてください。` } },
      )
    }
}

function* daysOf(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  before = '',
): Generator<{ path: string; field: Field; day: string }> {
  for (const [name, field] of Object.entries(fields)) {
    const [path, value] = [`${before}${name}`, values[name]]
    if (field.kind === 'rows' && Array.isArray(value))
      for (const [index, row] of value.entries()) yield* daysOf(field.of, row, `${path}.${index}.`)
    else if (typeof value === 'string' && field.kind === 'date') yield { path, field, day: value }
    else if (typeof value === 'string' && field.kind === 'moment') yield { path, field, day: jstDate(value) }
  }
}
