import { assertNotFuture } from '../../calendar/date-order.ts'
import { fiscalYearStart } from '../../calendar/fiscal-year.ts'
import { addDays, jstDate } from '../../calendar/jst.ts'
import type { Fields } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'
import { consentOn } from '../people/consent.ts'
import type { Registrant } from '../people/registrant.ts'
import { isRegistered } from '../people/state.ts'
import { type PostingValues, postingStateOn } from '../postings/posting.ts'

/** Why a registered person gets no 定期のお知らせ: the first that holds is the one that counts. */
export const unsentReasons = ['declined', 'paused', 'noConsent', 'noMail'] as const
export type UnsentReason = (typeof unsentReasons)[number]
export const unsentReasonLabel = {
  declined: '断っている',
  paused: '休止',
  noConsent: '同意切れ',
  noMail: 'メールがない',
} as const satisfies Record<UnsentReason, string>

/** 送り方: nobody may see who else gets it. */
export const noticeWays = ['each', 'bcc'] as const
export type NoticeWay = (typeof noticeWays)[number]
export const noticeWayLabel = {
  each: '1人に1通(ほかの人は見えません)',
  bcc: 'BCCで1通(宛先は互いに見えません)',
} as const satisfies Record<NoticeWay, string>

export const noticeStates = ['draft', 'copied', 'sent', 'takenBack'] as const
export type NoticeState = (typeof noticeStates)[number]
export const noticeStateLabel = {
  draft: '下書き',
  copied: '宛先をコピー済み',
  sent: '送付済み',
  takenBack: '取消し',
} as const satisfies Record<NoticeState, string>

export const noticePostingKinds = ['new', 'extended', 'other'] as const
export type NoticePostingKind = (typeof noticePostingKinds)[number]
export const noticePostingKindLabel = {
  new: '新しい募集',
  extended: '締切の延長',
  other: '募集中',
} as const satisfies Record<NoticePostingKind, string>

export const noticePeriodFields = {
  until: { label: '対象の期間の終わり', kind: 'date', required: true },
} as const satisfies Fields
export const noticeTextFields = {
  subject: { label: '件名', kind: 'line', limit: 200, required: true },
  body: { label: '本文', kind: 'prose', limit: 20000, required: true },
} as const satisfies Fields
export const noticeWayFields = {
  way: { label: '送り方', kind: 'code', words: noticeWayLabel, usual: 'each' },
} as const satisfies Fields
export const noticeSentFields = {
  sentOn: { label: '送った日', kind: 'date', required: true },
} as const satisfies Fields
export const noticeBackFields = {
  reason: { label: '取り消す理由', kind: 'line', limit: 500, required: true },
} as const satisfies Fields

interface Standing {
  readonly copiedAt: string | null
  readonly sentOn: string | null
  readonly takenBackAt: string | null
}

/** How a notice stands. */
export const noticeStateOf = ({ copiedAt, sentOn, takenBackAt }: Standing): NoticeState =>
  takenBackAt !== null ? 'takenBack' : sentOn !== null ? 'sent' : copiedAt !== null ? 'copied' : 'draft'

/** Whether it still may change: neither sent nor taken back. */
export const isNoticeOpen = (standing: Standing): boolean => ['draft', 'copied'].includes(noticeStateOf(standing))

/** Null where a registered person gets it; else why not. `hasMail`: an address is on record. `day` is an ISO date. */
export function unsentReasonOf(
  { state, noNotices, consents }: Pick<Registrant, 'state' | 'noNotices' | 'consents'>,
  hasMail: boolean,
  day: string,
): UnsentReason | null {
  if (noNotices) return 'declined'
  if (state === 'paused') return 'paused'
  if (consentOn(consents, day) === null) return 'noConsent'
  return hasMail ? null : 'noMail'
}

export interface NoticeReceivers {
  /** By 登録番号 as they are given. */
  readonly to: readonly Registrant[]
  readonly unsent: Readonly<Record<UnsentReason, number>>
  /** Those registered: `to` and all of `unsent` together. */
  readonly registered: number
}

/** Who gets a notice on a day, and how many do not, by reason. Who is not registered is no part of it. */
export function receiversOf(
  registrants: readonly Registrant[],
  hasMail: (registrant: Registrant) => boolean,
  day: string,
): NoticeReceivers {
  const registered = registrants.filter(({ state }) => isRegistered(state))
  const unsent = { declined: 0, paused: 0, noConsent: 0, noMail: 0 }
  const to = registered.filter((each) => {
    const reason = unsentReasonOf(each, hasMail(each), day)
    if (reason !== null) unsent[reason] += 1
    return reason === null
  })
  return { to, unsent, registered: registered.length }
}

/** The first day of the next period: the day after the last notice, else the first day of the year. */
export const noticeSince = (fy: number, lastUntil: string | null): string =>
  lastUntil === null ? fiscalYearStart(fy) : addDays(lastUntil, 1)

/** Refuses (`invalid`) a period that ends before it begins or after today. */
export function assertPeriod(since: string, until: string, today: string): void {
  assertNotFuture(until, today, '対象の期間の終わり', 'until')
  if (until < since)
    throw new Refusal('invalid', '前のお知らせの期間と重なります。', {
      fields: { until: '前のお知らせの期間より後の日にしてください。' },
    })
}

type Announced = Pick<PostingValues, 'openedOn' | 'closesOn' | 'endedOn'> & {
  readonly extensions: readonly { readonly madeAt: string }[]
}

/** What a posting is to a notice: new or extended in its period, else open as before; null where it is not open on `day`. */
export function noticeKindOf(
  posting: Announced,
  { since, until }: { readonly since: string; readonly until: string },
  day: string,
): NoticePostingKind | null {
  if (postingStateOn(posting, day) !== 'open') return null
  const isIn = (at: string) => at >= since && at <= until
  if (isIn(posting.openedOn)) return 'new'
  return posting.extensions.some(({ madeAt }) => isIn(jstDate(madeAt))) ? 'extended' : 'other'
}

/** Refuses (`conflict`) to change what has been sent or taken back: a sent notice stays as it was sent. */
export function assertNoticeOpen(standing: Standing): void {
  const state = noticeStateOf(standing)
  if (state === 'sent')
    throw new Refusal(
      'conflict',
      '送ったお知らせは変えられません。誤りのときは、理由を付けて取り消し、作り直してください。',
    )
  if (state === 'takenBack') throw new Refusal('conflict', '取り消したお知らせです。新しく作ってください。')
}

/** Refuses a 送った日 before the addresses were copied, or still to come. */
export function assertSending(standing: Standing, sentOn: string, today: string): void {
  assertNoticeOpen(standing)
  if (standing.copiedAt === null)
    throw new Refusal(
      'conflict',
      '先に「宛先と本文をコピー」をしてください。コピーした宛先が、送った人の記録になります。',
    )
  assertNotFuture(sentOn, today, 'お知らせを送った日', 'sentOn')
  if (sentOn < jstDate(standing.copiedAt))
    throw new Refusal('invalid', '送った日が、宛先をコピーした日より前です。', {
      fields: { sentOn: '宛先をコピーした日か、その後の日にしてください。' },
    })
}
