import { fiscalYearLabel } from '../calendar/fiscal-year.ts'
import { formatWareki } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'
import type { BodyFacts, DecidedFacts, LetterFacts, OfficeFacts, Stop } from './facts.ts'
import { type LetterKind, letterKinds } from './kinds.ts'
import type { LetterValue, LetterValues } from './placeholder.ts'
import { type TypedText, unsaidStops } from './unsaid.ts'
import { headOf, honoured, labelWords, letterFileName, programmeName, spanWords, theirDocument } from './words.ts'

/** A letter as it would be made today. */
export interface DraftedLetter {
  readonly kind: LetterKind
  /** 案: 文書番号 or 施行日 is open. */
  readonly draft: boolean
  /** Why it is not made; empty where it may be. */
  readonly stops: readonly Stop[]
  /** What it says; null where something it cannot do without is blank, which `stops` names. */
  readonly values: LetterValues | null
  readonly fileName: string
  /** What stands at its head. */
  readonly label: string
  readonly title: string
}

/** A value that is there, or a stop that says where it is filled; both are collected in one go. */
export function collector() {
  const stops: Stop[] = []
  return {
    stops,
    needed: (value: string, message: string, place: Stop['place']): string => {
      if (value.trim() === '') stops.push({ message, place })
      return value
    },
  }
}
type Needed = ReturnType<typeof collector>['needed']

const orGone = (value: string): string | null => (value.trim() === '' ? null : value)

/** Who answers, and how they are reached: a line without its value goes away. */
export const contactValues = ({ writer, phone, email }: Pick<OfficeFacts, 'writer' | 'phone' | 'email'>) => ({
  担当: orGone(writer),
  電話: orGone(phone),
  メール: orGone(email),
})

/** 担当 block and what every letter says of the office. */
export const officeValues = (office: OfficeFacts, needed: Needed): Record<string, LetterValue> => ({
  課室名: needed(office.officeName, '課室名が空欄です(設定「課室」)。', 'office'),
  ...contactValues(office),
})

function headValues(body: BodyFacts, { office, year }: LetterFacts, needed: Needed) {
  const { notice, prefecture } = body
  needed(office.label, '格付表示が空欄です(設定「課室」)。', 'office')
  return {
    文書番号: notice.docNo === '' ? '(文書番号 未定)' : notice.docNo,
    施行日: notice.issuedOn === null ? '(施行日 未定)' : formatWareki(notice.issuedOn, 'long'),
    宛名: notice.addressee === '' ? headOf(prefecture, body.applicantTitle) : notice.addressee,
    発信者: needed(office.senderTitle, '発信者の職名が空欄です(設定「課室」)。', 'office'),
    公印省略: office.seal === 'omitted' ? '(公印省略)' : null,
    年度: fiscalYearLabel(year.fy),
    事業名: needed(programmeName(year.title, year.fy), '事業名が空欄です(設定「年度と公募」)。', 'year'),
    案: isDraft(body) ? '(案)' : '',
    県文書: body.docDate === null ? '' : theirDocument(body.docDate, body.docNo),
  }
}

const isDraft = ({ notice }: BodyFacts): boolean => notice.docNo === '' || notice.issuedOn === null

/** Why no letter goes to that body at all, whatever it would say. */
function ruleStops(body: BodyFacts, decision: DecidedFacts): Stop[] {
  const { notice } = body
  const stops: Stop[] = []
  const stop = (message: string, place: Stop['place']) => stops.push({ message, place })
  if (decision.approvalRef.trim() === '' || decision.decidedOn === '')
    stop('決裁の番号か決裁日が空欄です(選定)。', 'selection')
  if (notice.issuedOn !== null && notice.issuedOn < decision.decidedOn)
    stop(
      `施行日(${formatWareki(notice.issuedOn, 'long')})が決裁日(${formatWareki(decision.decidedOn, 'long')})より前です。`,
      'notice',
    )
  if (notice.docNo !== '' && notice.docNo === decision.approvalRef)
    stop('文書番号が決裁の番号と同じです。通知の文書番号を入れてください。', 'notice')
  return stops
}

/**
 * Refuses (`invalid`) days of letters before the 決裁 they rest on, naming the bodies: one day for all, or one alone
 * (letters.md W5, Stops). A letter whose decision came later is stopped, not refused.
 */
export function assertIssuedAfterApproval(
  letters: readonly { readonly prefecture: string; readonly issuedOn: string | null; readonly decidedOn: string }[],
): void {
  const early = letters.filter(({ issuedOn, decidedOn }) => issuedOn !== null && issuedOn < decidedOn)
  const [first] = early
  if (first === undefined) return
  const last = early
    .map(({ decidedOn }) => decidedOn)
    .toSorted()
    .at(-1)
  const message = `施行日が決裁日(${formatWareki(last ?? first.decidedOn, 'long')})より前です: ${early.map(({ prefecture }) => prefecture).join('、')}。施行日か決裁日を確かめてください。`
  throw new Refusal('invalid', message, { fields: { issuedOn: message } })
}

