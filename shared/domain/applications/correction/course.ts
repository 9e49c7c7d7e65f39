import { formatWareki } from '../../calendar/wareki.ts'
import { addWorkingDays, type HolidayEdit, holidayName, isWorkingDay } from '../../calendar/working-days.ts'
import { Refusal, whyNot } from '../../refusal.ts'
import { type ApplicationState, applicationStateLabel } from '../state.ts'
import type { CorrectionItemValues, CorrectionOutcome } from './fields.ts'

/** 作成中 → 送付済 → 回答あり, and 取消し from the first two. */
export const correctionStateLabel = {
  drafted: '作成中',
  sent: '送付済',
  answered: '回答あり',
  takenBack: '取消し',
} as const
export type CorrectionState = keyof typeof correctionStateLabel
export const correctionStates = Object.keys(correctionStateLabel) as [CorrectionState, ...CorrectionState[]]

/** What stands on record of one request: ISO dates, null while it has not happened. */
export interface CorrectionDays {
  readonly sentOn: string | null
  readonly answeredOn: string | null
  readonly takenBackAt: string | null
}

/** Where a request stands: said by what has happened to it and by nothing else. */
export function correctionStateOf({ sentOn, answeredOn, takenBackAt }: CorrectionDays): CorrectionState {
  if (takenBackAt !== null) return 'takenBack'
  if (answeredOn !== null) return 'answered'
  return sentOn === null ? 'drafted' : 'sent'
}

/**
 * The one rule by which 補正依頼中 begins and ends: while a request is out and not answered, an application in 要件確認 is
 * 補正依頼中, and else it is in 要件確認. An application in any other state stays where it is.
 */
export function stateByCorrections(
  state: ApplicationState,
  requests: readonly { readonly state: CorrectionState }[],
): ApplicationState {
  if (state !== 'checking' && state !== 'correcting') return state
  return requests.some((each) => each.state === 'sent') ? 'correcting' : 'checking'
}

/**
 * Refuses (`conflict`) the two steps that follow from the requests where they are taken by hand. Back to 要件確認 goes an
 * application of whose requests none is out: what an older program had put to 補正依頼中 has none.
 */
export function assertNotByRequests(
  to: ApplicationState,
  requests: readonly { readonly round: number; readonly state: CorrectionState }[],
): void {
  if (to === 'correcting')
    throw new Refusal(
      'conflict',
      `「${applicationStateLabel.correcting}」には、「補正」のタブで依頼を作り、送付した日を記録すると変わります。`,
    )
  const out = requests.find(({ state }) => state === 'sent')
  if (to === 'checking' && out !== undefined)
    throw new Refusal(
      'conflict',
      `第${out.round}回の補正依頼が回答を待っています。「補正」のタブで、回答のあった日を記録するか、依頼を取り消してください。`,
    )
}

/**
 * Whether what was received on a day (ISO, null where nobody knows) may be the answer to a request: it is out, and what crossed it
 * on its way answers something else.
 */
export const mayBeAnswer = (request: CorrectionDays, receivedOn: string | null): boolean =>
  correctionStateOf(request) === 'sent' && (receivedOn === null || receivedOn >= (request.sentOn ?? ''))

/**
 * The request that a version of the application answered: the first one of whose answer it is the version, where that came after
 * the one that was asked about. Undefined for the first version, and for a 差替え of the body's own.
 */
export const answeredBy = <Request extends { readonly version: number; readonly answerVersion: number | null }>(
  version: number,
  requests: readonly Request[],
): Request | undefined => requests.find((each) => each.answerVersion === version && each.version < version)

/** An item with what became of it. */
export type JudgedItem = CorrectionItemValues & { readonly outcome: CorrectionOutcome | null }

/** One request, as the rules look at it. */
export interface CorrectionRecord extends CorrectionDays {
  readonly round: number
  readonly dueOn: string
  readonly items: readonly JudgedItem[]
}

const stateWord = (record: CorrectionDays) => correctionStateLabel[correctionStateOf(record)]

/** Items that go out, in their order: their place among them is their №. */
export const includedItems = <Item extends Pick<CorrectionItemValues, 'included'>>(items: readonly Item[]): Item[] =>
  items.filter(({ included }) => included)

/** What is not 解消: what a further round takes over. Items nobody has closed are not among them. */
export const leftOpen = <Item extends Pick<JudgedItem, 'included' | 'outcome'>>(items: readonly Item[]): Item[] =>
  includedItems(items).filter(({ outcome }) => outcome === 'partial' || outcome === 'unanswered')

/** 「第1回の№2」 of every item that nobody has closed. */
const unclosed = ({ items }: Pick<CorrectionRecord, 'items'>): string[] =>
  includedItems(items).flatMap(({ outcome }, at) => (outcome === null ? [`№${at + 1}`] : []))

/** Refuses (`conflict`) a new round while one is drafted or out, or has items that nobody has closed. */
export function assertMayDraw(state: ApplicationState, requests: readonly CorrectionRecord[]): void {
  if (state !== 'checking')
    throw new Refusal(
      'conflict',
      `「${applicationStateLabel[state]}」の応募には補正を依頼できません。${state === 'received' ? '先に要件確認を始めてください。' : '依頼できるのは「要件確認中」の間です。'}`,
    )
  const last = requests.filter((each) => correctionStateOf(each) !== 'takenBack').at(-1)
  if (last === undefined) return
  if (correctionStateOf(last) !== 'answered')
    throw new Refusal(
      'conflict',
      `第${last.round}回の補正依頼が「${stateWord(last)}」です。${correctionStateOf(last) === 'drafted' ? 'その依頼を直してください。' : '回答を記録してから、次の依頼を作ってください。'}`,
    )
  const open = unclosed(last)
  if (open.length > 0)
    throw new Refusal(
      'conflict',
      `第${last.round}回の補正依頼に、結果(解消・一部・未回答)のない事項があります(${open.join('・')})。先に結果を付けてください。`,
    )
}

