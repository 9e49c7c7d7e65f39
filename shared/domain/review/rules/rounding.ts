/** 端数処理 for display; what is compared is never rounded (domain.md §6.2). */
export const roundingModes = ['halfUp', 'down'] as const
export type RoundingMode = (typeof roundingModes)[number]

export const roundingLabel = { halfUp: '四捨五入', down: '切捨て' } as const satisfies Record<RoundingMode, string>

export interface Rounding {
  readonly mode: RoundingMode
  /** Digits after the point that are shown. */
  readonly places: number
}

/** The most digits a year may show. */
export const mostPlaces = 4

/** 小数第2位, 四捨五入: what the office shows where a year has set nothing else. */
export const usualRounding: Rounding = { mode: 'halfUp', places: 2 }

/** `0.000…123` for numbers that JavaScript writes as `1.23e-7`, and likewise for large ones. */
function decimalDigits(value: number): string {
  const text = String(value)
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const [whole = '', fraction = ''] = mantissa.split('.')
  const shift = Number(exponent)
  if (shift < 0) return `0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
  return whole + fraction.padEnd(shift, '0')
}

/**
 * A value as it is shown: the decimal it is written as, cut to so many places or rounded half away from zero. 45.225 is
 * 45.23 by 四捨五入 and 45.22 by 切捨て; -1.005 is -1.01 and -1.00. For display only. Throws a RangeError for what has no
 * decimal form.
 */
export function rounded(x: number, { mode, places }: Rounding): string {
  if (!Number.isFinite(x)) throw new RangeError(`${x} has no decimal form`)
  const [whole = '0', fraction = ''] = decimalDigits(Math.abs(x)).split('.')
  const up = mode === 'halfUp' && Number(fraction[places] ?? '0') >= 5 ? 1n : 0n
  const units = BigInt(whole + fraction.slice(0, places).padEnd(places, '0')) + up
  const digits = String(units).padStart(places + 1, '0')
  const [before, after] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)]
  return `${x < 0 && units > 0n ? '-' : ''}${before}${places === 0 ? '' : `.${after}`}`
}

/**
 * What is to be added to parts as they are shown so that they make the sum as it is shown: 0 where they do. In points,
 * exactly as many decimals as are shown.
 */
export function roundingGap(parts: readonly number[], sum: number, shown: (points: number) => string): number {
  const decimals = shown(0).split('.')[1]?.length ?? 0
  const units = 10 ** decimals
  const whole = (points: number): number => Math.round(Number(shown(points)) * units)
  return (whole(sum) - parts.reduce((total, part) => total + whole(part), 0)) / units
}

/** Parts, and what is printed beside them as their sum. */
export interface Summed {
  readonly parts: readonly number[]
  readonly sum: number
}

/**
 * Whether in every line the parts as they are shown make the sum as it is shown. Where they do not, the table must say why
 * (checks.md, Rounding): by a part of its own (`roundingGap`), or by a note that is there only then.
 */
export const closeAsShown = (lines: readonly Summed[], rounding: Rounding): boolean =>
  lines.every(({ parts, sum }) => roundingGap(parts, sum, (points) => rounded(points, rounding)) === 0)
