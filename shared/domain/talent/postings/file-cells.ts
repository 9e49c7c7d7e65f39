import { addDays, isIsoDate } from '../../calendar/jst.ts'
import { parseJapaneseDate } from '../../calendar/wareki.ts'
import { Refusal } from '../../refusal.ts'

/** What stands in a cell: a text, a number (a day, too, is one), or what cannot be read as either. */
export type CellValue = string | number | null | { readonly odd: string }

const cut = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)

/** The text of a cell, '' where it is empty or cannot be read. */
export const emptyToText = (value: CellValue): string =>
  value === null || typeof value === 'object' ? '' : String(value).trim()

/** Refuses what Excel itself could not reckon (#REF!), whatever the column. */
function sound(label: string, value: CellValue): string | number | null {
  if (value !== null && typeof value === 'object')
    throw new Refusal('invalid', `${label}のセルが「${cut(value.odd)}」になっています。値を入れ直してください。`)
  return typeof value === 'string' && value.trim() === '' ? null : value
}

/** A text up to the length of its field. */
export function textIn({ label, limit }: { readonly label: string; readonly limit: number }, value: CellValue): string {
  const text = String(sound(label, value) ?? '')
    .replace(/\r\n?/gu, '\n')
    .trim()
  if ([...text].length > limit)
    throw new Refusal('invalid', `${label}が${[...text].length}字あります。${limit}字以内にしてください。`)
  return text
}

const serialOf1970 = 25_569
/** Days that a posting may be of, so that 「20」 is no day of 1900. */
const [firstSerial, lastSerial] = [36_526, 73_050]

/** A day: a date of Excel, or words as `parseJapaneseDate` reads them. */
export function dayIn(label: string, value: CellValue): string | null {
  const given = sound(label, value)
  if (given === null) return null
  if (typeof given === 'number') {
    // Typed as 20261130 it is a number as well.
    const digits = String(given)
    const plain = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    if (/^\d{8}$/u.test(digits) && isIsoDate(plain)) return plain
    if (given >= firstSerial && given < lastSerial) return addDays('1970-01-01', Math.floor(given) - serialOf1970)
    throw new Refusal(
      'invalid',
      `${label}「${digits}」は日付として読めません。令和8年11月30日 のように入れてください。`,
    )
  }
  if (/^(随時|なし|未定|-|－|―)$/u.test(given.trim())) return null
  const { date, warning } = parseJapaneseDate(given)
  if (warning !== null) throw new Refusal('invalid', `${label}: ${warning}`)
  return date
}

/** A number within the bounds of its field; 「3人」 and 「週5日」 are 3 and 5. */
export function numberIn(
  {
    label,
    min,
    max,
    decimals,
  }: { readonly label: string; readonly min: number; readonly max: number; readonly decimals: number },
  value: CellValue,
): number | null {
  const given = sound(label, value)
  if (given === null) return null
  const [, digits] =
    /^(?:週)?(\d{1,4}(?:\.\d{1,2})?)(?:人|名|日)?(?:程度)?$/u.exec(String(given).normalize('NFKC').trim()) ?? []
  const number = Number(digits ?? Number.NaN)
  const isFine = number >= min && number <= max && Number(number.toFixed(decimals)) === number
  if (!isFine)
    throw new Refusal(
      'invalid',
      `${label}「${cut(String(given))}」が読めません。${min}から${max}までの数を入れてください。`,
    )
  return number
}

/** A word of a list, or one that means it; null for an empty cell. */
export function wordIn<Code extends string>(
  label: string,
  words: Readonly<Record<Code, string>>,
  value: CellValue,
  more: Readonly<Record<string, NoInfer<Code>>>,
): Code | null {
  const given = sound(label, value)
  if (given === null) return null
  const text = String(given).normalize('NFKC').replace(/\s+/gu, '')
  const known = Object.entries<string>(words).find(([, word]) => word.normalize('NFKC') === text)?.[0]
  const other = Object.entries(more).find(([word]) => word.normalize('NFKC') === text)?.[1]
  // A key of the very object.
  const found = (known as Code | undefined) ?? other
  if (found === undefined)
    throw new Refusal(
      'invalid',
      `${label}「${cut(text)}」が分かりません。${Object.values<string>(words).join('・')}のどれかにしてください。`,
    )
  return found
}
