import { type Prefecture, prefectures } from '../../../bodies/prefectures.ts'
import { dateOfDay, dayNumber, isIsoDate } from '../../../calendar/jst.ts'
import { parseJapaneseDate } from '../../../calendar/wareki.ts'
import { Refusal } from '../../../refusal.ts'
import { searchKey } from '../../../search-key.ts'

/** One cell of a line as it came: where it stands (「C5」), and what it says. A number is said as it is written. */
export interface FormCell {
  readonly ref: string
  readonly holds: 'text' | 'number' | 'formula' | 'other'
  readonly text: string
}

/** What a cell says, or why it says nothing that can be taken. */
export type Read<Value> = { readonly value: Value } | { readonly trouble: string }

/** Day 0 of Excel: 1899-12-30, which makes 1900-03-01 and later right. */
const excelZero = dayNumber('1899-12-30')
const [firstSerial, lastSerial] = [20_000, 80_000]

/** A day written in any of the office's ways, as an Excel date, or with a time behind it. */
export function dayIn({ text, holds }: FormCell): Read<string | null> {
  const solid = text.normalize('NFKC').trim()
  if (solid === '') return { value: null }
  const serial = Number(solid)
  if (holds === 'number' && serial >= firstSerial && serial < lastSerial)
    return { value: dateOfDay(excelZero + Math.floor(serial)) }
  const [day = ''] = solid.split(/[T ](?=\d{1,2}:)/u)
  const parsed = dateOr(day)
  if (parsed !== null) return { value: parsed }
  return { trouble: `「${shownIn(text)}」を日付として読めません` }
}

/** What cannot be read is refused there, in words for a form's field. */
function dateOr(text: string): string | null {
  try {
    const { date } = parseJapaneseDate(text)
    return isIsoDate(date) ? date : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** A number with or without its unit, full-width or not. */
export function numberIn({ text }: FormCell, unit: string): Read<number | null> {
  const solid = text.normalize('NFKC').replaceAll(/\s/gu, '')
  if (solid === '') return { value: null }
  const [, digits] = new RegExp(`^(?:約|週)?(\\d{1,3}(?:\\.\\d+)?)(?:${unit})?(?:以上|程度)?$`, 'u').exec(solid) ?? []
  return digits === undefined ? { trouble: `「${shownIn(text)}」を数として読めません` } : { value: Number(digits) }
}

/** The parts of a list in one cell. */
export const partsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[\n,;、，；・／/|]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Words of a few, by what they are called; what is none of them is said. */
export function codesIn<Code extends string>(
  parts: readonly string[],
  words: Readonly<Record<Code, readonly string[]>>,
): { codes: Code[]; strange: string[] } {
  const all = Object.entries<readonly string[]>(words) as [Code, readonly string[]][]
  const found = parts.map((part) => {
    const key = searchKey(part).replaceAll(' ', '')
    return all.find(([, names]) => names.some((name) => key === searchKey(name).replaceAll(' ', '')))?.[0] ?? null
  })
  return {
    codes: all.map(([code]) => code).filter((code) => found.includes(code)),
    strange: parts.filter((_, index) => found[index] === null),
  }
}

const byName = new Map(
  prefectures.flatMap((prefecture): [string, Prefecture][] => [
    [prefecture.name, prefecture],
    [prefecture.short, prefecture],
    [prefecture.jis2, prefecture],
  ]),
)
export const prefectureIn = (part: string): string | null => byName.get(part.replaceAll(/\s/gu, ''))?.jis2 ?? null

/** Prefectures of a list, 全国, and what is neither. */
export function regionsIn(parts: readonly string[]): { regions: string[]; everywhere: boolean; strange: string[] } {
  const isAll = (part: string) => /^(全国|全都道府県|どこでも|全国可)$/u.test(part)
  const known = parts.map((part) => prefectureIn(part))
  return {
    everywhere: parts.some(isAll),
    regions: [...new Set(known.flatMap((jis2) => jis2 ?? []))].toSorted(),
    strange: parts.filter((part, index) => known[index] === null && !isAll(part) && !isRemote(part)),
  }
}

const isRemote = (part: string) => /^(リモート|テレワーク|在宅)/u.test(part)

/** はい, いいえ, or neither. */
export function yesIn(text: string): boolean | null {
  const key = text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()
  if (
    /^(はい|する|希望する|可|可能|同意する|同意します|同意|有|あり|○|〇|◯|1|true|yes|y|受け取る|リモート可)$/u.test(key)
  )
    return true
  if (/^(いいえ|しない|希望しない|不可|同意しない|同意しません|無|なし|×|0|false|no|n|受け取らない|不要)$/u.test(key))
    return false
  return null
}

const longest = 30
/** As much of what stands in a cell as a message shows. */
export const shownIn = (text: string): string => {
  const letters = [...text.replaceAll(/\s+/gu, ' ').trim()]
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('')
}
