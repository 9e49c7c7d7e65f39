import { withArabicNumbers } from '../../../../shared/domain/calendar/kanji-number.ts'
import { quote } from '../text.ts'

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

/** What was read, to be looked at for one more reason. */
export const doubted = <T>(read: ReadValue<T>, note: string): ReadValue<T> =>
  read.value === null ? read : toCheck(read.value, [read.note, note].filter((each) => each !== '').join(' '))

/** 「1,741」, 「1.5」, and after kanji were made Arabic 「1万2000」. */
const numberForm = /^([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?:(万)([0-9]{1,4})?)?/

const amountOf = ([, digits = '', myriad, low = '0']: RegExpExecArray): number => {
  const value = Number(digits.replace(/,/g, ''))
  return myriad === undefined ? value : Math.round(value * 10_000) + Number(low)
}

/** 「1万2」 may be 10,002 or 12,000. */
const isShortened = ([, , , low]: RegExpExecArray): boolean => low !== undefined && low.length < 4
/** A unit that multiplies, where the number does so itself: 「5万」 in 万人. */
const isMultiplied = ([, , myriad]: RegExpExecArray, units: readonly string[]): boolean =>
  myriad !== undefined && units.some((unit) => /[十百千万億割]/.test(unit))

/** 「3百」 mixes two ways of writing and could be 3 or 300. */
const isMixed = (text: string): boolean =>
  /[0-9][〇零一二三四五六七八九十百千]|[〇零一二三四五六七八九十百千][0-9]/.test(text)

/** Units of the counts on the form. */
export const peopleUnits: readonly string[] = ['人', '名']
export const bodyUnits: readonly string[] = ['団体', '市区町村', '市町村', '自治体', '町村', '市']

/** Words that count things: they follow a number without changing it. Units that multiply (割, 億円) are none. */
const counters = [
  ...['人', '名', '団体', '市区町村', '市町村', '自治体', '都道府県', '町村', '市', '町', '村', '課', '部署'],
  ...['か所', 'カ所', 'ヶ所', 'ヵ所', '箇所', '件', '回', '本', '社', '点', '校', '台', '種類', '種', 'システム'],
  ...[
    '業務',
    '手続き',
    '手続',
    '%',
    'パーセント',
    'ポイント',
    'pt',
    'か月',
    'ヶ月',
    '年',
    '日',
    '時間',
    '分',
    '円',
    '歳',
  ],
]

const counterOf = (text: string): string | null => {
  const inside = /^\((.*)\)$/.exec(text)?.[1] ?? text
  return counters.includes(inside) ? inside : null
}

/** 「　人」 and 「（人）」: the form's own unit beside an empty place. */
const isBare = (text: string): boolean => text === '' || counterOf(text) !== null

/**
 * Digits that are part of a list, a note or an equation and fold to plain ones: ①, ², Ⅳ, ㈠, 𝟐. 〇 is a plain digit.
 */
const foldedDigit = /[\p{No}\u207a-\u207e\u208a-\u208e\u2160-\u217f\u3220-\u3229\u3280-\u3289\u{1d7ce}-\u{1d7ff}]/gu
const fraction = /[\u00bc-\u00be\u2150-\u215f\u2189\u2044]/
const equationDigit = /[\u{1d7ce}-\u{1d7ff}]/u

interface Rules {
  readonly isAllowed: (value: number) => boolean
  /** The units that belong to the field, or null where any other must be looked at. */
  readonly units: readonly string[]
}

const blankWithin = /[0-9.,][\s]+[0-9.,]|[〇一二三四五六七八九十百千万][\s]+[〇一二三四五六七八九十百千万]/

const parts = /^(約|およそ|概ね|おおむね|計|合計)?([-−▲△])?/

/** A line without signs that fold. */
const readLine = (plain: string, text: string, { isAllowed, units }: Rules): ReadValue<number> => {
  const solid = plain.replace(/\s+/g, '')
  if (isBare(solid)) return emptyValue
  const [lead = '', about = '', minus = ''] = parts.exec(solid) ?? []
  const body = solid.slice(lead.length)
  const match = isMixed(body) || blankWithin.test(plain) ? null : numberForm.exec(withArabicNumbers(body))
  if (match === null) return unread(`数として読み取れません:${quote(text)}`)
  // Not -0, which is no other number than 0.
  const value = minus === '' ? amountOf(match) : 0 - amountOf(match)
  const rest = withArabicNumbers(body).slice(match[0].length)
  const remark = /[(※].*/s.exec(rest)?.[0] ?? ''
  const unit = remark === rest ? counterOf(rest) : counterOf(rest.slice(0, rest.length - remark.length))
  if (!isAllowed(value)) return unread(`0以上の整数ではありません:${quote(text)}`)
  if (unit === null && rest !== remark) return unread(`数が一つに決まりません:${quote(text)}`)
  if ((remark !== '' && counterOf(remark) === null) || (about !== '' && !about.endsWith('計'))) {
    return toCheck(value, `数のほかに書き添えがあります:${quote(text)}`)
  }
  if (isShortened(match) || isMultiplied(match, units))
    return toCheck(value, `「万」の付いた数の読み方を確かめてください:${quote(text)}`)
  if (minus !== '' && /^[^0-9]*\s/.test(plain.trim()))
    return toCheck(value, `負の数か、箇条書きの印かを確かめてください:${quote(text)}`)
  if (unit !== null && !units.includes(unit)) return toCheck(value, `単位が付いています:${quote(text)}`)
  return certain(value)
}

const read = (text: string, rules: Rules): ReadValue<number> => {
  const written = text.trim()
  const lines = written.split(/[\n\t]+/).map((line) => line.trim())
  // Two paragraphs, breaks or tabs: digits on both sides are two numbers, never one.
  const numbers = lines.filter((line) => /[0-9〇一二三四五六七八九十百千\p{No}]/u.test(line.normalize('NFKC')))
  if (numbers.length > 1 || fraction.test(written)) return unread(`数が一つに決まりません:${quote(text)}`)
  const isPlain = written.match(foldedDigit) === null
  const isEquation = !isPlain && written.replace(/[\u{1d7ce}-\u{1d7ff}]/gu, '').match(foldedDigit) === null
  const shown = isPlain || isEquation ? written : written.replace(foldedDigit, ' ')
  const found = readLine(shown.normalize('NFKC').trim(), text, rules)
  if (!isPlain && found.value === null) return unread(`数として読み取れません:${quote(text)}`)
  if (!isPlain) {
    return doubted(
      found,
      `${equationDigit.test(written) ? '数式の数字' : '囲みや肩付きの数字'}があります:${quote(text)}`,
    )
  }
  return lines.length > 1 ? doubted(found, `一行に収まっていません:${quote(text)}`) : found
}

/** A count of people or bodies (「１人」, 「十二」, 「21団体」) with the units that belong to it. */
export const countReader =
  (units: readonly string[]) =>
  (text: string): ReadValue<number> =>
    read(text, { isAllowed: (value) => Number.isSafeInteger(value) && value >= 0, units })

export const readPeople = countReader(peopleUnits)
export const readBodies = countReader(bodyUnits)

/** A KPI's value, which may be negative or have decimals, beside the unit its row names. */
export const readNumber = (text: string, unit: string): ReadValue<number> =>
  read(text, { isAllowed: Number.isFinite, units: [unit.normalize('NFKC').replace(/[\s()]+/g, '')] })
