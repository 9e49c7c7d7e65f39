import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { mailDate, receivedDate } from '../../../electron/documents/mail/received-date.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { attachmentPart, base64, basicHeaders, mailOf, multipart } from '../../support/forms/mail.ts'
import { outlookMail } from '../../support/forms/outlook.ts'

const form = readFileSync(new URL('../../fixtures/forms/01_秋田県/別添3_詳細_秋田県.docx', import.meta.url))
const formName = '別添3_詳細_秋田県.docx'

const withParts = (
  parts: Parameters<typeof multipart>[0],
  headers: readonly string[] = basicHeaders,
  boundary = 'outer',
): Uint8Array => {
  const { header, body } = multipart(parts, boundary)
  return mailOf([...headers, header], body)
}

describe('the receipt time is the topmost server’s, in Japan, to the second', () => {
  test.each([
    ['from a by b; Fri, 20 Feb 2026 17:00:00 +0900', '2026-02-20T17:00:00+09:00'],
    ['from a by b; Fri, 20 Feb 2026 17:00:01 +0900 (JST)', '2026-02-20T17:00:01+09:00'],
    ['from a by b; 20 Feb 2026 08:00:00 GMT', '2026-02-20T17:00:00+09:00'],
    ['from a by b; Fri, 20 Feb 2026 08:00:00 -0000', '2026-02-20T17:00:00+09:00'],
    ['from a by b; Fri, 20 Feb 2026 17:00:00 JST', '2026-02-20T17:00:00+09:00'],
    ['from a by b; Fri, 20 Feb 26 03:00:00 EST', '2026-02-20T17:00:00+09:00'],
    ['from a by b; Fri, 20 Feb 2026 23:30:00 +0000 (UTC)', '2026-02-21T08:30:00+09:00'],
    [
      'from a (HELO; x) by b (v; 1) id "x;y" for <a@b>;\r\n\tFri,  20 Feb\r\n 2026 17:00:00 +0900',
      '2026-02-20T17:00:00+09:00',
    ],
    [
      'from a by b; Fri, 20 Feb 2026 17:00:00 +0900 (note; Thu, 1 Jan 2026 00:00:00 +0900)',
      '2026-02-20T17:00:00+09:00',
    ],
    ['from a by b; Thu, 31 Dec 2026 24:00:00 +0900', null],
    ['from a by b; Mon, 30 Feb 2026 17:00:00 +0900', null],
    ['from a by b; Fri, 20 Feb 2026 17:00 +0900', null],
    ['from a by b; Fri, 20 Feb 2026 17:00:00', null],
    ['from a by b; Fri, 20 Feb 2026 17:00:00 XYZ', null],
    ['from a by b without a date', null],
  ])('%s', (header, instant) => {
    expect(receivedDate(header)).toBe(instant)
  })

  test('any instant comes back, whatever zone the server wrote it in', () => {
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    const two = (value: number): string => String(Math.abs(value)).padStart(2, '0')
    fc.assert(
      fc.property(
        fc.integer({ min: 946_684_800, max: 4_000_000_000 }),
        fc.integer({ min: -12, max: 14 }),
        (seconds, zone) => {
          const local = new Date((seconds + zone * 3600) * 1000)
          const written = `${local.getUTCDate()} ${names[local.getUTCMonth()]} ${local.getUTCFullYear()} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())} ${zone < 0 ? '-' : '+'}${two(zone)}00`
          expect(Date.parse(mailDate(written) ?? '')).toBe(seconds * 1000)
          expect(mailDate(written)).toMatch(/\+09:00$/)
        },
      ),
    )
  })

  test('without a Received header there is no receipt time, and the sender’s clock does not take its place', async () => {
    const mail = await readMail(mailOf(basicHeaders.slice(2), 'body'), '受信.eml')
    expect(mail.receivedAt).toBeNull()
    expect(mail.dateHeader).toBe('Fri, 20 Feb 2026 16:30:00 +0900')
    expect(mail.notes).toHaveLength(1)
    expect(mail.notes[0]).toContain('受信日時を読み取れません')
  })

  test('an unreadable topmost header is not replaced by the next one', async () => {
    const mail = await readMail(mailOf(['Received: from a by b; yesterday', ...basicHeaders], 'body'), '受信.eml')
    expect(mail.receivedAt).toBeNull()
    expect(mail.notes[0]).toContain('「yesterday」')
  })
})