/** Refuses (`conflict`) to change the words of a request that has gone out. */
export function assertMayEdit(record: CorrectionRecord): void {
  if (correctionStateOf(record) === 'drafted') return
  throw new Refusal(
    'conflict',
    `第${record.round}回の補正依頼は「${stateWord(record)}」です。文面を直せるのは送付する前までです。`,
  )
}

const refuse = (field: string, message: string): never => {
  throw new Refusal('invalid', message, { fields: { [field]: message } })
}

/** A due date on a day off is no day on which anybody can answer. `edits` are the office's own changes of the calendar. */
function assertDueWorks(dueOn: string, edits: readonly HolidayEdit[]): void {
  if (isWorkingDay(dueOn, edits)) return
  const next = addWorkingDays(dueOn, 0, edits)
  refuse(
    'dueOn',
    `回答期限 ${formatWareki(dueOn, 'weekday')} は閉庁日(${holidayName(dueOn, edits) ?? '土日'})です。次の開庁日は${formatWareki(next, 'weekday')}です。`,
  )
}

/** Why a request cannot go out with that due date on that day (ISO dates), in words; null where it can. */
export const dueProblem = (dueOn: string, on: string, edits: readonly HolidayEdit[]): string | null =>
  dueOn < on ? '回答期限が依頼の日付より前です。期限を直してください。' : whyNot(() => assertDueWorks(dueOn, edits))

/**
 * Refuses what does not go out: a request without items or with an empty one (`invalid`), whose due date is before the day of
 * sending or a day off, sent on a day to come, or in another state (`conflict`). Dates are ISO.
 */
export function assertMaySend(record: CorrectionRecord, { sentOn, today, edits, state }: Sending): void {
  if (correctionStateOf(record) !== 'drafted')
    throw new Refusal('conflict', `第${record.round}回の補正依頼は、すでに「${stateWord(record)}」です。`)
  if (state !== 'checking')
    throw new Refusal(
      'conflict',
      `「${applicationStateLabel[state]}」の応募へは補正依頼を送付できません。送付できるのは「${applicationStateLabel.checking}」の間です。`,
    )
  const items = includedItems(record.items)
  if (items.length === 0)
    refuse('items', 'お願いする事項がありません。依頼に入れる事項を一つ以上選ぶか、書き加えてください。')
  const blank = items.findIndex(({ message }) => message.trim() === '')
  if (blank !== -1)
    refuse('items', `№${blank + 1}の内容が空欄です。県へお願いする文を入れるか、依頼から外してください。`)
  if (sentOn > today) refuse('sentOn', '送付した日が今日より後です。送付してから記録してください。')
  if (record.dueOn < sentOn)
    refuse(
      'sentOn',
      `回答期限(${formatWareki(record.dueOn, 'weekday')})が送付した日(${formatWareki(sentOn, 'weekday')})より前です。期限か日付を直してください。`,
    )
  assertDueWorks(record.dueOn, edits)
}

interface Sending {
  readonly sentOn: string
  readonly today: string
  readonly edits: readonly HolidayEdit[]
  readonly state: ApplicationState
}

/** Refuses an answer to what was not sent (`conflict`), before it was sent or on a day to come (`invalid`). */
export function assertMayAnswer(
  record: CorrectionRecord,
  { answeredOn, today }: { answeredOn: string; today: string },
) {
  const { sentOn, round } = record
  if (sentOn === null || correctionStateOf(record) !== 'sent')
    throw new Refusal(
      'conflict',
      sentOn === null && record.takenBackAt === null
        ? `第${round}回の補正依頼はまだ送付していません。先に送付した日を記録してください。`
        : `第${round}回の補正依頼は、すでに「${stateWord(record)}」です。`,
    )
  if (answeredOn > today) refuse('answeredOn', '回答のあった日が今日より後です。')
  if (answeredOn < sentOn)
    refuse(
      'answeredOn',
      `回答のあった日が、送付した日(${formatWareki(sentOn, 'weekday')})より前です。回答のあった日か、送付した日を直してください。`,
    )
}

/** Refuses (`conflict`) to close an item before the answer, one that was not asked, or one a further round has taken over. */
export function assertMayClose(
  record: CorrectionRecord,
  { item, laterRound }: { item: Pick<JudgedItem, 'included'>; laterRound: number | null },
): void {
  if (correctionStateOf(record) !== 'answered')
    throw new Refusal(
      'conflict',
      `第${record.round}回の補正依頼は「${stateWord(record)}」です。結果は、回答のあった日を記録してから付けてください。`,
    )
  if (!item.included) throw new Refusal('conflict', 'この事項は依頼に入れていないため、結果は付けられません。')
  if (laterRound !== null)
    throw new Refusal(
      'conflict',
      `第${laterRound}回の依頼を作ったため、第${record.round}回の結果は変えられません。第${laterRound}回の側で記録してください。`,
    )
}

/** Refuses (`conflict`) to take back what was answered or taken back already. */
export function assertMayTakeBack(record: CorrectionRecord): void {
  const state = correctionStateOf(record)
  if (state === 'drafted' || state === 'sent') return
  throw new Refusal('conflict', `第${record.round}回の補正依頼は「${stateWord(record)}」のため、取り消せません。`)
}
