import { fiscalYearLabel } from '../../calendar/fiscal-year.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import type { OfficeFacts, Stop } from '../../letters/facts.ts'
import { collector } from '../../letters/notice.ts'
import type { LetterValues } from '../../letters/placeholder.ts'
import { labelWords, letterFileName } from '../../letters/words.ts'
import type { CourseValues } from './course.ts'
import { certificateNo } from './participant.ts'

export interface CertificateFacts {
  readonly office: OfficeFacts
  readonly fy: number
  readonly course: CourseValues
  readonly name: string
  readonly prefecture: string
  readonly complete: boolean
  /** What is lacking of 修了, in words. */
  readonly lacking: string
  readonly certificate: { readonly no: number; readonly issuedOn: string } | null
}

export interface CertificateLetter {
  readonly stops: readonly Stop[]
  /** Null where it is not made. */
  readonly values: LetterValues | null
  readonly fileName: string
  readonly label: string
  readonly title: string
}

/** 「令和8年11月2日(月)」, or from the first to the last day. */
export function spanOf(units: CourseValues['units']): string {
  const days = units.map(({ on }) => on).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  if (first === '') return ''
  return first === last
    ? formatWareki(first, 'long')
    : `${formatWareki(first, 'long')}から${formatWareki(last, 'long')}まで`
}

/**
 * W13 修了証書, one for each person: with its number and day, and only of whoever has 修了 by the rule of the course. Its file bears
 * the number and no name.
 */
export function certificateLetter(facts: CertificateFacts, today: string): CertificateLetter {
  const { office, fy, course, certificate } = facts
  const { stops: blanks, needed } = collector()
  const sender = needed(office.senderTitle, '発信者の職名が空欄です(設定「課室」)。', 'office')
  const hours = course.units.reduce((sum, unit) => sum + (unit.hours ?? 0), 0)
  const stops: Stop[] = [
    ...blanks,
    ...(facts.complete ? [] : [{ message: `修了していません(${facts.lacking})。`, place: 'letters' } as const]),
    ...(certificate === null ? [{ message: '修了証書の番号が付いていません。', place: 'letters' } as const] : []),
  ]
  const label = labelWords(office.label, office.handling)
  const title = '修了証書'
  const fileName = letterFileName({
    ...{ fy, file: title, subject: `第${certificate?.no ?? 0}号`, on: certificate?.issuedOn ?? today },
    ...{ draft: certificate === null, practice: office.practice },
  })
  if (certificate === null || stops.length > 0) return { stops, values: null, fileName, label, title }
  return {
    stops,
    values: {
      番号: certificateNo(fiscalYearLabel(fy), certificate.no),
      氏名: facts.name,
      都道府県: facts.prefecture === '' ? null : facts.prefecture,
      研修名: course.title,
      期間: spanOf(course.units),
      時間: hours === 0 ? null : `${hours}時間`,
      単位: course.units.map(({ title: unit }) => ({ 名前: unit })),
      日付: formatWareki(certificate.issuedOn, 'long'),
      発信者: sender,
    },
    fileName,
    label,
    title,
  }
}
