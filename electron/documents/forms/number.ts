import { withArabicNumbers } from '../../../shared/domain/calendar/kanji-number.ts'
import { quote } from './text.ts'

/** A value as read from one cell: null with an empty note where the cell is blank. */
export interface ReadValue<T> {
  readonly value: T | null
  readonly sureness: 'certain' | 'check' | 'empty' | 'unread'
  readonly note: string
}

export const emptyValue = { value: null, sureness: 'empty', note: '' } as const

export const certain = <T>(value: T): ReadValue<T> => ({ value, sureness: 'certain', note: '' })
export const toCheck = <T>(value: T, note: string): ReadValue<T> => ({ value, sureness: 'check', note })
export const unread = (note: string): ReadValue<never> => ({ value: null, sureness: 'unread', note })

/** 「1,741」, 「1.5」, and after kanji were made Arabic 「1万2000」. */
const numberForm = /^([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?:(万)([0-9]{1,4})?)?/

const amountOf = ([, digits = '', myriad, low = '0']: RegExpExecArray): number => {
  const value = Number(digits.replace(/,/g, ''))
  return myriad === undefined ? value : Math.round(value * 10_000) + Number(low)
}

/** 「3百」 mixes two ways of writing and could be 3 or 300. */
const isMixed = (text: string): boolean =>
  /[0-9][〇零一二三四五六七八九十百千]|[〇零一二三四五六七八九十百千][0-9]/.test(text)

/** Words that count things: they follow a number without changing it. */
const counter =
  /^(?:人|名|団体|市区町村|市町村|自治体|都道府県|市|町|村|課|部署|か所|カ所|ヶ所|箇所|件|回|本|社|点|校|台|種類?|システム|業務|手続き?|%|パーセント|ポイント|pt|割|年|か月|ヶ月|日|時間|分|円|千円|百万円|億円|歳)+/

const counterInBrackets = new RegExp(`^\\(${counter.source.slice(1)}\\)$`)

const read = (text: string, isAllowed: (value: number) => boolean): ReadValue<number> => {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (plain === '' || plain.replace(counter, '') === '') return emptyValue
  const [lead = '', about = '', minus = ''] = /^(約|およそ|計|合計)?([-−▲△])?/.exec(plain) ?? []
  const body = plain.slice(lead.length)
  const match = isMixed(body) ? null : numberForm.exec(withArabicNumbers(body))
  if (match === null) return unread(`数として読み取れません:${quote(text)}`)
  const value = minus === '' ? amountOf(match) : -amountOf(match)
  const rest = withArabicNumbers(body).slice(match[0].length).replace(counterInBrackets, '').replace(counter, '')
  if (!isAllowed(value)) return unread(`0以上の整数ではありません:${quote(text)}`)
  if (rest !== '' && !/^[(※]/.test(rest)) return unread(`数が一つに決まりません:${quote(text)}`)
  const isPlain = rest === '' && (about === '' || about.endsWith('計'))
  return isPlain ? certain(value) : toCheck(value, `数のほかに書き添えがあります:${quote(text)}`)
}

/** People or bodies: 「21団体」, 「１人」, 「十二」. */
export const readCount = (text: string): ReadValue<number> =>
  read(text, (value) => Number.isSafeInteger(value) && value >= 0)

/** A KPI's value, which may be negative or have decimals. */
export const readNumber = (text: string): ReadValue<number> => read(text, Number.isFinite)
