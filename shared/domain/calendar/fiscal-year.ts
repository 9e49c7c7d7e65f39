import { dayNumber, isoDate } from './jst.ts'
import { eraOf, eraYear } from './wareki.ts'

/** 会計年度 of an ISO date: it runs from 1 April to 31 March and bears the year of its April (domain.md §12.4). */
export function fiscalYearOf(date: string): number {
  dayNumber(date)
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) >= 4 ? year : year - 1
}

// A fiscal year bears the era in force at the end of its calendar year: 2019年度 is 令和元年度.
const namingDay = (fy: number): string => isoDate(fy, 12, 31)

/** 「令和8年度」 for 2026, 「令和元年度」 for 2019. */
export const fiscalYearLabel = (fy: number): string => `${eraYear(namingDay(fy))}度`

/** 「R8」 for 2026: the prefix of receipt numbers and file names. */
export function fiscalYearSymbol(fy: number): string {
  const era = eraOf(namingDay(fy))
  return era === null ? String(fy) : `${era.letter}${era.year}`
}

/** 1 April of the year, ISO. */
export const fiscalYearStart = (fy: number): string => isoDate(fy, 4, 1)

/** 31 March of the next calendar year, ISO. */
export const fiscalYearEnd = (fy: number): string => isoDate(fy + 1, 3, 31)

/** True when the ISO date lies in the fiscal year. */
export const isInFiscalYear = (date: string, fy: number): boolean => fiscalYearOf(date) === fy

/** The twelve months of the year as `YYYY-MM`, from April to March. */
export const monthsOfFiscalYear = (fy: number): string[] =>
  Array.from({ length: 12 }, (_, index) => isoDate(index < 9 ? fy : fy + 1, ((index + 3) % 12) + 1, 1).slice(0, 7))

export type Quarter = 1 | 2 | 3 | 4

/**
 * 四半期 of an ISO date: 1 is April to June.
 * @awaited 四半期の進捗報告
 */
export function quarterOf(date: string): Quarter {
  dayNumber(date)
  const month = Number(date.slice(5, 7))
  if (month <= 3) return 4
  return month <= 6 ? 1 : month <= 9 ? 2 : 3
}

const quarterMonths = { 1: '4–6月', 2: '7–9月', 3: '10–12月', 4: '1–3月' } as const satisfies Record<Quarter, string>

/**
 * 「第1四半期(4–6月)」.
 * @awaited 四半期の進捗報告
 */
export const quarterLabel = (quarter: Quarter): string => `第${quarter}四半期(${quarterMonths[quarter]})`
