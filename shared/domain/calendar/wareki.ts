import { Refusal } from '../refusal.ts'
import { earliestYear, latestYear } from './date-order.ts'
import { addDays, dayNumber, daysInMonth, isIsoDate, isoDate, toJst, weekdayOf } from './jst.ts'
import { withArabicNumbers } from './kanji-number.ts'

interface Era {
  readonly name: string
  readonly letter: string
  /** First day, ISO. */
  readonly from: string
}

/**
 * 元号, newest first (domain.md §12.4). Kept as a table because ICU data differ between hosts, above all for 明治,
 * whose first years still followed the lunar calendar; here its dates are read as Gregorian ones.
 */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1868-01-25' },
]

const weekdayNames = ['日', '月', '火', '水', '木', '金', '土'] as const

/** 「金」 for 5. */
export const weekdayName = (weekday: number): string => weekdayNames[weekday] ?? ''

/** The era and its year on an ISO date; null before 明治. */
export function eraOf(date: string): { name: string; letter: string; year: number } | null {
  dayNumber(date)
  const era = eras.find((each) => each.from <= date)
  if (era === undefined) return null
  return { name: era.name, letter: era.letter, year: Number(date.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1 }
}

/** 「令和8年」, 「令和元年」; 「西暦1850年」 before 明治. */
export function eraYear(date: string): string {
  const era = eraOf(date)
  if (era === null) return `西暦${Number(date.slice(0, 4))}年`
  return `${era.name}${era.year === 1 ? '元' : era.year}年`
}

export type WarekiStyle = 'long' | 'weekday' | 'short' | 'month'

/**
 * An ISO date as the office writes it: `long` 令和8年2月20日, `weekday` 令和8年2月20日(金), `short` R8.2.20,
 * `month` 令和8年2月. The first year is 元 in the long forms and 1 in the short one.
 * Throws a Refusal (`invalid`) when the date does not exist.
 */
export function formatWareki(date: string, style: WarekiStyle): string {
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  const era = eraOf(date)
  switch (style) {
    case 'long':
      return `${eraYear(date)}${month}月${day}日`
    case 'weekday':
      return `${eraYear(date)}${month}月${day}日(${weekdayName(weekdayOf(date))})`
    case 'short':
      return era === null ? `${Number(date.slice(0, 4))}.${month}.${day}` : `${era.letter}${era.year}.${month}.${day}`
    case 'month':
      return `${eraYear(date)}${month}月`
  }
}

/** 令和8年2月 for `2026-02`. */
export const formatWarekiMonth = (month: string): string => formatWareki(`${month}-01`, 'month')

/** An instant in Japan: 令和8年2月20日(金)17:00:00, or to the minute without seconds. */
export function formatJstInstant(instant: string, withSeconds: boolean): string {
  const jst = toJst(instant)
  return formatWareki(jst.slice(0, 10), 'weekday') + jst.slice(11, withSeconds ? 19 : 16)
}

export interface ParsedDate {
  /** ISO date. */
  readonly date: string
  /** Why the officer should look at it again, in Japanese; null when it is plain. */
  readonly warning: string | null
}

const refuse = (text: string, reason: string): never => {
  throw new Refusal('invalid', `日付「${text}」は${reason}`)
}

const howToWrite = '読み取れません。令和8年2月20日、R8.2.20、2026/2/20、20260220 のいずれかの形で入力してください。'

/** Width folded, squared era signs (㋿) opened, blanks dropped, kanji numbers and dashes made plain. */
const plainDate = (text: string): string =>
  withArabicNumbers(text.normalize('NFKC').replace(/\s+/gu, '')).replace(/[‐‑–—―−ーｰ]/gu, '-')

const eraForm = new RegExp(
  '^(?<era>令和|平成|昭和|大正|明治|令|平|昭|大|明|[rhstm])(?<year>元|\\d{1,3})' +
    '(?:年(?<m>\\d{1,2})月(?<d>\\d{1,2})日?|(?<sep>[./・-])(?<m2>\\d{1,2})\\k<sep>(?<d2>\\d{1,2}))(?<rest>.*)$',
  'iu',
)
const westernForm = new RegExp(
  '^(?:西暦)?(?<year>\\d{4})' +
    '(?:年(?<m>\\d{1,2})月(?<d>\\d{1,2})日?|(?<sep>[./・-])(?<m2>\\d{1,2})\\k<sep>(?<d2>\\d{1,2})|(?<m3>\\d{2})(?<d3>\\d{2}))' +
    '(?<rest>.*)$',
  'u',
)

function existing(text: string, year: number, month: number, day: number): string {
  if (year < earliestYear || year > latestYear)
    refuse(
      text,
      `西暦${year}年に当たり、扱える範囲(${earliestYear}年から${latestYear}年まで)にありません。年を確かめてください。`,
    )
  if (month < 1 || month > 12) refuse(text, `${month}月がないため使えません。月を確かめてください。`)
  const date = isoDate(year, month, day)
  if (!isIsoDate(date))
    refuse(text, `暦にありません(${year}年${month}月は${daysInMonth(year, month)}日までです)。日を確かめてください。`)
  return date
}

function inEra(text: string, sign: string, year: number, month: number, day: number): ParsedDate {
  const index = eras.findIndex((each) => each.name.startsWith(sign) || each.letter === sign.toUpperCase())
  const era = eras[index]
  if (era === undefined) return refuse(text, howToWrite)
  if (year < 1) refuse(text, '年が0のため使えません。初めの年は元年か1年と入力してください。')
  const date = existing(text, Number(era.from.slice(0, 4)) + year - 1, month, day)
  if (date < era.from)
    refuse(
      text,
      `${era.name}の始まり(${formatWareki(era.from, 'long')})より前です。${formatWareki(date, 'long')}ではありませんか。`,
    )
  const next = eras[index - 1]
  const past = next !== undefined && date >= next.from
  return {
    date,
    warning: past ? `「${text}」は${formatWareki(date, 'long')}に当たります。元号を確かめてください。` : null,
  }
}

/** 「(月)」「月曜日」「(月・祝)」「(祝)」 behind a date; that the day is one of rest is said there for people and not reckoned with. */
const dayRemark = new RegExp(
  '^(?:(?<open>\\()?(?<weekday>[日月火水木金土])(?:曜日?)?(?:[・･、,/]?(?:祝日?|振替休日|振休|休日?|国民の(?:祝日|休日)))?(?<close>\\))?' +
    '|\\((?:祝日?|振替休日|振休|休日?|国民の(?:祝日|休日))\\))$',
  'u',
)

/** Whether what follows the date is nothing, or a weekday, and the right one. */
function checkWeekday(text: string, rest: string, parsed: ParsedDate): ParsedDate {
  if (rest === '') return parsed
  const remark = dayRemark.exec(rest)?.groups
  if (remark === undefined || (remark['open'] === undefined) !== (remark['close'] === undefined))
    return refuse(text, howToWrite)
  const named = remark['weekday']
  if (named === undefined) return parsed
  const right = weekdayName(weekdayOf(parsed.date))
  if (named === right) return parsed
  const warning = `「${text}」の曜日は${right}曜日です。日付を確かめてください。`
  return { date: parsed.date, warning: parsed.warning === null ? warning : `${parsed.warning}${warning}` }
}

/**
 * Reads a date as officers and applicants write it: 令和8年2月20日(金), 令和8年2月23日(月・祝), R8.2.20, R8/2/20, full width, kanji numbers
 * (令和八年二月二十日), 元年, 2026-02-20, 2026/2/20, 2026年2月20日, 20260220. An era used after its end (平成31年5月1日) or a
 * wrong weekday is read with a warning; a date before its era began (平成元年1月7日), one that does not exist
 * (令和8年2月29日), and anything without a full year or with a remark that is none is refused (`invalid`). Source: domain.md §5.2, §12.4.
 */
export function parseJapaneseDate(text: string): ParsedDate {
  const plain = plainDate(text)
  // A blank within a number is no part of it: 「R8.2.1 9」 is not the 19th.
  if (/\d\s+\d/u.test(text.normalize('NFKC'))) return refuse(text, howToWrite)
  if (plain === '') throw new Refusal('invalid', '日付が空です。令和8年2月20日 のように入力してください。')
  const western = westernForm.exec(plain)?.groups
  const groups = western ?? eraForm.exec(plain)?.groups
  if (groups === undefined) return refuse(text, howToWrite)
  const month = Number(groups['m'] ?? groups['m2'] ?? groups['m3'])
  const day = Number(groups['d'] ?? groups['d2'] ?? groups['d3'])
  const year = groups['year'] === '元' ? 1 : Number(groups['year'])
  const parsed =
    western !== undefined
      ? { date: existing(text, year, month, day), warning: null }
      : inEra(text, groups['era'] ?? '', year, month, day)
  return checkWeekday(text, groups['rest'] ?? '', parsed)
}

const timeForm = new RegExp(
  '^(?<date>.+?)(?<=^.|[^T\\s])[T\\s]*(?:(?<half>午前|午後|am|pm)\\s*)?' +
    '(?<!\\d)(?<h>\\d{1,2})\\s*(?::\\s*(?<m>\\d{1,2})(?::(?<s>\\d{1,2}))?|時\\s*(?:(?<m2>\\d{1,2})分\\s*(?:(?<s2>\\d{1,2})秒)?|(?<halfHour>半))?)$',
  'iu',
)

export interface ParsedInstant {
  /** `YYYY-MM-DDTHH:mm:ss+09:00`. */
  readonly instant: string
  readonly warning: string | null
}

function clock(
  text: string,
  groups: Record<string, string | undefined>,
): { hour: number; minute: number; second: number } {
  const named = Number(groups['h'])
  const half = groups['half']?.toLowerCase()
  if (half !== undefined && named > 12)
    refuse(text, '時刻が読み取れません。午前・午後を付けるときは12時までで入力してください。')
  const afternoon = half === '午後' || half === 'pm'
  const hour = half === undefined ? named : (named % 12) + (afternoon ? 12 : 0)
  const minute = groups['halfHour'] === undefined ? Number(groups['m'] ?? groups['m2'] ?? 0) : 30
  const second = Number(groups['s'] ?? groups['s2'] ?? 0)
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0))
    refuse(text, 'その時刻がありません。0時0分から23時59分までで入力してください。')
  return { hour, minute, second }
}

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * Reads a date with a time in Japan: 「令和8年2月20日 17:00」「2026-02-20 17:00:01」「R8.2.20 午後5時30分」「令和8年2月20日(金)17時」,
 * or an ISO instant with any offset. 24:00 is the next day's 0:00. Refuses (`invalid`) what has no time, and whatever
 * `parseJapaneseDate` refuses.
 * @awaited 受信日時の手入力
 */
export function parseDateTime(text: string): ParsedInstant {
  const plain = withArabicNumbers(text.normalize('NFKC').trim()).replace(/正午$/u, '12:00')
  if (/T[^T\n\r\u2028\u2029]*(?:Z|[+-]\d{2}:?\d{2})$/i.test(plain)) return { instant: toJst(plain), warning: null }
  const groups = timeForm.exec(plain)?.groups
  if (groups === undefined)
    return refuse(text, '時刻がないか、読み取れません。令和8年2月20日 17:00 のように日付と時刻を入力してください。')
  const { hour, minute, second } = clock(text, groups)
  const { date, warning } = parseJapaneseDate(groups['date'] ?? '')
  const day = hour === 24 ? addDays(date, 1) : date
  return { instant: `${day}T${two(hour % 24)}:${two(minute)}:${two(second)}+09:00`, warning }
}
