import { fiscalYearSymbol } from '../calendar/fiscal-year.ts'
import { formatJstInstant } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'
import { type ApplicationState, applicationStateLabel, isBeforeScoring } from './state.ts'

/** Files an application comes in with at most, its e-mail among them. An e-mail keeps what is beyond that in itself. */
export const mostFiles = 200

/** An application of the same body and year that has its number already; null where there is none. */
export interface RegisteredOther {
  readonly prefecture: string
  readonly receiptNo: string
}

/** The clock of the mail server that wrote 受信日時 and that of this PC may differ by so many minutes. */
const clockSkewMinutes = 10

/**
 * True for a 受信日時 that cannot have been yet: then the clock that wrote it was wrong, and it tells nothing of
 * 締切. `receivedAt` and `now` are ISO instants with an offset.
 */
export const isStillToCome = (receivedAt: string, now: string): boolean =>
  Date.parse(receivedAt) > Date.parse(now) + clockSkewMinutes * 60_000

/** Refuses (`invalid`) a 受信日時 that cannot have been yet (see `isStillToCome`). */
export function assertReceived(receivedAt: string | null, now: string): void {
  if (receivedAt === null || !isStillToCome(receivedAt, now)) return
  const message = `受信日時(${formatJstInstant(receivedAt, true)})が今より後です。受信したメールソフトの表示を見て、秒まで入力してください。`
  throw new Refusal('invalid', message, { fields: { receivedAt: message } })
}

/**
 * 受付 needs the body and the time of receipt (`invalid`), and one application a body and year (`conflict`; domain.md
 * §15). Nothing else: an office cannot refuse to have received an e-mail (the decision in db/README.md).
 */
export function assertRegistrable(draft: {
  /** 都道府県コード. */
  readonly jis2: string | null
  readonly receivedAt: string | null
  readonly other: RegisteredOther | null
}): void {
  const fields: Record<string, string> = {}
  if (draft.jis2 === null) fields['prefecture'] = '都道府県名を入力してください。'
  if (draft.receivedAt === null) fields['receivedAt'] = '受信日時を秒まで入力してください。'
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid', `受付できません。${Object.values(fields).join('')}`, { fields })
  if (draft.other === null) return
  const { prefecture, receiptNo } = draft.other
  throw new Refusal(
    'conflict',
    `${prefecture}の応募は${receiptNo}で受付済みです。差替えなら「${receiptNo}の差替え版にする」を、誤りならこの応募を破棄してください。`,
  )
}

/** 受付番号: `R8-01`, counted within the year without a gap (domain.md §3.2). `fy` is the year of our era, `n` from 1. */
export const receiptNumber = (fy: number, n: number): string => `${fiscalYearSymbol(fy)}-${String(n).padStart(2, '0')}`

export interface Replaceable {
  readonly fy: number
  readonly jis2: string | null
}

/** 差替え: a draft of the same body and year, while 要件確認 is still open (domain.md §0-5). Refuses with `conflict`. */
export function assertReplaceable(
  application: Replaceable & { readonly state: ApplicationState },
  draft: Replaceable & { readonly registered: boolean; readonly discarded: boolean },
): void {
  if (draft.registered || draft.discarded || draft.fy !== application.fy || draft.jis2 !== application.jis2)
    throw new Refusal('conflict', '同じ年度・同じ都道府県の未受付の応募だけを、差替え版にできます。')
  const { state } = application
  if (state !== 'received' && state !== 'checking' && state !== 'correcting')
    throw new Refusal('conflict', `「${applicationStateLabel[state]}」の応募は差し替えられません。`)
}

/** Only a draft is thrown away; what was received is withdrawn (取下げ), on record. Refuses with `conflict`. */
export function assertDiscardable({ registered }: { readonly registered: boolean }): void {
  if (registered) throw new Refusal('conflict', '受付済みの応募は破棄できません。「取下げ」として記録してください。')
}

/**
 * A registered application stays with a body, one a year; once it is scored its body is what 利害関係 were declared on.
 * A draft's body may be anything. Refuses with `conflict`.
 */
export function assertBodyMayChange(
  application: { readonly registered: boolean; readonly state: ApplicationState },
  to: { readonly jis2: string | null; readonly other: RegisteredOther | null },
): void {
  if (!application.registered) return
  const refuse = (message: string) => new Refusal('conflict', message, { fields: { value: message } })
  if (!isBeforeScoring(application.state))
    throw refuse(
      `「${applicationStateLabel[application.state]}」の応募の都道府県は変えられません。応募と採点は団体に結び付いています。`,
    )
  if (to.jis2 === null) throw refuse('受付済みの応募には都道府県名が要ります。47都道府県のいずれかを入力してください。')
  if (to.other !== null)
    throw refuse(`${to.other.prefecture}の応募は${to.other.receiptNo}で受付済みです。どちらかを取下げにしてください。`)
}
