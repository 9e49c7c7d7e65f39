import { weekdayOf } from '../../../shared/domain/calendar/jst.ts'

export interface SampleMail {
  readonly from: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  /** ISO 8601 at +09:00: when the office's own server received it. */
  readonly receivedAt: string
  readonly messageId: string
  readonly attachments: readonly { readonly fileName: string; readonly mime: string; readonly bytes: Uint8Array }[]
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 「Wed, 18 Feb 2026 10:15:00 +0900」 */
function written(instant: string): string {
  const [date = '', time = ''] = instant.slice(0, 19).split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  return `${weekdays[weekdayOf(date)]}, ${Number(day)} ${months[Number(month) - 1]} ${year} ${time} +0900`
}

const base64 = (content: Uint8Array | string): string => Buffer.from(content).toString('base64')
const inLines = (text: string): string => text.replace(/.{1,76}/g, '$&\r\n').trimEnd()

/** Words in the head of a mail, in pieces that no line is too long for. */
const encoded = (words: string): string =>
  (words.match(/.{1,12}/gu) ?? []).map((piece) => `=?UTF-8?B?${base64(piece)}?=`).join('\r\n ')

/** No line of a text is a boundary of it: base64 has no `=` but at its end. */
const boundary = '=_sample_mail'

const part = (headers: readonly string[], body: string): string =>
  `--${boundary}\r\n${[...headers, 'Content-Transfer-Encoding: base64'].join('\r\n')}\r\n\r\n${inLines(body)}\r\n`

/** A mail as an officer's mail program saves it (.eml); the same mail gives the same bytes. */
export function sampleMail({ from, subject, text, receivedAt, messageId, attachments }: SampleMail): Uint8Array {
  const head = [
    'Received: from mail.example.lg.jp (mail.example.lg.jp [192.0.2.25])',
    `\tby mx.example.go.jp with ESMTPS; ${written(receivedAt)}`,
    `From: ${encoded(from.name)} <${from.address}>`,
    'To: chiiki-joho@example.go.jp',
    `Subject: ${encoded(subject)}`,
    `Date: ${written(receivedAt)}`,
    `Message-ID: <${messageId}>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ]
  const parts = [
    part(['Content-Type: text/plain; charset="utf-8"'], base64(text)),
    ...attachments.map(({ fileName, mime, bytes }) =>
      part(
        [`Content-Type: ${mime}`, `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(fileName)}`],
        base64(bytes),
      ),
    ),
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${parts.join('')}--${boundary}--\r\n`, 'latin1')
}