const left: Partial<Record<BodyFacts['state'], string>> = {
  declined: '辞退の記録があるため、通知を作りません(選定)。',
  withdrawn: '取下げの記録があるため、通知を作りません(応募)。',
}

/** 補欠 come one after the other from 1; a place that was promoted is left open. */
function orderStops(decision: DecidedFacts, { reserves }: LetterFacts): Stop[] {
  if (decision.reserveOrder === null) return [{ message: '補欠の順位が空欄です(選定)。', place: 'selection' }]
  const highest = Math.max(...reserves.orders, decision.reserveOrder)
  const open = Array.from({ length: highest }, (_, at) => at + 1).filter((order) => !reserves.orders.includes(order))
  return open.length <= reserves.promoted
    ? []
    : [
        {
          message: `補欠の順位に空きがあります(第${open.join('・第')}位)。選定で順位を確かめてください。`,
          place: 'selection',
        },
      ]
}

const scheduleLines = (schedule: string): string[] =>
  schedule
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')

function selectedValues(body: BodyFacts, decision: DecidedFacts, { year }: LetterFacts) {
  const { letter, name } = body.theme
  const lines = scheduleLines(year.schedule)
  return {
    貴団体: honoured(body.prefecture),
    テーマ: orGone([letter, name].filter(Boolean).join(' ')),
    支援期間: spanWords(year.supportFrom, year.supportTo),
    留意事項: orGone(decision.condition),
    今後の予定: lines.length > 0,
    予定: lines.map((内容, at) => ({ 番号: String(at + 1), 内容 })),
    辞退期限: year.declineBy === null ? null : formatWareki(year.declineBy, 'weekday'),
  }
}

function reserveValues(decision: DecidedFacts, { year }: LetterFacts, needed: Needed) {
  const until = needed(year.reserveUntil ?? '', '補欠の取扱いの期限が空欄です(設定「年度と公募」)。', 'year')
  return {
    順位: decision.reserveOrder === null ? '' : String(decision.reserveOrder),
    補欠期限: until === '' ? '' : formatWareki(until, 'long'),
  }
}

const ownValues = {
  selected: selectedValues,
  reserve: (_body: BodyFacts, decision: DecidedFacts, facts: LetterFacts, needed: Needed) =>
    reserveValues(decision, facts, needed),
  rejected: () => ({}),
}

/** What officers typed that goes into the letter of that kind. */
const typedTexts = ({ notice }: BodyFacts, decision: DecidedFacts, { year }: LetterFacts): TypedText[] => [
  { text: notice.addressee, label: '宛名', place: 'notice', isHead: true },
  ...(decision.result === 'selected'
    ? [
        { text: decision.condition, label: '選定の条件(留意事項)', place: 'selection' as const },
        { text: year.schedule, label: '今後の予定(設定「年度と公募」)', place: 'year' as const },
      ]
    : []),
]

/**
 * W5 選定, W6 補欠・不選定 (letters.md): the letter to one body as its decision stands, with everything that stops it. Null
 * while nothing is decided of the body.
 */
export function noticeLetter(body: BodyFacts, facts: LetterFacts): DraftedLetter | null {
  const { decision, notice, prefecture } = body
  if (decision === null) return null
  const { office, year } = facts
  const kind = decision.result
  const { stops: blanks, needed } = collector()
  const head = headValues(body, facts, needed)
  const values = { ...head, ...officeValues(office, needed), ...ownValues[kind](body, decision, facts, needed) }
  const gone = left[body.state]
  const stops: Stop[] = [
    ...(gone === undefined ? [] : [{ message: gone, place: 'selection' as const }]),
    ...blanks,
    ...ruleStops(body, decision),
    ...(kind === 'reserve' ? orderStops(decision, facts) : []),
    ...unsaidStops(prefecture, typedTexts(body, decision, facts), facts.unsaid),
  ]
  const draft = isDraft(body)
  const blank = blanks.length > 0 || (kind === 'reserve' && decision.reserveOrder === null)
  return {
    kind,
    draft,
    stops,
    values: blank ? null : values,
    fileName: letterFileName({
      fy: year.fy,
      file: letterKinds[kind].file,
      subject: prefecture,
      on: notice.issuedOn ?? facts.today,
      draft,
      practice: office.practice,
    }),
    label: labelWords(office.label, office.handling),
    title: `${letterKinds[kind].title} ${prefecture}`,
  }
}

/** What does not stop a letter but is looked at: 通知 of one year with different days (letters.md W6). */
export function dayWarning(bodies: readonly Pick<BodyFacts, 'prefecture' | 'decision' | 'notice'>[]): string | null {
  const days = bodies.flatMap(({ decision, notice }) =>
    decision === null || notice.issuedOn === null ? [] : [notice.issuedOn],
  )
  const different = [...new Set(days)].toSorted()
  return different.length < 2
    ? null
    : `施行日が通知によって違います: ${different.map((day) => formatWareki(day, 'long')).join('、')}。選定と補欠・不選定は、同じ日に施行するのが普通です。`
}
