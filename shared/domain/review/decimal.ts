/*
 * 重み have decimals, and a binary fraction has none of them: 44.60 and 45.85 average to 45.225, which is shown as 45.23,
 * while the sum of the nearest binary fractions falls short of it. So points are counted in whole units of the smallest
 * decimal place, exactly, and divided once, at the end: the one division gives the double next to the exact value, equal
 * values give the same double, and different ones (they are 1 / (units × sheets²) apart or more) different doubles.
 */

/** No weight of the office is kept with more decimals than two (programme/fields.ts); one bent for a trial may be a third. */
const mostDecimals = 6

/** How many decimals a number is written with: 1.25 has two. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
}

/**
 * How many whole units make one, so that each of these is a whole number of units: 100 for 1.25 and 3.1. Fractions that
 * no decimals write (a third) are reckoned as they are, in units of 1.
 */
export function unitsFor(values: readonly number[]): number {
  const decimals = values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0)
  return decimals > mostDecimals ? 1 : 10 ** decimals
}

/** A value in whole units. */
export const inUnits = (value: number, units: number): number => (units === 1 ? value : Math.round(value * units))

/** The sum of numbers as they are written: 0.1 and 0.2 make 0.3. */
export function sumExactly(values: readonly number[]): number {
  const units = unitsFor(values)
  return values.reduce((sum, value) => sum + inUnits(value, units), 0) / units
}

/**
 * A computed value without the last bits of its arithmetic, to twelve digits: for what is a product or a root of exact
 * values and is shown to two decimals.
 */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12))
