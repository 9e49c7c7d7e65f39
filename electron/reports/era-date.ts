/** Era (元号) dates for print, and the machine-readable forms of the same day. Arguments are ISO dates in JST. */
const eras = [
  ['2019-05-01', '令和', 'R', 2018],
  ['1989-01-08', '平成', 'H', 1988],
  ['1926-12-25', '昭和', 'S', 1925],
  ['1912-07-30', '大正', 'T', 1911],
  ['0001-01-01', '明治', 'M', 1867],
] as const

const eraOf = (date: string) => eras.find(([from]) => date >= from) ?? eras[4]
const yearOf = (date: string): number => Number(date.slice(0, 4))
const monthOf = (date: string): number => Number(date.slice(5, 7))
const dayOf = (date: string): number => Number(date.slice(8, 10))

const dayMs = 86_400_000
const utc = (date: string): number => Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date))

/** Excel's serial day number, the value of a real date cell; midnight without a time zone. */
export const serialDay = (date: string): number => utc(date) / dayMs + 25_569

/** 「令和8年2月20日」, the first year as 元年. */
export const eraDate = (date: string): string => {
  const [, name, , base] = eraOf(date)
  const year = yearOf(date) - base
  return `${name}${year === 1 ? '元' : year}年${monthOf(date)}月${dayOf(date)}日`
}

/** 「R8.2.20」 for narrow columns. */
export const eraShort = (date: string): string => {
  const [, , letter, base] = eraOf(date)
  return `${letter}${yearOf(date) - base}.${monthOf(date)}.${dayOf(date)}`
}

/** 「金」 */
const weekday = (date: string): string => '日月火水木金土'.charAt(new Date(utc(date)).getUTCDay())

/** 「R8.2.20(金)」 */
export const eraShortWithDay = (date: string): string => `${eraShort(date)}(${weekday(date)})`

const jstMs = 9 * 3_600_000

/** Any instant as 2026-02-20T17:00:01+09:00, whatever offset it came with and wherever the PC stands. */
export const jstInstant = (instant: string): string =>
  `${new Date(Date.parse(instant) + jstMs).toISOString().slice(0, 19)}+09:00`

export const jstTime = (instant: string): string => jstInstant(instant).slice(11, 19)

/** 「令和8年2月20日(金) 17:00:01」 */
export const eraInstant = (instant: string): string => {
  const date = jstInstant(instant).slice(0, 10)
  return `${eraDate(date)}(${weekday(date)}) ${jstTime(instant)}`
}

/** 2026 → 「令和8年度」; the era is the one on 1 April. */
export const fiscalYearName = (year: number): string => `${eraDate(`${year}-05-01`).replace(/年.*$/, '年度')}`

/** 2026 → 「R8」 */
export const fiscalYearShort = (year: number): string => eraShort(`${year}-05-01`).replace(/\..*$/, '')