describe('Japanese mail of every age', () => {
  const subjects = [
    ['ISO-2022-JP', '=?ISO-2022-JP?B?GyRCMX5KZz1xJE5Ecz1QGyhC?='],
    ['Shift_JIS', '=?Shift_JIS?B?iZ6V5Y+RgsyS8Y9v?='],
    ['UTF-8', `=?UTF-8?B?${base64('応募書の提出')}?=`],
  ] as const

  test.each(subjects)('a subject in %s', async (_name, encoded) => {
    const mail = await readMail(mailOf([...basicHeaders.slice(0, 4), `Subject: ${encoded}`], 'x'), 'x.eml')
    expect(mail.subject).toBe('応募書の提出')
    expect(mail.receivedAt).toBe('2026-02-20T16:59:59+09:00')
  })

  test.each([
    [
      'RFC 2231 in pieces',
      `filename*0*=utf-8''${encodeURIComponent('別添3_詳細_')}; filename*1*=${encodeURIComponent('秋田県.docx')}`,
    ],
    ['RFC 2231 in Shift_JIS', "filename*=Shift_JIS''%95%CA%93Y3_%8F%DA%8D%D7_%8FH%93c%8C%A7.docx"],
    [
      'RFC 2047 in ISO-2022-JP',
      'filename="=?ISO-2022-JP?B?GyRCSkxFOhsoQjNfGyRCPlw6WRsoQl8bJEI9KUVEOCkbKEIuZG9jeA==?="',
    ],
    ['RFC 2047 in UTF-8', `filename="=?UTF-8?B?${base64(formName)}?="`],
    ['bare UTF-8', `filename="${Buffer.from(formName).toString('latin1')}"`],
  ])('an attachment named by %s', async (_name, disposition) => {
    const mail = await readMail(withParts([attachmentPart(disposition, form)]), 'x.eml')
    expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([formName])
    expect(Buffer.from(mail.attachments[0]?.bytes ?? []).equals(form)).toBe(true)
  })

  test('a body in ISO-2022-JP and one in Shift_JIS', async () => {
    const type = (charset: string) => [
      ...basicHeaders,
      `Content-Type: text/plain; charset=${charset}`,
      'Content-Transfer-Encoding: base64',
    ]
    expect((await readMail(mailOf(type('ISO-2022-JP'), 'GyRCOCtLXBsoQiAbJEJCQE86GyhC'), 'x.eml')).text.trim()).toBe(
      '見本 太郎',
    )
    expect((await readMail(mailOf(type('Shift_JIS'), 'lnuVtoLFgreBQodA'), 'x.eml')).text.trim()).toBe('本文です。①')
  })

  test('a sender with name and address', async () => {
    const from = `From: =?UTF-8?B?${base64('見本 太郎')}?= <sample@example.lg.jp>`
    const mail = await readMail(mailOf([...basicHeaders.slice(0, 3), from], 'x'), 'x.eml')
    expect(mail.from).toEqual({ name: '見本 太郎', address: 'sample@example.lg.jp' })
  })
})

