import { fiscalYearLabel } from '../../calendar/fiscal-year.ts'
import { jstDate } from '../../calendar/jst.ts'
import { formatJstInstant, formatWareki } from '../../calendar/wareki.ts'
import { addWorkingDays, type HolidayEdit } from '../../calendar/working-days.ts'
import { programmeName } from '../../letters/words.ts'
import { includedItems } from './course.ts'
import { answerFormLabel, type CorrectionItemValues } from './fields.ts'

/** The text of a mail that an officer copies: the program sends nothing. */
export interface MailText {
  readonly to: string
  readonly subject: string
  readonly body: string
}

export interface MailFacts {
  readonly fy: number
  /** 事業名 */
  readonly title: string
  readonly officeName: string
  readonly practice: boolean
  readonly prefecture: string
  readonly dept: string | null
  readonly contactName: string | null
  readonly email: string | null
  readonly receiptNo: string | null
  /** ISO instant. */
  readonly receivedAt: string | null
}

/** 「令和8年3月2日(月)17時」 */
export const dueWordsOf = ({ dueOn, dueHour }: { dueOn: string; dueHour: number }): string =>
  `${formatWareki(dueOn, 'weekday')}${dueHour}時`

/** 「期限を2開庁日過ぎています」, by the 開庁日 left until it (negative once it is over, 0 on its day). */
export const leftWords = (daysLeft: number): string => {
  if (daysLeft < 0) return `期限を${-daysLeft}開庁日過ぎています`
  return daysLeft === 0 ? '期限は今日です' : `期限まであと${daysLeft}開庁日です`
}

const subjectOf = (facts: MailFacts, about: string): string =>
  `${facts.practice ? '【見本】' : ''}${fiscalYearLabel(facts.fy)}${programmeName(facts.title, facts.fy)}${about}(${facts.prefecture})`

const greeting = ({ prefecture, dept, contactName, officeName }: MailFacts): string[] => [
  `${[prefecture, dept, contactName].filter((part) => part !== null && part !== '').join(' ')} 様`,
  '',
  `お世話になっております。総務省${officeName}です。`,
]

const answerWords = { replace: '補正した応募書', add: '不足する書類', answer: '御回答' } as const

/** 「補正した応募書の電子ファイルを電子メールで提出」, by what the items ask for. */
export function answerWay(items: readonly Pick<CorrectionItemValues, 'form' | 'included'>[]): string {
  const forms = new Set(includedItems(items).map(({ form }) => form))
  const papers = (['replace', 'add'] as const).filter((form) => forms.has(form)).map((form) => answerWords[form])
  const sent = papers.length === 0 ? '' : `${papers.join('と')}の電子ファイルを電子メールで提出`
  const said = forms.has('answer') ? `${answerWords.answer}を電子メールで送付` : ''
  return [sent, said].filter((part) => part !== '').join('し、')
}

/** W2 as the text of a mail (letters.md): the numbered items as they stand in the letter. */
export function requestMail(
  facts: MailFacts,
  request: { readonly dueOn: string; readonly dueHour: number; readonly items: readonly CorrectionItemValues[] },
): MailText {
  const of = facts.receivedAt === null ? '' : `${formatWareki(jstDate(facts.receivedAt), 'long')}に受信した`
  const number = facts.receiptNo === null ? '' : `(受付番号${facts.receiptNo})`
  const items = includedItems(request.items).map(
    ({ place, message, form }, at) =>
      ` ${at + 1} ${place}\n   ${message.replaceAll('\n', '\n   ')}(${answerFormLabel[form]})`,
  )
  return {
    to: facts.email ?? '',
    subject: subjectOf(facts, 'の応募書類の補正について(依頼)'),
    body: [
      ...greeting(facts),
      `${of}応募書類${number}について、下記のとおり補正をお願いします。`,
      '',
      '1 補正を要する事項',
      ...items,
      `2 回答期限 ${dueWordsOf(request)}`,
      `3 回答方法 ${answerWay(request.items)}`,
    ].join('\n'),
  }
}

export interface ReceivedFile {
  readonly kind: 'cover' | 'detail' | 'mail' | 'other'
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly opened: boolean
}

export interface ReceiptFacts extends MailFacts {
  readonly draft: boolean
  readonly late: boolean
  /** ISO date by which a correction would be asked for: three 開庁日 after the deadline. */
  readonly checkedBy: string
  /** Of the version as it stands, in the order in which they are kept. */
  readonly files: readonly ReceivedFile[]
}

const fileKind = { cover: '応募書(鑑文)', detail: '応募書(詳細)', other: 'その他' } as const

/** By when a body hears of what it is to mend (letters.md W1): the third 開庁日 after the deadline, an instant. */
export const checkedByOf = (deadline: string, edits: readonly HolidayEdit[]): string =>
  addWorkingDays(jstDate(deadline), 3, edits)

/** Why no W1 goes out (letters.md W1, Stops); empty where it may. */
export function receiptStops(facts: ReceiptFacts): string[] {
  const closed = facts.files.filter(({ opened }) => !opened)
  return [
    ...(facts.draft || facts.receiptNo === null ? ['まだ受付していません。先に受付してください。'] : []),
    ...(facts.receivedAt === null ? ['受信日時がありません。「概要」で入力してください。'] : []),
    ...(facts.email === null || facts.email.trim() === ''
      ? ['連絡先のメールアドレスがありません。「応募書」の欄で入力してください。']
      : []),
    ...closed.map(({ name }) => `「${name}」が開けません。受領の連絡ではなく、補正を依頼してください。`),
  ]
}

/** 「12,345バイト」 */
export const sizeWords = (size: number): string => `${size.toLocaleString('ja-JP')}バイト`

/** W1 受領連絡 (letters.md): every file with its size and its 照合番号 (SHA-256), so that the body can hold it against its own. */
export function receiptMail(facts: ReceiptFacts): MailText {
  const { receivedAt, receiptNo } = facts
  const papers = facts.files.flatMap(({ kind, name, size, sha256 }) =>
    kind === 'mail' ? [] : [{ kind: fileKind[kind], name, size, sha256 }],
  )
  return {
    to: facts.email ?? '',
    subject: subjectOf(facts, 'への応募の受領について'),
    body: [
      ...greeting(facts),
      `${receivedAt === null ? '' : `${formatJstInstant(receivedAt, true)}に、`}下記の応募書類を受領しました。受付番号は「${receiptNo ?? ''}」です。`,
      ...papers.map(
        ({ kind, name, size, sha256 }, at) =>
          ` ${at + 1} ${kind}  ${name}  ${sizeWords(size)}\n   照合番号(SHA-256) ${sha256}`,
      ),
      '照合番号は、ファイルの中身から計算した番号です。お手元のファイルの番号と同じであれば、中身も同じです。',
      `内容の確認を行い、補正をお願いする場合は${formatWareki(facts.checkedBy, 'weekday')}までに御連絡します。`,
      ...(facts.late ? ['締切後の受信のため、取扱いを別途御連絡します。'] : []),
      'この連絡は受領をお知らせするもので、要件への適合や選定を示すものではありません。',
    ].join('\n'),
  }
}
