import { daysInMonth } from '../../../../shared/domain/calendar/jst.ts'
import { parseJapaneseDate } from '../../../../shared/domain/calendar/wareki.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { quote } from '../text.ts'
import { certain, doubted, emptyValue, type ReadValue, toCheck, unread } from './number.ts'

/** 「令和　年　月　日」: the form's own blanks. */
const isBlankDate = (plain: string): boolean => /^(?:令和|平成|西暦|R|20)?年?月?日?[./-]*$/i.test(plain)

const parse = (text: string): { date: string; warning: string | null } | null => {
  try {
    return parseJapaneseDate(text)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** 「令和9年3月末」: the last day is arithmetic, but the officer should see that it was. */
const monthEnd = (plain: string): string | null => {
  const match = /^(.+月)末日?$/.exec(plain)
  const first = match === null ? null : parse(`${match[1]}1日`)
  if (first === null) return null
  const [year = '', month = ''] = first.date.split('-')
  return `${year}-${month}-${daysInMonth(Number(year), Number(month))}`
}

/** Digits with blanks or breaks between them, and digits of lists and notes, would fold to a day nobody wrote. */
const isBroken = (text: string): boolean =>
  /[0-9０-９][\s\u3000]+[0-9０-９]/.test(text) || /[\p{No}\u2160-\u217f]/u.test(text)

/** A date as the forms write it, with 「時点」「現在」 behind it or not. */
export const readDate = (text: string): ReadValue<string> => {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (isBlankDate(plain)) return emptyValue
  if (isBroken(text.trim())) return unread(`日付として読み取れません:${quote(text)}`)
  const bare = plain
    .replace(/(?<!時点|現在|まで|付け?|頃)(?:時点|現在|まで|付け?|頃)+$/, '')
    .replace(/^\((.*)\)$/, '$1')
  const parsed = parse(bare)
  if (parsed !== null) {
    const found = parsed.warning === null ? certain(parsed.date) : toCheck(parsed.date, parsed.warning)
    const isLoose = /(?:まで|頃)(?:時点|現在)*$/.test(plain) || text.trim().includes('\n')
    return isLoose ? doubted(found, `日付のほかに書き添えがあります:${quote(text)}`) : found
  }
  const end = monthEnd(bare)
  if (end !== null) return toCheck(end, `月末の日付として読みました:${quote(text)}`)
  return unread(`日付として読み取れません:${quote(text)}`)
}
