import { fiscalYearLabel } from '../../calendar/fiscal-year.ts'
import { jstDate } from '../../calendar/jst.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import type { OfficeFacts, Stop, Unsaid } from '../../letters/facts.ts'
import { collector, contactValues } from '../../letters/notice.ts'
import type { LetterValues } from '../../letters/placeholder.ts'
import { unsaidStops } from '../../letters/unsaid.ts'
import { labelWords, letterFileName, programmeName } from '../../letters/words.ts'
import type { CorrectionState } from './course.ts'
import { includedItems } from './course.ts'
import { answerFormLabel, type CorrectionItemValues } from './fields.ts'
import { answerWay, dueWordsOf } from './words.ts'

export interface RequestFacts {
  readonly office: OfficeFacts
  readonly fy: number
  /** 事業名 */
  readonly title: string
  readonly unsaid: Unsaid
  readonly prefecture: string
  readonly dept: string | null
  readonly receiptNo: string | null
  /** When the version that is asked about came in, an instant. */
  readonly receivedAt: string | null
  readonly version: number
}

export interface RequestOf {
  readonly state: CorrectionState
  readonly dueOn: string
  readonly dueHour: number
  readonly items: readonly CorrectionItemValues[]
}

export interface RequestLetter {
  readonly stops: readonly Stop[]
  /** Null where something it cannot do without is blank, which `stops` names. */
  readonly values: LetterValues | null
  readonly fileName: string
  readonly label: string
  readonly title: string
}

/** 「見本県デジタル戦略課長」: the head of the office that applied; without one, whoever has the matter in hand. */
export function addresseeOf(prefecture: string, dept: string | null): string {
  const office = dept?.trim() ?? ''
  if (office === '') return `${prefecture}応募担当者`
  const whole = office.startsWith(prefecture) ? office : `${prefecture}${office}`
  return /[課室部局]$/u.test(whole) ? `${whole}長` : `${whole}担当者`
}

/** Another body, a member of the committee or a word that no letter uses, in what an officer has typed (letters.md §0). */
export const sayableStops = (
  { prefecture, unsaid }: Pick<RequestFacts, 'prefecture' | 'unsaid'>,
  items: readonly CorrectionItemValues[],
): Stop[] =>
  includedItems(items).flatMap(({ place, message }, at) =>
    unsaidStops(prefecture, [{ text: `${place} ${message}`, label: `№${at + 1}の文`, place: 'application' }], unsaid),
  )

/**
 * W2 補正依頼 as a 事務連絡 (letters.md): date and no number. `on` is its date, null while it is a 案, which bears `today`. The due date
 * stops it where it is before its date or no 開庁日 (`dueProblem`, in words, or null).
 */
export function requestLetter(
  facts: RequestFacts,
  request: RequestOf,
  { on, today, dueProblem }: { on: string | null; today: string; dueProblem: string | null },
): RequestLetter {
  const { office, fy, prefecture } = facts
  const { stops: blanks, needed } = collector()
  const items = includedItems(request.items)
  const draft = on === null
  const values = {
    日付: formatWareki(on ?? today, 'long'),
    宛名: addresseeOf(prefecture, facts.dept),
    発信者: needed(office.senderTitle, '発信者の職名が空欄です(設定「課室」)。', 'office'),
    年度: fiscalYearLabel(fy),
    事業名: needed(programmeName(facts.title, fy), '事業名が空欄です(設定「年度と公募」)。', 'year'),
    案: draft ? '(案)' : '',
    提出日: needed(
      facts.receivedAt === null ? '' : formatWareki(jstDate(facts.receivedAt), 'long'),
      '受信日時がありません(応募の「概要」)。',
      'application',
    ),
    受付番号: `${needed(facts.receiptNo ?? '', '受付番号がありません。先に受付してください。', 'application')}${facts.version > 1 ? ` 第${facts.version}版` : ''}`,
    事項: items.map(({ place, message, form }, at) => ({
      ...{ 番号: String(at + 1), 箇所: place === '' ? '応募書類' : place, 内容: message, 様式: answerFormLabel[form] },
    })),
    期限: dueWordsOf(request),
    方法: answerWay(request.items),
    課室名: needed(office.officeName, '課室名が空欄です(設定「課室」)。', 'office'),
    ...contactValues(office),
  }
  needed(office.label, '格付表示が空欄です(設定「課室」)。', 'office')
  const own = (message: string): Stop => ({ message, place: 'application' })
  const stops: Stop[] = [
    ...blanks,
    ...(request.state === 'takenBack' ? [own('取り消した依頼です。')] : []),
    ...(items.length === 0 ? [own('お願いする事項がありません。')] : []),
    ...items.flatMap(({ message }, at) => (message.trim() === '' ? [own(`№${at + 1}の内容が空欄です。`)] : [])),
    ...(dueProblem === null ? [] : [own(dueProblem)]),
    ...sayableStops(facts, request.items),
  ]
  return {
    stops,
    values: blanks.length > 0 || items.length === 0 ? null : values,
    fileName: letterFileName({
      ...{ fy, file: '補正依頼', subject: prefecture, on: on ?? today, draft, practice: office.practice },
    }),
    label: labelWords(office.label, office.handling),
    title: `補正依頼 ${prefecture}`,
  }
}