describe('what is attached', () => {
  test('a forwarded mail is opened, but the receipt time stays the outer one’s', async () => {
    const inner = withParts(
      [attachmentPart(`filename*=utf-8''${encodeURIComponent(formName)}`, form)],
      ['Received: from x by y; Mon, 16 Feb 2026 09:00:00 +0900', 'Subject: inner', 'From: other@example.lg.jp'],
      'inner',
    )
    const part = {
      headers: ['Content-Type: message/rfc822', 'Content-Disposition: attachment'],
      body: Buffer.from(inner).toString('latin1'),
    }
    const mail = await readMail(withParts([part]), 'x.eml')
    expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([formName])
    expect(mail.receivedAt).toBe('2026-02-20T16:59:59+09:00')
    expect(mail.notes[0]).toContain('転送されたメール「inner」')
  })

  test('what is packed in another way than by zip stays closed and is named', async () => {
    const mail = await readMail(withParts([attachmentPart('filename="forms.lzh"', 'PK')]), 'x.eml')
    expect(mail.notes[0]).toContain('圧縮ファイル「forms.lzh」')
    expect(mail.attachments).toHaveLength(1)
  })

  test('names cannot leave their folder, hide their kind or be empty', async () => {
    const names = ['..\\..\\evil.docx', '/etc/passwd', `a${'\u202e'}xcod.exe`, '', '..']
    const parts = names.map((name) => attachmentPart(`filename*=utf-8''${encodeURIComponent(name)}`, 'x'))
    const mail = await readMail(withParts(parts), 'x.eml')
    expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([
      'evil.docx',
      'passwd',
      'axcod.exe',
      '名前のない添付4',
      '名前のない添付5',
    ])
  })

  test('names are such as Windows can store', async () => {
    const names = ['CON.docx', '議事録:第1回.docx', '様式1. .', 'nul']
    const parts = names.map((name) => attachmentPart(`filename*=utf-8''${encodeURIComponent(name)}`, 'x'))
    const mail = await readMail(withParts(parts), 'x.eml')
    expect(mail.attachments.map(({ fileName }) => fileName)).toEqual([
      '_CON.docx',
      '議事録_第1回.docx',
      '様式1',
      '_nul',
    ])
  })
})

describe('what is no mail is refused by name', () => {
  test.each([
    ['nothing', ''],
    ['text', 'こんにちは'],
    ['a page', '<html></html>'],
    ['headers that no mail has', 'X: 1\r\n\r\nbody'],
    ['headers without an end', 'From: a@example.jp\r\nReceived: from'],
    [
      'a multipart mail without its end',
      'From: a@example.jp\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhalf',
    ],
  ])('%s', async (_name, content) => {
    const refusal = await readMail(Buffer.from(content), '受信.eml').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal instanceof Refusal && refusal.message).toContain('「受信.eml」')
  })
})

describe('mail saved by Outlook', () => {
  const mail = {
    subject: '応募書の提出',
    body: '秋田県です。',
    sender: '見本 太郎',
    address: 'sample@example.lg.jp',
    headers: `${basicHeaders.join('\r\n')}\r\n`,
    attachments: [{ fileName: formName, bytes: form }],
  }

  test('is read like any other', async () => {
    const read = await readMail(outlookMail(mail), '受信.msg')
    expect(read).toMatchObject({
      receivedAt: '2026-02-20T16:59:59+09:00',
      dateHeader: 'Fri, 20 Feb 2026 16:30:00 +0900',
      from: { name: '見本 太郎', address: 'sample@example.lg.jp' },
      subject: '応募書の提出',
      text: '秋田県です。',
      messageId: '<1@example.lg.jp>',
      notes: [],
    })
    expect(read.attachments.map(({ fileName }) => fileName)).toEqual([formName])
    expect(Buffer.from(read.attachments[0]?.bytes ?? []).equals(form)).toBe(true)
  })

  test('a mail within the office has no receipt record, and says so', async () => {
    const { headers: _headers, ...internal } = mail
    const read = await readMail(outlookMail(internal), '受信.msg')
    expect(read.receivedAt).toBeNull()
    expect(read.notes[0]).toContain('受信記録')
  })

  test('a forwarded mail inside is opened', async () => {
    const read = await readMail(
      outlookMail({ ...mail, attachments: [], forwarded: { ...mail, subject: '元のメール' } }),
      '受信.msg',
    )
    expect(read.attachments.map(({ fileName }) => fileName)).toEqual([formName])
    expect(read.notes[0]).toContain('転送されたメール「元のメール」')
  })

  test('bytes that are a window into a larger buffer are read from their own beginning', async () => {
    const padded = Buffer.concat([Buffer.alloc(512), outlookMail(mail)])
    expect((await readMail(padded.subarray(512), '受信.msg')).subject).toBe(mail.subject)
  })

  test('a damaged one, or another old Office file, is refused', async () => {
    const bytes = outlookMail(mail)
    for (const length of [16, 512, 1024]) {
      await expect(readMail(bytes.slice(0, length), '受信.msg')).rejects.toBeInstanceOf(Refusal)
    }
  })
})
