/** A mail as bytes, from lines of ASCII and parts that are already encoded. */
export const mailOf = (headers: readonly string[], body: string): Uint8Array =>
  Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}`, 'latin1')

export interface Part {
  readonly headers: readonly string[]
  readonly body: string
}

export const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')

export const attachmentPart = (
  disposition: string,
  bytes: Uint8Array | string,
  type = 'application/octet-stream',
): Part => ({
  headers: [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; ${disposition}`,
  ],
  body: base64(bytes),
})

export const multipart = (parts: readonly Part[], boundary = 'b1'): { header: string; body: string } => ({
  header: `Content-Type: multipart/mixed; boundary="${boundary}"`,
  body: `${parts.map(({ headers, body }) => `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`).join('')}--${boundary}--\r\n`,
})

export const basicHeaders = [
  'Received: from mail.example.lg.jp by mx.example.go.jp; Fri, 20 Feb 2026 16:59:59 +0900',
  'Received: from pc by mail.example.lg.jp; Fri, 20 Feb 2026 16:00:00 +0900',
  'Date: Fri, 20 Feb 2026 16:30:00 +0900',
  'From: sample@example.lg.jp',
  'Subject: test',
  'Message-ID: <1@example.lg.jp>',
] as const
