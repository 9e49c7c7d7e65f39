import { fiscalYearLabel, fiscalYearSymbol } from '../calendar/fiscal-year.ts'
import { eraYear, formatWareki } from '../calendar/wareki.ts'
import { storableName } from '../file-name.ts'

/** 「令和8年1月15日から2月20日まで」: the year is said once where both days are of one. ISO dates. */
export function spanWords(from: string, to: string): string {
  const end = formatWareki(to, 'long')
  const year = eraYear(to)
  return `${formatWareki(from, 'long')}から${eraYear(from) === year ? end.slice(year.length) : end}まで`
}

/** 事業名 without the year before it: 年度 stands in a letter by itself. */
export function programmeName(title: string, fy: number): string {
  const label = fiscalYearLabel(fy)
  return (title.startsWith(label) ? title.slice(label.length) : title).trim()
}

/** 「貴県」「貴府」「貴都」「貴道」. */
export const honoured = (prefecture: string): string => `貴${prefecture.slice(-1)}`

/** The head of the body, by office and not by name: what is typed on 鑑文 up to 知事, else 「見本県知事」. */
export function headOf(prefecture: string, applicantTitle: string | null): string {
  const typed = /^\s*(\S*?知事)/.exec(applicantTitle ?? '')?.[1] ?? ''
  return typed === '' || typed === '知事' ? `${prefecture}知事` : typed
}

/** 「令和8年2月17日付けデ戦見本第68号で」, without a number 「令和8年2月17日付けで」. */
export const theirDocument = (docDate: string, docNo: string | null): string =>
  `${formatWareki(docDate, 'long')}付け${docNo ?? ''}で`

/**
 * 「総行見本第15号」 and the numbers after it, so many in all: its last run of digits counts up and keeps its width. Without
 * a digit there is nothing to count, and the first stands alone.
 */
export function numbersFrom(first: string, count: number): string[] {
  const [, before, digits, after] = /^(.*?)(?<!\d)(\d+)(\D*)$/su.exec(first) ?? []
  if (before === undefined || digits === undefined) return [first]
  const wide = digits.length
  return Array.from({ length: count }, (_, at) => {
    const number = String(BigInt(digits) + BigInt(at)).padStart(wide, '0')
    return `${before}${number}${after ?? ''}`
  })
}

/** 「機密性2情報 関係者限り」 */
export const labelWords = (label: string, handling: string): string =>
  [label, handling].filter((part) => part !== '').join(' ')

/**
 * 「R8_選定結果通知_見本県_20260319.docx」, 「案_」 before it while number or day is open, 【見本】 in a practice office
 * (letters.md §0).
 */
export const letterFileName = (letter: {
  readonly fy: number
  readonly file: string
  readonly subject: string
  /** ISO date: 施行日, or today of a draft. */
  readonly on: string
  readonly draft: boolean
  readonly practice: boolean
}): string =>
  storableName(
    `${letter.practice ? '【見本】' : ''}${[
      ...(letter.draft ? ['案'] : []),
      fiscalYearSymbol(letter.fy),
      letter.file,
      ...(letter.subject === '' ? [] : [letter.subject]),
      letter.on.replaceAll('-', ''),
    ].join('_')}.docx`,
  )
