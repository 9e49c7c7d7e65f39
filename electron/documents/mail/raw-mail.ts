export interface MailAttachment {
  readonly fileName: string
  readonly mime: string
  readonly bytes: Uint8Array
  /** A picture of the text itself, a signature's mostly. */
  readonly inline?: boolean
}

export interface ReceivedMail {
  /** When our own mail server took it in (`YYYY-MM-DDTHH:mm:ss+09:00`), which the deadline is judged by. */
  readonly receivedAt: string | null
  /** The sender's own clock, as written. Never a substitute for `receivedAt`. */
  readonly dateHeader: string | null
  readonly from: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly messageId: string | null
  /** Its own words, and behind them those of the mails that lie in it. */
  readonly text: string
  readonly attachments: readonly MailAttachment[]
  /** What the officer should know, in Japanese. */
  readonly notes: readonly string[]
}

/** A mail as its own format gives it; messages inside it are still closed. */
export interface RawMail extends Omit<ReceivedMail, 'receivedAt' | 'notes'> {
  /** The topmost `Received:` header, which our own server wrote. */
  readonly received: string | null
  readonly inner: readonly RawMail[]
  readonly notes: readonly string[]
}
