import { assertPast } from '../../calendar/date-order.ts'
import { toJst } from '../../calendar/jst.ts'
import { formatJstInstant } from '../../calendar/wareki.ts'
import type { Fields } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'

/** 受領連絡(W1): the office's own mail program sent it, and an officer says when. */
export const receiptSentFields = {
  sentAt: { label: '送った日時', inFull: '受領連絡を送った日時', kind: 'moment', required: true },
} as const satisfies Fields

/** Why what was said does not hold; it stays to be read. */
export const receiptBackFields = {
  reason: { label: '取り消す理由', kind: 'prose', limit: 500, required: true },
} as const satisfies Fields

interface Said {
  readonly version: number
  readonly sentAt: string
  readonly takenBackAt: string | null
}

/** What was said of a version and holds; undefined while its 受領連絡 has not gone out. */
export const sentOfVersion = <Each extends Said>(said: readonly Each[], version: number): Each | undefined =>
  said.find((each) => each.version === version && each.takenBackAt === null)

interface Sending {
  /** The version that the office saw, and the one that counts. */
  readonly version: number
  readonly newest: number
  /** ISO instants with their offset. */
  readonly sentAt: string
  readonly receivedAt: string | null
  readonly now: string
  /** What keeps the mail from going out. */
  readonly stops: readonly string[]
  readonly said: readonly Said[]
}

/**
 * Refuses to record that a 受領連絡 was sent: (`conflict`) for another version than the one that counts, twice for one version,
 * or while something keeps it from going out; (`invalid`) at a time to come, or before the version itself was received.
 */
export function assertMaySayReceipt({ version, newest, sentAt, receivedAt, now, stops, said }: Sending): void {
  if (version !== newest)
    throw new Refusal(
      'conflict',
      `いまの版は第${newest}版です。第${newest}版の受領連絡の文を確かめてから記録してください。`,
    )
  const known = sentOfVersion(said, version)
  if (known !== undefined)
    throw new Refusal(
      'conflict',
      `第${version}版の受領連絡は、${formatJstInstant(known.sentAt, false)} に送ったと記録されています。誤りなら、先にその記録を取り消してください。`,
    )
  const [stop] = stops
  if (stop !== undefined) throw new Refusal('conflict', stop)
  assertPast(sentAt, now, '受領連絡を送った日時', 'sentAt')
  if (receivedAt !== null && toJst(sentAt) < toJst(receivedAt).slice(0, 16))
    throw new Refusal(
      'invalid',
      `受領連絡を送った日時が、第${version}版の受信(${formatJstInstant(receivedAt, false)})より前です。`,
      {
        fields: { sentAt: '受信より後の日時にしてください。' },
      },
    )
}

/** Refuses (`conflict`) to take back what was taken back already. */
export function assertReceiptHolds({ takenBackAt }: Pick<Said, 'takenBackAt'>): void {
  if (takenBackAt !== null) throw new Refusal('conflict', '取消し済みの記録です。')
}
